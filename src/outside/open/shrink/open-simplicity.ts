/**
 * Which of two scripts of a game that nobody here knows is the simpler: fewest moves first, then fewest players, plainest
 * options, shortest moves with the smallest numbers, plainest names. The order is total.
 */
import type { Simplicity } from '../../../harness/shrink/simplicity.ts';
import type { Json, JsonObject, NewGame } from '../../../protocol/messages.ts';
import { canonicalText } from '../../json-text.ts';
import type { OpenScript } from '../../subject-play.ts';
import type { OptionValues } from '../option-values.ts';

/** What everything is called where it does not matter. */
export const PLAIN = {
  game_id: '00000000-0000-4000-8000-000000000000',
  room_code: 'ROOM',
  seed: '0',
} as const;

/** Players are called p1, p2, … both in their ids and their names. */
export function plainPlayer(seat: number): NewGame['players'][number] {
  const id = `p${seat + 1}`;
  return { id, name: id, is_cpu: false, cpu_profile: null };
}

/** `values`: of each option, the plainest first; without them all are alike. */
export function openSimplicity(values: OptionValues = {}): Simplicity<OpenScript> {
  return { keyOf, isSimpler: (candidate, best) => isSimpler(candidate, best, values) };
}

function keyOf({ setup, moves }: OpenScript): string {
  return canonicalText([setup as unknown as Json, moves]);
}

function isSimpler(candidate: OpenScript, best: OpenScript, values: OptionValues): boolean {
  if (candidate.moves.length !== best.moves.length) return candidate.moves.length < best.moves.length;
  const [left, right] = [burdensOf(candidate, values), burdensOf(best, values)];
  for (const [index, burden] of left.entries()) if (burden !== right[index]) return burden < (right[index] ?? 0);
  return keyOf(candidate) < keyOf(best);
}

/** What there is to understand, from what weighs most to what weighs least. */
function burdensOf({ setup, moves }: OpenScript, values: OptionValues): number[] {
  const { players, options, num_rounds = 0, num_decks = 0 } = setup;
  return [
    players.length,
    num_rounds,
    num_decks,
    sumOf(Object.entries(options).map(([name, value]) => rankOf(value, values[name] ?? []))),
    sumOf(moves.map((move) => canonicalText(move).length)),
    sumOf(moves.map(numbersIn)),
    oddNames(setup),
  ];
}

/** How plain a value of an option is: 0 is the plainest. */
export function rankOf(value: Json, values: readonly Json[]): number {
  const text = canonicalText(value);
  const rank = values.findIndex((other) => canonicalText(other) === text);
  return rank < 0 ? values.length : rank;
}

/** Whether one move is simpler than another in its place. */
export function isSimplerMove(one: JsonObject, other: JsonObject): boolean {
  const [left, right] = [canonicalText(one), canonicalText(other)];
  if (left.length !== right.length) return left.length < right.length;
  const [small, large] = [numbersIn(one), numbersIn(other)];
  return small === large ? left < right : small < large;
}

function numbersIn(value: Json): number {
  if (typeof value === 'number') return Math.abs(value);
  return typeof value === 'object' && value !== null ? sumOf(Object.values(value).map(numbersIn)) : 0;
}

function oddNames({ players, game_id, seed, room_code = PLAIN.room_code }: NewGame): number {
  const odd = players.flatMap(({ id, name, is_cpu, cpu_profile }, seat) => {
    const plain = plainPlayer(seat);
    return [id !== plain.id, name !== plain.name, is_cpu, cpu_profile !== null];
  });
  const others = [game_id !== PLAIN.game_id, seed !== PLAIN.seed, room_code !== PLAIN.room_code];
  return [...odd, ...others].filter(Boolean).length;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
