/** Whole games at random: what must be true of every table that the reducer makes. */
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { parseEvent, serializeEvent } from '../events/codec.ts';
import type { GameEvent } from '../events/event.ts';
import { bareCard, cardText } from '../golf/card.ts';
import { unshuffledDeck } from '../golf/deck.ts';
import { seededDecks } from '../golf/deck-source.ts';
import { FLIP_MODES, type GameOptions, HOUSE_RULES } from '../golf/options.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { type RandomGame, randomGame } from './random-log.ts';
import { frozen } from './test-kit.ts';

const GAMES = 60;

function gameOf(number: number): RandomGame {
  const random = seedrandom.alea(`options ${number}`);
  const rules = HOUSE_RULES.map((rule) => [rule, random() < 0.5]);
  const options: Partial<GameOptions> = {
    ...Object.fromEntries(rules),
    flip_mode: FLIP_MODES[number % 3] ?? 'never',
    initial_flips: number % 2 === 0 ? 2 : 0,
  };
  const ids = ['ann', '__proto__', '10', 'di', 'ed', 'flo'].slice(0, 2 + (number % 5));
  return { ids, options, rounds: 1 + (number % 3), leaving: number % 4 === 0 ? 0.02 : 0 };
}

function* allSteps(): Generator<{ before: TableView; event: GameEvent }> {
  for (let number = 0; number < GAMES; number += 1)
    yield* randomGame(seedrandom.alea(`moves ${number}`), gameOf(number));
}

function cardsOf(table: TableView): string[] {
  const inHands = table.players.flatMap((player) => player.cards.map((each) => bareCard(each)));
  const drawn = table.drawn_card === null ? [] : [table.drawn_card];
  return [...inHands, ...drawn, ...table.deck, ...table.discard, ...table.set_aside].map(cardText).sort();
}

describe('whole games at random', () => {
  it('lead through every type of event of the game and through reshuffles', () => {
    const types = new Set<string>();
    let reshuffles = 0;
    for (const { before, event } of allSteps()) {
      types.add(event.event_type);
      reshuffles = Math.max(reshuffles, before.reshuffles);
    }
    expect(types.size).toBe(13);
    expect(reshuffles).toBeGreaterThan(0);
  });

  it('never change a table or an event that was given', () => {
    for (const { before, event } of allSteps()) applyEvent(frozen(before), frozen(event), seededDecks);
  });

  it('lead to the same table from an event that went through JSON', () => {
    for (const { before, event } of allSteps()) {
      const result = applyEvent(before, event, seededDecks);
      expect(applyEvent(before, parseEvent(serializeEvent(event)), seededDecks)).toStrictEqual(result);
    }
  });

  it('never lose or double a card', () => {
    for (const { before, event } of allSteps()) {
      if (before.phase === 'waiting') continue;
      const { num_decks, options } = before;
      const all = unshuffledDeck({ num_decks, options }).map(cardText).sort();
      expect(cardsOf(applyEvent(before, event, seededDecks)), event.event_type).toEqual(all);
    }
  });

  it('have a step exactly while somebody has a turn to play', () => {
    for (const { before } of allSteps()) {
      const isTurn = (before.phase === 'playing' || before.phase === 'final_turn') && before.owed_event === null;
      expect(before.turn_step !== null).toBe(isTurn);
    }
  });
});
