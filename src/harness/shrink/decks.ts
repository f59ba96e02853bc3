/** The same moves with fewer and plainer cards. */
import { type Card, cardOf, RANKS, SUITS } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import type { Script } from '../script.ts';
import { startsRound } from './delete-moves.ts';
import { cardCost } from './simplicity.ts';

/** Decks of rounds that are no longer played may have lost cards to other cuts, and checkers look at what could come next. */
export function* fewerDecks(script: Script): Generator<Script> {
  const rounds = script.moves.filter(startsRound).length;
  if (rounds < script.decks.length) yield { ...script, decks: script.decks.slice(0, rounds) };
}

/** Decks with fewer cards at the bottom: they run empty sooner. */
export function* smallerDecks(script: Script): Generator<Script> {
  const players = new Set(script.moves.map((move) => move.player_id)).size;
  const dealt = players * HAND_SIZE + 1;
  for (const [round, deck] of script.decks.entries()) {
    for (let rest = 0; dealt + rest < deck.length; rest += rest < SINGLE_CARDS_MAX ? 1 : rest) {
      yield { ...script, decks: script.decks.with(round, deck.slice(-dealt - rest)) };
    }
  }
}

/** Up to here every number of cards is tried, above it twice as many each time. */
const SINGLE_CARDS_MAX = 8;

/** Cards that do not matter become aces of hearts: all at once, by halves, one by one; those that matter become plainer. */
export function* plainerCards(script: Script): Generator<Script> {
  const places = script.decks.flatMap((deck, round) =>
    deck.flatMap((card, index) => (cardCost(card) > 0 ? [{ round, index, card }] : [])),
  );
  for (let size = places.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let end = places.length; end > 0; end -= size)
      yield withCards(script, places.slice(Math.max(0, end - size), end), () => PLAINEST);
  }
  const kinds = [...new Set(places.map(({ card }) => card))];
  // Two of a rank may matter together.
  for (const rank of new Set(kinds.map((card) => card.rank))) {
    const alike = places.filter(({ card }) => card.rank === rank);
    for (const plainer of RANKS.slice(0, RANKS.indexOf(rank)))
      yield withCards(script, alike, ({ suit }) => cardOf(plainer, suit));
  }
  for (const suit of new Set(kinds.map((card) => card.suit))) {
    const alike = places.filter(({ card }) => card.suit === suit);
    for (const plainer of SUITS.slice(0, SUITS.indexOf(suit)))
      yield withCards(script, alike, ({ rank }) => cardOf(rank, plainer));
  }
  if (places.length > SINGLE_PLACES_MAX) return;
  for (const place of places)
    for (const plainer of plainerThan(place.card)) yield withCards(script, [place], () => plainer);
}

/** Every card, the plainest first. */
const CARDS_BY_COST: readonly Card[] = SUITS.flatMap((suit) => RANKS.map((rank) => cardOf(rank, suit)));

/** Hands of which only one or two cards, or two pairs, are not aces of hearts: for each seat, everything else being one. */
export function* plainHands(script: Script): Generator<Script> {
  const round = script.decks.length - 1;
  const plain = script.decks.map((deck) => deck.map(() => PLAINEST));
  const players = new Set(script.moves.map((move) => move.player_id)).size;
  const odd = script.decks.flat().filter((card) => cardCost(card) > 0).length;
  for (const places of HAND_PATTERNS) {
    if (places.length > odd) continue;
    for (let seat = 0; seat < players; seat += 1) {
      const deck = [...(plain[round] ?? [])];
      for (const [position, card] of places) {
        const index = deck.length - 1 - seat * HAND_SIZE - position;
        if (index >= 0) deck[index] = card;
      }
      yield { ...script, decks: plain.with(round, deck) };
    }
  }
}

type Pattern = readonly (readonly [position: number, card: Card])[];

/** Positions and what lies there: any one card; two ranks in different columns; two in one column; two pairs. */
const HAND_PATTERNS: readonly Pattern[] = [
  ...CARDS_BY_COST.slice(1).map((card): Pattern => [[0, card]]),
  ...pairs((one, other) => [
    [0, one],
    [1, other],
  ]),
  ...pairs((one, other) => [
    [0, one],
    [3, other],
  ]),
  ...pairs((one, other) => [
    [0, one],
    [3, one],
    [1, other],
    [4, other],
  ]),
];

function pairs(pattern: (one: Card, other: Card) => Pattern): Pattern[] {
  const hearts = RANKS.slice(1).map((rank) => cardOf(rank, 'hearts'));
  return hearts.flatMap((one, index) => hearts.slice(0, index + 1).map((other) => pattern(one, other)));
}

/** So many cards that matter are made plainer one by one; more are a game that is not small yet. */
const SINGLE_PLACES_MAX = 20;

/** What a card is that nobody looks at. */
export const PLAINEST = cardOf('A', 'hearts');

function plainerThan(card: Card): readonly Card[] {
  return CARDS_BY_COST.slice(1, cardCost(card));
}

interface Place {
  readonly round: number;
  readonly index: number;
  readonly card: Card;
}

function withCards(script: Script, places: readonly Place[], instead: (card: Card) => Card): Script {
  const decks = script.decks.map((deck) => [...deck]);
  for (const { round, index, card } of places) {
    const deck = decks[round];
    if (deck !== undefined) deck[index] = instead(card);
  }
  return { ...script, decks };
}
