/** The package as somebody has it who has installed it: packed, and installed outside of the project beside the example. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const EXAMPLE = join(ROOT, 'examples', 'library');
const USER = fileURLToPath(new URL('../user/', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface InstalledPackage {
  /** Of the example, with its `node_modules`. */
  readonly directory: string;
  /** Runs a program there as a user does, with what `npx` would find, and nothing of this project. */
  readonly run: (program: string, ...args: readonly string[]) => Promise<Ended>;
  readonly remove: () => void;
}

/** Throws if it cannot be packed or installed. */
export async function installPackage(): Promise<InstalledPackage> {
  const directory = mkdtempSync(join(tmpdir(), 'mulligan-package-'));
  await npm(['pack', '--pack-destination', directory], ROOT);
  const tarball = join(directory, `mulligan-${versionOf(ROOT)}.tgz`);
  cpSync(EXAMPLE, directory, { recursive: true });
  cpSync(USER, join(directory, 'user'), { recursive: true });
  dependOn(tarball, directory);
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund'], directory);
  return {
    directory,
    run: (program, ...args) => execute(program, args, directory),
    remove: () => rmSync(directory, { recursive: true }),
  };
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await execute('npm', args, cwd);
  if (code !== 0) throw new Error(`npm ${args.join(' ')}: expected exit code 0, found ${code}: ${stderr}`);
}

function versionOf(directory: string): string {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')).version;
}

function dependOn(tarball: string, directory: string): void {
  const file = join(directory, 'package.json');
  const packageJson = JSON.parse(readFileSync(file, 'utf8'));
  packageJson.devDependencies.mulligan = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(packageJson));
}

function execute(program: string, args: readonly string[], cwd: string): Promise<Ended> {
  const { DATABASE_URL: _url, VITEST: _vitest, NODE_OPTIONS: _options, ...inherited } = process.env;
  const env = { ...withoutNpm(inherited), NO_COLOR: '1', PATH: pathOf(cwd) };
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env, maxBuffer: 100_000_000 }, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') reject(error);
      else resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** What npm tells the scripts that it runs is of this project. */
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('npm_') && name !== 'INIT_CWD'));
}

function pathOf(cwd: string): string {
  const others = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'));
  return [join(cwd, 'node_modules', '.bin'), ...others].join(delimiter);
}
