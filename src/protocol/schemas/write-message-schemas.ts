/** `npm run protocol:schema`: writes the schemas of all messages to docs/subject-protocol/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageSchemas } from './message-schemas.ts';

const directory = new URL('../../../docs/subject-protocol/', import.meta.url);
mkdirSync(directory, { recursive: true });
for (const [name, schema] of messageSchemas())
  writeFileSync(new URL(`${name}.schema.json`, directory), `${JSON.stringify(schema, null, 2)}\n`);
process.stdout.write(`${fileURLToPath(directory)}\n`);
