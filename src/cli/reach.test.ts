import { expect, test } from 'vitest';
import { callMulligan } from './testing/call-mulligan.ts';

test('a state that no game reached makes it undecided, and is told with what came nearest', async () => {
  const { code, stdout } = await callMulligan(['reach', '--games', '20', '--seed', '1']);
  expect(code).toBe(3);
  expect(stdout).toMatch(/^ *20 +100\.00 % +game-created-in-waiting +game_created was told in phase waiting$/m);
  expect(stdout).toMatch(
    /^missed: last-round-of-all \(round 18 ended\); nearest: round-started-in-round-over, in \d+ games?$/m,
  );
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^undecided: \d+ of \d+ states reached in 20 games$/);
});

test('the same seed counts the same, as data', async () => {
  const args = ['reach', '--games', '60', '--seed', '2', '--json'];
  const { code, stdout } = await callMulligan(args);
  const answer = JSON.parse(stdout);
  expect(code).toBe(3);
  expect(answer).toMatchObject({ verdict: 'undecided', seed: '2', games: 60, games_planned: 60 });
  const { states, reached, missed, counts } = answer.reach;
  expect(Object.keys(counts)).toHaveLength(states);
  expect(reached + missed.length).toBe(states);
  expect((await callMulligan(args)).stdout).toBe(stdout);
});

test('--show prints the smallest known game, move by move and event by event', async () => {
  const { code, stdout } = await callMulligan(['reach', '--show', 'came-back']);
  expect(code).toBe(0);
  expect(stdout).toContain('came-back: somebody who had left the lobby joined again\n');
  expect(stdout).toContain('  2  p1 leaves\n');
  expect(stdout).toContain('#4 player_joined: p1 joins.\n');
  expect(stdout).toContain('held: the state is reached\n');
});

test('--show names what it expected for a state that is none', async () => {
  const { code, stderr } = await callMulligan(['reach', '--show', 'paradise']);
  expect(code).toBe(2);
  expect(stderr).toContain('--show: expected a state of the reach list (mulligan reach prints them), found "paradise"');
});
