import { describe, expect, it } from 'vitest';
import type { EventOf, GameEvent } from '../events/event.ts';
import { seededDecks, stackedDecks } from '../golf/deck-source.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { card, cards, deckFromTop, joined, lobby, next, nextRound, played, refusal, started } from './test-kit.ts';

const LOBBY = lobby(['ann', 'bo', 'cy']);
const START = started(LOBBY, seededDecks) as EventOf<'game_started'>;
const STARTED = applyEvent(LOBBY, START, seededDecks);
/** As after the first of two rounds; bo, who played first, deals the next. */
const ROUND_OVER: TableView = { ...STARTED, phase: 'round_over', current_player_idx: null };

function changed(event: GameEvent, data: object): GameEvent {
  return { ...event, data: { ...event.data, ...data } } as GameEvent;
}

describe('a deal', () => {
  it('gives six cards to each seat in turn, from the top, then turns one up', () => {
    const decks = stackedDecks([deckFromTop('2h 3h 4h 5h 6h 7h  2s 3s 4s 5s 6s 7s  8d  9c 10c')]);
    const table = lobby(['ann', 'bo']);
    const dealt = applyEvent(table, started(table, decks), decks);
    expect(dealt.players.map((player) => player.cards.map((each) => each.rank).join(' '))).toEqual([
      '2 3 4 5 6 7',
      '2 3 4 5 6 7',
    ]);
    expect(dealt.players.flatMap((player) => player.cards).every((each) => !each.face_up)).toBe(true);
    expect(dealt.discard).toEqual([card('8d')]);
    expect(dealt.deck).toEqual(cards('10c 9c'));
  });

  it('of no initial flips begins in playing', () => {
    const table = lobby(['ann', 'bo'], { initial_flips: 0 });
    const dealt = applyEvent(table, started(table, seededDecks), seededDecks);
    expect(dealt).toMatchObject({ phase: 'playing', turn_step: 'draw', current_player_idx: 1, next_dealer_id: 'bo' });
  });

  it('of a later round starts with the seat after the dealer', () => {
    const dealt = applyEvent(ROUND_OVER, nextRound(ROUND_OVER, seededDecks), seededDecks);
    expect(dealt).toMatchObject({ current_round: 2, current_player_idx: 2, next_dealer_id: 'cy', deck_seed: 2 });
  });

  it('forgets what belonged to the round before', () => {
    const before: TableView = { ...ROUND_OVER, reshuffles: 2, finisher_id: 'cy', set_aside: cards('Ah Ad') };
    const dealt = applyEvent(before, nextRound(before, seededDecks), seededDecks);
    expect(dealt).toMatchObject({ reshuffles: 0, finisher_id: null, set_aside: [] });
  });
});

describe('game_started', () => {
  const bo = START.data.dealt_cards.get('bo') ?? [];
  it.each<[claim: string, data: object, subject: string, expected: string, found: string]>([
    ['another first discard', { first_discard: card('★h') }, 'data.first_discard', expect.any(String), '★♥'],
    ['another first player', { current_player_idx: 0 }, 'data.current_player_idx', '1', '0'],
    ['players out of order', { player_order: ['ann', 'cy', 'bo'] }, 'data.player_order[1]', '"bo"', '"cy"'],
    ['players too few', { player_order: ['ann', 'bo'] }, 'data.player_order', '3 players', '["ann","bo"]'],
    ['a seed of another deck', { deck_seed: 2 }, 'data.dealt_cards["ann"][0]', expect.any(String), expect.any(String)],
    [
      'a hand too short',
      { dealt_cards: new Map([...START.data.dealt_cards, ['bo', bo.slice(1)]]) },
      'data.dealt_cards["bo"]',
      '6 cards',
      expect.any(String),
    ],
    [
      'a hand in another order',
      { dealt_cards: new Map([...START.data.dealt_cards, ['bo', bo.toReversed()]]) },
      'data.dealt_cards["bo"][0]',
      expect.any(String),
      expect.any(String),
    ],
    [
      'a player without a hand',
      { dealt_cards: new Map([...START.data.dealt_cards].slice(0, 2)) },
      'data.dealt_cards["cy"]',
      '6 cards',
      'nothing',
    ],
    [
      'a hand for somebody who is not there',
      { dealt_cards: new Map([...START.data.dealt_cards, ['zoe', []]]) },
      'data.dealt_cards["zoe"]',
      'nothing',
      '[]',
    ],
  ])('is refused with %s', (_claim, data, subject, expected, found) => {
    expect(refusal(LOBBY, changed(START, data))).toMatchObject({ subject, expected, found });
  });

  it('is refused while the host is not seated', () => {
    const others = played(lobby(['ann']), [
      (table) => next(table, 'player_left', 'ann', { reason: 'left' }),
      (table) => joined(table, 'bo'),
      (table) => joined(table, 'cy'),
    ]);
    expect(refusal(others, started(others, seededDecks))).toMatchObject({
      subject: 'host_id',
      expected: 'a seated player',
      found: '"ann"',
    });
  });

  it('is refused a second time', () => {
    expect(refusal(STARTED, started(STARTED, seededDecks))).toMatchObject({ subject: 'phase', expected: '"waiting"' });
  });

  it('is refused when the deck is too small for the hands it shows', () => {
    const table = lobby(['ann', 'bo']);
    const decks = stackedDecks([deckFromTop('2h 3h 4h 5h 6h 7h  2s 3s 4s')]);
    expect(refusal(table, started(table, seededDecks), decks).subject).toContain('data.dealt_cards');
    expect(
      refusal(
        table,
        changed(started(table, seededDecks), {
          dealt_cards: new Map([
            ['ann', cards('2h 3h 4h 5h 6h 7h')],
            ['bo', cards('2s 3s 4s 5s 6s 7s')],
          ]),
        }),
        decks,
      ),
    ).toMatchObject({ subject: 'data.dealt_cards["bo"]', expected: '3 cards' });
  });
});

describe('round_started', () => {
  const event = nextRound(ROUND_OVER, seededDecks);
  it.each<[claim: string, table: TableView, event: GameEvent, subject: string, expected: string, found: string]>([
    ['while a round is played', STARTED, event, 'phase', '"round_over"', '"initial_flip"'],
    ['with a round left out', ROUND_OVER, changed(event, { round_num: 3 }), 'data.round_num', '2', '3'],
    [
      'with the first player of the round before',
      ROUND_OVER,
      changed(event, { current_player_idx: 1 }),
      'data.current_player_idx',
      '2',
      '1',
    ],
    [
      'after the last round',
      { ...ROUND_OVER, current_round: 2 },
      event,
      'event_type',
      '"game_ended" after round 2, the last',
      '"round_started"',
    ],
  ])('is refused %s', (_claim, table, claimed, subject, expected, found) => {
    expect(refusal(table, claimed)).toMatchObject({ subject, expected, found });
  });
});
