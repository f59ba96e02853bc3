/**
 * For the tests of this room: whole games at random, written from the table that the reducer itself answers with.
 *
 * Such a log says nothing about whether the reducer is right; it leads it through every phase of many games.
 */
import type { GameEvent } from '../events/event.ts';
import { bareCard, type Card } from '../golf/card.ts';
import { seededDecks } from '../golf/deck-source.ts';
import type { GameOptions } from '../golf/options.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { gameEnded, lobby, next, nextRound, roundEnded, started } from './test-kit.ts';

/** A number from 0 (inclusive) to 1 (exclusive). */
type Random = () => number;

/** Players, rounds and chances of a random game. */
export interface RandomGame {
  readonly ids: readonly string[];
  readonly options: Partial<GameOptions>;
  readonly rounds: number;
  /** Chance of somebody's leaving instead of each move. */
  readonly leaving: number;
}

/** Events from the start to the end of a game, each with the table before it. */
export function* randomGame(
  random: Random,
  { ids, options, rounds, leaving }: RandomGame,
): Generator<{ before: TableView; event: GameEvent }> {
  let table = lobby(ids, options);
  while (table.phase !== 'game_over') {
    const event = random() < leaving && table.owed_event === null ? leave(table, random) : move(table, random, rounds);
    yield { before: table, event };
    table = applyEvent(table, event, seededDecks);
  }
}

function leave(table: TableView, random: Random): GameEvent {
  const player = pick(table.players, random);
  return table.phase === 'waiting'
    ? started(table, seededDecks)
    : next(table, 'player_left', player.id, { reason: 'left' });
}

function move(table: TableView, random: Random, num_rounds: number): GameEvent {
  if (table.owed_event === 'round_ended') return roundEnded(table);
  if (table.owed_event === 'game_ended') return gameEnded(table);
  const deck_seed = Math.floor(random() * 2 ** 32);
  switch (table.phase) {
    case 'waiting':
      return started(table, seededDecks, { deck_seed, num_rounds });
    case 'initial_flip':
      return initialFlip(table, random);
    case 'round_over':
      return table.current_round < table.num_rounds ? nextRound(table, seededDecks, deck_seed) : gameEnded(table);
    default:
      return turnMove(table, table.players[table.current_player_idx ?? 0] as PlayerView, random);
  }
}

function initialFlip(table: TableView, random: Random): GameEvent {
  const player = pick(
    table.players.filter((each) => !each.initial_flip_done),
    random,
  );
  const first = Math.floor(random() * 6);
  const positions = [first, (first + 1 + Math.floor(random() * 5)) % 6].slice(0, table.options.initial_flips);
  return next(table, 'initial_flip', player.id, { positions, cards: positions.map((at) => bareAt(player, at)) });
}

function turnMove(table: TableView, player: PlayerView, random: Random): GameEvent {
  const drawn = table.drawn_card as Card;
  const down = [0, 1, 2, 3, 4, 5].filter((at) => !player.cards[at]?.face_up);
  const position = pick(down, random);
  const turned = { position, card: bareAt(player, position) };
  switch (table.turn_step) {
    case 'flip':
      return table.options.flip_mode === 'endgame' && random() < 0.5
        ? next(table, 'flip_skipped', player.id, {})
        : next(table, 'card_flipped', player.id, turned);
    case 'play': {
      if (table.drawn_from === 'deck' && random() < 0.5)
        return next(table, 'card_discarded', player.id, { card: drawn });
      const at = Math.floor(random() * 6);
      const data = { position: at, new_card: drawn, old_card: bareAt(player, at) };
      return next(table, 'card_swapped', player.id, data);
    }
    default:
      if (table.options.flip_as_action && random() < 0.1) return next(table, 'flip_as_action', player.id, turned);
      if (table.options.knock_early && down.length <= 2 && random() < 0.3)
        return next(table, 'knock_early', player.id, { positions: down, cards: down.map((at) => bareAt(player, at)) });
      return draw(table, player, random);
  }
}

function draw(table: TableView, player: PlayerView, random: Random): GameEvent {
  const top = table.discard.at(-1);
  if (top !== undefined && (random() < 0.3 || (table.deck.length === 0 && table.discard.length < 2)))
    return next(table, 'card_drawn', player.id, { source: 'discard', card: top });
  return next(table, 'card_drawn', player.id, {
    source: 'deck',
    card: (table.deck.at(-1) ?? reshuffled(table).at(-1)) as Card,
  });
}

function reshuffled(table: TableView): readonly Card[] {
  const { current_round: round, num_decks, options, discard } = table;
  const request = { round, deck_seed: table.deck_seed as number, num_decks, options };
  return seededDecks.reshuffle(request, table.reshuffles + 1, discard.slice(0, -1));
}

function bareAt(player: PlayerView, position: number): Card {
  const lying = player.cards[position];
  return lying === undefined ? (undefined as never) : bareCard(lying);
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}
