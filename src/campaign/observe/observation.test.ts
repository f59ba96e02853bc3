import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Checker } from '../../harness/checker.ts';
import { conservation } from '../../harness/checkers/conservation.ts';
import { replayEquivalence } from '../../harness/checkers/replay-equivalence.ts';
import { runGeneratedGame } from '../../harness/generate/generate-game.ts';
import { ownSubject, type Subject } from '../../harness/subject.ts';
import { observationOf } from './observation.ts';

/** A test case of the schema "PBT Observations", field by field as it is documented. */
const testCaseSchema = z.strictObject({
  type: z.literal('test_case'),
  status: z.enum(['passed', 'failed', 'gave_up']),
  status_reason: z.string(),
  representation: z.string(),
  arguments: z.record(z.string(), z.unknown()),
  how_generated: z.string().nullable(),
  features: z.record(z.string(), z.unknown()),
  coverage: z.record(z.string(), z.array(z.int().min(1))).nullable(),
  timing: z.record(z.string(), z.number().min(0)),
  metadata: z.record(z.string(), z.unknown()),
  property: z.string(),
  run_start: z.number(),
});

const OBSERVED = { runStart: 1_767_225_600.5, store: 'memory', version: '1.2.3' };

function observe(seeds: readonly string[], subject: Subject, checkers: readonly Checker[]) {
  return seeds.map((seed) => {
    const run = runGeneratedGame(seed, subject, checkers);
    const game = { run, findings: run.findings, seconds: 0.5, storeSeconds: 0.25 };
    const text = JSON.stringify(observationOf(game, OBSERVED));
    return { run, observation: testCaseSchema.parse(JSON.parse(text)) };
  });
}

const SEEDS = Array.from({ length: 60 }, (_, number) => `observed/${number}`);

test('each game is a test case of the schema, with what happened in it, and no two read the same', () => {
  const games = observe(SEEDS, ownSubject, [replayEquivalence, conservation]);
  for (const { run, observation } of games) {
    const { events, script, seed, rebuiltTables } = run.played;
    expect(observation).toMatchObject({
      status: 'passed',
      status_reason: '',
      run_start: OBSERVED.runStart,
      arguments: { seed, moves: script.moves.length },
      features: { events: events.length, moves: script.moves.length, phase: rebuiltTables().at(-1)?.phase },
      metadata: { store: 'memory', findings: [] },
    });
    expect(observation.timing['execute:test']).toBe(0.5);
    expect(observation.timing['execute:store']).toBe(0.25);
  }
  expect(new Set(games.map(({ observation }) => observation.representation)).size).toBe(SEEDS.length);
});

test('reshuffles are counted over all rounds, and a sampled game has its chain', () => {
  const games = observe(
    Array.from({ length: 400 }, (_, number) => `reshuffled/${number}`),
    ownSubject,
    [],
  );
  const reshuffled = games.filter(({ run }) => run.played.rebuiltTables().some((table) => table.reshuffles > 0));
  expect(reshuffled.length).toBeGreaterThan(0);
  for (const { observation } of reshuffled) expect(observation.features.reshuffles).toBeGreaterThan(0);
  const chains = games.map(({ observation }) => observation.metadata.chain).filter((chain) => chain !== null);
  expect(chains.length).toBeGreaterThan(0);
  for (const chain of chains) expect(chain).toMatch(/^[0-9a-f]{64}$/);
});

test('a game that fails says why', () => {
  const forgetful: Subject = {
    ...ownSubject,
    applyEvent: (table, event, decks) => ({ ...ownSubject.applyEvent(table, event, decks), reshuffles: 7 }),
  };
  const [game] = observe(['failed/1'], forgetful, [replayEquivalence]);
  expect(game?.observation).toMatchObject({ status: 'failed', metadata: { findings: [{}] } });
  expect(game?.observation.status_reason).toContain('replay-equivalence: the tables are the same');
});
