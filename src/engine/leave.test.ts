/** Leaving while a round is on, and goes on. Rule: docs/rules.md, Leaving. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../golf/action.ts';
import { bareCard, type Card } from '../golf/card.ts';
import { allCards, PlayedGame, startedGame } from './testing/played-game.ts';

const IDS = ['ann', 'bo', 'cy', 'di'];

const four = (options = {}): PlayedGame => startedGame({ ids: IDS, options, num_rounds: 3 });
const handOf = (played: PlayedGame, id: string): Card[] => played.player(id).cards.map(bareCard);

describe('a leaver', () => {
  it.each(['left', 'disconnected', 'kicked'] as const)('is told with the reason: %s', (reason) => {
    expect(four().leave('cy', reason).lastEvent).toMatchObject({
      event_type: 'player_left',
      player_id: 'cy',
      data: { reason },
    });
  });

  it('has one of three reasons, and sits at the table', () => {
    // What a caller without types could ask for.
    const bored = { type: 'leave', player_id: 'cy', reason: 'bored' } as unknown as Action;
    expect(four().refusalOf(bored)).toBe('bad_reason');
    expect(four().leave('cy').refusalOf({ type: 'leave', player_id: 'cy', reason: 'left' })).toBe('not_at_table');
  });

  it('takes score and rounds won along: what remains is of those who are there', () => {
    const played = four().leave('cy');
    expect(played.table.players.map((player) => player.id)).toEqual(['ann', 'bo', 'di']);
  });

  it('may be the host: nobody needs one any more', () => {
    expect(four().leave('ann').table.host_id).toBe('ann');
  });
});

describe('the cards of a leaver', () => {
  it('are set aside: the hand by position', () => {
    const played = four();
    const before = allCards(played.table);
    const [hand, next] = [handOf(played, 'di'), handOf(played, 'ann')];
    played.leave('di');
    expect(played.table.set_aside).toEqual(hand);
    expect(played.leave('ann').table.set_aside).toEqual([...hand, ...next]);
    expect(allCards(played.table)).toEqual(before);
  });

  it.each(['deck', 'discard'] as const)('are set aside with the one that he drew from the %s, last', (source) => {
    const played = four().draw('bo', source);
    const before = allCards(played.table);
    const expected = [...handOf(played, 'bo'), played.table.drawn_card];
    played.leave('bo');
    expect(played.table.set_aside).toEqual(expected);
    expect(played.table).toMatchObject({ drawn_card: null, drawn_from: null, turn_step: 'draw' });
    expect(allCards(played.table)).toEqual(before);
  });

  it('do not include what somebody else has drawn', () => {
    const played = four().draw('bo');
    const drawn = played.table.drawn_card;
    played.leave('cy');
    expect(played.table.set_aside).toHaveLength(6);
    expect(played.table).toMatchObject({ drawn_card: drawn, drawn_from: 'deck', turn_step: 'play' });
    expect(played.swap('bo', 0).current).toBe('di');
  });

  it('come back with the next deal', () => {
    const { table } = four().leave('cy');
    const over = PlayedGame.restore({ ...table, phase: 'round_over', current_player_idx: null, turn_step: null });
    over.nextRound('ann');
    expect(over.table.set_aside).toEqual([]);
    expect(allCards(over.table)).toHaveLength(52);
  });
});

describe('whose turn it is', () => {
  it('stays so when somebody before leaves', () => {
    const played = four().pass('bo').leave('ann');
    expect(played.table.current_player_idx).toBe(1);
    expect(played.current).toBe('cy');
  });

  it('stays so when somebody behind leaves', () => {
    const played = four().pass('bo').leave('di');
    expect(played.table.current_player_idx).toBe(2);
    expect(played.current).toBe('cy');
  });

  it.each([
    ['before drawing', (played: PlayedGame) => played],
    ['with a card in his hand', (played: PlayedGame) => played.draw('bo')],
    ['while he owes a flip', (played: PlayedGame) => played.draw('bo').discard('bo')],
  ])('passes to the next seat when the current player leaves %s', (_, until) => {
    const played = until(four({ flip_mode: 'always' })).leave('bo');
    expect(played.table).toMatchObject({
      current_player_idx: 1,
      turn_step: 'draw',
      phase: 'playing',
      drawn_card: null,
    });
    expect(played.current).toBe('cy');
  });

  it('passes from the last seat to the first', () => {
    const played = four().pass('bo', 'cy').leave('di');
    expect(played.table.current_player_idx).toBe(0);
  });
});

describe('leaving in initial_flip', () => {
  const flipping = () => four({ initial_flips: 1 });

  it('begins the game if all who remain have flipped', () => {
    const played = flipping().flipInitial('ann', 0).flipInitial('bo', 0).flipInitial('di', 0);
    expect(played.table.phase).toBe('initial_flip');
    played.leave('cy');
    expect(played.table).toMatchObject({ phase: 'playing', turn_step: 'draw' });
    expect(played.current).toBe('bo');
  });

  it('begins nothing while somebody has not', () => {
    const played = flipping().flipInitial('ann', 0).leave('cy');
    expect(played.table).toMatchObject({ phase: 'initial_flip', turn_step: null });
  });

  it('passes on the place of the first to play', () => {
    expect(flipping().leave('bo').current).toBe('cy');
    expect(flipping().leave('ann').current).toBe('bo');
    expect(startedGame({ ids: ['bo', 'ann', 'cy'], options: { initial_flips: 1 } }).leave('bo').current).toBe('ann');
  });

  it('passes it on from the last seat to the first', () => {
    const { table } = flipping();
    expect(PlayedGame.restore({ ...table, current_player_idx: 3 }).leave('di').table.current_player_idx).toBe(0);
  });

  it('does so and begins the game at once', () => {
    const played = flipping().flipInitial('ann', 0).flipInitial('cy', 0).flipInitial('di', 0).leave('bo');
    expect(played.table).toMatchObject({ phase: 'playing', turn_step: 'draw', current_player_idx: 1 });
  });
});

describe('who deals the next round', () => {
  it('is the seat after, when the next dealer leaves, in turn order', () => {
    expect(four().table.next_dealer_id).toBe('bo');
    expect(four().leave('bo').table.next_dealer_id).toBe('cy');
    expect(four().leave('cy').table.next_dealer_id).toBe('bo');
    expect(four().leave('bo').leave('cy').leave('di').table.next_dealer_id).toBe('ann');
  });

  it('moves on when he leaves after the round, too', () => {
    const { table } = four();
    const over = PlayedGame.restore({ ...table, phase: 'round_over', current_player_idx: null, turn_step: null });
    over.leave('bo').nextRound('ann');
    // Cy deals and Di plays first.
    expect(over.current).toBe('di');
    expect(over.table.next_dealer_id).toBe('di');
  });
});
