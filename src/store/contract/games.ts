import { expect, test } from 'vitest';
import type { GameEvent } from '../../events/event.ts';
import type { EventType } from '../../events/event-data.ts';
import { DEFAULT_OPTIONS } from '../../golf/options.ts';
import type { GameRecord, GameStatus } from '../game-record.ts';
import { LogBuilder } from '../testing/build-events.ts';
import { type OpenStore, useStore } from './open-store.ts';

/** A life of a game, and what its record says then, written down by hand. `winner` p2 and a time of the end unless active. */
interface Life {
  readonly life: string;
  readonly log: () => LogBuilder;
  readonly host: string;
  readonly players: readonly string[];
  readonly status?: GameStatus;
}

const TRIO = ['p1', 'p2', 'p3'];
const PAIR = ['p1', 'p2'];

const LIVES: readonly Life[] = [
  { life: 'just created', log: () => created(), host: 'p1', players: [] },
  { life: 'nobody but the host', log: () => created().joined('p1'), host: 'p1', players: ['p1'] },
  {
    life: 'a guest came before the host',
    log: () => created().joined('p2').joined('p1'),
    host: 'p1',
    players: ['p2', 'p1'],
  },
  { life: 'full lobby', log: () => lobby(), host: 'p1', players: TRIO },
  { life: 'the host left the lobby', log: () => lobby().left('p1'), host: 'p2', players: ['p2', 'p3'] },
  { life: 'a guest left the lobby', log: () => lobby().left('p2'), host: 'p1', players: ['p1', 'p3'] },
  {
    life: 'a guest left and came back',
    log: () => lobby().left('p2').joined('p2'),
    host: 'p1',
    players: ['p1', 'p3', 'p2'],
  },
  { life: 'two hosts left', log: () => lobby().left('p1').left('p2'), host: 'p3', players: ['p3'] },
  {
    life: 'a former host came back',
    log: () => lobby().left('p1').joined('p1'),
    host: 'p2',
    players: ['p2', 'p3', 'p1'],
  },
  { life: 'everybody left', log: () => lobby().left('p1').left('p2').left('p3'), host: 'p3', players: [] },
  { life: 'all left, the host last', log: () => lobby().left('p3').left('p2').left('p1'), host: 'p1', players: [] },
  {
    life: 'all left, one came',
    log: () => lobby().left('p3').left('p2').left('p1').joined('p2'),
    host: 'p1',
    players: ['p2'],
  },
  { life: 'started', log: () => lobby().started(TRIO), host: 'p1', players: TRIO },
  {
    life: 'started in another order',
    log: () => lobby().started(['p3', 'p1', 'p2']),
    host: 'p1',
    players: ['p3', 'p1', 'p2'],
  },
  {
    life: 'the host left in the game',
    log: () => lobby().started(TRIO).drawn('p1', 2).left('p1'),
    host: 'p1',
    players: TRIO,
  },
  {
    life: 'played to the end',
    log: () => lobby().started(TRIO).drawn('p1', 5).roundEnded(TRIO).ended(TRIO, 'p2'),
    host: 'p1',
    players: TRIO,
    status: 'completed',
  },
  {
    life: 'played to the end although one left',
    log: () => lobby().started(TRIO).left('p3').drawn('p1', 1).roundEnded(PAIR).ended(PAIR, 'p2'),
    host: 'p1',
    players: TRIO,
    status: 'completed',
  },
  {
    life: 'left by all but one',
    log: () => lobby().started(TRIO).left('p1').drawn('p2', 1).left('p3').ended(['p2'], 'p2'),
    host: 'p1',
    players: TRIO,
    status: 'abandoned',
  },
];

export function gamesContract(open: OpenStore): void {
  const store = useStore(open);

  test.for(LIVES)('the record follows the events one by one: $life', async (life) => {
    const { events, gameId } = life.log();
    for (const event of events) await store().append(event);
    expect(await store().getGame(gameId)).toEqual(recordOf(life, events));
  });

  test.for(LIVES)('the record follows a batch: $life', async (life) => {
    const { events, gameId } = life.log();
    await store().appendBatch(events);
    expect(await store().getGame(gameId)).toEqual(recordOf(life, events));
  });

  test('listGames filters by status, room, player and all of them, and orders by time', async () => {
    const { store: fresh, dispose } = await open();
    const logs = LIVES.map(({ log }, index) => createdIn(1990 + index, log().events));
    // Stored in another order than they were created.
    for (const log of logs.toReversed()) await fresh.appendBatch(log);
    // Every life has its log.
    const all = LIVES.map((life, index) => recordOf(life, logs[index] as GameEvent[]));
    const where = (matches: (record: GameRecord) => boolean) => all.filter(matches);
    expect(await fresh.listGames()).toEqual(all);
    expect(await fresh.listGames({ status: 'abandoned' })).toEqual(where(({ status }) => status === 'abandoned'));
    expect(await fresh.listGames({ status: 'completed' })).toHaveLength(2);
    expect(await fresh.listGames({ playerId: 'p3' })).toEqual(where((record) => record.player_ids.includes('p3')));
    expect(await fresh.listGames({ playerId: 'nobody' })).toEqual([]);
    expect(await fresh.listGames({ roomCode: 'ROOM', status: 'active', playerId: 'p1' })).toEqual(
      where((record) => record.status === 'active' && record.player_ids.includes('p1')),
    );
    expect(await fresh.listGames({ roomCode: 'ROO' })).toEqual([]);
    expect(await fresh.listGames({ gamesMax: 4 })).toEqual(all.slice(0, 4));
    await dispose();
  });
}

function created(): LogBuilder {
  return new LogBuilder().created('p1', 'ROOM');
}

function lobby(): LogBuilder {
  return created().joined('p1').joined('p2').joined('p3');
}

function recordOf({ host, players, status = 'active' }: Life, log: readonly GameEvent[]): GameRecord {
  const timeOf = (type: EventType) => log.find((event) => event.event_type === type)?.timestamp ?? null;
  const isStarted = timeOf('game_started') !== null;
  return {
    id: log[0]?.game_id ?? '',
    room_code: 'ROOM',
    status,
    created_at: timeOf('game_created') ?? '',
    started_at: timeOf('game_started'),
    completed_at: timeOf('game_ended'),
    num_players: isStarted ? 3 : null,
    num_rounds: isStarted ? 9 : null,
    options: DEFAULT_OPTIONS,
    winner_id: status === 'active' ? null : 'p2',
    host_id: host,
    player_ids: players,
  };
}

/** The log with its first event in that year. */
function createdIn(year: number, log: readonly GameEvent[]): GameEvent[] {
  return log.map((event, place) =>
    place === 0 ? { ...event, timestamp: `${year}${event.timestamp.slice(4)}` } : event,
  );
}
