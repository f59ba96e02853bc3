import { expect, test } from 'vitest';
import { cardOf, faceDown, faceUp } from '../../golf/card.ts';
import type { PlayerView, TableView } from '../../golf/table-view.ts';
import { emptyTable } from '../../reducer/empty-table.ts';
import { coloured, plain } from '../paint.ts';
import { fullTableLines } from './render-full-table.ts';
import { tableLines } from './render-table.ts';

const TEN = cardOf('10', 'hearts');
const SEVEN = cardOf('7', 'spades');
const JOKER = cardOf('★', 'spades');

function player(id: string, name: string): PlayerView {
  const cards = [faceDown(TEN), faceUp(TEN), faceDown(SEVEN), faceUp(SEVEN), faceUp(JOKER), faceDown(JOKER)];
  return {
    ...{ id, name, cards, is_cpu: false, cpu_profile: null, score: null, total_score: 12, rounds_won: 1 },
    ...{ initial_flip_done: true, final_turn_done: false },
  };
}

const table: TableView = {
  ...emptyTable('7f3a0000-0000-4000-8000-000000000001'),
  ...{ sequence_num: 9, phase: 'playing', current_player_idx: 1, turn_step: 'play' },
  ...{ drawn_card: TEN, drawn_from: 'deck', num_decks: 1, num_rounds: 3, current_round: 2, deck_seed: 4 },
  ...{ deck: [SEVEN, TEN], discard: [JOKER], players: [player('p1', 'Ann'), player('Bo', 'Bo')] },
};

test('a hand is two rows, with face-down cards in brackets', () => {
  const lines = tableLines(table, plain);
  expect(lines[0]).toBe('  (10♥) 10♥  (7♠)   Ann (p1)');
  expect(lines[1]).toBe('    7♠   ★♠  (★♠)   total 12 · 1 round won');
});

test('whose turn it is is marked, with the card he holds', () => {
  const lines = tableLines(table, plain);
  expect(lines[2]).toBe('▸ (10♥) 10♥  (7♠)   Bo');
  expect(lines[3]).toContain('holds 10♥ from the deck');
});

test('the middle of the table is one line', () => {
  expect(tableLines(table, plain).at(-1)).toBe(
    '  playing · round 2 of 3 · Bo to play · discard ★♠ (1 card) · deck 2 cards',
  );
});

test('an owed event, an empty discard pile and cards set aside are said', () => {
  const owing: TableView = {
    ...table,
    turn_step: null,
    owed_event: 'round_ended',
    discard: [],
    set_aside: [TEN, SEVEN],
  };
  expect(tableLines(owing, plain).at(-1)).toBe(
    '  playing · round 2 of 3 · discard empty · deck 2 cards · set aside 2 cards · round_ended must follow',
  );
});

test('names cannot disturb the terminal or add lines', () => {
  const evil = player('a\u001b[2J', 'x\r\ny\u202e');
  const lines = [
    ...tableLines({ ...table, players: [evil, evil] }, plain),
    ...fullTableLines({ ...table, players: [evil, evil], host_id: '\u0000', room_code: '\u001b' }, plain),
  ];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the claim.
  expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u202e]/.test(line))).toEqual([]);
});

test('the same name twice is told apart by the id', () => {
  const twins = { ...table, players: [player('a', 'Ann'), player('b', 'Ann')] };
  expect(tableLines(twins, plain).at(-1)).toContain('Ann (b) to play');
});

test('colour changes nothing but colour', () => {
  const colouredLines = fullTableLines(table, coloured);
  expect(colouredLines.join('\n')).toContain('\u001b[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out.
  expect(colouredLines.map((line) => line.replace(/\u001b\[\d+m/g, ''))).toEqual(fullTableLines(table, plain));
});

test('a table in full shows the piles from the top', () => {
  const lines = fullTableLines(table, plain).map((line) => line.trim().replace(/ {2,}/, ': '));
  expect(lines).toContain('deck: 10♥ 7♠ (from the top, 2)');
  expect(lines).toContain('discard: ★♠ (from the top, 1)');
  expect(lines).toContain('set aside: none');
  expect(lines).toContain('decks: 1, seed 4, reshuffled 0 times in this round');
});

test('a table before its first event can be shown', () => {
  expect(fullTableLines(emptyTable('7f3a0000-0000-4000-8000-000000000001'), plain)[0]).toBe('  waiting');
});

test('what differs is marked at its place, and cards stay below one another', () => {
  const marked = tableLines(table, plain, [
    { place: ['players', 0, 'cards', 1, 'rank'], left: '9', right: '10' },
    { place: ['players', 0, 'name'], left: 'Al', right: 'Ann' },
    { place: ['players', 0, 'total_score'], left: 11, right: 12 },
    { place: ['players', 1, 'cards', 3, 'face_up'], left: false, right: true },
    { place: ['players', 1, 'final_turn_done'], left: true, right: false },
    { place: ['current_player_idx'], left: 0, right: 1 },
    { place: ['deck'], left: [], right: table.deck },
    { place: ['reshuffles'], left: 1, right: 0 },
  ]);
  expect(marked).toEqual([
    '   (10♥) ≠10♥   (7♠)   ≠ Ann (p1)',
    '     7♠    ★♠   (★♠)   ≠ total 12 · 1 round won',
    '▸≠ (10♥)  10♥   (7♠)   Bo',
    '    ≠7♠    ★♠   (★♠)   total 12 · 1 round won · holds 10♥ from the deck · ≠ final_turn_done false',
    '  playing · round 2 of 3 · ≠ Bo to play · discard ★♠ (1 card) · ≠ deck 2 cards · ≠ reshuffles 0',
  ]);
});

test('within a width, names are cut and what else is said goes on below', () => {
  expect(tableLines(table, plain, [], 36)).toEqual([
    '  (10♥) 10♥  (7♠)   Ann (p1)',
    '    7♠   ★♠  (★♠)   total 12',
    '                    1 round won',
    '▸ (10♥) 10♥  (7♠)   Bo',
    '    7♠   ★♠  (★♠)   total 12',
    '                    1 round won',
    '                    holds 10♥ from …',
    '  playing · round 2 of 3',
    '  Bo to play · discard ★♠ (1 card)',
    '  deck 2 cards',
  ]);
});

test('fields that no line of the table tells are marked where a table is shown in full', () => {
  const lines = fullTableLines(table, plain, [{ place: ['deck_seed'], left: 5, right: 4 }]);
  expect(lines.filter((line) => line.startsWith('≠'))).toEqual([
    '≠ decks              1, seed 4, reshuffled 0 times in this round',
  ]);
});
