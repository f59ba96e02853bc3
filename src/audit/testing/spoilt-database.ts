/** Databases with games that were spoilt, and what an audit of them must find. For tests and benches. */
import type { DatabaseError } from 'pg';
import { Random } from '../../harness/generate/random.ts';
import { AUDIT_CODES, type AuditCode, UNREADABLE, WARNINGS } from '../audit-finding.ts';
import { DEFAULT_SETTINGS } from '../judge/audited-game.ts';
import { ALL_CORRUPTIONS } from './all-corruptions.ts';
import { type GamesDatabase, type Make, openGamesDatabase } from './games-database.ts';
import { plantOne } from './plant.ts';
import { type SoundGame, soundGames } from './sound-game.ts';

export interface SpoiltDatabase {
  readonly database: GamesDatabase;
  readonly expected: {
    readonly games: number;
    readonly verified: number;
    /** `game number code`, sorted. */
    readonly findings: readonly string[];
  };
}

/** Short ones, because there are many databases. */
let known: readonly SoundGame[] | undefined;
const GAMES = 300;

// Object.keys answers with the literal's own keys, which are the codes.
const CODES = (Object.keys(AUDIT_CODES) as AuditCode[]).filter((code) => !UNREADABLE.includes(code));

/** As others make tables; number by number another one. */
const MAKES: readonly Make[] = [
  {},
  { hasIndex: false },
  { idType: 'TEXT', dataType: 'TEXT' },
  { idType: 'VARCHAR(36)', dataType: 'JSON', numberType: 'BIGINT', timeType: 'TIMESTAMP' },
];

/** Each class of corruption `times` times, each in a game of its own, and some sound games. */
export async function openSpoiltDatabase(serverUrl: string, number: number, times: number): Promise<SpoiltDatabase> {
  const random = new Random(`database ${number}`);
  known ??= soundGames('spoilt databases', 60).take(GAMES).toArray();
  const pool = random.shuffled(known);
  const make = MAKES[number % MAKES.length] ?? {};
  const database = await openGamesDatabase(serverUrl, make);
  const findings: string[] = [];
  const sound = [pool.pop(), pool.pop(), pool.pop()].filter((game) => game !== undefined);
  await database.insert(sound.map(({ stored }) => stored));
  for (const code of CODES) for (let time = 0; time < times; time += 1) findings.push(await plant(code));
  const odd = WARNINGS.length * times;
  const games = sound.length + CODES.length * times;
  return { database, expected: { games, verified: sound.length + odd, findings: findings.sort() } };

  async function plant(code: AuditCode): Promise<string> {
    const { decks } = DEFAULT_SETTINGS;
    const ways = ALL_CORRUPTIONS.filter((each) => each.code === code && (each.decks ?? decks) === decks);
    const fit = ways.filter(({ isText }) => isText !== true || make.dataType === 'TEXT');
    for (;;) {
      const game = pool.pop();
      if (game === undefined) throw new Error('expected more games, found none');
      const planted = plantOne(game, random.pick(fit), random);
      if (planted !== undefined && (await isStored(planted.stored)))
        return `${planted.stored.game_id} ${planted.number} ${code}`;
    }
  }

  /** What the columns do not take cannot be found in them. */
  async function isStored(game: SoundGame['stored']): Promise<boolean> {
    try {
      await database.insert([game]);
      return true;
    } catch (error) {
      if (/^22/.test((error as DatabaseError).code ?? '')) return false;
      throw error;
    }
  }
}
