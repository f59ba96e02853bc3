/** The package does outside of the project what the project does: as a program, and as a library of plain JavaScript with types. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { programVersion } from '../../src/campaign/file/program-version.ts';
import { type Ended, type InstalledPackage, installPackage } from './support/installed-package.ts';

let installed: InstalledPackage;

beforeAll(async () => {
  installed = await installPackage();
});
afterAll(() => installed.remove());

/** Fails with all that it said. */
async function succeeds(program: string, ...args: readonly string[]): Promise<Ended> {
  const ended = await installed.run(program, ...args);
  if (ended.code !== 0) throw new Error(`${program} ${args.join(' ')}: ${ended.code}\n${ended.stdout}${ended.stderr}`);
  return ended;
}

function read(...path: readonly string[]): string {
  return readFileSync(join(installed.directory, ...path), 'utf8');
}

describe('the program', () => {
  it('checks games in threads, and says that it is the program that was packed', async () => {
    const { stdout } = await succeeds(
      ...check('--games', '1000', '--workers', '2', '--seed', '7', '--out', 'result.json'),
    );
    expect(stdout).toMatch(/^held: fidelity 100 %, 1,000 games/);
    expect(JSON.parse(read('result.json')).program).toEqual(programVersion());
  });

  it('checks games in a database of its own', async () => {
    const { stdout } = await succeeds(...check('--games', '20', '--store', 'postgres'));
    expect(stdout).toMatch(/^held: fidelity 100 %, 20 games/);
  });

  it('writes the report with its page', async () => {
    await succeeds(...check('--games', '200', '--report', 'report'));
    expect(read('report', 'index.html')).toContain('</html>');
    expect(JSON.parse(read('report', 'report.json')).verdict.verdict).toBe('held');
  });

  it('replays a fixture', async () => {
    const fixture = join('node_modules', 'mulligan', 'fixtures', 'golden', 'rule-wolfpack.jsonl');
    expect((await succeeds('mulligan', 'replay', fixture)).stdout).toContain('#1 game_created');
  });

  it('says what it cannot do without its sources', async () => {
    const { code, stderr } = await installed.run('mulligan', 'mutants', '--games', '1');
    expect(code).toBe(3);
    expect(stderr).toContain('expected a clone of mulligan, found an installed package');
  });
});

function check(...args: readonly string[]): [string, ...string[]] {
  return ['mulligan', 'check', ...args];
}

describe('the library', () => {
  it('has all that it exports, and types with it', () => {
    const targets = Object.values(packageJson.exports).filter((target) => !target.includes('*'));
    const files = targets.flatMap((target) => [target, target.replace(/\.js$/, '.d.ts')]);
    expect(files.filter((file) => !existsSync(join(installed.directory, 'node_modules', 'mulligan', file)))).toEqual(
      [],
    );
  });

  it('is plain JavaScript', async () => {
    expect((await succeeds('node', join('user', 'entries.mjs'))).stdout.trim()).toBe(packageJson.version);
  });

  it.for([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ] as const)('has types that stand by themselves, resolved as %s', async ([resolution, module]) => {
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'es2022', '--skipLibCheck', 'false'];
    const resolved = ['--moduleResolution', resolution, '--module', module];
    await succeeds('tsc', ...options, ...resolved, join('user', 'entries.ts'));
  });

  it('makes a program of the game of the example, which the program checks', async () => {
    const { stdout } = await succeeds(...check('--games', '100', '--subject', 'node game/program.ts'));
    expect(stdout).toMatch(/^held: .*100 games/);
  });

  it('checks the game and the store of the example in its own suite', async () => {
    await succeeds('tsc', '--project', '.');
    const { stdout } = await succeeds('vitest', 'run', '--dir', installed.directory);
    expect(stdout).toMatch(/Test Files +\d+ passed/);
  });
});
