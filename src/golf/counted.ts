/** Numbers of things, for sentences. */

/** `1 card`, `2 cards`, `1,000 cards`. `thing` takes an s. */
export function counted(number: number, thing: string): string {
  return `${number.toLocaleString('en-US')} ${thing}${number === 1 ? '' : 's'}`;
}
