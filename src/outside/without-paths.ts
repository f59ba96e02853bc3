/** A table without the fields that were declared to be absent: `deck_seed`, `players[].cards[].face_up`. */
import type { Json, JsonObject } from '../protocol/messages.ts';

export function withoutPaths(table: JsonObject, paths: readonly string[]): JsonObject {
  let rest: Json = table;
  for (const path of paths) rest = without(rest, stepsOf(path));
  // What is left of an object is an object: a path of no steps leaves out nothing.
  return rest as JsonObject;
}

/** `players[].cards` → players, [], cards */
function stepsOf(path: string): string[] {
  return path
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((step) => step !== '');
}

function without(value: Json, [step, ...below]: readonly string[]): Json {
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return step === '[]' ? value.map((member: Json) => without(member, below)) : value;
  const fields = Object.entries(value).flatMap(([key, field]): [string, Json][] => {
    if (key !== step) return [[key, field]];
    return below.length === 0 ? [] : [[key, without(field, below)]];
  });
  return Object.fromEntries(fields);
}
