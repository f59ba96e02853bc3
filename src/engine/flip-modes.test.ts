/** What follows a discard: `flip_mode`. Rule: docs/rules.md, Phases, flip. */
import { describe, expect, it } from 'vitest';
import type { FlipMode } from '../golf/options.ts';
import { card } from '../golf/testing/cards.ts';
import { decksFromTop, PlayedGame, startedGame, withFaceUp } from './testing/played-game.ts';

const ALL_BUT = (...down: number[]) => [0, 1, 2, 3, 4, 5].filter((position) => !down.includes(position));

/** Bo has discarded, with these cards face up before. Cy sits at the table, too. */
function discarded(flip_mode: FlipMode, up: Readonly<Record<string, readonly number[]>> = {}): PlayedGame {
  const decks = decksFromTop('Ah 2h 3h 4h 5h 6h / 7h 8h 9h 10h Jh Qh / 7d 8d 9d 10d Jd Qd / Kh / Ac 2c 3c 4c 5c');
  let { table } = startedGame({ ids: ['ann', 'bo', 'cy'], options: { flip_mode }, decks });
  for (const [id, positions] of Object.entries(up)) table = withFaceUp(table, id, positions);
  return PlayedGame.restore(table).pass('bo');
}

const flip = (position: number) => ({ type: 'flip', player_id: 'bo', position }) as const;
const skip = { type: 'skip_flip', player_id: 'bo' } as const;

function expectTurnEnded(played: PlayedGame): void {
  expect(played.current).toBe('cy');
  expect(played.table.turn_step).toBe('draw');
}

function expectFlipOwed(played: PlayedGame): void {
  expect(played.current).toBe('bo');
  expect(played.table.turn_step).toBe('flip');
}

describe('flip_mode never', () => {
  it.each([{}, { bo: ALL_BUT(0) }, { ann: ALL_BUT() }])('ends the turn, whatever lies face up: %j', (up) => {
    expectTurnEnded(discarded('never', up));
  });
});

describe('flip_mode always', () => {
  it('wants one face-down card turned up, and then ends the turn', () => {
    const played = discarded('always', { bo: [0] });
    expectFlipOwed(played);
    expect(played.refusalOf(skip)).toBe('must_flip');
    expect(played.refusalOf(flip(0))).toBe('already_face_up');
    for (const position of [-1, 6, 1.5]) expect(played.refusalOf(flip(position))).toBe('bad_position');
    played.act(flip(3));
    expect(played.player('bo').cards.map((one) => one.face_up)).toEqual([true, false, false, true, false, false]);
    expect(played.lastEvent).toMatchObject({
      event_type: 'card_flipped',
      player_id: 'bo',
      data: { position: 3, card: card('10h') },
    });
    expectTurnEnded(played);
  });

  it('ends the turn at once when no card lies face down', () => {
    expectTurnEnded(discarded('always', { bo: ALL_BUT() }));
  });

  it('may lead to going out', () => {
    const played = discarded('always', { bo: ALL_BUT(2) }).act(flip(2));
    expect(played.table).toMatchObject({ phase: 'final_turn', finisher_id: 'bo' });
    expectTurnEnded(played);
  });
});

describe('flip_mode endgame', () => {
  it('ends the turn while everybody has two face-down cards or more', () => {
    expectTurnEnded(discarded('endgame', { ann: ALL_BUT(0, 1), bo: ALL_BUT(0, 1), cy: ALL_BUT(0, 1) }));
  });

  it.each([
    ['the player himself has one face-down card', { bo: ALL_BUT(5) }],
    ['another has one', { ann: ALL_BUT(0) }],
    ['another has none', { cy: ALL_BUT() }],
  ])('lets the player flip or skip when %s', (_, up) => {
    const flipped = discarded('endgame', up);
    expectFlipOwed(flipped);
    expectTurnEnded(flipped.act(flip(5)));
    expect(flipped.player('bo').cards[5]?.face_up).toBe(true);

    const skipped = discarded('endgame', up).act(skip);
    expectTurnEnded(skipped);
    expect(skipped.player('bo').cards[5]?.face_up).toBe(false);
    expect(skipped.lastEvent).toMatchObject({ event_type: 'flip_skipped', player_id: 'bo', data: {} });
  });

  it('ends the turn at once when the player has no face-down card', () => {
    expectTurnEnded(discarded('endgame', { bo: ALL_BUT(), cy: ALL_BUT(0) }));
  });

  it('does not count those who have left', () => {
    const decks = decksFromTop('Ah 2h 3h 4h 5h 6h / 7h 8h 9h 10h Jh Qh / 7d 8d 9d 10d Jd Qd / Kh / Ac 2c 3c 4c 5c');
    const { table } = startedGame({ ids: ['ann', 'bo', 'cy'], options: { flip_mode: 'endgame' }, decks });
    const played = PlayedGame.restore(withFaceUp(table, 'ann', ALL_BUT(0)))
      .leave('ann')
      .pass('bo');
    expectTurnEnded(played);
  });
});

describe('in the final turn', () => {
  it('a flip is owed as in any other, and then all is turned up', () => {
    const played = discarded('always', { bo: ALL_BUT(2) })
      .act(flip(2))
      .pass('cy');
    expect(played.table).toMatchObject({ phase: 'final_turn', turn_step: 'flip' });
    expect(played.current).toBe('cy');
    played.act({ type: 'flip', player_id: 'cy', position: 0 });
    expect(played.player('cy').cards.every((one) => one.face_up)).toBe(true);
    expect(played.current).toBe('ann');
  });
});
