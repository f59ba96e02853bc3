/** Rows of `games_v2` that say something else than the events. */
import type { Random } from '../../../harness/generate/random.ts';
import type { GameRecord } from '../../../store/game-record.ts';
import type { StoredGameRow } from '../../stored-game.ts';
import type { Corruption } from '../corruption.ts';

export const corruptionsOfGamesRow: readonly Corruption[] = [
  inRow('there is none', () => null),
  inRow('another status', ({ status }, random) => ({
    status: random.pick(['active', 'completed', 'abandoned', 'paused'].filter((other) => other !== status)),
  })),
  inRow('another winner', ({ winner_id }) => ({ winner_id: winner_id === null ? 'p1' : null })),
  inRow('another host', () => ({ host_id: 'nobody of them' })),
  inRow('another room', ({ room_code }) => ({ room_code: room_code === 'OTHER' ? 'ROOM' : 'OTHER' })),
  inRow('another number of players', ({ num_players }) => ({ num_players: (num_players ?? 0) + 1 })),
  inRow('another number of rounds', ({ num_rounds }) => ({ num_rounds: (num_rounds ?? 0) + 1 })),
  inRow('one player more', ({ player_ids }) => ({ player_ids: [...player_ids, 'nobody of them'] })),
  inRow('another option', ({ options }) => ({ options: { ...options, use_jokers: !options.use_jokers } })),
  inRow('options that are text', ({ options }) => ({ options: JSON.stringify({ ...options, rainbow: true }) })),
  inRow('an end that was not, or none that was', ({ completed_at }) => ({
    completed_at: completed_at === null ? '2026-01-01T00:00:00.000000Z' : null,
  })),
];

function inRow(name: string, change: (row: GameRecord, random: Random) => Partial<StoredGameRow> | null): Corruption {
  return {
    code: 'games_row',
    name,
    hidesRules: false,
    needsRules: true,
    plant: ({ stored }, random) => {
      // A sound game's row is its record.
      const row = stored.row as unknown as GameRecord;
      const changed = change(row, random);
      return { stored: { ...stored, row: changed === null ? null : { ...row, ...changed } }, number: null };
    },
  };
}
