/** An audit of many databases, in each of which some games are spoilt, finds what was planted and nothing else. */
import { expect, it } from 'vitest';
import { AUDIT_CODES, type AuditCode, UNREADABLE, WARNINGS } from '../src/audit/audit-finding.ts';
import { auditGame } from '../src/audit/judge/audit-game.ts';
import { addTotals, NO_TOTALS, totalsOf } from '../src/audit/judge/audit-totals.ts';
import type { AuditedGame, AuditSettings } from '../src/audit/judge/audited-game.ts';
import { ALL_CORRUPTIONS } from '../src/audit/testing/all-corruptions.ts';
import { plantOne, plantSeveral, type SpoiltGame } from '../src/audit/testing/plant.ts';
import { type SoundGame, soundGames } from '../src/audit/testing/sound-game.ts';
import { Random } from '../src/harness/generate/random.ts';

const DATABASES = 500;
/** Short ones, because there are many databases. */
const games = soundGames('databases', 60).take(300).toArray();

// Object.keys answers with the literal's own keys, which are the codes.
const CODES = (Object.keys(AUDIT_CODES) as AuditCode[]).filter((code) => !UNREADABLE.includes(code));

it(`finds what was planted in ${DATABASES} databases, and nothing else`, () => {
  let planted = 0;
  for (let number = 1; number <= DATABASES; number += 1) {
    const random = new Random(`database ${number}`);
    const settings: AuditSettings = { decks: number % 2 === 0 ? 'seed' : 'told', gamesTimes: true };
    // Each class once or twice, in games of its own; some games with much at once; some with nothing.
    const times = random.integer(1, 2);
    const classes = CODES.flatMap((code) => Array.from({ length: times }, () => code));
    const pool = random.shuffled(games);
    const database: SpoiltGame[] = [
      ...classes.map((code) => spoilt(pool, code, settings, random)),
      ...[true, false].map((isReadable) => plantSeveral(take(pool), { ...settings, isReadable }, random)),
      ...[take(pool), take(pool)].map(({ stored }) => ({ stored, expected: [] })),
    ];
    const audited = database.map(({ stored }) => auditGame(stored, settings));
    for (const [index, game] of database.entries()) {
      // There is one answer for each game.
      expect(toldBy(audited[index] as AuditedGame), `database ${number}, game ${index}`).toEqual(expectedOf(game));
      planted += game.expected.length;
    }
    const totals = audited.map(totalsOf).reduce(addTotals, NO_TOTALS);
    expect(totals).toEqual(expectedTotals(database));
  }
  expect(planted).toBeGreaterThan(DATABASES * CODES.length);
});

/** A game that the pool gives up. */
function take(pool: SoundGame[]): SoundGame {
  const game = pool.pop();
  if (game === undefined) throw new Error('expected more games, found none');
  return game;
}

/** A game of the pool, spoilt in a way of that code. */
function spoilt(pool: SoundGame[], code: AuditCode, { decks }: AuditSettings, random: Random): SpoiltGame {
  const corruption = random.pick(
    ALL_CORRUPTIONS.filter((each) => each.code === code && (each.decks ?? decks) === decks),
  );
  for (;;) {
    const planted = plantOne(take(pool), corruption, random);
    if (planted !== undefined) return { stored: planted.stored, expected: [{ sequence_num: planted.number, code }] };
  }
}

function toldBy({ outcome, findings }: AuditedGame) {
  return { outcome, findings: findings.map(({ sequence_num, code }) => `${sequence_num} ${code}`).sort() };
}

function expectedOf({ expected }: SpoiltGame) {
  const outcome = expected.every(({ code }) => WARNINGS.includes(code)) ? 'verified' : 'with_findings';
  return { outcome, findings: expected.map(({ sequence_num, code }) => `${sequence_num} ${code}`).sort() };
}

function expectedTotals(database: readonly SpoiltGame[]) {
  const outcomes = database.map((game) => expectedOf(game).outcome);
  const codes = database.flatMap(({ expected }) => expected.map(({ code }) => code));
  return {
    games: database.length,
    verified: outcomes.filter((outcome) => outcome === 'verified').length,
    with_findings: outcomes.filter((outcome) => outcome === 'with_findings').length,
    unreadable: 0,
    events: database.reduce((sum, { stored }) => sum + stored.events.length, 0),
    by_code: Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, all]) => [code, all.length])),
  };
}
