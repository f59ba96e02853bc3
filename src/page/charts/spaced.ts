/** Which of many places on an axis get a label: the ends always, and of the others what has room. */

/** `places`: ascending. Answers with indexes. */
export function spacedIndexes(places: readonly number[], room: number): number[] {
  const last = places.length - 1;
  const end = places[last];
  if (end === undefined) return [];
  const chosen: number[] = [];
  for (const [index, place] of places.entries()) {
    const before = places[chosen.at(-1) ?? -1];
    const isFree = before === undefined || place - before >= room;
    if (index === last || (isFree && end - place >= room)) chosen.push(index);
  }
  return chosen;
}
