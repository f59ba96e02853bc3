import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { microsecondsNow } from './latency/microseconds-now.ts';
import type { TimedAppend } from './latency/timed-store.ts';
import type { Range } from './ranges/range.ts';
import { LocalReferee } from './referees/local-referee.ts';
import { openReferees } from './referees/open-referees.ts';
import type { Brief, Referee } from './referees/referee.ts';
import { type Campaign, type CampaignResult, type Onlooker, runCampaign } from './run-campaign.ts';
import { NOTHING, type Tally } from './tally/tally.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-campaign-'));
afterAll(() => rmSync(directory, { recursive: true }));

const NEVER = new AbortController().signal;
const FORGETFUL = new URL('./testing/forgetful-subject.ts', import.meta.url).href;
const BRIEF: Brief = { seed: 'campaign', store: 'memory', bails: false };

interface Told extends CampaignResult {
  /** Names and texts of the fixtures that were written. */
  readonly files: Readonly<Record<string, string>>;
}

async function campaignOf(games: number, more: Partial<Campaign> & { brief?: Brief } = {}): Promise<Campaign> {
  const referee = await LocalReferee.open(more.brief ?? BRIEF);
  return {
    games: { from: 1, to: games },
    known: NOTHING,
    pieceSize: 7,
    referees: [referee],
    shrinker: async () => referee,
    fixturesDirectory: mkdtempSync(join(directory, 'fixtures-')),
    bails: false,
    ...more,
  };
}

async function run(campaign: Campaign, onlooker: Onlooker = {}, signal = NEVER): Promise<Told> {
  const result = await runCampaign(campaign, onlooker, signal);
  const from = campaign.fixturesDirectory;
  const files = Object.fromEntries(readdirSync(from).map((name) => [name, readFileSync(join(from, name), 'utf8')]));
  return { ...result, files };
}

/** Answers in an order of its own: the first pieces last. */
function slowAtFirst(referee: Referee): Referee {
  return {
    ...referee,
    check: async (range: Range) => {
      const checked = await referee.check(range);
      await setTimeout(Math.max(0, 40 - range.from));
      return checked;
    },
    shrink: (...fault) => referee.shrink(...fault),
    close: () => referee.close(),
  };
}

const FAULTY: Brief = { ...BRIEF, subjectModule: FORGETFUL };
const FAULTY_GAMES = 20;
/** What one referee finds in the games of a subject with a fault. */
let byOne: Promise<Told> | undefined;

function aloneWithFaults(): Promise<Told> {
  byOne ??= campaignOf(FAULTY_GAMES, { brief: FAULTY }).then(run);
  return byOne;
}

/** The result without the directory in which the fixtures lie. */
function lasting({ findings, ...rest }: Told): object {
  return { ...rest, findings: findings.map(({ file, ...finding }) => ({ ...finding, isWritten: typeof file })) };
}

test('each fault is told once, with its smallest game in a fixture; whoever played, and in whatever order', async () => {
  const alone = await aloneWithFaults();
  const { tally, findings, ending } = alone;
  expect({ games: tally.games, ending }).toEqual({ games: FAULTY_GAMES, ending: 'complete' });
  expect(tally.clean).toBeLessThan(FAULTY_GAMES);
  expect(new Set(findings.map(({ identity }) => identity)).size).toBe(findings.length);
  const [finding] = findings.filter(({ fixture }) => fixture.finding.property === 'replay-equivalence');
  expect(finding?.games).toBeGreaterThan(1);
  expect(finding?.fixture.script.moves.length).toBeLessThanOrEqual(10);
  expect(Object.keys(alone.files)).toHaveLength(findings.length);

  const three = await Promise.all([1, 2, 3].map(async () => slowAtFirst(await LocalReferee.open(FAULTY))));
  const together = await campaignOf(FAULTY_GAMES, { brief: FAULTY, referees: three, pieceSize: 4 });
  expect(lasting(await run(together))).toEqual(lasting(alone));
}, 120_000);

test('threads give what this thread gives, and a campaign that goes on what one gives that was never ended', async () => {
  const alone = await aloneWithFaults();
  const referees = await openReferees(FAULTY, 2);
  try {
    const { playing, shrinker } = referees;
    const late = await campaignOf(FAULTY_GAMES, { games: { from: 10, to: 15 }, referees: playing, shrinker });
    const { tally: known } = await run(late);
    expect(known.covered).toEqual([{ from: 10, to: 15 }]);
    const whole = await campaignOf(FAULTY_GAMES, { known, referees: playing, shrinker });
    expect(lasting(await run(whole))).toEqual(lasting(alone));
  } finally {
    await referees.close();
  }
}, 120_000);

test('how long appends took is told piece after piece; none of a later piece began before', async () => {
  const timed = (referee: Referee): Referee => ({
    ...slowAtFirst(referee),
    check: async (range) => {
      const begunUs = microsecondsNow();
      const checked = await slowAtFirst(referee).check(range);
      return { ...checked, appends: [{ begunUs, endedUs: microsecondsNow(), events: range.from }] };
    },
  });
  const referees = await Promise.all([1, 2, 3].map(async () => timed(await LocalReferee.open(BRIEF))));
  const told: { readonly append: TimedAppend | undefined; readonly noneBeforeUs: number }[] = [];
  const appends: Onlooker['appends'] = ([append], noneBeforeUs) => void told.push({ append, noneBeforeUs });
  await run(await campaignOf(30, { referees, pieceSize: 5 }), { appends });
  expect(told.map(({ append }) => append?.events)).toEqual([1, 6, 11, 16, 21, 26]);
  for (const [index, { noneBeforeUs }] of told.entries())
    for (const { append } of told.slice(index)) expect(append?.begunUs).toBeGreaterThanOrEqual(noneBeforeUs);
});

test('what is found is told even where its fixture cannot be written', async () => {
  const fixturesDirectory = join(directory, 'a-file');
  writeFileSync(fixturesDirectory, '');
  const campaign = await campaignOf(10, { brief: { ...BRIEF, subjectModule: FORGETFUL }, fixturesDirectory });
  const { tally, findings } = await runCampaign(campaign, {}, NEVER);
  expect(tally.games).toBe(10);
  expect(findings.length).toBeGreaterThan(0);
  for (const { file } of findings) expect(file).toBeInstanceOf(Error);
}, 120_000);

test('a signal ends it after the games under way', async () => {
  const interruption = new AbortController();
  const progress = ({ games }: Tally): void => {
    if (games >= 20) interruption.abort();
  };
  const { tally, ending } = await run(await campaignOf(1_000_000), { progress }, interruption.signal);
  expect({ games: tally.games, clean: tally.clean, ending }).toEqual({ games: 21, clean: 21, ending: 'interrupted' });
});

test('so does the end of its time; what was played until then is without a gap', async () => {
  const campaign = await campaignOf(1_000_000, { until: performance.now() + 300 });
  const { tally, ending } = await run(campaign);
  expect(ending).toBe('out_of_time');
  expect(tally.covered).toEqual([{ from: 1, to: tally.games }]);
});

test('with bail, nothing counts that comes after the first game that fails', async () => {
  const brief = { ...BRIEF, subjectModule: FORGETFUL, bails: true };
  const three = await Promise.all([1, 2, 3].map(async () => slowAtFirst(await LocalReferee.open(brief))));
  const { tally, ending } = await run(await campaignOf(60, { brief, referees: three, bails: true, pieceSize: 3 }));
  expect(ending).toBe('bailed');
  expect(tally.games - tally.clean).toBe(1);
  expect(tally.faults[0]?.first[0]?.game).toBe(tally.games);
}, 120_000);

test('with bail, one that has failed already goes no further', async () => {
  const brief = { ...BRIEF, subjectModule: FORGETFUL, bails: true };
  const { tally: known } = await run(await campaignOf(60, { brief, bails: true }));
  const again = await run(await campaignOf(60, { brief, bails: true, known }));
  expect(again.tally).toEqual(known);
  expect(again.ending).toBe('bailed');
});

test('who does not wait for the smallest games has a campaign that was interrupted, though all were played', async () => {
  const interruption = new AbortController();
  const progress = ({ games }: Tally): void => {
    if (games === 20) interruption.abort();
  };
  const brief = { ...BRIEF, subjectModule: FORGETFUL };
  const { tally, ending, findings } = await run(await campaignOf(20, { brief }), { progress }, interruption.signal);
  expect({ games: tally.games, ending }).toEqual({ games: 20, ending: 'interrupted' });
  expect(findings.length).toBeGreaterThan(0);
});

test('a store that goes away while a game is shrunk ends it, and what was found stays found', async () => {
  const referee = await LocalReferee.open({ ...BRIEF, subjectModule: FORGETFUL });
  const gone = Object.assign(new Error('gone'), { name: 'StoreConnectionError' });
  const leaving: Referee = {
    check: (range) => referee.check(range),
    shrink: () => Promise.reject(gone),
    close: () => referee.close(),
  };
  const { tally, ending, storeLost } = await run(
    await campaignOf(20, { referees: [leaving], shrinker: async () => leaving }),
  );
  expect({ games: tally.games, ending, storeLost }).toEqual({ games: 20, ending: 'store_lost', storeLost: 'gone' });
  expect(tally.faults.length).toBeGreaterThan(0);
});

test('a store that goes away ends it, and what was seen until then is told', async () => {
  const referee = await LocalReferee.open(BRIEF);
  const leaving: Referee = {
    check: async (range) => (range.from > 20 ? { storeLost: 'gone' } : referee.check(range)),
    shrink: (...fault) => referee.shrink(...fault),
    close: () => referee.close(),
  };
  const { tally, ending, storeLost } = await run(await campaignOf(1_000, { referees: [leaving] }));
  expect({ games: tally.games, ending, storeLost }).toEqual({ games: 21, ending: 'store_lost', storeLost: 'gone' });
});

test('what a referee throws ends it, with its own words', async () => {
  const referee = await LocalReferee.open(BRIEF);
  const failing: Referee = {
    check: () => Promise.reject(new RangeError('no more memory')),
    shrink: (...fault) => referee.shrink(...fault),
    close: () => referee.close(),
  };
  await expect(run(await campaignOf(1_000, { referees: [referee, failing] }))).rejects.toThrow('no more memory');
});

test('a module that is no subject is refused in the thread that was to play it', async () => {
  const subjectModule = new URL('./run-campaign.ts', import.meta.url).href;
  const referees = await openReferees({ ...BRIEF, subjectModule }, 2);
  const { playing, shrinker } = referees;
  try {
    const answer = run(await campaignOf(30, { referees: playing, shrinker }));
    await expect(answer).rejects.toThrow(
      `${fileURLToPath(subjectModule).split('/').at(-1)}: expected an export named subject, found nothing`,
    );
  } finally {
    await referees.close();
  }
});
