/**
 * Decks as the events themselves tell of them, for games whose server shuffles in a way that nobody else knows.
 *
 * Method: the cards of a round are laid in the order in which its events take them: hands in turn order, first discard, then
 * each card that is drawn from the deck. Below lies what is left of the cards that the game is played with. A card that is
 * not there any more cannot be laid, and another one lies in its place: so the reducer refuses it at its event.
 */
import type { EventOf, GameEvent } from '../../events/event.ts';
import type { Card } from '../../golf/card.ts';
import { unshuffledDeck } from '../../golf/deck.ts';
import type { DeckSource } from '../../golf/deck-source.ts';
import type { PlayerView } from '../../golf/table-view.ts';

/**
 * For folding the event at `index`. `players`: at the table before it, in turn order; `events`: of the whole game, `undefined` where
 * one cannot be read.
 */
export function toldDecks(
  players: readonly PlayerView[],
  events: readonly (GameEvent | undefined)[],
  index: number,
): DeckSource {
  return {
    deal: (request) => laid(unshuffledDeck(request), [...dealt(players, events[index]), ...drawn(events, index + 1)]),
    reshuffle: (_request, _reshuffles, cards) => laid(cards, [...drawn(events, index)]),
  };
}

/** The cards with those of `order` on top, first one first, as far as they are there. */
function laid(cards: readonly Card[], order: readonly Card[]): readonly Card[] {
  const left = new Map<Card, number>();
  for (const card of cards) left.set(card, (left.get(card) ?? 0) + 1);
  const fromTop = cards.map((_, place) => {
    const card = order[place];
    const count = card === undefined ? 0 : (left.get(card) ?? 0);
    if (card === undefined || count === 0) return undefined;
    left.set(card, count - 1);
    return card;
  });
  const rest = [...left].flatMap(([card, count]) => new Array<Card>(count).fill(card));
  // What was not laid is as many cards as there are places without one.
  return fromTop.map((card) => card ?? (rest.pop() as Card)).reverse();
}

function* dealt(players: readonly PlayerView[], event: GameEvent | undefined): Generator<Card> {
  if (!isDeal(event)) return;
  for (const { id } of players) yield* event.data.dealt_cards.get(id) ?? [];
  yield event.data.first_discard;
}

/** The cards drawn from the deck, from the event at `start` to the end of its round. */
function* drawn(events: readonly (GameEvent | undefined)[], start: number): Generator<Card> {
  for (let index = start; index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined || isDeal(event)) return;
    if (event.event_type === 'card_drawn' && event.data.source === 'deck') yield event.data.card;
  }
}

function isDeal(event: GameEvent | undefined): event is EventOf<'game_started'> | EventOf<'round_started'> {
  return event?.event_type === 'game_started' || event?.event_type === 'round_started';
}
