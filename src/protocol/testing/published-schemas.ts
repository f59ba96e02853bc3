/** The schemas in docs/subject-protocol/, as somebody else would use them. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const DIRECTORY = new URL('../../../docs/subject-protocol/', import.meta.url);
const ENDING = '.schema.json';

/** By their names: `act.request`, `act.response`, `error.response`. */
export function publishedSchemas(): ReadonlyMap<string, object> {
  return new Map(
    readdirSync(DIRECTORY)
      .filter((file) => file.endsWith(ENDING))
      .map((file) => [file.slice(0, -ENDING.length), JSON.parse(readFileSync(new URL(file, DIRECTORY), 'utf8'))]),
  );
}

/** Whether the value is a message of that name. */
export function messageJudge(): (name: string, message: unknown) => boolean {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  const compiled = new Map([...publishedSchemas()].map(([name, schema]) => [name, ajv.compile(schema)]));
  return (name, message) => {
    const judge = compiled.get(name);
    if (judge === undefined) throw new Error(`${name}: expected a schema, found none`);
    return judge(message);
  };
}
