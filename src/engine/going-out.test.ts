/** Going out and the final turn. Rule: docs/rules.md, Phases, Going out. */
import { describe, expect, it } from 'vitest';
import type { Action } from '../golf/action.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { TableView } from '../golf/table-view.ts';
import { PlayedGame, startedGame, withFaceUp } from './testing/played-game.ts';

const IDS = ['ann', 'bo', 'cy'];
const FIVE = [0, 1, 2, 3, 4];

/** Bo plays, with one face-down card left at position 5. */
function beforeLastCard(options = {}, services = {}): PlayedGame {
  const { table } = startedGame({ ids: IDS, options: { flip_as_action: true, knock_early: true, ...options } });
  return PlayedGame.restore(withFaceUp(table, 'bo', FIVE), services);
}

function faceDown(played: PlayedGame, id: string): number {
  return played.player(id).cards.filter((card) => !card.face_up).length;
}

describe('going out', () => {
  const ways: readonly [string, (played: PlayedGame) => PlayedGame][] = [
    ['swap', (played) => played.draw('bo').swap('bo', 5)],
    ['flip after a discard', (played) => played.draw('bo').discard('bo').flip('bo', 5)],
    ['flip_as_action', (played) => played.act({ type: 'flip_as_action', player_id: 'bo', position: 5 })],
    ['knock_early', (played) => played.act({ type: 'knock_early', player_id: 'bo' })],
  ];

  it.each(ways)('by %s makes the finisher and begins the final turn with the next seat', (_, goOut) => {
    const played = goOut(beforeLastCard({ flip_mode: 'always' }));
    expect(played.table).toMatchObject({ phase: 'final_turn', finisher_id: 'bo', turn_step: 'draw', owed_event: null });
    expect(played.current).toBe('cy');
    expect(played.player('bo').final_turn_done).toBe(false);
    expect(played.events).toHaveLength(played.table.sequence_num - beforeLastCard().table.sequence_num);
  });

  it('is for who has all six face up at the end of his turn, even if he turned none up in it', () => {
    const { table } = startedGame({ ids: IDS });
    const played = PlayedGame.restore(withFaceUp(table, 'bo', [...FIVE, 5])).pass('bo');
    expect(played.table).toMatchObject({ phase: 'final_turn', finisher_id: 'bo' });
  });

  it('does not happen with one card face down', () => {
    const played = beforeLastCard().draw('bo').swap('bo', 0);
    expect(played.table).toMatchObject({ phase: 'playing', finisher_id: null });
  });
});

describe('the final turn', () => {
  it('turns up all of each player at its end, and ends the round when it would come to the finisher', () => {
    const played = beforeLastCard().draw('bo').swap('bo', 5);
    expect([faceDown(played, 'cy'), faceDown(played, 'ann')]).toEqual([6, 6]);

    played.draw('cy').swap('cy', 0);
    expect([faceDown(played, 'cy'), faceDown(played, 'ann')]).toEqual([0, 6]);
    expect(played.player('cy').final_turn_done).toBe(true);
    expect(played.table).toMatchObject({ phase: 'final_turn', finisher_id: 'bo', turn_step: 'draw' });

    played.pass('ann');
    expect(played.table).toMatchObject({
      phase: 'round_over',
      finisher_id: 'bo',
      turn_step: null,
      current_player_idx: null,
      owed_event: null,
    });
    expect(played.table.players.map((player) => player.final_turn_done)).toEqual([true, false, true]);
    expect(played.events.slice(-2).map((event) => event.event_type)).toEqual(['card_discarded', 'round_ended']);
  });

  it('goes round the table from wherever the finisher sits', () => {
    const played = startedGame({ ids: IDS }).pass('bo', 'cy');
    const last = PlayedGame.restore(withFaceUp(played.table, 'ann', FIVE))
      .draw('ann')
      .swap('ann', 5);
    expect(last.table.finisher_id).toBe('ann');
    last.pass('bo', 'cy');
    expect(last.table.phase).toBe('round_over');
  });

  it('keeps the first finisher when another has all face up, too', () => {
    const { table } = beforeLastCard().draw('bo').swap('bo', 5);
    const played = PlayedGame.restore(withFaceUp(table, 'cy', FIVE))
      .draw('cy')
      .swap('cy', 5);
    expect(played.table).toMatchObject({ finisher_id: 'bo', phase: 'final_turn' });
    expect(played.player('cy').final_turn_done).toBe(true);
  });

  it.each<Action>([
    { type: 'flip_as_action', player_id: 'cy', position: 0 },
    { type: 'knock_early', player_id: 'cy' },
  ])('may be a $type', (action) => {
    const { table } = beforeLastCard().draw('bo').swap('bo', 5);
    const played = PlayedGame.restore(withFaceUp(table, 'cy', [1, 2, 3, 4])).act(action);
    expect(faceDown(played, 'cy')).toBe(0);
    expect(played.current).toBe('ann');
  });

  it('owes the end of the round while its last action is told', () => {
    const seen: TableView[] = [];
    const played = beforeLastCard().draw('bo').swap('bo', 5).pass('cy').draw('ann');
    played.game.setEmitter(() => seen.push(copyOfTable(played.table)));
    played.discard('ann');
    expect(seen).toHaveLength(2);
    // Still at the seat whose turn ended.
    expect(seen[0]).toMatchObject({
      phase: 'final_turn',
      owed_event: 'round_ended',
      turn_step: null,
      current_player_idx: 0,
    });
    expect(seen[0]?.players.map((player) => player.score)).toEqual([null, null, null]);
    expect(seen[1]).toMatchObject({ phase: 'round_over', owed_event: null, current_player_idx: null });
  });
});
