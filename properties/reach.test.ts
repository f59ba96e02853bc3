/** Games reach what they are to reach: every state of the list has a smallest game, and a campaign that misses one says so. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOUSE_RULES } from '../src/golf/options.ts';
import { generatedGames } from '../src/harness/generate/generated-games.ts';
import { REACH_DIRECTORY, readReachFile } from '../src/harness/reach/reach-file.ts';
import { reachList } from '../src/harness/reach/reach-list.ts';
import type { ReachState } from '../src/harness/reach/reach-state.ts';
import { ReachTally } from '../src/harness/reach/reach-tally.ts';
import { playedFor } from '../src/harness/reach/reaches.ts';
import { ownSubject } from '../src/harness/subject.ts';

const GAMES = 1_500;
/** A state with this share is missed by so many games once in e^15. */
const COMMON_SHARE = 0.01;

function tallyOf(states: readonly ReachState[], games: number) {
  const tally = new ReachTally(states);
  const seeds = Array.from({ length: games }, (_, game) => `reach test/${game}`);
  for (const _run of generatedGames(seeds, ownSubject, [tally.checker]));
  return tally.reached;
}

describe('the reach list', () => {
  it('has at least 60 states, each with a name of its own, on the way from one of the list', () => {
    const names = reachList.map(({ name }) => name);
    expect(names.length).toBeGreaterThanOrEqual(60);
    expect(new Set(names).size).toBe(names.length);
    expect(reachList.filter(({ after }) => after !== undefined && !names.includes(after))).toEqual([]);
    expect(HOUSE_RULES.filter((rule) => !names.includes(`${rule.replaceAll('_', '-')}-counts`))).toEqual([]);
  });

  it.for(reachList)('$name: its smallest known game reaches it, with every move of it', (state) => {
    const script = readReachFile(state);
    const { run, isReached } = playedFor(script, state);
    expect(isReached).toBe(true);
    expect(run.played.script.moves).toEqual(script.moves);
  });

  it('has no file of a state that is not in it', () => {
    const files = readdirSync(REACH_DIRECTORY).sort();
    expect(files).toEqual(reachList.map(({ name }) => `${name}.json`).sort());
  });

  it('is reached by random games as far as its states are common', () => {
    const { counts } = tallyOf(reachList, GAMES);
    expect(counts.filter(({ games }) => games > 0).length).toBeGreaterThanOrEqual(reachList.length - 10);
    const common = counts.filter(({ games }) => games >= GAMES * COMMON_SHARE);
    expect(common.length).toBeGreaterThan(80);
  });
});

describe('a state that is missed', () => {
  const first: ReachState = { name: 'first', says: 'a game began', on: ['game_created'] };
  const never: ReachState = {
    name: 'never',
    says: 'nothing can be so',
    after: 'nor',
    on: ['game_started'],
    when: () => false,
  };
  const nor: ReachState = { name: 'nor', says: 'nor can this', after: 'first', on: ['game_ended'], when: () => false };

  it('is told with the nearest state on its way that was seen', () => {
    const { missed, games } = tallyOf([first, nor, never], 30);
    expect(games).toBe(30);
    expect(missed.map(({ state, near }) => [state.name, near])).toEqual([
      ['nor', { name: 'first', games: 30 }],
      ['never', { name: 'first', games: 30 }],
    ]);
  });

  it('has no neighbour if nothing on its way was seen', () => {
    expect(tallyOf([never], 5).missed).toEqual([{ state: never, near: undefined }]);
  });
});
