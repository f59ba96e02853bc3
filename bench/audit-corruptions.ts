/**
 * `node bench/audit-corruptions.ts [DATABASES] [TIMES]`: audits so many databases in PostgreSQL, 500 unless given, in each of
 * which every class of corruption was planted so many times (3), and ends with 1 unless exactly those are found.
 */
import { auditOf } from '../src/audit/testing/audit-of.ts';
import { openSpoiltDatabase } from '../src/audit/testing/spoilt-database.ts';
import { startPostgres } from '../src/store/server/start-postgres.ts';

const [databases = 500, times = 3] = process.argv.slice(2).map(Number);
const server = await startPostgres();
const begun = performance.now();
let planted = 0;
let wrong = 0;
for (let number = 1; number <= databases; number += 1) {
  const { database, expected } = await openSpoiltDatabase(server.url, number, times);
  const { findings, standing } = await auditOf(database.url);
  const found = new Set(findings.map((each) => `${each.game_id} ${each.sequence_num} ${each.code}`));
  const missed = expected.findings.filter((each) => !found.has(each));
  const invented = [...found].filter((each) => !expected.findings.includes(each));
  const isRight = missed.length + invented.length === 0 && findings.length === expected.findings.length;
  const { games, verified, with_findings, unreadable } = standing.totals;
  const addsUp =
    games === expected.games && verified === expected.verified && games === verified + with_findings + unreadable;
  if (!isRight || !addsUp) {
    wrong += 1;
    process.stderr.write(
      `database ${number}: ${JSON.stringify({ missed, invented, totals: standing.totals, expected })}\n`,
    );
  }
  planted += expected.findings.length;
  await database.drop();
}
await server.stop();
const seconds = Math.round((performance.now() - begun) / 1000);
process.stdout.write(`${databases} databases, ${planted} planted, ${wrong} databases told otherwise, ${seconds} s\n`);
process.exitCode = wrong === 0 ? 0 : 1;
