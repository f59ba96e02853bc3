import { expect, test } from 'vitest';
import { replayEquivalence } from './checkers/replay-equivalence.ts';
import { generatedGames } from './generate/generated-games.ts';
import { isEndless, runScriptWithin } from './run-within.ts';
import { shrinkToFixture } from './shrink-to-fixture.ts';
import { ownSubject, type Subject } from './subject.ts';
import { playSmallGame } from './testing/small-game.ts';

const SHORT = { gameMs: 300, thoroughMs: 300, batchMs: 300, candidateMs: 40 };

const forever = (): never => {
  for (;;);
};

/** An engine that never comes to an end when somebody leaves. */
const leaveNever: Subject = {
  ...ownSubject,
  createGame: (setup, services) => {
    const game = ownSubject.createGame(setup, services);
    return {
      table: game.table,
      act: (action) => (action.type === 'leave' ? forever() : game.act(action)),
      legalActions: () => game.legalActions(),
      setEmitter: (emitter) => game.setEmitter(emitter),
    };
  },
};

/** A reducer that never comes to an end when somebody goes out. */
const foldNever: Subject = {
  ...ownSubject,
  applyEvent: (table, event, decks) =>
    event.event_type === 'round_ended' ? forever() : ownSubject.applyEvent(table, event, decks),
};

test.each([
  ['engine', leaveNever, 'leave'],
  ['reducer', foldNever, ''],
] as const)(
  'a game that the %s never ends is found among others, told up to there, and shrunk',
  async (_who, subject, path) => {
    const seeds = Array.from({ length: 40 }, (_, game) => `endless ${game}`);
    const runs = generatedGames(seeds, subject, [replayEquivalence], {}, SHORT);
    const run = runs.find(({ findings }) => findings.length > 0);
    const finding = run?.findings[0];
    if (run === undefined || finding === undefined) throw new Error('expected a game that never ends');
    expect(isEndless(finding)).toBe(true);
    expect(run.played.script.moves.length).toBeGreaterThan(2);
    const { script } = await shrinkToFixture({ run, finding, subject }, [replayEquivalence], {
      playsMax: 300,
      limits: SHORT,
    });
    expect(script.moves.length).toBeLessThanOrEqual(30);
    const again = runScriptWithin(SHORT.gameMs, script, subject, [replayEquivalence]);
    expect(again.findings.map(isEndless)).toEqual([true]);
    if (path !== '') expect(again.findings[0]?.path).toBe(path);
  },
);

test('an engine that cannot even begin is a finding of a game without moves', () => {
  const subject: Subject = {
    ...ownSubject,
    createGame: () => {
      throw new TypeError('no table');
    },
  };
  const [run] = [...generatedGames(['any'], subject, [replayEquivalence])];
  expect(run?.findings[0]?.found).toBe('TypeError: no table');
  expect(run?.played.script.moves).toEqual([]);
});

test('a game that was cut because the machine was busy is played again, and no finding', () => {
  const { script } = playSmallGame();
  let waits = 1;
  const slowOnce: Subject = {
    ...ownSubject,
    createGame: (setup, services) => {
      // A thread that sleeps has as little of the time as one that another program keeps waiting.
      waits -= 1;
      if (waits >= 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
      return ownSubject.createGame(setup, services);
    },
  };
  const run = runScriptWithin(100, script, slowOnce, [replayEquivalence]);
  expect(waits).toBe(-1);
  expect(run.findings).toEqual([]);
  expect(run.played.script.moves).toEqual(script.moves);
});
