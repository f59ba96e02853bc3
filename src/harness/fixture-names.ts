/** Names of fixtures' files: one identity, one file, and a name that tells which. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Finding } from './finding.ts';

/** As much of a fixture as gives it its name. */
interface Named {
  readonly finding: Pick<Finding, 'property'>;
  readonly identity: string;
}

interface NamedFile {
  readonly path: string;
  readonly fixture: Named;
}

/** The name that a fixture is written under: `replay-equivalence-3f2a9c1b.json`. */
export function fixtureFileName({ finding, identity }: Named): string {
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 8);
  return `${finding.property}-${hash}.json`;
}

/** Whether the file was renamed by hand, or its fixture changed. */
export function isMisnamed({ path, fixture }: NamedFile): boolean {
  return basename(path) !== fixtureFileName(fixture);
}

/** The paths of files that share an identity, a list for each identity that has more than one. */
export function sharingOneIdentity(files: readonly NamedFile[]): string[][] {
  const byIdentity = Map.groupBy(files, ({ fixture }) => fixture.identity);
  return [...byIdentity.values()].filter(({ length }) => length > 1).map((same) => same.map(({ path }) => path));
}
