/** What a careless caller does to an answer: empties and overwrites whatever can be reached, but for what is frozen. */
export function overwrite(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  const inner = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const item of inner) overwrite(item);
  if (value instanceof Map) value.clear();
  else if (Array.isArray(value)) value.length = 0;
  else for (const key of Object.keys(value)) Reflect.set(value, key, 'overwritten');
}
