import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { engineShowing, wrappedEngine } from '../../properties/support/spoilt-engine.ts';
import { storeWith } from '../../properties/support/spoilt-store.ts';
import type { EventStore } from '../store/event-store.ts';
import { MemoryEventStore } from '../store/memory/memory-event-store.ts';
import { conservation } from './checkers/conservation.ts';
import { withExplicitDecks } from './explicit-decks.ts';
import { type Fixture, makeFixture, parseFixture, writeFixture } from './fixture.ts';
import { outcomeOf } from './fixture-outcome.ts';
import { generatedGames } from './generate/generated-games.ts';
import { PLAYING, type Run } from './run-game.ts';
import { storeRoundTrip } from './store-checkers/store-round-trip.ts';
import { ownSubject, type Subject } from './subject.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-outcomes-'));
afterAll(() => rmSync(directory, { recursive: true }));

const own = { subject: ownSubject };
/** A planted bug: the top of the deck is not shown. */
const losing = engineShowing((table) => ({ ...table, deck: table.deck.slice(0, -1) }));
/** Another: no game can start. */
const throwing: Subject = {
  ...ownSubject,
  ...wrappedEngine((game) => ({
    act: (action) => {
      if (action.type === 'start_game') throw new TypeError('cannot start');
      return game.act(action);
    },
  })),
};
/** Another: starting never ends. */
const endless: Subject = {
  ...ownSubject,
  ...wrappedEngine((game) => ({
    act: (action) => {
      while (action.type === 'start_game');
      return game.act(action);
    },
  })),
};

const seeds = Array.from({ length: 50 }, (_none, index) => `outcomes/${index}`);

/** The first generated game in which something is found, as a file that is read again. */
function fixtureOf(subject: Subject): Fixture {
  for (const run of generatedGames(seeds, subject, [conservation])) if (run.findings.length > 0) return kept(run);
  throw new Error('no game shows the planted bug');
}

function kept({ played, findings: [finding] }: Run): Fixture {
  if (finding === undefined) throw new Error('expected a run that failed');
  const origin = { seed: played.seed, moves_before: played.script.moves.length, shrink_plays: 0 };
  const fixture = makeFixture(withExplicitDecks(played), played.events, finding, origin);
  return parseFixture(readFileSync(writeFixture(directory, fixture), 'utf8'));
}

function altered({ script, ...rest }: Fixture, changes: Partial<Fixture['script']>): Fixture {
  return { ...rest, script: { ...script, ...changes } };
}

describe('a fixture of a property', () => {
  const fixture = fixtureOf(losing);

  test('fails as recorded while the bug is there', async () => {
    const outcome = await outcomeOf(fixture, { subject: losing });
    expect(outcome).toMatchObject({ kind: 'fails_as_recorded', failing: { finding: { property: 'conservation' } } });
    expect(outcome.says).toMatch(/^conservation: /);
  });

  test('fails otherwise when another bug keeps it from being played', async () => {
    const outcome = await outcomeOf(fixture, { subject: throwing });
    expect(outcome).toMatchObject({ kind: 'fails_otherwise', failing: { finding: { property: PLAYING } } });
    expect(outcome.says).toContain('TypeError: cannot start; recorded was conservation: ');
  });

  test('passes now that the bug is mended', async () => {
    const outcome = await outcomeOf(fixture, own);
    expect(outcome.kind).toBe('passes_now');
    expect(outcome.says).toBe('the game keeps conservation; it guards against a fault that is mended');
    expect(outcome.failing).toBeUndefined();
  });

  test('is no longer legal when a move is refused: one within, or the last', async () => {
    const { moves } = fixture.script;
    const host = fixture.script.setup.host_id;
    const early = { type: 'draw', player_id: host, source: 'deck' } as const;
    for (const at of [1, moves.length]) {
      const outcome = await outcomeOf(altered(fixture, { moves: moves.toSpliced(at, 0, early, early) }), own);
      expect(outcome.kind).toBe('no_longer_legal');
      expect(outcome.says).toMatch(/^move \d+ of \d+, draw of .* is refused: \w+$/);
    }
  });

  test('is no longer legal with a deck that does not fit', async () => {
    const [card] = fixture.script.decks.flat();
    if (card === undefined) expect.fail('expected a game with a deck');
    const outcome = await outcomeOf(altered(fixture, { decks: [[card]] }), own);
    expect(outcome.kind).toBe('no_longer_legal');
    expect(outcome.says).toMatch(/^a deck does not fit the game: DeckTooSmallError: /);
  });

  test('is no longer legal when there is no such property', async () => {
    const gone = { ...fixture, finding: { ...fixture.finding, property: 'harmony' } };
    const outcome = await outcomeOf(gone, own);
    expect(outcome).toEqual({ kind: 'no_longer_legal', says: 'there is no property "harmony" any more' });
  });
});

describe('a fixture of an engine', () => {
  test('that throws fails while it does, and passes when it does not', async () => {
    const fixture = fixtureOf(throwing);
    expect(fixture.finding.property).toBe(PLAYING);
    expect((await outcomeOf(fixture, { subject: throwing })).kind).toBe('fails_as_recorded');
    expect((await outcomeOf(fixture, own)).kind).not.toMatch(/^fails/);
  });

  test('that never ends fails while it does not', async () => {
    const { script, ...rest } = fixtureOf(throwing);
    const finding = {
      ...{ property: PLAYING, assertion: 'every move comes to an end', event_type: '', sequence_num: 0 },
      ...{ path: 'start_game', expected: 'an end', found: 'none' },
    };
    const outcome = await outcomeOf({ ...rest, script, finding }, { subject: endless, limitMs: 100 });
    expect(outcome.kind).toBe('fails_as_recorded');
  });
});

describe('a fixture of a store', () => {
  const forgetful = (store: EventStore): EventStore =>
    storeWith(store, { getEvents: async (id, range) => (await store.getEvents(id, range)).slice(1) });
  const missing = (store: EventStore): EventStore => storeWith(store, { getLatestSequence: async () => 0 });

  async function storeFixture(): Promise<Fixture> {
    const [run] = generatedGames(seeds.slice(0, 1), ownSubject, []);
    if (run === undefined) expect.fail('expected a generated game');
    const finding = await storeRoundTrip.check(run.played, forgetful(new MemoryEventStore()));
    return kept({ ...run, findings: finding === undefined ? [] : [finding] });
  }

  test('has the outcome of the store that it is played in, as often as it is played there', async () => {
    const fixture = await storeFixture();
    const [bad, worse, good] = [forgetful, missing, (store: EventStore) => store].map((spoil) =>
      spoil(new MemoryEventStore()),
    );
    const kindIn = async (store?: EventStore) => (await outcomeOf(fixture, { subject: ownSubject, store })).kind;
    expect(await kindIn(bad)).toBe('fails_as_recorded');
    expect(await kindIn(bad)).toBe('fails_as_recorded');
    expect(await kindIn(worse)).toBe('fails_otherwise');
    expect(await kindIn(good)).toBe('passes_now');
    expect(await kindIn()).toBe('passes_now');
  });

  test('fails with the game as it is in the fixture', async () => {
    const fixture = await storeFixture();
    const store = forgetful(new MemoryEventStore());
    const { failing } = await outcomeOf(fixture, { subject: ownSubject, store });
    expect(failing?.run.played.script).toEqual(fixture.script);
    expect(failing?.inStore?.store).toBe(store);
  });

  test('fails otherwise when the engine throws', async () => {
    expect((await outcomeOf(await storeFixture(), { subject: throwing })).kind).toBe('fails_otherwise');
  });
});
