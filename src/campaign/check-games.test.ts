import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownSubject, type Subject } from '../harness/subject.ts';
import { StoreConnectionError } from '../store/errors.ts';
import type { EventStore } from '../store/event-store.ts';
import { MemoryEventStore } from '../store/memory/memory-event-store.ts';
import { type CampaignPlan, checkGames } from './check-games.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-campaign-'));
afterAll(() => rmSync(directory, { recursive: true }));

const NEVER = new AbortController().signal;

function planOf(games: number, more: Partial<CampaignPlan> = {}): CampaignPlan {
  const fixturesDirectory = mkdtempSync(join(directory, 'fixtures-'));
  const openStore = (): EventStore => new MemoryEventStore();
  return { seed: 'campaign', games, subject: ownSubject, openStore, gamesAtOnce: 1, fixturesDirectory, ...more };
}

/** A reducer that forgets to move the turn's index when somebody before it leaves. */
const forgetful: Subject = {
  ...ownSubject,
  applyEvent: (table, event, decks) => {
    const after = ownSubject.applyEvent(table, event, decks);
    const seat = table.current_player_idx;
    if (event.event_type !== 'player_left' || seat === null || after.current_player_idx === null) return after;
    return { ...after, current_player_idx: Math.min(seat, after.players.length - 1) };
  },
};

test('the same seed gives the same result, however many games are under way at once', async () => {
  const alone = await checkGames(planOf(60), () => {}, NEVER);
  expect(alone).toMatchObject({ games: 60, cleanGames: 60, findings: [], ending: 'complete' });
  expect(await checkGames(planOf(60, { gamesAtOnce: 7 }), () => {}, NEVER)).toEqual(alone);
  expect(await checkGames(planOf(60, { seed: 'another' }), () => {}, NEVER)).not.toEqual(alone);
});

test('each fault is told once, with its smallest game in a fixture, and the campaign goes on', async () => {
  const plan = planOf(50, { subject: forgetful });
  const { games, cleanGames, findings, ending } = await checkGames(plan, () => {}, NEVER);
  expect({ games, ending }).toEqual({ games: 50, ending: 'complete' });
  expect(cleanGames).toBeLessThan(50);
  expect(new Set(findings.map(({ identity }) => identity)).size).toBe(findings.length);
  const [finding] = findings.filter(({ fixture }) => fixture.finding.property === 'replay-equivalence');
  expect(finding?.games).toBeGreaterThan(1);
  expect(finding?.fixture.script.moves.length).toBeLessThanOrEqual(10);
  const files = readdirSync(plan.fixturesDirectory).map((name) => join(plan.fixturesDirectory, name));
  expect(findings.map(({ file }) => file).sort()).toEqual(files.sort());
}, 120_000);

test('what is found is told even where its fixture cannot be written', async () => {
  const fixturesDirectory = join(directory, 'a-file');
  writeFileSync(fixturesDirectory, '');
  const { games, findings } = await checkGames(planOf(20, { subject: forgetful, fixturesDirectory }), () => {}, NEVER);
  expect(games).toBe(20);
  expect(findings.length).toBeGreaterThan(0);
  for (const { file } of findings) expect(file).toBeInstanceOf(Error);
}, 120_000);

test('a signal ends it after the games under way', async () => {
  const interruption = new AbortController();
  const progress = ({ games }: { games: number }): void => {
    if (games >= 20) interruption.abort();
  };
  const result = await checkGames(planOf(1_000_000, { gamesAtOnce: 5 }), progress, interruption.signal);
  expect(result).toMatchObject({ games: 20, cleanGames: 20, ending: 'interrupted' });
});

test('a store that goes away ends it, and what was seen until then is told', async () => {
  let stores = 0;
  const openStore = (): EventStore => {
    stores += 1;
    const store = new MemoryEventStore();
    if (stores > 10) store.appendBatch = () => Promise.reject(new StoreConnectionError('here', 'gone'));
    return store;
  };
  const result = await checkGames(planOf(1_000, { openStore }), () => {}, NEVER);
  expect(result).toMatchObject({ games: 10, cleanGames: 10, ending: 'store_lost', findings: [] });
  expect(result.failure?.message).toContain('gone');
});
