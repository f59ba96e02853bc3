/**
 * Tables that could be, made of one that is: what a game gets to only after many moves or by rare luck, it gets to here
 * at once. Each keeps every card, and what the rules say of a table.
 */
import { bareCard, type Card, faceDown, faceUp, RANKS, type TableCard } from '../../golf/card.ts';
import { HAND_SIZE } from '../../golf/limits.ts';
import { HOUSE_RULES } from '../../golf/options.ts';
import type { PlayerView, TableView } from '../../golf/table-view.ts';

/** Any table after the start, as it could be otherwise. The list is the same for the same table. */
export function alteredTables(table: TableView): TableView[] {
  switch (table.phase) {
    case 'initial_flip':
      return allButOneFlipped(table).flatMap(seatedOtherwise);
    case 'playing':
      return [...seatedOtherwise(table), ...nearlyOpen(table), ...lowDecks(table), ...lastTurns(table)];
    case 'final_turn':
      return [...lowDecks(table), ...lastTurns(table)];
    case 'round_over':
      return [...oneRoundMore(table), ...lastRounds(table)];
    case 'waiting':
    case 'game_over':
      return [];
  }
}

/** Only one player, each of them once, has still to turn up his initial cards. */
function allButOneFlipped(table: TableView): TableView[] {
  return table.players.map((_, last) => ({
    ...table,
    players: table.players.map((player, seat) => flipped(player, seat === last ? 0 : table.options.initial_flips)),
  }));
}

function flipped(player: PlayerView, count: number): PlayerView {
  const cards = player.cards.map((card, position) => (position < count ? up(card) : down(card)));
  return { ...player, cards, initial_flip_done: count > 0 };
}

/** The turn, and the next deal, are those of the last and of the first seat. */
function seatedOtherwise(table: TableView): TableView[] {
  const last = table.players.length - 1;
  const [first] = table.players;
  return [
    { ...table, current_player_idx: last, next_dealer_id: first?.id ?? null },
    { ...table, current_player_idx: 0, next_dealer_id: table.players[last]?.id ?? null },
  ];
}

/** Whose turn it is has only one card face down, or two. */
function nearlyOpen(table: TableView): TableView[] {
  return [1, 2].map((count) => ({
    ...table,
    players: table.players.map((player, seat) =>
      seat === table.current_player_idx ? { ...player, cards: openBut(player.cards, count) } : player,
    ),
  }));
}

/** The deck has one card or none; the others lie under the discard pile, or were taken along by somebody who left. */
function lowDecks(table: TableView): TableView[] {
  const { deck, discard, set_aside } = table;
  const under = (left: number): TableView => ({
    ...table,
    deck: deck.slice(deck.length - left),
    discard: [...deck.slice(0, deck.length - left), ...discard],
    reshuffles: table.reshuffles + left,
  });
  const gone = [...set_aside, ...deck, ...discard.slice(0, -1)];
  return [
    ...(deck.length > 1 ? [under(1)] : []),
    under(0),
    { ...table, deck: [], discard: discard.slice(-1), set_aside: gone },
  ];
}

/** Everybody else has had the final turn, or went out; with hands as they are and with hands full of pairs. */
function lastTurns(table: TableView): TableView[] {
  const { players, current_player_idx: current } = table;
  if (current === null || players.length < 2) return [];
  const finisher = (current + 1) % players.length;
  const last: TableView = {
    ...table,
    phase: 'final_turn',
    finisher_id: players[finisher]?.id ?? null,
    players: players.map((player, seat) => ({
      ...player,
      cards: seat === current ? openBut(player.cards, 2) : openBut(player.cards, 0),
      final_turn_done: seat !== current && seat !== finisher,
    })),
  };
  return [last, ...PAIR_STARTS.map((rank) => withPairs(last, rank))].flatMap((hands, index) => [
    hands,
    ...HOUSE_RULES.filter((_, rule) => rule % (PAIR_STARTS.length + 1) === index).map((rule) => ({
      ...hands,
      options: { ...hands.options, [rule]: !hands.options[rule] },
    })),
  ]);
}

/** Ranks with which the hands begin that are dealt in pairs. */
const PAIR_STARTS = ['J', '2', 'Q'] as const;

/** The same cards, but hands are full of pairs, those of `first` at the first seat. */
function withPairs(table: TableView, first: (typeof PAIR_STARTS)[number]): TableView {
  const hands = table.players.flatMap(({ cards }) => cards.map(bareCard));
  const order = (card: Card): number => (RANKS.indexOf(card.rank) - RANKS.indexOf(first) + RANKS.length) % RANKS.length;
  const sorted = [...hands, ...table.deck].sort((one, other) => order(one) - order(other));
  const players = table.players.map((player, seat) => {
    const six = sorted.slice(seat * HAND_SIZE, (seat + 1) * HAND_SIZE);
    const cards = player.cards.map((old, position): TableCard => {
      // Two neighbours of the sorted cards make a column; there are as many cards as before.
      const card = six[(position % 3) * 2 + Math.floor(position / 3)] as Card;
      return old.face_up ? faceUp(card) : faceDown(card);
    });
    return { ...player, cards };
  });
  return { ...table, players, deck: sorted.slice(hands.length) };
}

/** The round that is over was not the last, and its deck has run empty. */
function oneRoundMore(table: TableView): TableView[] {
  const more = { ...table, num_rounds: table.current_round + 1, reshuffles: table.reshuffles + 1 };
  return table.players.map(({ id }) => ({ ...more, next_dealer_id: id }));
}

/** The round that is over was the last, and totals and rounds won are tied in this way or that. */
function lastRounds(table: TableView): TableView[] {
  const standings: readonly ((seat: number) => Pick<PlayerView, 'total_score' | 'rounds_won'>)[] = [
    () => ({ total_score: 7, rounds_won: 1 }),
    (seat) => ({ total_score: 7, rounds_won: seat }),
    (seat) => ({ total_score: seat === 0 ? 8 : 7, rounds_won: table.players.length - seat }),
    (seat) => ({ total_score: -seat, rounds_won: 0 }),
  ];
  return standings.map((standing) => ({
    ...table,
    num_rounds: table.current_round,
    players: table.players.map((player, seat) => ({ ...player, ...standing(seat) })),
  }));
}

/** All face up but the last `count`. */
function openBut(cards: readonly TableCard[], count: number): TableCard[] {
  return cards.map((card, position) => (position < cards.length - count ? up(card) : down(card)));
}

function up(card: TableCard): TableCard {
  return faceUp(bareCard(card));
}

function down(card: TableCard): TableCard {
  return faceDown(bareCard(card));
}
