import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { playSmallGame } from '../../../harness/testing/small-game.ts';
import { plain } from '../../paint.ts';
import type { Terminal } from '../../terminal.ts';
import type { ShownGame } from '../shown-game.ts';
import { shownFixture } from '../testing/shown-game.ts';
import { stepThrough } from './step-through.ts';

/** A terminal that remembers what was done to it. */
class FakeTerminal implements Terminal {
  readonly input = Object.assign(new PassThrough(), {
    setRawMode: (isRaw: boolean): void => {
      this.isRaw = isRaw;
    },
  });
  readonly output = Object.assign(new EventEmitter(), {
    columns: 80,
    rows: 24,
    write: (text: string): void => this.written(text),
  });
  isRaw = false;
  isAlternate = false;
  hidesCursor = false;
  frames = 0;
  lines: string[] = [];
  /** Called once with each frame that is drawn, and its first line: another may have been drawn by then. */
  whenDrawn: (terminal: FakeTerminal, head: string) => void = () => {};

  /** Whether somebody who comes back to the shell finds everything as it was. */
  get isAsBefore(): boolean {
    return !this.isRaw && !this.isAlternate && !this.hidesCursor;
  }

  press(keys: string): void {
    this.input.write(keys);
  }

  private written(text: string): void {
    if (text.includes('\u001b[?1049')) this.isAlternate = text.includes('\u001b[?1049h');
    if (text.includes('\u001b[?25')) this.hidesCursor = text.includes('\u001b[?25l');
    // Each row is led to and emptied first.
    const [, ...rows] = text
      .split('\u001b[2K')
      .map((row) => row.slice(0, /\d+;1H$/.test(row) ? row.lastIndexOf('\u001b') : undefined));
    if (rows.length === 0) return;
    this.lines = rows;
    this.frames += 1;
    setImmediate(() => this.whenDrawn(this, rows[0] ?? ''));
  }
}

/** The witnesses differ after the events 6 to 8, and at the last. */
const game: ShownGame = shownFixture(playSmallGame(), (table, at) =>
  (at >= 6 && at <= 8) || at === 25 ? { ...table, reshuffles: 3 } : table,
);

interface Seen {
  readonly terminal: FakeTerminal;
  /** The head of each frame. */
  readonly heads: readonly string[];
}

/** Presses each of the keys when the frame before it has been drawn. */
async function press(keys: readonly string[], playEveryMs?: number): Promise<Seen> {
  const terminal = new FakeTerminal();
  const left = [...keys];
  const heads: string[] = [];
  terminal.whenDrawn = () => {
    heads.push(terminal.lines[0] ?? '');
    const key = left.shift();
    if (key !== undefined) terminal.press(key);
  };
  await stepThrough(game, { terminal, paint: plain, playEveryMs }, new AbortController().signal);
  return { terminal, heads };
}

function numbers({ heads }: Seen): number[] {
  return heads.map((head) => Number(head.match(/^#(\d+)/)?.[1]));
}

const [LEFT, RIGHT, HOME, END] = ['\u001b[D', '\u001b[C', '\u001b[H', '\u001b[F'] as const;

test('keys lead through the game', async () => {
  expect(numbers(await press([RIGHT, 'j', LEFT, 'k', 'q']))).toEqual([6, 7, 8, 7, 6]);
  expect(numbers(await press([HOME, 'n', 'n', 'p', END, 'd', 'q']))).toEqual([6, 0, 6, 7, 6, 25, 6]);
  const turns = numbers(await press([HOME, 't', 't', 'T', 'q']));
  expect(turns.slice(0, 3)).toEqual([6, 0, 4]);
  expect(turns[3]).toBeGreaterThan(4);
  expect(turns[4]).toBe(4);
});

test('tabs, the list of keys and scrolling change what is seen of the same event', async () => {
  const seen = await press(['4', '\u001b[6~', '\u001b[A', '?', '?', 'x', '1', 'q']);
  expect(new Set(numbers(seen))).toEqual(new Set([6]));
  expect(seen.terminal.lines[2]).toMatch(/^\[1 table]/);
});

test('space plays to the end, and once more from the beginning; a step stops it', async () => {
  const terminal = new FakeTerminal();
  const heads: string[] = [];
  const last = game.recording.events.length;
  terminal.whenDrawn = (_terminal, head) => {
    heads.push(head);
    if (heads.length === 1) terminal.press(' ');
    if (head.startsWith(`#${last} `)) terminal.press(heads.length > last ? 'q' : ' ');
  };
  await stepThrough(game, { terminal, paint: plain, playEveryMs: 1 }, new AbortController().signal);
  // On a busy machine the first tick may come before the screen says that it plays.
  const seen = heads.map((head) => Number(head.match(/^#(\d+)/)?.[1]));
  expect(seen.filter((number, index) => number !== seen[index - 1])).toEqual([
    ...Array.from({ length: last - 5 }, (_none, index) => index + 6),
    ...Array.from({ length: last + 1 }, (_none, index) => index),
  ]);
  const playing = heads.filter((head) => head.endsWith(' · playing')).length;
  expect(playing).toBeGreaterThanOrEqual(2 * last - 7);
  expect(playing).toBeLessThanOrEqual(2 * last - 6);
  expect((await press([' ', 'k', 'q'], 100_000)).heads.map((head) => head.endsWith('playing'))).toEqual([
    ...[false, true, false],
  ]);
});

test.each([
  ['q', 'q'],
  ['Ctrl-C', '\u0003'],
  // Two at once, because of a single one it is not known at once whether it is the beginning of another key.
  ['Escape', '\u001b\u001b'],
])('%s leaves, and the terminal is as it was', async (_name, key) => {
  const { terminal } = await press([key]);
  expect(terminal).toMatchObject({ isAsBefore: true, frames: 1 });
  expect(terminal.input.isPaused()).toBe(true);
  expect(terminal.input.listenerCount('keypress') + terminal.output.listenerCount('resize')).toBe(0);
});

test('while it is shown, the terminal is its own', async () => {
  const terminal = new FakeTerminal();
  const states: unknown[] = [];
  terminal.whenDrawn = ({ isRaw, isAlternate, hidesCursor }) => {
    states.push({ isRaw, isAlternate, hidesCursor });
    terminal.press('q');
  };
  await stepThrough(game, { terminal, paint: plain }, new AbortController().signal);
  expect(states).toEqual([{ isRaw: true, isAlternate: true, hidesCursor: true }]);
});

test('a terminal that goes away and a signal end it, too', async () => {
  const gone = new FakeTerminal();
  gone.whenDrawn = () => gone.input.end();
  await stepThrough(game, { terminal: gone, paint: plain }, new AbortController().signal);
  const interrupted = new FakeTerminal();
  const interruption = new AbortController();
  interrupted.whenDrawn = () => interruption.abort();
  await stepThrough(game, { terminal: interrupted, paint: plain }, interruption.signal);
  const atOnce = new FakeTerminal();
  await stepThrough(game, { terminal: atOnce, paint: plain }, AbortSignal.abort());
  expect([gone, interrupted, atOnce].map(({ isAsBefore }) => isAsBefore)).toEqual([true, true, true]);
});

test('an error leaves the terminal as it was', async () => {
  const terminal = new FakeTerminal();
  const broken = { ...game, judgement: { ...game.judgement, reasons: undefined as never } };
  const stage = { terminal, paint: plain };
  await expect(stepThrough(broken, stage, new AbortController().signal)).rejects.toThrow(TypeError);
  expect(terminal.isAsBefore).toBe(true);
});

test('another size draws anew', async () => {
  const terminal = new FakeTerminal();
  const seen: number[] = [];
  terminal.whenDrawn = () => {
    seen.push(terminal.lines.length);
    if (seen.length > 1) return terminal.press('q');
    Object.assign(terminal.output, { columns: 40, rows: 12 });
    terminal.output.emit('resize');
  };
  await stepThrough(game, { terminal, paint: plain }, new AbortController().signal);
  expect(seen).toEqual([24, 12]);
});

test('somebody who is stopped and ended at once gets no screen any more', async () => {
  const terminal = new FakeTerminal();
  terminal.whenDrawn = () => terminal.press('\u001aq');
  await stepThrough(game, { terminal, paint: plain, stop: () => {} }, new AbortController().signal);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(terminal.isAsBefore).toBe(true);
});

test('Ctrl-Z gives the terminal back while the process is stopped', async () => {
  const terminal = new FakeTerminal();
  let wasAsBefore: boolean | undefined;
  terminal.whenDrawn = () => terminal.press(wasAsBefore === undefined ? '\u001a' : terminal.isAsBefore ? '' : 'q');
  const stop = (): void => {
    wasAsBefore = terminal.isAsBefore;
  };
  await stepThrough(game, { terminal, paint: plain, stop }, new AbortController().signal);
  expect({ wasAsBefore, isAsBefore: terminal.isAsBefore }).toEqual({ wasAsBefore: true, isAsBefore: true });
});
