import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runGeneratedGame } from '../harness/generate/generate-game.ts';
import { ownSubject } from '../harness/subject.ts';
import { type Observation, observationOf } from './observation.ts';
import { ObservationFile } from './observation-file.ts';

const directory = mkdtempSync(join(tmpdir(), 'mulligan-observations-'));
afterAll(() => rmSync(directory, { recursive: true }));

function observation(seed: string): Observation {
  const run = runGeneratedGame(seed, ownSubject, []);
  return observationOf(
    { run, faults: [], seconds: 0, storeSeconds: 0 },
    { runStart: 0, store: 'memory', version: '1.2.3' },
  );
}

test('a line is in the file as soon as it is written, and what was there is gone', () => {
  const path = join(directory, 'observed.jsonl');
  writeFileSync(path, 'from another run');
  const file = new ObservationFile(path);
  for (const count of [1, 2, 3]) {
    file.write(observation(`file/${count}`));
    const text = readFileSync(path, 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).arguments.seed),
    ).toHaveLength(count);
  }
  file.close();
});

test('a file that cannot be made is told at once', () => {
  expect(() => new ObservationFile(join(directory, 'missing', 'observed.jsonl'))).toThrow(/ENOENT/);
});

test.runIf(existsSync('/dev/full'))('what keeps a line from being written is remembered, and nothing is thrown', () => {
  const file = new ObservationFile('/dev/full');
  file.write(observation('file/1'));
  expect(file.failure?.message).toContain('ENOSPC');
  file.write(observation('file/2'));
  file.close();
});
