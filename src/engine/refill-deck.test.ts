import { describe, expect, it } from 'vitest';
import { shuffled } from '../golf/deck.ts';
import { seededDecks } from '../golf/deck-source.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { card, cards } from '../golf/testing/cards.ts';
import { allCards, decksFromTop, NO_FLIPS, PlayedGame, startedGame } from './testing/played-game.ts';

const HANDS = 'Ah 2h 3h 4h 5h 6h / 7h 8h 9h 10h Jh Qh';
/** First discard K♥; two cards to draw. */
const decks = decksFromTop(`${HANDS} / Kh / Ac 2c`);

describe('an empty deck', () => {
  it('is made anew of the discard pile without its top card, when it is drawn from', () => {
    const played = startedGame({ decks }).pass('bo', 'ann');
    const before = allCards(played.table);
    expect(played.table).toMatchObject({ deck: [], reshuffles: 0 });
    const eventsBefore = played.events.length;

    played.draw('bo');
    const order = shuffled(cards('Kh Ac'), `${played.table.deck_seed}/1`);
    expect(played.table).toMatchObject({
      drawn_card: order[1],
      deck: [order[0]],
      discard: [card('2c')],
      reshuffles: 1,
    });
    expect(allCards(played.table)).toEqual(before);
    // No event tells of it but the card that was drawn.
    expect(played.events.slice(eventsBefore).map((event) => event.event_type)).toEqual(['card_drawn']);
  });

  it('is not made anew for a draw from the discard pile', () => {
    const played = startedGame({ decks }).pass('bo', 'ann').draw('bo', 'discard');
    expect(played.table).toMatchObject({ deck: [], reshuffles: 0, drawn_card: card('2c') });
  });

  it('is made anew a second time with another number', () => {
    const played = startedGame({ decks }).pass('bo', 'ann', 'bo', 'ann');
    expect(played.table).toMatchObject({ deck: [], reshuffles: 1 });
    const pile = played.table.discard;
    played.draw('bo');
    const order = shuffled(pile.slice(0, -1), `${played.table.deck_seed}/2`);
    expect(played.table).toMatchObject({ drawn_card: order.at(-1), deck: order.slice(0, -1), reshuffles: 2 });
    expect(played.table.discard).toEqual(pile.slice(-1));
  });

  it('asks the deck source, with what it needs to know', () => {
    const asked: unknown[] = [];
    const source = {
      deal: decks.deal,
      reshuffle: (...asking: Parameters<typeof decks.reshuffle>) => {
        asked.push(asking);
        return seededDecks.reshuffle(...asking);
      },
    };
    const played = startedGame({ decks: source }).pass('bo', 'ann').draw('bo');
    const { deck_seed, options } = played.table;
    expect(asked).toEqual([[{ round: 1, deck_seed, num_decks: 1, options }, 1, cards('Kh Ac')]]);
  });

  it('cannot be drawn from when there is no card to make a deck of', () => {
    const played = startedGame({ decks: decksFromTop(`${HANDS} / Kh`) });
    const before = copyOfTable(played.table);
    expect(played.refusalOf({ type: 'draw', player_id: 'bo', source: 'deck' })).toBe('no_cards_left');
    expect(copyOfTable(played.table)).toEqual(before);
    played.draw('bo', 'discard');
  });

  it('stays as it was when the deck source fails', () => {
    const reshuffle = () => {
      throw new Error('no deck today');
    };
    const played = PlayedGame.create(NO_FLIPS, { decks: { ...decks, reshuffle } })
      .join('ann', 'bo')
      .start();
    played.pass('bo', 'ann');
    const before = copyOfTable(played.table);
    expect(() => played.draw('bo')).toThrow('no deck today');
    expect(copyOfTable(played.table)).toEqual(before);
    played.draw('bo', 'discard');
  });

  it('is counted from the start again in the next round', () => {
    const played = startedGame({ decks, num_rounds: 2 }).pass('bo', 'ann').draw('bo').discard('bo');
    expect(played.table.reshuffles).toBe(1);
    const over = PlayedGame.restore({
      ...played.table,
      phase: 'round_over',
      current_player_idx: null,
      turn_step: null,
    });
    expect(over.nextRound('ann').table.reshuffles).toBe(0);
  });
});
