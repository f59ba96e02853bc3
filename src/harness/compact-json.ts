/** JSON for files that people read and compare: short things on one line each, such as a move, an event, a deck. */

/** The object as text, without a line end; its field `script` is laid out like the object itself. */
export function compactJson(file: object): string {
  const line = (value: unknown): string => JSON.stringify(value);
  const list = (values: readonly unknown[], indent: string): string =>
    values.length === 0 ? '[]' : `[\n${values.map((value) => `${indent}  ${line(value)}`).join(',\n')}\n${indent}]`;
  const fields = (value: object, indent: string): string =>
    Object.entries(value)
      .map(
        ([key, field]) =>
          `${indent}${line(key)}: ${key === 'script' ? `{\n${fields(field, `${indent}  `)}\n${indent}}` : Array.isArray(field) ? list(field, indent) : line(field)}`,
      )
      .join(',\n');
  return `{\n${fields(file, '  ')}\n}`;
}
