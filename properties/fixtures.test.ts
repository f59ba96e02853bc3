/**
 * Every committed fixture: a fault that is mended, guarded against by the game that showed it, in a file of its own. Those
 * of subjects outside are left to whoever has the subject.
 */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readAnyFixtures } from '../src/campaign/findings/any-fixture.ts';
import type { Fixture } from '../src/harness/fixtures/fixture.ts';
import { sharingOneIdentity } from '../src/harness/fixtures/fixture-names.ts';
import { isOfStores, outcomeOf } from '../src/harness/fixtures/fixture-outcome.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { isOfSubject } from '../src/outside/golf/outside-outcome.ts';
import { openWorkspace, type Workspace } from '../src/store/workspace.ts';
import { FIXTURES_DIRECTORY } from './support/claim.ts';

describe('fixtures', () => {
  const files = readAnyFixtures(FIXTURES_DIRECTORY);
  const own = files.filter(({ fixture }) => !isOfSubject(fixture));
  let workspace: Workspace | undefined;
  beforeAll(async () => {
    if (files.some(({ fixture }) => isOfStores(fixture))) workspace = await openWorkspace(inject('postgresUrl'));
  });
  afterAll(() => workspace?.dispose());

  it('never has two for one identity', () => {
    expect(sharingOneIdentity(files)).toEqual([]);
  });

  it.for(own)('$path passes now', async ({ path, fixture }) => {
    // Whatever is of no subject outside is of our own game.
    const { kind, says } = await outcomeOf(fixture as Fixture, { subject: ownSubject, store: workspace?.store });
    if (kind === 'passes_now') return;
    const command = kind === 'no_longer_legal' ? 'fixtures check' : 'replay';
    expect.fail(`${kind.replaceAll('_', ' ')}: ${says}\nfixture: ${path}\nlook at it: npx mulligan ${command} ${path}`);
  });
});
