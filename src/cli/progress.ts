/** How far a long run has got: a bar on a terminal, elsewhere a line for each tenth. */
import type { TextStream } from './output.ts';

const BAR_WIDTH = 20;
/** Milliseconds between two drawings of the bar. */
const DRAW_EVERY_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

export interface Progress {
  /** `share`: from 0 to 1. `tell`: what has been done, in a few words for a line, and in some more for a bar. */
  readonly show: (share: number, tell: { readonly line: () => string; readonly bar: () => string }) => void;
  /** Nothing of the bar is left on the screen. */
  readonly end: () => void;
}

export function progressOn(stream: TextStream): Progress {
  return stream.isTTY === true ? barOn(stream) : linesOn(stream);
}

function barOn(stream: TextStream): Progress {
  let drawn = 0;
  return {
    show: (share, { bar }) => {
      const now = performance.now();
      if (now - drawn < DRAW_EVERY_MS) return;
      drawn = now;
      const filled = Math.floor(Math.min(1, share) * BAR_WIDTH);
      stream.write(`${CLEAR_LINE}${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${bar()}`);
    },
    end: () => {
      if (drawn > 0) stream.write(CLEAR_LINE);
    },
  };
}

function linesOn(stream: TextStream): Progress {
  let tenth = 0;
  return {
    show: (share, { line }) => {
      const now = Math.floor(share * 10);
      if (now === tenth) return;
      tenth = now;
      stream.write(`${now * 10} %: ${line()}\n`);
    },
    end: () => {},
  };
}

/** `42 s`, `3 min 05 s`, `2 h 03 min` */
export function timeText(seconds: number): string {
  if (!Number.isFinite(seconds)) return 'unknown';
  const whole = Math.ceil(seconds);
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  return `${Math.floor(whole / 3600)} h ${two((whole % 3600) / 60)} min`;
}
