import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../golf/options.ts';
import { makeFixture, writeFixture } from './fixture.ts';
import { fixtureFileName, isMisnamed, sharingOneIdentity } from './fixture-names.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-names-'));
afterAll(() => rmSync(directory, { recursive: true }));

function fixtureOf(property: string) {
  const options = DEFAULT_OPTIONS;
  const setup = { game_id: '7f3a0000-0000-4000-8000-000000000001', room_code: 'GOLF', host_id: 'p1', options };
  const finding = { property, assertion: 'same', event_type: '', sequence_num: 0, path: '', expected: '1', found: '2' };
  const origin = { seed: '', moves_before: 0, shrink_plays: 0 };
  return makeFixture({ setup, seed: 'names', decks: [], moves: [] }, [], finding, origin);
}

test('the name is the one that a fixture is written under', () => {
  const fixture = fixtureOf('scoring');
  const path = writeFixture(directory, fixture);
  expect(basename(path)).toBe(fixtureFileName(fixture));
  expect(isMisnamed({ path, fixture })).toBe(false);
  expect(isMisnamed({ path: join(directory, 'mine.json'), fixture })).toBe(true);
});

test('files that share an identity are found, and no others', () => {
  const files = ['scoring', 'forgery', 'scoring'].map((name, at) => ({ path: `${at}.json`, fixture: fixtureOf(name) }));
  expect(sharingOneIdentity(files)).toEqual([['0.json', '2.json']]);
  expect(sharingOneIdentity(files.slice(1))).toEqual([]);
});
