import { expect, test } from 'vitest';
import type { TableView } from '../../../golf/table-view.ts';
import { runGeneratedGame } from '../../../harness/generate/generate-game.ts';
import { ODD_TEXTS } from '../../../harness/generate/odd-text.ts';
import { ownSubject } from '../../../harness/subject.ts';
import { playSmallGame } from '../../../harness/testing/small-game.ts';
import { coloured, plain } from '../../paint.ts';
import { widthOf } from '../fit.ts';
import type { ShownGame } from '../shown-game.ts';
import { shownFixture, shownLog } from '../testing/shown-game.ts';
import { TABS } from './commands.ts';
import type { Size } from './full-screen.ts';
import { frameOf } from './render-frame.ts';
import { firstState, type ScreenState } from './screen-state.ts';

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 40, rows: 20 },
  { columns: 9, rows: 5 },
];
const [USUAL, WIDE, NARROW] = SIZES as [Size, Size, Size];

/** The engine's table differs in a card, in what a player has, and in the middle. */
function spoilt(table: TableView, at: number): TableView {
  if (at < 6) return table;
  const [first, ...others] = table.players;
  if (first === undefined) return table;
  const cards = first.cards.map((card, position) => (position === 4 ? { ...card, face_up: !card.face_up } : card));
  return { ...table, reshuffles: 3, players: [{ ...first, cards, total_score: 99 } as typeof first, ...others] };
}

const small = shownFixture(playSmallGame(), spoilt);

function lines(game: ShownGame, state: Partial<ScreenState>, size: Size): readonly string[] {
  return frameOf(game, { ...firstState(game.history), ...state }, size, plain).lines;
}

test('no line is wider than the screen, and there are as many as it has rows, whatever players are called', () => {
  const seats = ODD_TEXTS.slice(-6).map((name, seat) => ({ id: ODD_TEXTS[seat + 20] ?? '', name }));
  const games = [
    shownFixture(playSmallGame(seats), spoilt),
    ...Array.from({ length: 12 }, (_none, game) => runGeneratedGame(`frames ${game}`, ownSubject, []).played).flatMap(
      (played) => [shownLog(played), shownFixture(played, spoilt)],
    ),
  ];
  for (const game of games) {
    const { length } = game.history.steps;
    for (const size of SIZES)
      for (const [index, tab] of TABS.entries())
        for (const at of [0, 1, 3, Math.floor((length * index) / 5), length - 1].filter((place) => place < length)) {
          const frame = lines(game, { tab, at, isPlaying: at === 1, isScrolled: at > 3, scroll: at }, size);
          expect(frame).toHaveLength(size.rows);
          const tooWide = frame.filter((line) => widthOf(line) > size.columns);
          expect({ size, tab, at, tooWide }).toEqual({ size, tab, at, tooWide: [] });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none but those that lead to a column is the claim.
          expect(frame.join('').replaceAll(/\u001b\[\d+G/g, '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
        }
  }
});

test('colour changes nothing but colour', () => {
  for (const tab of TABS) {
    const frame = frameOf(small, { ...firstState(small.history), tab }, WIDE, coloured);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is taken out.
    expect(frame.lines.map((line) => line.replaceAll(/\u001b\[[\d;]*m/g, ''))).toEqual(lines(small, { tab }, WIDE));
  }
});

test('begins where the witnesses part, and marks what differs at its place and in a list', () => {
  const frame = lines(small, {}, USUAL);
  expect(frame[0]).toMatch(/^#6 /);
  expect(frame.find((line) => line.includes('Ann (p1)'))).toMatch(/^ {2}/);
  expect(frame.join('\n')).toMatch(/ {2}rebuilt\n/);
  expect(frame.join('\n')).toMatch(/\n {2}.{7}≠\S+ .*≠ total 0/);
  expect(frame.join('\n')).toContain('≠ reshuffles 0');
  expect(frame.filter((line) => line.startsWith('  ≠ ') && line.includes('engine'))).toEqual([
    expect.stringMatching(/^ {2}≠ players\[0]\.cards\[4]\.face_up: engine (true|false), rebuilt (true|false)$/),
    '  ≠ players[0].total_score: engine 99, rebuilt 0',
    '  ≠ reshuffles: engine 3, rebuilt 0',
  ]);
});

test('where there is room, the table of the engine is beside the rebuilt one', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what leads to a column is taken out.
  const frame = lines(small, {}, WIDE).map((line) => line.replace(/\u001b\[\d+G/, ''));
  expect(frame).toContainEqual(expect.stringMatching(/^ {2}engine +│ {3}rebuilt$/));
  expect(frame).toContainEqual(expect.stringMatching(/ ≠ total 99 .*│.* ≠ total 0/));
  expect(lines(shownLog(playSmallGame()), {}, WIDE).join('')).not.toContain('│');
});

test('the strip shows rounds, differences and the place', () => {
  const frame = lines(small, {}, USUAL);
  const [strip, pointer] = frame.slice(-4) as [string, string];
  expect(strip).toMatch(/^─+1─+≠[≠─]*$/);
  expect(widthOf(strip)).toBe(USUAL.columns);
  expect(pointer.indexOf('▲')).toBe(strip.indexOf('≠'));
  expect(pointer.trim()).toBe(`▲ 6 of ${small.recording.events.length}`);
  expect(lines(small, { at: small.recording.events.length }, NARROW).at(-3)).toMatch(/ \d+ of \d+ ▲$/);
});

test('the strip of a game that is longer than the screen loses no difference', () => {
  const long = runGeneratedGame('long 3', ownSubject, []).played;
  expect(long.events.length).toBeGreaterThan(NARROW.columns * 2);
  const game = shownFixture(long, (table, at) => (at === 51 ? { ...table, reshuffles: 9 } : table));
  const strip = lines(game, {}, NARROW).at(-4) ?? '';
  expect(strip.match(/≠/g)).toHaveLength(1);
  expect(lines(game, {}, NARROW).at(-3)?.indexOf('▲')).toBe(strip.indexOf('≠'));
});

test('where the screen is low, the table is scrolled to what differs, and the differences stay', () => {
  const seats = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id }));
  const game = shownFixture(playSmallGame(seats), (table, at) =>
    at < 20
      ? table
      : { ...table, players: table.players.map((each, seat) => (seat === 5 ? { ...each, score: 7 } : each)) },
  );
  const frame = lines(game, {}, NARROW);
  expect(frame.join('\n')).toMatch(/↑ \d+ more[\s\S]*≠ score null/);
  expect(frame.at(-5)).toMatch(/^ {2}≠ players\[5]\.score: engine 7, rebuilt/);
  const top = frameOf(game, { ...firstState(game.history), isScrolled: true }, NARROW, plain);
  expect(top.lines.join('\n')).toMatch(/ {2}rebuilt\n[\s\S]*↓ \d+ more/);
  const end = frameOf(game, { ...firstState(game.history), isScrolled: true, scroll: 1000 }, NARROW, plain);
  expect(end.lines.join('\n')).not.toContain('↓');
  expect(end.scroll).toBeLessThan(30);
});

test('an event that is refused is said, with the last table', () => {
  const played = playSmallGame();
  const game = shownLog({ ...played, events: played.events.toSpliced(8, 1) });
  const frame = lines(game, {}, USUAL).join('\n');
  expect(frame).toMatch(/≠ refused: game \S+ event 10[^:]*: expected 9, found 10\n {2}The last table, after event 8:/);
  expect(lines(game, { at: 12 }, USUAL).join('\n')).toContain('≠ no table since event 9 was refused');
  expect(lines(game, {}, USUAL).at(-4)).toMatch(/≠╌+$/);
  expect(lines(game, { tab: 'difference' }, USUAL).join('\n')).toMatch(/≠ refused[\s\S]*The witnesses part at: 9\./);
});

test('tabs show differences, the event, the table as JSON, and the recording', () => {
  expect(lines(small, { tab: 'difference' }, USUAL).join('\n')).toContain('≠ reshuffles: engine 3, rebuilt 0');
  expect(lines(small, { tab: 'event', at: 2 }, USUAL).join('\n')).toContain('"player_name":"Ann"');
  const json = lines(small, { tab: 'JSON', isScrolled: true, scroll: 30 }, { columns: 80, rows: 80 }).join('\n');
  expect(json).toMatch(/^≠ +"total_score": 0,$/m);
  expect(json).toMatch(/^ {3,}"rounds_won": 0$/m);
  expect(json).not.toMatch(/^≠ *[\]}]/m);
  const recording = lines(small, { tab: 'recording' }, WIDE).join('\n');
  expect(recording).toMatch(/broken: after event 6 the witnesses part[\s\S]*\nRecorded finding: replay-equivalence/);
});

test('the keys are told', () => {
  const frame = lines(small, { showsKeys: true }, USUAL).join('\n');
  expect(frame).toContain('d         first difference');
  expect(lines(small, {}, WIDE).at(-1)).toMatch(/space play .* q leave$/);
  expect(lines(small, {}, NARROW).at(-1)).toMatch(/^← → step .* q leave$/);
});
