import { expect, test } from 'vitest';
import type { Finding } from '../../harness/finding.ts';
import { findingSchema } from '../../harness/fixtures/fixture.ts';
import { generatedGolfGame } from '../../outside/golf/golf-game.ts';
import { golfTrialOf, tryGame } from '../../outside/golf/golf-trial.ts';
import { inTurn } from '../../outside/play/in-turn.ts';
import { connectionTo, type TestConnection } from '../../outside/testing/connection-to.ts';
import { golfSubject } from '../../outside/testing/golf-subject.ts';
import type { Answer, Misconduct } from '../../protocol/connection.ts';
import type { Call } from '../../protocol/messages.ts';
import { SubjectStartError } from '../../protocol/subject-start-error.ts';
import type { Checked } from '../play/check-games.ts';
import { addTallies, type Tally } from '../tally/tally.ts';
import { checkOutside } from './check-outside.ts';
import { GolfGames } from './golf-games.ts';
import type { SubjectProgram } from './subject-program.ts';

type Spoil = (call: Call, answer: Answer) => Answer;

function gamesOf(connection: TestConnection): GolfGames {
  const program: Pick<SubjectProgram, 'connection' | 'hastyFor' | 'close'> = {
    connection: inTurn(connection),
    hastyFor: async () => undefined,
    close: async () => {},
  };
  return new GolfGames(program);
}

async function checked(from: number, to: number, spoil?: Spoil, bails = false): Promise<Checked> {
  const games = gamesOf(connectionTo(golfSubject(), spoil));
  const answer = await checkOutside({ from, to }, { seed: 'outside', bails }, games);
  if (!('tally' in answer)) throw new Error(answer.storeLost);
  return answer;
}

const tallyOf = async (...args: Parameters<typeof checked>): Promise<Tally> => (await checked(...args)).tally;

const refusesKnocks: Spoil = (call, answer) =>
  call.method === 'act' && call.params.action.type === 'knock_early' ? { result: { accepted: false } } : answer;

function stops(kind: Misconduct['kind'], when: (call: Call) => boolean): Spoil {
  return (call, answer) => {
    const expected = { kind, method: call.method, field: '', expected: 'an answer', found: 'none', lastMessages: '' };
    return when(call) ? { misconduct: expected } : answer;
  };
}

const isLeaving = (call: Call): boolean => call.method === 'act' && call.params.action.type === 'leave';

test('parts add up to the whole, with faults and without', async () => {
  for (const spoil of [undefined, refusesKnocks]) {
    const whole = await tallyOf(1, 24, spoil);
    const parts = [await tallyOf(17, 24, spoil), await tallyOf(1, 3, spoil), await tallyOf(4, 16, spoil)];
    expect(parts.reduce(addTallies)).toEqual(whole);
    // In a file, the order of fields counts, too.
    const [sighting] = whole.faults[0]?.first ?? [];
    if (sighting !== undefined)
      expect(Object.keys(findingSchema.parse(sighting.finding))).toEqual(Object.keys(sighting.finding));
    expect(whole).toMatchObject({ games: 24, covered: [{ from: 1, to: 24 }], begun: expect.any(Number) });
    expect(whole.faults.length > 0).toBe(spoil !== undefined);
  }
});

test('a subject that ends in some games is asked for all others, and each of these is a finding', async () => {
  const { clean, faults, games } = await tallyOf(1, 40, stops('ended', isLeaving));
  expect(games).toBe(40);
  expect(faults.map(({ identity }) => identity)).toEqual(['subject-conduct · it keeps running ·  · act']);
  expect(faults[0]?.games).toBe(40 - clean);
  expect(clean).toBeGreaterThan(10);
});

test('what bails ends with its first failing game, as if no other had been under way', async () => {
  const first = (await tallyOf(1, 40, refusesKnocks)).faults[0]?.first[0]?.game ?? 0;
  expect(await tallyOf(1, 40, refusesKnocks, true)).toEqual(await tallyOf(1, first, refusesKnocks));
});

test('game after game in which the subject hangs are the last', async () => {
  const tally = await tallyOf(
    1,
    40,
    stops('hung', ({ method }) => method === 'act'),
  );
  expect(tally).toMatchObject({ games: 5, endless: 5, clean: 0 });
});

test('a subject that cannot be started any more loses nothing of what it has shown', async () => {
  let asks = 0;
  const connection = connectionTo(golfSubject(), refusesKnocks);
  const { ask } = connection;
  const failing: TestConnection = {
    ...connection,
    ask: async (calls) => {
      asks += 1;
      if (asks > 30) throw new SubjectStartError('golf', 'expected a program that can be started, found: nothing');
      return ask(calls);
    },
  };
  const answer = await checkOutside({ from: 1, to: 40 }, { seed: 'outside', bails: false }, gamesOf(failing));
  expect(answer).toMatchObject({ storeLost: expect.stringContaining('golf') });
  const { tally } = answer as Checked;
  expect(tally.games).toBeGreaterThan(5);
  expect(tally).toEqual(await tallyOf(1, tally.games, refusesKnocks));
});

test('a game is told apart that only seems to fall silent', async () => {
  let hangs = 1;
  const once = stops('hung', (call) => call.method === 'act' && hangs-- > 0);
  const connection = connectionTo(golfSubject(), once);
  const trial = golfTrialOf(connection.about);
  const game = generatedGolfGame('outside/1', trial.narrowing, []);
  const found: readonly Finding[] = await tryGame(game, trial, { seed: '1', isThorough: false }, inTurn(connection));
  expect(found.map(({ property, path }) => [property, path])).toEqual([['subject-conduct', 'act']]);
});
