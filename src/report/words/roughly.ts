/** Large numbers for sentences. */

const UNITS = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** Three digits of a number of a million or more (`11.1 million`), never rounded up; of a smaller one all. */
export function roughly(number: number): string {
  const unit = UNITS.find(([size]) => number >= size);
  if (unit === undefined) return number.toLocaleString('en-US');
  const [size, name] = unit;
  const decimals = number / size >= 100 ? 0 : number / size >= 10 ? 1 : 2;
  return `${Math.floor((number / size) * 10 ** decimals) / 10 ** decimals} ${name}`;
}
