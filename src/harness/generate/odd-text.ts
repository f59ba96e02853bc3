/** Ids and names that have broken programs: keys of objects, numbers, other scripts, markup, the longest allowed. */
import { ID_CHARACTERS_MAX, ROOM_CODE_CHARACTERS_MAX } from '../../golf/limits.ts';
import type { Random } from './random.ts';

export const ODD_TEXTS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '10',
  '0',
  '-1',
  '1e3',
  'null',
  'undefined',
  ' ',
  ' a ',
  'é',
  'e\u0301',
  '🃏',
  '👩‍👩‍👧',
  'שחקן',
  '\u202eabc',
  '球手',
  "O'Brien",
  '"quoted"',
  '<b>bold</b>',
  '\\',
  '{}',
  '{"a",NULL}',
  '$1',
  '%s',
  'line\nbreak',
  '\u0001',
  'x'.repeat(ID_CHARACTERS_MAX),
  '🂡'.repeat(ID_CHARACTERS_MAX),
];

const ODD_ROOM_CODES: readonly string[] = [
  '__proto__',
  '0',
  '🏌️',
  'Ж'.repeat(ROOM_CODE_CHARACTERS_MAX),
  '🂡'.repeat(ROOM_CODE_CHARACTERS_MAX),
  "'",
];
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const ROOM_CODE_LENGTH = 4;

/** Different ids; odd ones in the share of places that `oddity` says. */
export function drawIds(random: Random, count: number, oddity: number): string[] {
  const odd = random.shuffled(ODD_TEXTS);
  return Array.from({ length: count }, (_, seat) =>
    random.chance(oddity) ? (odd[seat] ?? `p${seat + 1}`) : `p${seat + 1}`,
  );
}

/** A name, perhaps somebody else's, perhaps odd. */
export function drawName(random: Random, oddity: number): string {
  return random.chance(oddity) ? random.pick(ODD_TEXTS) : random.pick(['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo']);
}

export function drawRoomCode(random: Random, oddity: number): string {
  if (random.chance(oddity)) return random.pick(ODD_ROOM_CODES);
  return Array.from({ length: ROOM_CODE_LENGTH }, () => random.pick([...LETTERS])).join('');
}
