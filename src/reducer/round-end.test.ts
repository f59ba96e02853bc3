import { describe, expect, it } from 'vitest';
import type { EventOf, GameEvent } from '../events/event.ts';
import { seededDecks } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { cards, lobby, played, refusal, roundEnded, started, withHand } from './test-kit.ts';

const ANN = '7h Kh Kd Kc Ks Kh';
const BO = '4h Kh Kd Kc Ks Kh';

/** Ann went out with 7 points, bo has had his final turn and 4. */
function owing(bo = BO): TableView {
  const table = played(lobby(['ann', 'bo'], { initial_flips: 0, knock_penalty: true }), [
    (before) => started(before, seededDecks),
  ]);
  return {
    ...withHand(withHand(table, 'ann', ANN), 'bo', bo),
    phase: 'final_turn',
    finisher_id: 'ann',
    turn_step: null,
    owed_event: 'round_ended',
  };
}

const EVENT = roundEnded(owing()) as EventOf<'round_ended'>;

function claiming(data: object): GameEvent {
  return { ...EVENT, data: { ...EVENT.data, ...data } };
}

describe('round_ended', () => {
  it('scores every hand', () => {
    const table = applyEvent(owing(), EVENT, seededDecks);
    expect(table).toMatchObject({
      phase: 'round_over',
      players: [
        { score: 17, total_score: 17, rounds_won: 0 },
        { score: 4, total_score: 4, rounds_won: 1 },
      ],
    });
  });

  it('of a finisher who left takes no penalty', () => {
    const table = { ...owing(), finisher_id: 'zoe' };
    expect(roundEnded(table)).toMatchObject({ data: { scores: new Map(Object.entries({ ann: 7, bo: 4 })) } });
    expect(refusal(table, EVENT)).toMatchObject({ subject: 'data.scores["ann"]', expected: '7', found: '17' });
  });

  it('has no winner when the lowest score is shared', () => {
    const table = { ...owing(), options: { ...owing().options, knock_penalty: false } };
    const tied = withHand(table, 'bo', ANN);
    expect(applyEvent(tied, roundEnded(tied), seededDecks).players.map((player) => player.rounds_won)).toEqual([0, 0]);
    const claim = roundEnded(tied) as EventOf<'round_ended'>;
    expect(refusal(tied, { ...claim, data: { ...claim.data, winner_id: 'ann' } })).toMatchObject({
      subject: 'data.winner_id',
      expected: 'null',
      found: '"ann"',
    });
  });

  it.each<[claim: string, data: object, fault: object]>([
    [
      'with another score',
      { scores: new Map(Object.entries({ ann: 17, bo: 5 })) },
      { subject: 'data.scores["bo"]', expected: '4', found: '5' },
    ],
    [
      'without a score',
      { scores: new Map(Object.entries({ ann: 17 })) },
      { subject: 'data.scores["bo"]', expected: '4', found: 'nothing' },
    ],
    [
      'with a score of a stranger',
      { scores: new Map(Object.entries({ ann: 17, bo: 4, zoe: 1 })) },
      { subject: 'data.scores["zoe"]', expected: 'nothing', found: '1' },
    ],
    ['with another winner', { winner_id: 'ann' }, { subject: 'data.winner_id', expected: '"bo"', found: '"ann"' }],
    ['without a winner', { winner_id: null }, { subject: 'data.winner_id', expected: '"bo"', found: 'null' }],
    [
      'with another hand',
      { final_hands: new Map([...EVENT.data.final_hands, ['bo', cards('4h Kh Kd Kc Ks 3h')]]) },
      { subject: 'data.final_hands["bo"][5]', expected: 'K♥', found: '3♥' },
    ],
    [
      'without a hand',
      { final_hands: new Map([['ann', cards(ANN)]]) },
      { subject: 'data.final_hands["bo"]', expected: '6 cards', found: 'nothing' },
    ],
    [
      'with the hand of a stranger',
      { final_hands: new Map([...EVENT.data.final_hands, ['zoe', cards(ANN)]]) },
      { subject: 'data.final_hands["zoe"]', expected: 'nothing' },
    ],
  ])('is refused %s', (_claim, data, fault) => {
    expect(refusal(owing(), claiming(data))).toMatchObject(fault);
  });

  it('is refused while a final turn is to come', () => {
    const table: TableView = { ...owing(), turn_step: 'draw', owed_event: null };
    expect(refusal(table, EVENT)).toMatchObject({ subject: 'owed_event', expected: '"round_ended"', found: 'null' });
  });

  it('is refused before somebody has gone out', () => {
    const table: TableView = { ...owing(), phase: 'playing', turn_step: 'draw', owed_event: null };
    expect(refusal(table, EVENT)).toMatchObject({ subject: 'owed_event', expected: '"round_ended"', found: 'null' });
  });
});
