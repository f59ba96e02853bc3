import { describe, expect, inject, it } from 'vitest';
import type { AuditFinding } from '../audit-finding.ts';
import { DEFAULT_SETTINGS } from '../judge/audited-game.ts';
import type { StoredGame } from '../stored-game.ts';
import { type Make, openGamesDatabase } from '../testing/games-database.ts';
import { soundGames } from '../testing/sound-game.ts';
import { type AuditEnding, auditDatabase } from './audit-database.ts';
import type { DatabaseAudit } from './database-audit.ts';
import { BEGINNING, PHASES } from './standing.ts';

const GAMES: readonly StoredGame[] = soundGames('audit', 60)
  .take(12)
  .map(({ stored }) => stored)
  .toArray();

async function audit(
  url: string,
  part: Partial<DatabaseAudit> = {},
): Promise<AuditEnding & { findings: AuditFinding[]; notes: string[] }> {
  const findings: AuditFinding[] = [];
  const notes: string[] = [];
  const whole: DatabaseAudit = {
    url,
    schema: undefined,
    since: undefined,
    games: undefined,
    range: undefined,
    phases: PHASES,
    settings: DEFAULT_SETTINGS,
    workers: 1,
    patienceMs: 2000,
    ...part,
  };
  const ending = await auditDatabase(
    whole,
    BEGINNING,
    { onPiece: (found) => findings.push(...found), onNote: (text) => notes.push(text) },
    new AbortController().signal,
  );
  return { ...ending, findings, notes };
}

const MAKES: readonly (readonly [string, Make])[] = [
  ['of the design', {}],
  ['without an index', { hasIndex: false }],
  ['with ids as text', { idType: 'TEXT' }],
  ['with ids as text and no index', { idType: 'VARCHAR(36)', hasIndex: false }],
  ['with JSON as text and times without a zone', { dataType: 'TEXT', timeType: 'TIMESTAMP' }],
  ['with json, wide numbers and no number of rows', { dataType: 'JSON', numberType: 'NUMERIC', hasRowId: false }],
  ['without games_v2', { hasGames: false }],
];

describe('a database of sound games', () => {
  it.for(MAKES)('%s is clean', async ([, make]) => {
    const database = await openGamesDatabase(inject('postgresUrl'), make);
    await database.insert(GAMES);
    const { findings, standing, notes } = await audit(database.url);
    expect({ findings, notes }).toEqual({ findings: [], notes: [] });
    expect(standing.totals).toMatchObject({ games: GAMES.length, verified: GAMES.length });
    await database.drop();
  });
});
