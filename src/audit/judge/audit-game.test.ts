/** Sound games are verified, and each way to spoil one is found, under its code, where it was planted. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLog } from '../../events/log.ts';
import { Random } from '../../harness/generate/random.ts';
import { AUDIT_CODES, UNREADABLE } from '../audit-finding.ts';
import type { StoredGame } from '../stored-game.ts';
import { ALL_CORRUPTIONS } from '../testing/all-corruptions.ts';
import { plantOne } from '../testing/plant.ts';
import { soundGame, soundGames } from '../testing/sound-game.ts';
import { auditGame } from './audit-game.ts';
import type { AuditSettings } from './audited-game.ts';

const GOLDEN = new URL('../../../fixtures/golden/', import.meta.url);
const BOTH: readonly AuditSettings['decks'][] = ['seed', 'told'];
const GAMES = 400;
/** Of each way to spoil a game. */
const SPOILT = 10;

const games = soundGames('audit').take(GAMES).toArray();

function findingsOf(stored: StoredGame, decks: AuditSettings['decks']): [number | null, string][] {
  return auditGame(stored, { decks, gamesTimes: true }).findings.map(({ sequence_num, code }) => [sequence_num, code]);
}

describe.for(BOTH)('a sound game, cards by %s', (decks) => {
  it('is verified if it was generated', () => {
    const unverified = games.filter(({ stored }) => findingsOf(stored, decks).length > 0);
    expect(unverified.map(({ stored }) => [stored.game_id, findingsOf(stored, decks)])).toEqual([]);
    expect(games).toHaveLength(GAMES);
  });

  it.for(readdirSync(GOLDEN).filter((name) => name.endsWith('.jsonl')))('is verified if it is %s', (name) => {
    const { stored } = soundGame(parseLog(readFileSync(new URL(name, GOLDEN), 'utf8')));
    expect(auditGame(stored, { decks, gamesTimes: true })).toMatchObject({ outcome: 'verified', findings: [] });
  });

  it('is verified as far as it goes', () => {
    for (const { events } of games.slice(0, 50))
      for (let length = 1; length <= events.length; length += 7)
        expect(findingsOf(soundGame(events.slice(0, length)).stored, decks)).toEqual([]);
  });
});

it('has a way to spoil a game for each code that is not about what cannot be read at all', () => {
  const codes = new Set(ALL_CORRUPTIONS.map(({ code }) => code));
  const planted = Object.keys(AUDIT_CODES).filter((code) => !(UNREADABLE as readonly string[]).includes(code));
  expect([...codes].sort()).toEqual(planted.sort());
});

describe.for(BOTH)('a spoilt game, cards by %s', (decks) => {
  it.for(ALL_CORRUPTIONS.filter((corruption) => decks === (corruption.decks ?? decks)))(
    'has one finding, $code: $name',
    (corruption) => {
      const random = new Random(`${corruption.code}, ${corruption.name}`);
      let planted = 0;
      for (const sound of games) {
        const spoilt = plantOne(sound, corruption, random);
        if (spoilt === undefined) continue;
        planted += 1;
        const { stored, number } = spoilt;
        expect(findingsOf(stored, decks), sound.stored.game_id).toEqual([[number, corruption.code]]);
        if (planted === SPOILT) break;
      }
      expect(planted).toBe(SPOILT);
    },
  );
});

it.for([3_000_000_000, 1e300])('a number that is too large is told in a game that has ended, too: %d', (large) => {
  const ended = games.find(({ events }) => events.at(-1)?.event_type === 'game_ended');
  const { stored } = ended ?? expect.fail('no game has ended');
  const change = (number: number): StoredGame => ({
    ...stored,
    events: stored.events.map((row) => (row.sequence_num === number ? { ...row, sequence_num: large } : row)),
  });
  const [first] = stored.events;
  const more = {
    ...stored,
    events: [...stored.events, ...(first === undefined ? [] : [{ ...first, sequence_num: large }])],
  };
  for (const spoilt of [change(2), more]) expect(findingsOf(spoilt, 'seed')).toEqual([[large, 'unparsable_data']]);
});
