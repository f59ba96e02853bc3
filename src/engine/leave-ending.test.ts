/** Leaving that ends something: the round in the final turn, or the game. Rule: docs/rules.md, Leaving. */
import { describe, expect, it } from 'vitest';
import { copyOfTable } from '../golf/table-fields.ts';
import type { TableView } from '../golf/table-view.ts';
import { PlayedGame, startedGame, withFaceUp } from './testing/played-game.ts';

const IDS = ['ann', 'bo', 'cy', 'di'];
const FIVE = [0, 1, 2, 3, 4];

const typesSince = (played: PlayedGame, count: number) => played.events.slice(count).map((event) => event.event_type);

describe('leaving in the final turn', () => {
  /** Bo has gone out; Cy, Di and Ann have one more turn each. */
  function final(): PlayedGame {
    return PlayedGame.restore(withFaceUp(startedGame({ ids: IDS }).table, 'bo', FIVE))
      .draw('bo')
      .swap('bo', 5);
  }

  it('ends the round when the turn would come to the finisher', () => {
    const played = final().pass('cy', 'di');
    const before = played.events.length;
    played.leave('ann');
    expect(typesSince(played, before)).toEqual(['player_left', 'round_ended']);
    expect(played.table.phase).toBe('round_over');
    expect(played.table.players.every((player) => player.cards.every((card) => card.face_up))).toBe(true);
  });

  it('points at the seat that the turn passed to while the end is owed', () => {
    const played = final().pass('cy', 'di').draw('ann');
    const seen: TableView[] = [];
    played.game.setEmitter(() => seen.push(copyOfTable(played.table)));
    played.leave('ann');
    expect(seen[0]).toMatchObject({
      phase: 'final_turn',
      owed_event: 'round_ended',
      turn_step: null,
      current_player_idx: 0,
    });
    expect(seen[0]?.players[0]?.id).toBe('bo');
  });

  it('points at the first seat when the last one leaves', () => {
    const played = startedGame({ ids: IDS }).pass('bo', 'cy', 'di');
    const last = PlayedGame.restore(withFaceUp(played.table, 'ann', FIVE))
      .draw('ann')
      .swap('ann', 5)
      .pass('bo', 'cy');
    const seats: (number | null)[] = [];
    last.game.setEmitter(() => seats.push(last.table.current_player_idx));
    last.leave('di');
    expect(seats).toEqual([0, null]);
  });

  it('goes on while the next seat has its final turn to come', () => {
    const played = final().leave('cy');
    expect(played.table).toMatchObject({ phase: 'final_turn', turn_step: 'draw' });
    expect(played.current).toBe('di');
  });

  it('leaves the current player his turn when another goes', () => {
    const played = final().pass('cy', 'di').leave('cy').leave('di');
    expect(played.table.phase).toBe('final_turn');
    expect(played.current).toBe('ann');
    expect(played.pass('ann').table.phase).toBe('round_over');
  });

  it('keeps the finisher named who left, and ends with the first who has had his turn', () => {
    const played = final().leave('bo');
    expect(played.table).toMatchObject({ phase: 'final_turn', finisher_id: 'bo' });
    played.pass('cy', 'di', 'ann');
    expect(played.table).toMatchObject({ phase: 'round_over', finisher_id: 'bo' });
  });

  it('gives a finisher who left neither bonus nor penalty', () => {
    const played = startedGame({ ids: IDS, options: { knock_bonus: true, knock_penalty: true } });
    const last = PlayedGame.restore(withFaceUp(played.table, 'bo', FIVE))
      .draw('bo')
      .swap('bo', 5)
      .leave('bo');
    last.pass('cy', 'di', 'ann');
    const plain = startedGame({ ids: IDS });
    const without = PlayedGame.restore(withFaceUp(plain.table, 'bo', FIVE))
      .draw('bo')
      .swap('bo', 5)
      .leave('bo');
    without.pass('cy', 'di', 'ann');
    expect(last.lastEvent?.data).toMatchObject({
      scores: new Map(without.table.players.map((player) => [player.id, player.score])),
    });
  });
});

describe('leaving when one remains', () => {
  it.each([
    ['in initial_flip', startedGame({ options: { initial_flips: 2 } }), 'bo', 'ann'],
    ['on his turn', startedGame(), 'bo', 'ann'],
    ['on the turn of the other', startedGame(), 'ann', 'bo'],
  ])('ends the game without scores: %s', (_, played, leaver, winner) => {
    const before = played.events.length;
    played.leave(leaver);
    expect(typesSince(played, before)).toEqual(['player_left', 'game_ended']);
    expect(played.lastEvent?.data).toEqual({
      final_scores: new Map([[winner, 0]]),
      winner_id: winner,
      rounds_won: new Map([[winner, 0]]),
    });
    expect(played.table).toMatchObject({
      phase: 'game_over',
      winner_id: winner,
      current_player_idx: null,
      turn_step: null,
    });
    expect(played.player(winner).score).toBeNull();
  });

  it('leaves a drawn card in the hand of who stays, and changes nothing else before game_ended', () => {
    const played = startedGame().draw('bo');
    const seen: TableView[] = [];
    const drawn = played.table.drawn_card;
    played.game.setEmitter(() => seen.push(copyOfTable(played.table)));
    played.leave('ann');
    expect(seen[0]).toMatchObject({
      phase: 'playing',
      owed_event: 'game_ended',
      current_player_idx: 0,
      turn_step: null,
    });
    expect(played.table).toMatchObject({
      drawn_card: drawn,
      drawn_from: 'deck',
      phase: 'game_over',
      next_dealer_id: 'bo',
    });
  });

  it('ends the game after a round with its scores kept', () => {
    const { table } = startedGame({ num_rounds: 3 });
    const players = table.players.map((player) => ({ ...player, score: 4, total_score: 9, rounds_won: 1 }));
    const over = PlayedGame.restore({
      ...table,
      players,
      phase: 'round_over',
      current_player_idx: null,
      turn_step: null,
    });
    over.leave('ann');
    expect(over.player('bo')).toMatchObject({ score: 4, total_score: 9, rounds_won: 1 });
    expect(over.lastEvent?.data).toMatchObject({ winner_id: 'bo', final_scores: new Map([['bo', 9]]) });
  });

  it('is the last thing that happens', () => {
    const played = startedGame().leave('ann');
    expect(played.refusalOf({ type: 'leave', player_id: 'bo', reason: 'left' })).toBe('game_over');
  });
});
