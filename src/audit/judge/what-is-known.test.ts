/** What the judge says where it cannot know everything, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import type { AuditFinding } from '../audit-finding.ts';
import type { StoredEvent, StoredGame } from '../stored-game.ts';
import { soundGames } from '../testing/sound-game.ts';
import { auditGame } from './audit-game.ts';
import { DEFAULT_SETTINGS } from './audited-game.ts';

// There are ended games among the first few.
const [sound] = soundGames('known')
  .filter(({ events }) => events.length > 30 && events.at(-1)?.event_type === 'game_ended')
  .take(1)
  .toArray();
const game = (sound ?? { stored: undefined }).stored as StoredGame;
const last = game.events.length;

function withRows(change: (row: StoredEvent, number: number) => readonly StoredEvent[]): StoredGame {
  return { ...game, events: game.events.flatMap((row, index) => change(row, index + 1)) };
}

function without(first: number, to: number): StoredGame {
  return withRows((row, number) => (number >= first && number <= to ? [] : [row]));
}

function withRow(changes: object): StoredGame {
  return { ...game, row: { ...game.row, ...changes } };
}

const settings = DEFAULT_SETTINGS;
const codes = ({ findings }: { findings: readonly AuditFinding[] }) =>
  findings.map(({ sequence_num, code, path }) => [sequence_num, code, path]);

describe('a game of which something could not be read', () => {
  const unreadable: AuditFinding = {
    game_id: game.game_id,
    sequence_num: 12,
    code: 'unreadable_row',
    path: '',
    expected: 'a row',
    found: 'missing chunk number 0',
  };

  it('has no gap where it could not be read', () => {
    const found = auditGame({ ...without(12, 13), unreadable: [unreadable] }, settings);
    expect(found).toMatchObject({ outcome: 'unreadable', events: last - 2, findings: [unreadable] });
  });

  it('has no wrong start, and no other row, if its first or last events could not be read', () => {
    expect(auditGame({ ...without(1, 9), unreadable: [] }, settings)).toMatchObject({
      outcome: 'unreadable',
      findings: [],
    });
    expect(auditGame({ ...without(9, last), unreadable: [] }, settings).findings).toEqual([]);
  });

  it('has what is wrong with the rest', () => {
    const rest = without(12, 12);
    const spoilt = rest.events.map((row) => (row.sequence_num === 20 ? { ...row, event_type: 'unheard' } : row));
    const found = auditGame({ ...rest, events: spoilt, unreadable: [unreadable] }, settings);
    expect(codes(found)).toEqual([
      [12, 'unreadable_row', ''],
      [20, 'unknown_type', 'event_type'],
    ]);
  });
});

describe('what one finding hides', () => {
  const withWrongCard = (number: number) => (row: StoredEvent) =>
    row.sequence_num === number ? [{ ...row, player_id: 'nobody of them' }] : [row];

  it('is what the rules say of the events after it', () => {
    const turns = game.events
      .filter(({ event_type }) => event_type === 'card_drawn')
      .map((row) => row.sequence_num ?? 0);
    const [first = 0, second = 0] = turns;
    const twice = { ...game, events: game.events.flatMap(withWrongCard(first)) };
    const both = { ...twice, events: twice.events.flatMap(withWrongCard(second)) };
    expect(codes(auditGame(both, settings))).toEqual([[first, 'impossible_event', 'player_id']]);
  });

  it('is not what comes after the end', () => {
    const more = { ...without(5, 5).events.at(-1), sequence_num: last + 1 } as StoredEvent;
    const found = auditGame({ ...without(5, 5), events: [...without(5, 5).events, more] }, settings);
    expect(codes(found)).toEqual([
      [5, 'gap', 'sequence_num'],
      [last + 1, 'event_after_end', 'event_type'],
    ]);
  });
});

describe('a log that is hardly one', () => {
  it('is told of once if its game has no id', () => {
    const found = auditGame({ ...game, game_id: 'TABLE 1' }, settings);
    expect(codes(found)).toEqual([[null, 'unparsable_data', 'game_id']]);
  });

  it('is a wrong start if it counts from 0', () => {
    const fromZero = withRows((row, number) => [{ ...row, sequence_num: number - 1 }]);
    expect(codes(auditGame(fromZero, settings))).toEqual([[0, 'wrong_start', 'sequence_num']]);
  });

  it('may come in any order', () => {
    expect(auditGame({ ...game, events: game.events.toReversed() }, settings).findings).toEqual([]);
  });
});

describe('the row in games_v2', () => {
  it.for<[string, StoredGame]>([
    ['it is not known', { ...game, row: undefined }],
    ['a column is missing', { ...game, row: { id: game.game_id, status: game.row?.status } }],
    ['there are further columns', withRow({ mood: 'good' })],
    ['its options are text', withRow({ options: JSON.stringify(game.row?.options) })],
    ['its times are those of the insert', withRow({ completed_at: '2026-07-01T12:00:00.000000Z' })],
  ])('is no matter if %s', ([, stored]) => {
    expect(auditGame(stored, settings).findings).toEqual([]);
  });

  it('has other times if that is asked for, unless those of the events are in doubt', () => {
    const stored = withRow({ started_at: '2026-07-01T12:00:00.000000Z' });
    const exact = { ...settings, gamesTimes: true };
    expect(codes(auditGame(stored, exact))).toEqual([[null, 'games_row', 'games_v2.started_at']]);
    const old = { ...stored.events[4], created_at: '1999-01-01T00:00:00.000000Z' } as StoredEvent;
    expect(codes(auditGame({ ...stored, events: stored.events.with(4, old) }, exact))).toEqual([
      [5, 'time_going_back', 'created_at'],
    ]);
  });

  it('is one too many without events', () => {
    expect(codes(auditGame({ ...game, events: [] }, settings))).toEqual([[null, 'games_row', 'games_v2']]);
  });

  it('is told with the place within', () => {
    const found = auditGame(
      withRow({ options: { ...(game.row?.options as object), flip_mode: 'sometimes' } }),
      settings,
    );
    expect(found.findings).toMatchObject([{ path: 'games_v2.options.flip_mode', found: '"sometimes"' }]);
  });
});

describe('cards as the events tell of them', () => {
  const told = { ...settings, decks: 'told' } as const;
  const withSeed = (seed: string) =>
    withRows((row) => [
      { ...row, event_data: row.event_data?.replace(/"deck_seed":\d+/, `"deck_seed":${seed}`) ?? null },
    ]);

  it.for(['1', '-5', '123456789012345678901234567890'])('need no seed that orders them: %s', (seed) => {
    expect(auditGame(withSeed(seed), told).findings).toEqual([]);
    expect(auditGame(withSeed(seed), settings).findings.length).toBeGreaterThan(0);
  });

  it('need a seed that is a whole number', () => {
    expect(auditGame(withSeed('"x"'), told).findings[0]).toMatchObject({
      code: 'unparsable_data',
      path: 'data.deck_seed',
    });
  });

  it('are said to be one of those that are left', () => {
    const start = game.events.findIndex(({ event_type }) => event_type === 'game_started');
    const row = game.events[start] as StoredEvent;
    const data = JSON.parse(row.event_data ?? '') as { num_decks: number; first_discard: object };
    const hands = Object.values((data as unknown as { dealt_cards: Record<string, object[]> }).dealt_cards);
    for (const hand of hands) hand.fill(data.first_discard);
    const spoilt = { ...row, event_data: JSON.stringify(data) };
    const found = auditGame({ ...game, events: game.events.with(start, spoilt) }, told);
    expect(found.findings).toMatchObject([{ code: 'wrong_card', expected: 'a card that is left in the deck' }]);
  });
});
