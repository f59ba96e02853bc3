/** For the tests of this room: campaigns as records. */
import type { CampaignRecord, RecordedFinding } from '../../campaign/file/campaign-record.ts';
import { NOTHING, type Tally } from '../../campaign/tally/tally.ts';
import { identityOf } from '../../harness/finding.ts';
import { makeFixture } from '../../harness/fixtures/fixture.ts';
import { playSmallGame } from '../../harness/testing/small-game.ts';
import { makeOpenFixture } from '../../outside/open/open-fixture.ts';

/** Games 1 to `games` of a seed, in which nothing was found unless `tally` says otherwise. */
export function recordOf(
  games: number,
  { seed = '7', tally = {} }: { seed?: string; tally?: Partial<Tally> } = {},
): CampaignRecord {
  const covered = games === 0 ? [] : [{ from: 1, to: games }];
  return {
    program: { version: '0.1.0', sources: '0123456789ab' },
    plan: { seed, games, store: 'memory', shard: null, subject: null },
    ending: 'complete',
    tally: { ...NOTHING, covered, games, clean: games, begun: games, events: games * 70, digest: null, ...tally },
    findings: [],
  };
}

/** A finding at that place, with a small game that stands for it; shown by so many games, of which `game` is the one that was shrunk. */
export function findingAt(path: string, games: number, { game = 3, seed = '7' } = {}): RecordedFinding {
  const finding = {
    property: 'replay-equivalence',
    assertion: 'the tables are the same',
    event_type: 'player_left',
    sequence_num: 6,
    path,
    expected: '0',
    found: '1',
  };
  const { script, events } = playSmallGame();
  const origin = { seed: `${seed}/${game}`, moves_before: 161, shrink_plays: 9 };
  return { identity: identityOf(finding), games, fixture: makeFixture(script, events, finding, origin) };
}

/** A finding of a bank that nobody here knows, with its smallest game. */
export function findingOutside(games: number): RecordedFinding {
  const finding = {
    property: 'subject-replay',
    assertion: "the rebuilt table is the game's own",
    event_type: 'deposited',
    sequence_num: 2,
    path: 'balance',
    expected: '5',
    found: '0',
  };
  const players = [{ id: 'p1', name: 'p1', is_cpu: false, cpu_profile: null }];
  const setup = { game_id: '00000000-0000-4000-8000-000000000000', seed: '0', players, options: {}, decks: [] };
  const script = { game: 'bank', setup, moves: [{ type: 'deposit', amount: 5 }] };
  const fixture = makeOpenFixture(script, finding, {
    subject: { name: 'bank', version: '1', game: 'bank' },
    events: [{ type: 'opened' }, { type: 'deposited', amount: 5 }],
    tables: { expected: { balance: 5 }, found: { balance: 0 } },
    origin: { seed: '7/2', moves_before: 30, shrink_plays: 9 },
  });
  return { identity: fixture.identity, games, fixture };
}

/** The record with these findings. */
export function brokenBy(record: CampaignRecord, findings: readonly RecordedFinding[]): CampaignRecord {
  const failing = findings.reduce((sum, { games }) => sum + games, 0);
  const faults = findings.map(({ identity, games, fixture }) => ({
    identity,
    games,
    first: [{ game: 2, finding: fixture.finding }],
  }));
  return { ...record, findings, tally: { ...record.tally, clean: record.tally.games - failing, faults } };
}
