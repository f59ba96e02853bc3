import { expect, test } from 'vitest';
import { runGeneratedGame } from '../harness/generate/generate-game.ts';
import { ownSubject } from '../harness/subject.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { type Brackets, bracketsOf, type Span } from './brackets.ts';
import { unfolded } from './testing/unfolded.ts';

const small = unfolded(playSmallGame());
const many = Array.from({ length: 40 }, (_, game) =>
  unfolded(runGeneratedGame(`brackets ${game}`, ownSubject, []).played),
);

const spansOf = ({ rounds, phases, turns }: Brackets): (readonly Span<unknown>[])[] => [rounds, phases, turns];

test('a game of one round has its phases in order, and the round from the deal to the end', () => {
  const { rounds, phases } = bracketsOf(small.steps);
  expect(phases.map(({ label }) => label)).toEqual(['waiting', 'initial_flip', 'playing', 'final_turn', 'round_over']);
  expect(rounds).toEqual([{ from: 4, to: small.steps.length - 1, label: 1 }]);
});

test('a turn begins with what only a turn can begin with, and belongs to whoever acts in it', () => {
  for (const { steps } of [small, ...many])
    for (const { from, label } of bracketsOf(steps).turns) {
      const event = steps[from]?.event;
      expect(['card_drawn', 'flip_as_action', 'knock_early', 'player_left']).toContain(event?.event_type);
      if (event?.event_type !== 'player_left') expect(event?.player_id).toBe(label);
    }
});

test('every turn of a game is there', () => {
  for (const { steps } of [small, ...many]) {
    const begun = steps.filter(({ event }) =>
      ['card_drawn', 'flip_as_action', 'knock_early'].includes(event?.event_type ?? ''),
    );
    const { turns } = bracketsOf(steps);
    for (const { at } of begun) expect(turns.filter(({ from, to }) => from <= at && at <= to)).toHaveLength(1);
    expect(turns.length).toBeGreaterThanOrEqual(begun.length);
  }
});

test('spans of a kind do not overlap, and those of a smaller kind stay within the larger', () => {
  for (const { steps } of [small, ...many]) {
    const kinds = spansOf(bracketsOf(steps));
    for (const spans of kinds)
      for (const [index, { from, to }] of spans.entries()) {
        expect(from).toBeLessThanOrEqual(to);
        expect(from).toBeGreaterThan(spans[index - 1]?.to ?? 0);
      }
    for (const [kind, spans] of kinds.entries())
      for (const { from } of kinds.slice(kind + 1).flat())
        for (const outer of spans.filter((span) => span.from < from && from <= span.to))
          expect(
            kinds
              .slice(kind + 1)
              .flat()
              .find((span) => span.from === from)?.to,
          ).toBeLessThanOrEqual(outer.to);
  }
});

test('a game without events has no brackets', () => {
  expect(bracketsOf(small.steps.slice(0, 1))).toEqual({ rounds: [], phases: [], turns: [] });
});
