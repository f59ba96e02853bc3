import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../events/event.ts';
import { stackedDecks } from '../golf/deck-source.ts';
import { emptyTable } from './empty-table.ts';
import { EmptyLogError, InvalidUpToError, LogTooShortError } from './errors.ts';
import { randomGame } from './random-log.ts';
import { rebuild } from './rebuild.ts';
import { replay } from './replay.ts';
import { created, deckFromTop, GAME_ID, joined, lobby, next, started } from './test-kit.ts';

const GAME = { ids: ['ann', 'bo'], options: {}, rounds: 1, leaving: 0 };
const DECK = deckFromTop('2h 3h 4h 5h 6h 7h  2s 3s 4s 5s 6s 7s  8c  9c');

function opening(): GameEvent[] {
  return [created(), joined(lobby([]), 'ann'), joined(lobby(['ann']), 'bo')];
}

function wholeGame(): GameEvent[] {
  const game = [...randomGame(seedrandom.alea('whole game'), GAME)];
  return [...opening(), ...game.map(({ event }) => event)];
}

describe('rebuild', () => {
  it('leads to the table of the last event', () => {
    const log = wholeGame();
    expect(rebuild(log)).toMatchObject({ phase: 'game_over', sequence_num: log.length });
  });

  it('stops after the event that is asked for and reads no further', () => {
    function* log() {
      yield* opening().slice(0, 2);
      throw new Error('read too far');
    }
    expect(rebuild(log(), { upTo: 2 })).toEqual(lobby(['ann']));
    expect(rebuild(opening(), { upTo: 3 })).toEqual(rebuild(opening()));
  });

  it('shows the empty table of the game up to 0', () => {
    expect(rebuild(opening(), { upTo: 0 })).toEqual(emptyTable(GAME_ID));
  });

  it('deals the decks that it is given', () => {
    const decks = stackedDecks([DECK]);
    const log = [...opening(), started(lobby(['ann', 'bo']), decks)];
    expect(rebuild(log, { decks }).deck).toEqual(DECK.slice(0, 1));
    expect(() => rebuild(log)).toThrow('data.dealt_cards');
  });

  it('refuses an empty log', () => {
    expect(() => rebuild([])).toThrow(EmptyLogError);
    expect(() => rebuild([], { upTo: 0 })).toThrow(EmptyLogError);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a sequence number', (upTo) => {
    expect(() => rebuild(opening(), { upTo })).toThrow(InvalidUpToError);
  });

  it('refuses a log that ends before the event that is asked for', () => {
    expect(() => rebuild(opening(), { upTo: 4 })).toThrow(LogTooShortError);
    expect(() => rebuild(opening(), { upTo: 4 })).toThrow(
      `game ${GAME_ID}: expected events up to 4, found a log that ends with 3`,
    );
  });

  it('refuses a log that does not begin at its first event', () => {
    expect(() => rebuild(opening().slice(1))).toThrow('sequence_num: expected 1, found 2');
  });

  it('refuses a log with an event left out, doubled or out of place', () => {
    const [first, second, third] = opening() as [GameEvent, GameEvent, GameEvent];
    expect(() => rebuild([first, third])).toThrow('sequence_num: expected 2, found 3');
    expect(() => rebuild([first, second, second])).toThrow('sequence_num: expected 3, found 2');
    expect(() => rebuild([first, third, second])).toThrow('sequence_num: expected 2, found 3');
  });
});

describe('replay', () => {
  it('shows each event with the table that it leads to', () => {
    const log = wholeGame();
    const steps = [...replay(log)];
    expect(steps.map((step) => step.event)).toEqual(log);
    expect(steps.at(-1)?.table).toEqual(rebuild(log));
    expect(steps[2]?.table).toEqual(rebuild(log, { upTo: 3 }));
  });

  it('shows what went before a contradiction', () => {
    const table = lobby(['ann', 'bo']);
    const steps = replay([...opening(), next(table, 'flip_skipped', 'ann', {})]);
    expect([steps.next(), steps.next(), steps.next()].map((step) => step.done)).toEqual([false, false, false]);
    expect(() => steps.next()).toThrow('event 4 (flip_skipped), phase');
  });

  it('of an empty log has no steps', () => {
    expect([...replay([])]).toEqual([]);
  });
});
