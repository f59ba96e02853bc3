import { expect, test } from 'vitest';
import { type Finding, identityOf } from '../../harness/finding.ts';
import type { Subject } from '../../harness/subject.ts';
import { profileForgotten } from '../../harness/testing/planted-bugs.ts';
import type { Connection } from '../../protocol/connection.ts';
import { inTurn } from '../play/in-turn.ts';
import { connectionTo } from '../testing/connection-to.ts';
import { golfSubject } from '../testing/golf-subject.ts';
import { generatedGolfGame } from './golf-game.ts';
import { ASKED_TYPES } from './golf-plays.ts';
import { golfTrialOf, tryGame } from './golf-trial.ts';
import { reference } from './reference.ts';

async function findingsIn(connection: Connection, games: number): Promise<Finding[]> {
  const trial = golfTrialOf(connection.about);
  const found: Finding[] = [];
  for (let game = 1; game <= games; game += 1) {
    const seed = `trial/${game}`;
    const played = generatedGolfGame(seed, trial.narrowing, []);
    found.push(...(await tryGame(played, trial, { seed, isThorough: false }, inTurn(connection))));
  }
  return found;
}

function properties(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ property }) => property))].sort();
}

test('an engine that plays by the rules, and a reducer that follows it, come out clean', async () => {
  const connection = connectionTo(golfSubject(reference, { refuses_disorder: true }));
  expect((await findingsIn(connection, 100)).map(identityOf)).toEqual([]);
});

test('a game takes two questions: it is played, and then it is asked about', async () => {
  const connection = connectionTo(golfSubject());
  await findingsIn(connection, 10);
  expect(connection.asks).toBe(20);
});

test('a reducer that forgets something breaks fidelity, and no rule', async () => {
  const forgetful: Subject = {
    ...reference,
    rebuild: (events, options) => ({ ...reference.rebuild(events, options), finisher_id: null }),
  };
  const found = await findingsIn(connectionTo(golfSubject(forgetful)), 40);
  expect(properties(found)).toEqual(['subject-replay']);
  expect(found[0]).toMatchObject({ path: 'finisher_id', found: 'null' });
});

test('an engine that forgets something, and a reducer that follows it, break rules, and not fidelity', async () => {
  const found = await findingsIn(connectionTo(golfSubject(profileForgotten, { plays: {} })), 20);
  expect(properties(found)).toEqual(['subject-rules']);
  expect(found[0]).toMatchObject({ sequence_num: expect.any(Number), found: 'null' });
  expect(new Set(found.map(identityOf)).size).toBe(1);
});

test('what a subject leaves out and does not play is no finding', async () => {
  const golf = golfSubject(reference, {
    omits: ['deck_seed', 'players[].is_cpu', 'sequence_num'],
    legal_actions: false,
    plays: { players: { min: 2, max: 3 }, num_rounds: 1, actions: ASKED_TYPES.filter((type) => type !== 'leave') },
  });
  const connection = connectionTo(golf, (_, answer) => {
    if (!('result' in answer) || answer.result === null || !('table' in answer.result)) return answer;
    const { deck_seed: _seed, sequence_num: _number, ...table } = answer.result.table ?? {};
    return { result: { ...answer.result, table } as typeof answer.result };
  });
  expect((await findingsIn(connection, 40)).map(identityOf)).toEqual([]);
});
