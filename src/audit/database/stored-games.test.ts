import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../judge/audited-game.ts';
import { judgeReadGame } from './judge-read-game.ts';
import type { EventRow } from './select-events.ts';
import { EVENTS_OF_GAME_MAX, gamesOfRows, type ReadGame } from './stored-games.ts';

async function* rows(game_id: string, count: number, event_data = '{}'): AsyncGenerator<EventRow> {
  for (let number = 1; number <= count; number += 1)
    yield {
      ...{ game_id, sequence_num: `${number}`, event_type: 'flip_skipped', player_id: 'p1', event_data },
      created_at: '2026-03-01T12:00:00.000000ZAD',
    };
}

async function gamesOf(read: AsyncIterable<EventRow>): Promise<ReadGame[]> {
  const games: ReadGame[] = [];
  for await (const game of gamesOfRows(read)) games.push(game);
  return games;
}

const ID = '7f3a0000-0000-4000-8000-000000000001';

it.for([
  ['many events', EVENTS_OF_GAME_MAX + 5, '{}', EVENTS_OF_GAME_MAX],
  ['long events', 100, JSON.stringify({ name: 'x'.repeat(60_000) }), 66],
] as const)('keeps the beginning of a game with too %s, and says so', async ([, count, data, kept]) => {
  const [game] = await gamesOf(rows(ID, count, data));
  expect(game).toMatchObject({ rows: count, events: { length: kept } });
  if (game === undefined) return;
  const { outcome, events, findings } = judgeReadGame(game, { settings: DEFAULT_SETTINGS, rows: undefined });
  expect({ outcome, events }).toEqual({ outcome: 'with_findings', events: count });
  expect(findings.at(-1)).toMatchObject({ code: 'impossible_event', sequence_num: null });
});

it('takes a number that is none as it comes, and a time without its era', async () => {
  const [game] = await gamesOf(rows(ID, 1));
  expect(game?.events[0]).toMatchObject({ sequence_num: 1, created_at: '2026-03-01T12:00:00.000000Z' });
});
