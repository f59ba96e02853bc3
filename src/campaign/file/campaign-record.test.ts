import { expect, test } from 'vitest';
import { generatedGames } from '../../harness/generate/generated-games.ts';
import { ownSubject } from '../../harness/subject.ts';
import { seedOf } from '../play/seed-of.ts';
import { PLAYS_MAX } from '../tally/distinct/plays.ts';
import { NOTHING, type Tally } from '../tally/tally.ts';
import { TallyOfGames } from '../tally/tally-of-games.ts';
import { type CampaignRecord, InvalidRecordError, parseRecord, serializeRecord } from './campaign-record.ts';

const GAMES = 12;

function playedTally(): Tally {
  const games = new TallyOfGames('record', 1);
  const seeds = Array.from({ length: GAMES }, (_, index) => seedOf('record', index + 1));
  for (const seed of seeds) for (const run of generatedGames([seed], ownSubject, [games.reach.checker])) games.add(run);
  return games.tally;
}

const RECORD: CampaignRecord = {
  program: { version: '0.1.0', sources: '0123456789ab' },
  plan: { seed: 'record', games: GAMES, store: 'memory', shard: null, subject: null },
  ending: 'complete',
  tally: playedTally(),
  findings: [],
};

const text = serializeRecord(RECORD);

function withTally(changed: object): string {
  return JSON.stringify({ ...JSON.parse(text), tally: { ...RECORD.tally, ...changed } });
}

test('what was written is read again, and written as it was', () => {
  expect(parseRecord(text)).toEqual(RECORD);
  expect(serializeRecord(parseRecord(text))).toBe(text);
  const begun: CampaignRecord = { ...RECORD, ending: null, tally: NOTHING };
  expect(parseRecord(serializeRecord(begun))).toEqual(begun);
});

test('one of another format is told from what is no campaign at all', () => {
  const old = text.replace('mulligan-campaign/2', 'mulligan-campaign/1');
  expect(() => parseRecord(old)).toThrow(
    'expected a campaign of format mulligan-campaign/2, found one of "mulligan-campaign/1", which another version of mulligan has made',
  );
  expect(() => parseRecord('{"format":"something else"}')).toThrow(/^format: expected "mulligan-campaign\/2", found/);
});

const PLAYS = RECORD.tally.plays;
const EVERY_GAME = RECORD.tally.settings['every game'];

test.for([
  ['fewer counts than hashes', { plays: { ...PLAYS, games: PLAYS.games.slice(1) } }, 'as many games as hashes'],
  ['hashes in disorder', { plays: { ...PLAYS, hashes: PLAYS.hashes.toReversed() } }, 'ascending order'],
  [
    'more plays than are kept',
    { plays: { hashes: Array.from({ length: PLAYS_MAX + 1 }, (_, hash) => hash), games: PLAYS.games } },
    `at most ${PLAYS_MAX}`,
  ],
  [
    'cells that are missing',
    { settings: { 'every game': { ...EVERY_GAME, told: [1] } } },
    'settings["every game"].told',
  ],
  ['a setting that there is not', { settings: { sometimes: EVERY_GAME } }, 'settings'],
] as const)('refuses %s', ([, changed, message]) => {
  expect(() => parseRecord(withTally(changed))).toThrow(InvalidRecordError);
  expect(() => parseRecord(withTally(changed))).toThrow(message);
});
