import { describe, expect, it } from 'vitest';
import type { EventOf, GameEvent } from '../events/event.ts';
import { seededDecks } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { gameEnded, lobby, played, refusal, started, withPlayer } from './test-kit.ts';

type Standing = readonly [total: number, roundsWon: number];

/** After the last of two rounds, with these standings in the order of the seats. */
function lastRoundOver(standings: readonly Standing[]): TableView {
  const ids = ['ann', 'bo', 'cy'].slice(0, standings.length);
  const table = played(lobby(ids), [(before) => started(before, seededDecks)]);
  const over: TableView = { ...table, phase: 'round_over', current_player_idx: null, current_round: 2 };
  return standings.reduce(
    (before, [total_score, rounds_won], seat) => withPlayer(before, ids[seat] ?? '', { total_score, rounds_won }),
    over,
  );
}

const TABLE = lastRoundOver([
  [12, 0],
  [8, 2],
]);
const EVENT = gameEnded(TABLE) as EventOf<'game_ended'>;

function claiming(data: object): GameEvent {
  return { ...EVENT, data: { ...EVENT.data, ...data } };
}

describe('game_ended', () => {
  it.each<[claim: string, standings: Standing[], winner: string]>([
    [
      'the lowest total',
      [
        [12, 2],
        [8, 0],
        [9, 0],
      ],
      'bo',
    ],
    [
      'on a tie more rounds won',
      [
        [8, 0],
        [8, 1],
        [8, 0],
      ],
      'bo',
    ],
    [
      'on a full tie the earlier seat',
      [
        [9, 0],
        [8, 1],
        [8, 1],
      ],
      'bo',
    ],
    [
      'a negative total',
      [
        [0, 1],
        [3, 0],
        [-1, 0],
      ],
      'cy',
    ],
  ])('names as winner %s', (_claim, standings, winner_id) => {
    const table = lastRoundOver(standings);
    const claim = gameEnded(table) as EventOf<'game_ended'>;
    const event: GameEvent = { ...claim, data: { ...claim.data, winner_id } };
    expect(applyEvent(table, event, seededDecks)).toMatchObject({ phase: 'game_over', winner_id });
  });

  it('leaves the table as it lies', () => {
    const over = applyEvent(TABLE, EVENT, seededDecks);
    expect(over).toEqual({ ...TABLE, sequence_num: EVENT.sequence_num, phase: 'game_over', winner_id: 'bo' });
  });

  it.each<[claim: string, data: object, fault: object]>([
    [
      'with another total',
      { final_scores: new Map(Object.entries({ ann: 12, bo: 9 })) },
      { subject: 'data.final_scores["bo"]', expected: '8', found: '9' },
    ],
    [
      'with the total of somebody who left',
      { final_scores: new Map(Object.entries({ ann: 12, bo: 8, cy: 1 })) },
      { subject: 'data.final_scores["cy"]', expected: 'nothing', found: '1' },
    ],
    [
      'with other rounds won',
      { rounds_won: new Map(Object.entries({ ann: 1, bo: 2 })) },
      { subject: 'data.rounds_won["ann"]', expected: '0', found: '1' },
    ],
    [
      'without the rounds that somebody won',
      { rounds_won: new Map(Object.entries({ ann: 0 })) },
      { subject: 'data.rounds_won["bo"]', expected: '2', found: 'nothing' },
    ],
    ['with another winner', { winner_id: 'ann' }, { subject: 'data.winner_id', expected: '"bo"', found: '"ann"' }],
  ])('is refused %s', (_claim, data, fault) => {
    expect(refusal(TABLE, claiming(data))).toMatchObject(fault);
  });

  it('is refused while rounds are to come', () => {
    expect(refusal({ ...TABLE, current_round: 1 }, EVENT)).toMatchObject({
      subject: 'event_type',
      expected: '"round_started" before round 2 is over',
      found: '"game_ended"',
    });
  });

  it('is refused in the middle of a round', () => {
    expect(refusal({ ...TABLE, phase: 'playing' }, EVENT)).toMatchObject({
      subject: 'phase',
      expected: '"round_over"',
      found: '"playing"',
    });
  });
});
