/** Scripts, events and tables of a game, told with other ids and other suits. Names, positions and order stay. */
import type { GameEvent } from '../events/event.ts';
import { type Card, cardOf, faceDown, faceUp, type TableCard } from '../golf/card.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { TableView } from '../golf/table-view.ts';
import type { Renaming } from './generate/draw-renaming.ts';
import type { Script } from './script.ts';

/** `script`: with the decks of all its rounds, because what a seed deals knows nothing of other suits. */
export function renamedScript(script: Script, renaming: Renaming): Script {
  const { setup, seed, decks, moves } = script;
  return {
    setup: { ...setup, host_id: renamedId(setup.host_id, renaming) },
    seed,
    decks: decks.map((deck) => renamedCards(deck, renaming)),
    moves: moves.map((move) => ({ ...move, player_id: renamedId(move.player_id, renaming) })),
  };
}

export function renamedEvent(event: GameEvent, renaming: Renaming): GameEvent {
  const card = (named: Card): Card => renamedCard(named, renaming);
  const cards = (named: readonly Card[]): Card[] => renamedCards(named, renaming);
  const id = (named: string): string => renamedId(named, renaming);
  switch (event.event_type) {
    case 'game_created':
      return { ...event, data: { ...event.data, host_id: id(event.data.host_id) } };
    case 'player_joined':
    case 'player_left':
    case 'flip_skipped':
      // Type, data and who did it stay together.
      return { ...event, player_id: id(event.player_id) } as GameEvent;
    case 'game_started': {
      const { player_order, dealt_cards, first_discard } = event.data;
      const renamed = {
        player_order: player_order.map(id),
        dealt_cards: byNewId(dealt_cards, cards, renaming),
        first_discard: card(first_discard),
      };
      return { ...event, data: { ...event.data, ...renamed } };
    }
    case 'round_started': {
      const { dealt_cards, first_discard } = event.data;
      const renamed = { dealt_cards: byNewId(dealt_cards, cards, renaming), first_discard: card(first_discard) };
      return { ...event, data: { ...event.data, ...renamed } };
    }
    case 'round_ended': {
      const { scores, winner_id, final_hands } = event.data;
      const renamed = {
        scores: byNewId(scores, same, renaming),
        winner_id: winner_id === null ? null : id(winner_id),
        final_hands: byNewId(final_hands, cards, renaming),
      };
      return { ...event, data: renamed };
    }
    case 'game_ended': {
      const { final_scores, winner_id, rounds_won } = event.data;
      const renamed = {
        final_scores: byNewId(final_scores, same, renaming),
        winner_id: id(winner_id),
        rounds_won: byNewId(rounds_won, same, renaming),
      };
      return { ...event, data: renamed };
    }
    case 'initial_flip':
    case 'knock_early':
      return {
        ...event,
        player_id: id(event.player_id),
        data: { ...event.data, cards: cards(event.data.cards) },
      } as GameEvent;
    case 'card_swapped': {
      const { position, new_card, old_card } = event.data;
      const data = { position, new_card: card(new_card), old_card: card(old_card) };
      return { ...event, player_id: id(event.player_id), data };
    }
    case 'card_drawn':
    case 'card_discarded':
    case 'card_flipped':
    case 'flip_as_action':
      return {
        ...event,
        player_id: id(event.player_id),
        data: { ...event.data, card: card(event.data.card) },
      } as GameEvent;
  }
}

export function renamedTable(table: TableView, renaming: Renaming): TableView {
  const idOrNull = (id: string | null): string | null => (id === null ? null : renamedId(id, renaming));
  return {
    ...copyOfTable(table),
    host_id: renamedId(table.host_id, renaming),
    players: table.players.map((player) => ({
      ...player,
      id: renamedId(player.id, renaming),
      cards: player.cards.map((card) => renamedOnTable(card, renaming)),
    })),
    drawn_card: table.drawn_card && renamedCard(table.drawn_card, renaming),
    deck: renamedCards(table.deck, renaming),
    discard: renamedCards(table.discard, renaming),
    set_aside: renamedCards(table.set_aside, renaming),
    finisher_id: idOrNull(table.finisher_id),
    next_dealer_id: idOrNull(table.next_dealer_id),
    winner_id: idOrNull(table.winner_id),
  };
}

/** An id that is none of the game's stays as it is, for whoever compares to see. */
function renamedId(id: string, { ids }: Renaming): string {
  return ids.get(id) ?? id;
}

function renamedCard({ rank, suit }: Card, { suits }: Renaming): Card {
  return cardOf(rank, suits[suit]);
}

function renamedOnTable(card: TableCard, renaming: Renaming): TableCard {
  return (card.face_up ? faceUp : faceDown)(renamedCard(card, renaming));
}

function renamedCards(cards: readonly Card[], renaming: Renaming): Card[] {
  return cards.map((card) => renamedCard(card, renaming));
}

function byNewId<T>(values: ReadonlyMap<string, T>, renamed: (value: T) => T, renaming: Renaming): Map<string, T> {
  return new Map([...values].map(([id, value]) => [renamedId(id, renaming), renamed(value)]));
}

function same<T>(value: T): T {
  return value;
}
