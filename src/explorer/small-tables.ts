/**
 * The tables that are explored: between them every flip mode and number of initial flips, both rules that shorten a round,
 * a deck that runs empty, a second round, and house rules with hands that they bite on. Two players each: with more, a
 * history of the same length shows less.
 */
import { type Card, cardOf, type Rank, SUITS } from '../golf/card.ts';
import { DEFAULT_OPTIONS, type GameOptions, HOUSE_RULES } from '../golf/options.ts';
import { BITING, DEALT_TO_TWO, MIXED, TIED } from './deck-ranks.ts';
import { type SmallTable, tableOfTwo } from './small-table.ts';

const ALL_RULES: Partial<GameOptions> = Object.fromEntries(HOUSE_RULES.map((rule) => [rule, true]));
const SHORT_ROUNDS: Partial<GameOptions> = { flip_as_action: true, knock_early: true, initial_flips: 2 };

/** `cards`: of the deck, at least those that are dealt. */
export function smallTables(cards: number): SmallTable[] {
  const table = (
    name: string,
    says: string,
    options: Partial<GameOptions>,
    ranks: readonly Rank[],
    count = cards,
  ): SmallTable => {
    const deck = deckOf(ranks, count);
    return tableOfTwo(name, says, { ...DEFAULT_OPTIONS, ...options }, [deck, deck], 2);
  };
  return [
    table('never', 'no flips, neither at first nor after a discard', { initial_flips: 0 }, MIXED),
    table('always', 'a flip after every discard', { initial_flips: 0, flip_mode: 'always' }, MIXED),
    table(
      'endgame',
      'a flip near the end; one card is turned up at first',
      { initial_flips: 1, flip_mode: 'endgame' },
      MIXED,
    ),
    table('empty-deck', 'one card is left when all are dealt', { initial_flips: 0 }, MIXED, DEALT_TO_TWO + 1),
    table('short-rounds', 'flips instead of draws, and knocks: a round ends at move 11', SHORT_ROUNDS, MIXED),
    table('all-rules', 'the same under every house rule', { ...SHORT_ROUNDS, ...ALL_RULES }, BITING),
    table(
      'tied',
      'the same with equal hands of 21',
      { ...SHORT_ROUNDS, tied_shame: true, underdog_bonus: true, blackjack: true },
      TIED,
    ),
  ];
}

/** Suits take turns, so that no card is there twice. */
function deckOf(ranks: readonly Rank[], count: number): Card[] {
  const seen = new Map<Rank, number>();
  const fromTop = ranks.slice(0, count).map((rank) => {
    const times = seen.get(rank) ?? 0;
    seen.set(rank, times + 1);
    // There are four suits, and no rank is there more often.
    return cardOf(rank, SUITS[times % SUITS.length] as Card['suit']);
  });
  return fromTop.reverse();
}
