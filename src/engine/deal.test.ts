import { describe, expect, it } from 'vitest';
import { cardText } from '../golf/card.ts';
import { deckSeedOf, shuffled, unshuffledDeck } from '../golf/deck.ts';
import { stackedDecks } from '../golf/deck-source.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { cards } from '../golf/testing/cards.ts';
import { DeckTooSmallError } from './deal.ts';
import { allCards, decksFromTop, NO_FLIPS, PlayedGame, startedGame } from './testing/played-game.ts';

const ANN = 'Ah 2h 3h 4h 5h 6h';
const BO = '7h 8h 9h 10h Jh Qh';
const DECK = `${ANN} / ${BO} / Kh / Ac 2c 3c`;

describe('a deal', () => {
  it('gives six cards to the first player, then six to the next, then turns one up', () => {
    const { table } = startedGame({ decks: decksFromTop(DECK) });
    expect(table.players.map((player) => player.cards.map(cardText))).toEqual([
      cards(ANN).map(cardText),
      cards(BO).map(cardText),
    ]);
    expect(table.players.flatMap((player) => player.cards).some((card) => card.face_up)).toBe(false);
    expect(table.discard).toEqual(cards('Kh'));
    // The top is the end of the list.
    expect(table.deck).toEqual(cards('3c 2c Ac'));
  });

  it('is told as it lies', () => {
    const played = startedGame({ decks: decksFromTop(DECK), num_rounds: 3 });
    const { table } = played;
    expect(played.lastEvent).toMatchObject({
      event_type: 'game_started',
      player_id: null,
      data: {
        deck_seed: table.deck_seed,
        player_order: ['ann', 'bo'],
        num_decks: 1,
        num_rounds: 3,
        dealt_cards: new Map([
          ['ann', cards(ANN)],
          ['bo', cards(BO)],
        ]),
        first_discard: cards('Kh')[0],
        current_player_idx: 1,
      },
    });
  });

  it('is of the deck that the seed of game and round makes', () => {
    const { table } = startedGame({ num_decks: 2, options: { use_jokers: true } });
    expect(table.deck_seed).toBe(deckSeedOf('a seed', 1));
    const deck = shuffled(unshuffledDeck(table), `${table.deck_seed}`);
    expect(table.players[0]?.cards.map(cardText)).toEqual(deck.slice(-6).reverse().map(cardText));
    expect(table.deck).toEqual(deck.slice(0, -13));
  });

  it.each([1, 2, 3])('to six players from %i decks loses no card', (num_decks) => {
    const { table } = startedGame({ ids: ['ann', 'b', 'c', 'd', 'e', 'f'], num_decks, options: { use_jokers: true } });
    expect(table.players.map((player) => player.cards.length)).toEqual([6, 6, 6, 6, 6, 6]);
    expect(table.deck).toHaveLength(num_decks * 54 - 37);
    expect(allCards(table)).toEqual(
      unshuffledDeck(table)
        .map(({ rank, suit }) => `${rank} ${suit}`)
        .sort(),
    );
  });

  it('leads to the initial flips, or without them to the first turn', () => {
    expect(startedGame({ options: { initial_flips: 1 } }).table).toMatchObject({
      phase: 'initial_flip',
      turn_step: null,
    });
    expect(startedGame().table).toMatchObject({ phase: 'playing', turn_step: 'draw', current_player_idx: 1 });
  });

  it('begins with the seat after the first, who deals', () => {
    expect(startedGame().table).toMatchObject({ current_player_idx: 1, next_dealer_id: 'bo' });
    expect(startedGame({ ids: ['ann', 'b', 'c'] }).table).toMatchObject({ current_player_idx: 1, next_dealer_id: 'b' });
  });
});

describe('a deck that is too small', () => {
  it('changes nothing and tells nothing', () => {
    const played = PlayedGame.create(NO_FLIPS, { decks: stackedDecks([cards(DECK).slice(-12)]) }).join('ann', 'bo');
    const before = copyOfTable(played.table);
    expect(() => played.start()).toThrow(DeckTooSmallError);
    expect(new DeckTooSmallError().name).toBe('DeckTooSmallError');
    expect(() => played.start()).toThrow('round 1: expected a deck of at least 13 cards, found 12');
    expect(copyOfTable(played.table)).toEqual(before);
    expect(played.lastEvent?.event_type).toBe('player_joined');
    // The game is not stuck in the action that failed.
    played.leave('bo');
  });

  it('is not one of exactly the cards to deal', () => {
    expect(startedGame({ decks: stackedDecks([cards(DECK).slice(0, 13)]) }).table.deck).toEqual([]);
  });

  it('does not change who asked for it', () => {
    const deck = cards(DECK).reverse();
    startedGame({ decks: stackedDecks([deck]) }).draw('bo');
    expect(deck).toEqual(cards(DECK).reverse());
  });
});
