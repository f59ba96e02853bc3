/** What a database would refuse or silently alter is refused before, wherever it stands. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../golf/options.ts';
import { parseEvent } from './codec.ts';
import { faultOf, faultOfText } from './testing/fault-of.ts';
import { sampleEvent } from './testing/sample-events.ts';

const ace = { rank: 'A', suit: 'hearts' };

describe('text', () => {
  const places: readonly [string, (text: string) => unknown][] = [
    ['player_id', (text) => ({ ...sampleEvent('flip_skipped'), player_id: text })],
    ['data.host_id', (text) => sampleEvent('game_created', { host_id: text })],
    ['data.room_code', (text) => sampleEvent('game_created', { room_code: text })],
    ['data.player_name', (text) => sampleEvent('player_joined', { player_name: text })],
    ['data.cpu_profile', (text) => sampleEvent('player_joined', { cpu_profile: text })],
    ['data.winner_id', (text) => sampleEvent('game_ended', { winner_id: text })],
    ['data.player_order[1]', (text) => sampleEvent('game_started', { player_order: ['ann', text] })],
  ];

  describe.each(places)('at %s', (path, eventWith) => {
    it.each([
      ['the empty text', '', 'text of at least 1 character'],
      ['a NUL', 'a\0b', 'text without the NUL character'],
      ['the first half of a surrogate pair', 'a\ud83c', 'well-formed Unicode (no lone surrogate)'],
      ['the second half', '\udccfa', 'well-formed Unicode (no lone surrogate)'],
    ])('is not %s', (_, text, expected) => {
      expect(faultOf(eventWith(text))).toMatchObject({ path, expected });
      expect(faultOfText(JSON.stringify(eventWith(text)))).toMatchObject({ path, expected });
    });

    it('is not too long', () => {
      expect(faultOf(eventWith('x'.repeat(51)))).toMatchObject({
        path,
        expected: expect.stringMatching(/^at most (50|10) characters$/),
      });
    });
  });
});

describe('numbers', () => {
  const places: readonly [string, number, number, (value: unknown) => unknown][] = [
    ['sequence_num', 1, 2 ** 31 - 1, (value) => ({ ...sampleEvent('flip_skipped'), sequence_num: value })],
    ['data.position', 0, 5, (value) => sampleEvent('card_flipped', { position: value })],
    ['data.positions[0]', 0, 5, (value) => sampleEvent('knock_early', { positions: [value] })],
    ['data.deck_seed', 0, Number.MAX_SAFE_INTEGER, (value) => sampleEvent('round_started', { deck_seed: value })],
    ['data.round_num', 2, 18, (value) => sampleEvent('round_started', { round_num: value })],
    ['data.num_decks', 1, 3, (value) => sampleEvent('game_started', { num_decks: value })],
    ['data.num_rounds', 1, 18, (value) => sampleEvent('game_started', { num_rounds: value })],
    ['data.current_player_idx', 0, 5, (value) => sampleEvent('game_started', { current_player_idx: value })],
    ['data.scores.ann', -(2 ** 31) + 1, 2 ** 31 - 1, (value) => sampleEvent('round_ended', { scores: { ann: value } })],
    ['data.rounds_won.ann', 0, 18, (value) => sampleEvent('game_ended', { rounds_won: { ann: value } })],
  ];

  describe.each(places)('at %s', (path, min, max, eventWith) => {
    it(`are whole, from ${min} to ${max}`, () => {
      for (const value of [min, max]) expect(parseEvent(JSON.stringify(eventWith(value)))).toBeDefined();
      const outside = [min - 1, max + 1, min + 0.5, -0, Number.NaN, Infinity, -Infinity, 2 ** 53, 1e300];
      for (const value of [...outside, '1', null, true, 1n, [1]]) {
        const fault = faultOf(eventWith(value));
        expect(fault.path).toBe(path);
        expect(fault.expected).toBe(`a whole number from ${min} to ${max}`);
      }
    });

    it('are not -0 in text, which would be written as 0', () => {
      const text = JSON.stringify(eventWith('here')).replace('"here"', '-0');
      expect(faultOfText(text)).toMatchObject({ path, found: '-0' });
    });
  });

  it('are not -0 as initial flips', () => {
    const text = JSON.stringify(sampleEvent('game_created')).replace('"initial_flips":2', '"initial_flips":-0');
    expect(faultOfText(text)).toMatchObject({
      path: 'data.options.initial_flips',
      expected: '0 or 1 or 2',
      found: '-0',
    });
  });
});

describe('cards', () => {
  it.each([
    ['data.card.rank', { rank: '1', suit: 'hearts' }],
    ['data.card.rank', { rank: 10, suit: 'hearts' }],
    ['data.card.rank', { suit: 'hearts' }],
    ['data.card.suit', { rank: 'A', suit: 'Hearts' }],
    ['data.card.suit', { rank: 'A' }],
    ['data.card.face_up', { ...ace, face_up: true }],
    ['data.card', null],
    ['data.card', 'A♥'],
    ['data.card', ['A', 'hearts']],
  ])('are refused at %s: %j', (path, card) => {
    expect(faultOf(sampleEvent('card_discarded', { card })).path).toBe(path);
  });

  it.each([5, 7])('are never %i in a hand', (count) => {
    const dealt_cards = { ann: Array.from({ length: count }, () => ace) };
    expect(faultOf(sampleEvent('round_started', { dealt_cards }))).toMatchObject({
      path: 'data.dealt_cards.ann',
      expected: 'exactly 6 entries',
    });
  });

  it.each([
    ['data.positions', [], [], 'at least 1 entries'],
    ['data.positions', [1, 1], [ace, ace], 'different positions'],
    ['data.positions', [0, 1, 2], [ace, ace, ace], 'at most 2 entries'],
    ['data.cards', [0, 1], [ace], '2 cards, one per position'],
    ['data.cards', [0], [ace, ace], '1 cards, one per position'],
  ])('turned up are one or two, each at a place of its own: %s of %j, %j', (path, positions, cards, expected) => {
    for (const type of ['initial_flip', 'knock_early'] as const)
      expect(faultOf(sampleEvent(type, { positions, cards }))).toMatchObject({ path, expected });
  });
});

describe('words and options', () => {
  it.each([
    [sampleEvent('player_left', { reason: 'bored' }), 'data.reason'],
    [sampleEvent('card_drawn', { source: 'hand' }), 'data.source'],
    [sampleEvent('player_joined', { is_cpu: 1 }), 'data.is_cpu'],
    [sampleEvent('game_started', { player_order: ['ann'] }), 'data.player_order'],
    [sampleEvent('game_started', { player_order: [...'abcdefg'] }), 'data.player_order'],
    [{ ...sampleEvent('flip_skipped'), game_id: '0B8E4B2A-1C2D-4E5F-8A9B-0C1D2E3F4A5B' }, 'game_id'],
    [{ ...sampleEvent('flip_skipped'), timestamp: '2026-02-30T12:00:00Z' }, 'timestamp'],
    [{ ...sampleEvent('flip_skipped'), timestamp: 1772366400 }, 'timestamp'],
  ])('are those that the rules know: %j', (value, path) => {
    expect(faultOf(value).path).toBe(path);
  });

  it('of a game are complete', () => {
    const { wolfpack: _, ...options } = DEFAULT_OPTIONS;
    expect(faultOf(sampleEvent('game_created', { options })).path).toBe('data.options.wolfpack');
    expect(faultOf(sampleEvent('game_created', { options: { ...options, wolfpack: true, x: 1 } })).path).toBe(
      'data.options.x',
    );
  });
});
