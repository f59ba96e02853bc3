/** The table that events lead to. Nothing of the game itself helps: what is not in the events is not known. */
import type { PigEvent, PigTable } from './pig.ts';

/** Throws for events that are not the beginning of a game. */
export function rebuild(events: readonly PigEvent[]): PigTable {
  return events.reduce<PigTable>(
    (table, event, index) => {
      if (event.number !== index + 1) throw new Error(`expected event ${index + 1}, found ${event.number}`);
      return applied(table, event);
    },
    { goal: 0, players: [], turn: null, at_stake: 0, winner: null },
  );
}

function applied(table: PigTable, event: PigEvent): PigTable {
  if (event.type === 'game_started') {
    const players = event.players.map((id) => ({ id, score: 0 }));
    return { ...table, goal: event.goal, players, turn: event.players[0] ?? null };
  }
  if (event.type === 'game_won') return { ...table, turn: null, winner: event.player };
  if (event.player !== table.turn)
    throw new Error(`event ${event.number}: expected the turn of ${table.turn}, found ${event.player}`);
  if (event.type === 'held')
    return turnPassed({ ...table, players: table.players.map((player) => scored(player, table)) });
  return event.face === 1 ? turnPassed(table) : { ...table, at_stake: table.at_stake + event.face };
}

function scored(player: PigTable['players'][number], { turn, at_stake }: PigTable): PigTable['players'][number] {
  return player.id === turn ? { ...player, score: player.score + at_stake } : player;
}

function turnPassed(table: PigTable): PigTable {
  const seat = table.players.findIndex(({ id }) => id === table.turn);
  return { ...table, at_stake: 0, turn: table.players[(seat + 1) % table.players.length]?.id ?? null };
}
