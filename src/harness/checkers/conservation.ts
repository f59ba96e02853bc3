/**
 * Method: at every settled table the cards of deck, discard pile, hands, drawn card and those set aside are counted by
 * number, which costs nothing; and, whenever cards may have been made or mixed (a deal, a reshuffle, a leaving, the end
 * of a round or of the game) and now and then between, by name.
 */
import type { GameEvent } from '../../events/event.ts';
import { bareCard, type Card, cardText } from '../../golf/card.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker } from '../checker.ts';
import type { Finding } from '../finding.ts';
import { isLookedAtClosely } from './sample.ts';

const name = 'conservation';

/** Tables between two counts by name, in games that are looked at closely. */
const COUNT_EVERY = 64;

export const conservation: Checker = {
  name,
  claim: 'Deck, discard pile, hands, drawn card and cards set aside are together always the full deck.',
  watch: (watched) => {
    const { decks, isThorough } = watched;
    const isCounted = isLookedAtClosely(watched);
    let full: ReadonlyMap<Card, number> = new Map();
    let size = 0;
    let round = 0;
    let reshuffles = 0;
    return {
      onSettled: ({ table }, last) => {
        if (table.deck_seed === null || last === undefined) return undefined;
        if (table.current_round !== round) {
          round = table.current_round;
          const deck = decks.deal({ ...table, round, deck_seed: table.deck_seed });
          full = countOf([deck]);
          size = deck.length;
        }
        const isMixed = isDueAt(table, last) || table.reshuffles !== reshuffles;
        const isDue = isThorough || (isCounted && isMixed);
        reshuffles = table.reshuffles;
        if (!isDue && sizeOf(table) === size) return undefined;
        return censusFinding(full, countOf(pilesOf(table)), last);
      },
    };
  },
};

function isDueAt({ sequence_num }: TableView, last: GameEvent): boolean {
  return sequence_num % COUNT_EVERY === 0 || MIXES.has(last.event_type);
}

const MIXES: ReadonlySet<string> = new Set([
  'game_started',
  'round_started',
  'player_left',
  'round_ended',
  'game_ended',
]);

function pilesOf(table: TableView): readonly (readonly Card[])[] {
  const drawn = table.drawn_card === null ? [] : [table.drawn_card];
  return [table.deck, table.discard, table.set_aside, drawn, ...table.players.map((player) => player.cards)];
}

function sizeOf(table: TableView): number {
  let size = table.deck.length + table.discard.length + table.set_aside.length + (table.drawn_card === null ? 0 : 1);
  for (const player of table.players) size += player.cards.length;
  return size;
}

function countOf(piles: readonly (readonly Card[])[]): Map<Card, number> {
  const count = new Map<Card, number>();
  for (const pile of piles) {
    for (const card of pile) {
      const key = bareCard(card);
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  return count;
}

function censusFinding(
  full: ReadonlyMap<Card, number>,
  counted: ReadonlyMap<Card, number>,
  last: GameEvent,
): Finding | undefined {
  for (const card of new Set([...full.keys(), ...counted.keys()])) {
    const expected = full.get(card) ?? 0;
    const found = counted.get(card) ?? 0;
    if (expected === found) continue;
    return {
      property: name,
      assertion: found < expected ? 'no card is lost' : 'no card is doubled',
      event_type: last.event_type,
      sequence_num: last.sequence_num,
      path: '',
      expected: `${expected} × ${cardText(card)}`,
      found: `${found} × ${cardText(card)}`,
    };
  }
  return undefined;
}
