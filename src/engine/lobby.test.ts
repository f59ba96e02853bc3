import { describe, expect, it } from 'vitest';
import { joining, PlayedGame, startedGame } from './testing/played-game.ts';

function ids({ table }: PlayedGame): string[] {
  return table.players.map(({ id }) => id);
}

describe('a lobby', () => {
  it('opens with game_created, empty, with nothing dealt', () => {
    const played = PlayedGame.create({ wolfpack: true });
    expect(played.events).toHaveLength(1);
    expect(played.lastEvent).toMatchObject({
      event_type: 'game_created',
      sequence_num: 1,
      player_id: null,
      data: { room_code: 'GOLF', host_id: 'ann', options: { wolfpack: true } },
    });
    expect(played.table).toMatchObject({
      phase: 'waiting',
      players: [],
      num_decks: 0,
      num_rounds: 0,
      current_round: 0,
      deck_seed: null,
      next_dealer_id: null,
      current_player_idx: null,
    });
  });

  it('seats players in the order of joining, with what they tell of themselves', () => {
    const played = PlayedGame.create().join('bo', '__proto__', '10');
    played.act({ type: 'join', player_id: 'ann', player_name: 'Ann', is_cpu: true, cpu_profile: 'sly' });
    expect(ids(played)).toEqual(['bo', '__proto__', '10', 'ann']);
    expect(played.player('ann')).toMatchObject({ name: 'Ann', is_cpu: true, cpu_profile: 'sly', cards: [] });
    expect(played.lastEvent).toMatchObject({
      event_type: 'player_joined',
      player_id: 'ann',
      data: { player_name: 'Ann', is_cpu: true, cpu_profile: 'sly' },
    });
  });

  it('has six seats', () => {
    const played = PlayedGame.create().join('a', 'b', 'c', 'd', 'e', 'f');
    expect(played.refusalOf(joining('g'))).toBe('table_full');
    expect(ids(played.leave('c').join('g'))).toEqual(['a', 'b', 'd', 'e', 'f', 'g']);
  });

  it('lets who has left come back, to the last seat', () => {
    const played = PlayedGame.create().join('ann', 'bo', 'cy');
    expect(played.refusalOf(joining('bo'))).toBe('already_seated');
    expect(ids(played.leave('bo').join('bo'))).toEqual(['ann', 'cy', 'bo']);
  });

  it('makes the first who remains the host when the host leaves', () => {
    const played = PlayedGame.create().join('bo', 'ann', 'cy').leave('ann', 'disconnected');
    expect(played.table.host_id).toBe('bo');
    expect(played.lastEvent).toMatchObject({
      event_type: 'player_left',
      player_id: 'ann',
      data: { reason: 'disconnected' },
    });
    expect(played.leave('cy').table.host_id).toBe('bo');
  });

  it('keeps the host who has not sat down yet when somebody else leaves', () => {
    expect(PlayedGame.create().join('bo', 'cy').leave('bo').table.host_id).toBe('ann');
  });

  it('keeps its last host when nobody remains, and he may come back', () => {
    const played = PlayedGame.create().join('ann', 'bo').leave('ann').leave('bo');
    expect(played.table.host_id).toBe('bo');
    played.join('cy', 'bo').start({ host: 'bo' });
    expect(played.table.phase).toBe('initial_flip');
  });
});

describe('starting', () => {
  const start = (player_id: string, num_decks = 1, num_rounds = 1) =>
    ({ type: 'start_game', player_id, num_decks, num_rounds }) as const;

  it('is for the host alone, and he must be seated', () => {
    const played = PlayedGame.create().join('bo', 'cy');
    expect(played.refusalOf(start('ann'))).toBe('not_at_table');
    played.join('ann');
    expect(played.refusalOf(start('bo'))).toBe('not_host');
    played.act(start('ann'));
  });

  it('needs two players', () => {
    const played = PlayedGame.create().join('ann');
    expect(played.refusalOf(start('ann'))).toBe('too_few_players');
    played.join('bo').act(start('ann'));
  });

  it.each([0, 4, -1, 1.5, Number.NaN, Infinity])('takes 1 to 3 decks, not %d', (count) => {
    expect(PlayedGame.create().join('ann', 'bo').refusalOf(start('ann', count))).toBe('bad_num_decks');
  });

  it.each([0, 19, -1, 1.5, Number.NaN, Infinity])('takes 1 to 18 rounds, not %d', (count) => {
    expect(
      PlayedGame.create()
        .join('ann', 'bo')
        .refusalOf(start('ann', 1, count)),
    ).toBe('bad_num_rounds');
  });

  it.each([1, 3])('takes %i decks', (num_decks) => {
    expect(startedGame({ num_decks, num_rounds: 18 }).table).toMatchObject({
      num_decks,
      num_rounds: 18,
      current_round: 1,
    });
  });

  it('closes the lobby', () => {
    const played = startedGame();
    expect(played.refusalOf(joining('cy'))).toBe('wrong_phase');
    expect(played.refusalOf(start('ann'))).toBe('wrong_phase');
  });
});
