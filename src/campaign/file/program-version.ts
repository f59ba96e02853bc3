/** Which program made a result: its version, and a digest of its text, for versions do not change with every line. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };

export interface ProgramVersion {
  readonly version: string;
  /** 12 hexadecimal digits over the sources, the migrations and the versions of all packages. */
  readonly sources: string;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PARTS = ['src/**/*.ts', 'migrations/**/*.sql', 'package-lock.json'];
const DIGITS = 12;

let known: ProgramVersion | undefined;

export function programVersion(): ProgramVersion {
  known ??= { version: packageJson.version, sources: digestOfFiles(PARTS) };
  return known;
}

/** `0.1.0 (3f2a9c1b0d4e)` */
export function versionText({ version, sources }: ProgramVersion): string {
  return `${version} (${sources})`;
}

/** 12 hexadecimal digits that stand for the file. */
export function digestOfFile(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, DIGITS);
}

/** 12 hexadecimal digits over the project's files that match, tests left out, and their paths. */
export function digestOfFiles(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  const paths = globSync(patterns, { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'));
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex').slice(0, DIGITS);
}
