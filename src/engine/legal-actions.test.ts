/**
 * Method: random games under many options. At every table, each action that is listed is tried on a restored copy, and
 * so is each of a full catalogue that is not listed.
 */
import { describe, expect, it } from 'vitest';
import type { Action } from '../golf/action.ts';
import { DEFAULT_OPTIONS, type GameOptions } from '../golf/options.ts';
import { tableDifference } from '../golf/table-difference.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { Phase } from '../golf/table-view.ts';
import { playRandomly } from './testing/play-randomly.ts';
import { PlayedGame, startedGame } from './testing/played-game.ts';

const POSITIONS = [-1, 0, 1, 2, 3, 4, 5, 6, 0.5];

/** Whatever a player could ask for, joining aside; positions ascending. */
function catalogue(player_id: string): Action[] {
  const pairs = POSITIONS.flatMap((first) =>
    POSITIONS.filter((second) => first <= second).map((second) => [first, second]),
  );
  const positions = [[], ...POSITIONS.map((position) => [position]), ...pairs, [0, 1, 2]];
  return [
    ...(['left', 'disconnected', 'kicked'] as const).map((reason): Action => ({ type: 'leave', player_id, reason })),
    ...[0, 1, 3, 4].flatMap((num_decks) =>
      [0, 1, 18, 19].map((num_rounds): Action => ({ type: 'start_game', player_id, num_decks, num_rounds })),
    ),
    ...positions.map((some): Action => ({ type: 'flip_initial', player_id, positions: some })),
    ...(['deck', 'discard'] as const).map((source): Action => ({ type: 'draw', player_id, source })),
    ...(['swap', 'flip', 'flip_as_action'] as const).flatMap((type) =>
      POSITIONS.map((position): Action => ({ type, player_id, position })),
    ),
    { type: 'discard', player_id },
    { type: 'skip_flip', player_id },
    { type: 'knock_early', player_id },
    { type: 'next_round', player_id },
  ];
}

const IDS = ['ann', 'bo', 'cy', 'zoe'];
const EVERYTHING = IDS.flatMap(catalogue);

function expectExactlyLegal(played: PlayedGame): void {
  const view = copyOfTable(played.table);
  const legal = played.game.legalActions();
  const listed = new Set(legal.map((action) => JSON.stringify(action, Object.keys(action).sort())));
  expect(listed.size).toBe(legal.length);
  for (const action of legal) expect(PlayedGame.restore(view).game.act(action)).toMatchObject({ accepted: true });

  const restored = PlayedGame.restore(view);
  for (const action of EVERYTHING) {
    if (listed.has(JSON.stringify(action, Object.keys(action).sort()))) continue;
    restored.refusalOf(action);
    expect(tableDifference(view, restored.table)).toBeUndefined();
  }
  expect(restored.events).toEqual([]);
}

const OPTIONS: readonly Partial<GameOptions>[] = [
  { initial_flips: 2 },
  { initial_flips: 0, flip_mode: 'always', flip_as_action: true, knock_early: true },
  { initial_flips: 1, flip_mode: 'endgame', knock_early: true },
  { initial_flips: 2, flip_mode: 'endgame', flip_as_action: true },
];

describe('what is listed is legal, and what is not listed is refused and changes nothing', () => {
  const phases = new Set<Phase>();

  it.each(OPTIONS)('under %j', (options) => {
    const played = PlayedGame.create(options);
    expectExactlyLegal(played);
    expectExactlyLegal(PlayedGame.create(options).join('ann'));
    for (const id of ['bo', 'ann', 'cy']) expectExactlyLegal(played.join(id));
    played.start({ num_rounds: 2 });
    for (let move = 0; move < 150; move += 1) {
      expectExactlyLegal(played);
      phases.add(played.table.phase);
      if (played.table.phase === 'game_over') break;
      playRandomly(played.game, JSON.stringify([options, move]), 1);
    }
  });

  it('in every phase of a started game', () => {
    expect([...phases].sort()).toEqual(['final_turn', 'game_over', 'initial_flip', 'playing', 'round_over']);
  });

  it('with an empty deck and a discard pile of one card, or of none', () => {
    const { table } = startedGame({ ids: ['ann', 'bo', 'cy'] });
    for (const discard of [table.discard, []]) expectExactlyLegal(PlayedGame.restore({ ...table, deck: [], discard }));
  });
});

describe('the list', () => {
  it('in a lobby has every number of decks and rounds for the host who is seated', () => {
    const played = PlayedGame.create().join('bo', 'cy');
    expect(played.game.legalActions().filter(({ type }) => type === 'start_game')).toEqual([]);
    const starts = played
      .join('ann')
      .game.legalActions()
      .filter(({ type }) => type === 'start_game');
    expect(starts).toHaveLength(3 * 18);
    expect(starts.every(({ player_id }) => player_id === 'ann')).toBe(true);
  });

  it.each([
    [1, 6],
    [2, 15],
  ] as const)('has each set of %i initial flips once', (initial_flips, count) => {
    const played = startedGame({ options: { initial_flips } });
    const flips = played.game.legalActions().filter((action) => action.type === 'flip_initial');
    expect(flips.filter(({ player_id }) => player_id === 'ann')).toHaveLength(count);
    expect(flips).toHaveLength(2 * count);
  });

  it('is empty when the game is over', () => {
    expect(startedGame().leave('ann').game.legalActions()).toEqual([]);
  });

  it('is fresh each time, and its actions cannot be changed', () => {
    const { game } = startedGame({ options: { ...DEFAULT_OPTIONS, initial_flips: 0 } });
    const list = game.legalActions();
    expect(game.legalActions()).toEqual(list);
    expect(game.legalActions()).not.toBe(list);
    expect(list.every((action) => Object.isFrozen(action))).toBe(true);
  });
});
