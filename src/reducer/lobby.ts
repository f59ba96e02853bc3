/** Before the start: the game is created, players join. Rule: docs/rules.md, Phases (waiting). */
import type { EventOf } from '../events/event.ts';
import { PLAYERS_MAX } from '../golf/limits.ts';
import { show } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';
import { assertPhase, contradiction } from './checks.ts';

/** The first event of every game. That it is the first is a rule of sequence and has been checked. */
export function applyGameCreated(table: TableView, event: EventOf<'game_created'>): TableView {
  const { room_code, host_id, options } = event.data;
  return { ...table, sequence_num: event.sequence_num, room_code, host_id, options };
}

/** A player takes the next seat. */
export function applyPlayerJoined(table: TableView, event: EventOf<'player_joined'>): TableView {
  assertPhase(table, event, 'waiting');
  const { players } = table;
  if (players.some((player) => player.id === event.player_id))
    throw contradiction(event, 'player_id', 'a player who is not seated yet', show(event.player_id));
  if (players.length >= PLAYERS_MAX)
    throw contradiction(event, 'players', `fewer than ${PLAYERS_MAX} seated`, show(players.length));
  return { ...table, sequence_num: event.sequence_num, players: [...players, newPlayer(event)] };
}

function newPlayer({ player_id, data }: EventOf<'player_joined'>): PlayerView {
  return {
    id: player_id,
    name: data.player_name,
    is_cpu: data.is_cpu,
    cpu_profile: data.cpu_profile,
    cards: [],
    initial_flip_done: false,
    final_turn_done: false,
    score: null,
    total_score: 0,
    rounds_won: 0,
  };
}
