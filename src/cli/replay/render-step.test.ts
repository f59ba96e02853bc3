import { expect, test } from 'vitest';
import { playSmallGame } from '../../harness/testing/small-game.ts';
import { plain } from '../paint.ts';
import type { RebuiltStep } from './rebuilt-history.ts';
import { markLines, stepLines } from './render-step.ts';
import { shownFixture } from './testing/shown-game.ts';

/** The step after event 6, where the engine has all of Bo's cards the other way round, and another deck. */
function partedStep(): RebuiltStep {
  const { history } = shownFixture(playSmallGame(), (table, at) => {
    if (at < 6) return table;
    const turned = table.players[1]?.cards.map((card) => ({ ...card, face_up: !card.face_up })) ?? [];
    const players = table.players.map((player, seat) => (seat === 1 ? { ...player, cards: turned } : player));
    return { ...table, players, deck: table.deck.slice(1), deck_seed: 1, reshuffles: 2, num_decks: 3, host_id: 'p2' };
  });
  const step = history.steps[6];
  if (step === undefined) throw new Error('expected a sixth event');
  return step;
}

test('every card that differs is marked, and so is every field', () => {
  const lines = stepLines(partedStep(), false, plain);
  const bo = lines.findIndex((line) => line.includes('Bo (p2)'));
  expect(
    lines
      .slice(bo, bo + 2)
      .join('')
      .match(/≠/g),
  ).toHaveLength(6);
  expect(lines[bo - 1]).not.toContain('≠');
  expect(lines[bo + 2]).toMatch(
    / · ≠ deck \d+ cards · ≠ host_id "p1" · ≠ num_decks 1 · ≠ deck_seed \d+ · ≠ reshuffles 0$/,
  );
});

test('where the witnesses part, both tables are beside each other', () => {
  const lines = stepLines(partedStep(), true, plain);
  expect(lines[2]).toMatch(/^ {2}engine +│ {3}rebuilt$/);
  const bo = lines.find((line) => line.includes('Bo (p2)')) ?? '';
  expect(bo.split('│')).toHaveLength(2);
  expect(bo.match(/Bo \(p2\)/g)).toHaveLength(2);
});

test('all differences are listed where one table is shown, otherwise ten', () => {
  const step = partedStep();
  expect(step.differences).toHaveLength(11);
  expect(markLines(step, plain)).toHaveLength(11);
  const marks = stepLines(step, false, plain).filter((line) => /^ {2}≠ /.test(line) && /engine|more$/.test(line));
  expect(marks).toHaveLength(11);
  expect(marks.at(-1)).toBe('  ≠ and 1 more');
  expect(marks).toContain('  ≠ num_decks: engine 3, rebuilt 1');
});
