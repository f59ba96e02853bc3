/** Looks a figure up in the report by its path, as it is written in the page: `verdict.games`, `findings[3].moves`. */

/** Undefined for a path that leads nowhere. The length of a list is a figure, too. */
export function valueAt(report: unknown, path: string): unknown {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.reduce<unknown>((value, key) => ownValue(value, key), report);
}

function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
