/** So many of `last` events as a share of the strip's width. */
export function percent(events: number, last: number): string {
  return `${Number(((events / Math.max(last, 1)) * 100).toFixed(3))}%`;
}
