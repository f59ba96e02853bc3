/** Which program made a result: its version, and a digest of its text, for versions do not change with every line. */
import packageJson from '../../../package.json' with { type: 'json' };
import { sourceDigest } from './source-digests.ts';

export interface ProgramVersion {
  readonly version: string;
  /** 12 hexadecimal digits over the sources, the migrations and the versions of all packages. */
  readonly sources: string;
}

export function programVersion(): ProgramVersion {
  return { version: packageJson.version, sources: sourceDigest('program') };
}

/** `0.1.0 (3f2a9c1b0d4e)` */
export function versionText({ version, sources }: ProgramVersion): string {
  return `${version} (${sources})`;
}
