/** `npm run report:schema`: writes the report's schema to docs/. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { reportJsonSchema } from './report-json-schema.ts';

const file = fileURLToPath(new URL('../../docs/report.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
process.stdout.write(`${file}\n`);
