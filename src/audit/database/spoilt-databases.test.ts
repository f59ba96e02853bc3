import { expect, inject, it } from 'vitest';
import { auditOf } from '../testing/audit-of.ts';
import { openSpoiltDatabase } from '../testing/spoilt-database.ts';

it.for([1, 2, 3, 4])('finds in database %i what was planted there, and nothing else', async (number) => {
  const { database, expected } = await openSpoiltDatabase(inject('postgresUrl'), number, 2);
  const { findings, standing } = await auditOf(database.url);
  expect(findings.map((found) => `${found.game_id} ${found.sequence_num} ${found.code}`).sort()).toEqual(
    expected.findings,
  );
  const { games, verified } = expected;
  expect(standing.totals).toMatchObject({ games, verified, with_findings: games - verified, unreadable: 0 });
  await database.drop();
});
