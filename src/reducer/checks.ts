/**
 * What every kind of event is checked with. Each check throws `ContradictionError`; texts are made only when it does,
 * because the checks run for every event of every game.
 */
import type { GameEvent } from '../events/event.ts';
import { type Card, cardText } from '../golf/card.ts';
import { show } from '../golf/show.ts';
import type { Phase, PlayerView, TableView, TurnStep } from '../golf/table-view.ts';
import { ContradictionError } from './errors.ts';

/** The error to throw. `expected` and `found`: text for people, made with `show` or `cardShown` where it comes from outside. */
export function contradiction(event: GameEvent, subject: string, expected: string, found: string): ContradictionError {
  return new ContradictionError(event, { subject, expected, found });
}

/** A claimed number, text or null is the one that the table leads to. */
export function assertSame(
  event: GameEvent,
  subject: string,
  expected: string | number | boolean | null,
  found: string | number | boolean | null,
): void {
  if (!Object.is(expected, found)) throw contradiction(event, subject, show(expected), show(found));
}

/** A claimed card is the one that lies there. There is one object per card, so the objects are compared. */
export function assertCard(event: GameEvent, subject: string, expected: Card | undefined | null, found: Card): void {
  if (found !== expected) throw wrongCard(event, subject, expected, found);
}

/** The error for a claimed card that is not the one that lies there. */
export function wrongCard(
  event: GameEvent,
  subject: string,
  expected: Card | undefined | null,
  found: Card | undefined | null,
): ContradictionError {
  const expectedText = cardShown(expected);
  const foundText = cardShown(found);
  // Same text and yet not the card: an object of its own, or a card with a side, which no event may name.
  return contradiction(event, subject, expectedText, foundText === expectedText ? show(found) : foundText);
}

/** The game is in the phase in which such an event can happen. */
export function assertPhase(table: TableView, event: GameEvent, phase: Phase): void {
  if (table.phase !== phase) throw contradiction(event, 'phase', show(phase), show(table.phase));
}

/** Seat of the player whom the event names. Throws unless he is at the table. */
export function seatOf(table: TableView, event: GameEvent): number {
  const { players } = table;
  // The seat is below the number of players.
  for (let seat = 0; seat < players.length; seat += 1)
    if ((players[seat] as PlayerView).id === event.player_id) return seat;
  throw contradiction(event, 'player_id', 'a player at the table', show(event.player_id));
}

/** Seat of the player whose turn it is. Throws unless it is the turn of who acts, and he is at this step of it. */
export function seatInTurn(table: TableView, event: GameEvent, step: TurnStep): number {
  const seat = table.current_player_idx;
  // A step is set only in a running round while nothing is owed, so this asks for the phase as well.
  if (table.turn_step === step && seat !== null && table.players[seat]?.id === event.player_id) return seat;
  throw notInTurn(table, event, step);
}

function notInTurn(table: TableView, event: GameEvent, step: TurnStep): ContradictionError {
  if (table.phase !== 'playing' && table.phase !== 'final_turn')
    return contradiction(event, 'phase', '"playing" or "final_turn"', show(table.phase));
  const current = table.players[table.current_player_idx ?? -1];
  if (current?.id !== event.player_id)
    return contradiction(event, 'player_id', show(current?.id), show(event.player_id));
  return contradiction(event, 'turn_step', show(step), show(table.turn_step));
}

/** Each player at the table has the expected number (given in the order of the seats), and nobody else has one. */
export function assertNumbers(
  event: GameEvent,
  subject: string,
  players: readonly PlayerView[],
  expected: readonly number[],
  found: ReadonlyMap<string, number>,
): void {
  for (const [seat, { id }] of players.entries()) {
    const number = found.get(id);
    if (!Object.is(number, expected[seat]))
      throw contradiction(event, ofPlayer(subject, id), show(expected[seat]), show(number));
  }
  assertNobodyElse(event, subject, players, found);
}

/** Nobody but the players at the table is named. */
export function assertNobodyElse(
  event: GameEvent,
  subject: string,
  players: readonly PlayerView[],
  found: ReadonlyMap<string, unknown>,
): void {
  for (const [id, value] of found)
    if (!players.some((player) => player.id === id))
      throw contradiction(event, ofPlayer(subject, id), 'nothing', show(value));
}

/** A player's claimed hand is exactly this one. */
export function assertHand(
  event: GameEvent,
  subject: string,
  id: string,
  expected: readonly Card[],
  found: readonly Card[] | undefined,
): void {
  if (found?.length !== expected.length)
    throw contradiction(event, ofPlayer(subject, id), `${expected.length} cards`, show(found));
  for (let position = 0; position < expected.length; position += 1)
    if (found[position] !== expected[position])
      throw wrongCard(event, `${ofPlayer(subject, id)}[${position}]`, expected[position], found[position]);
}

function ofPlayer(subject: string, id: string): string {
  return `${subject}[${show(id)}]`;
}

function cardShown(card: Card | undefined | null): string {
  return card === undefined || card === null ? 'no card' : cardText(card);
}
