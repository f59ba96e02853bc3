/** A recorded game on the whole terminal: keys lead through it until somebody has seen enough. */
import type { Paint } from '../../paint.ts';
import type { Terminal } from '../../terminal.ts';
import type { ShownGame } from '../shown-game.ts';
import { commandOf } from './commands.ts';
import { type FullScreen, type Happening, openFullScreen } from './full-screen.ts';
import { frameOf } from './render-frame.ts';
import { afterCommand, afterTick, firstState, type ScreenState } from './screen-state.ts';

export interface Stage {
  readonly terminal: Terminal;
  readonly paint: Paint;
  /** Milliseconds between two events that are played. */
  readonly playEveryMs?: number | undefined;
  /** Stops the process; see `openFullScreen`. */
  readonly stop?: (() => void) | undefined;
}

const PLAY_EVERY_MS = 500;

/** Ends with a key that leaves, with the terminal, or when the signal is aborted. The terminal is then as it was. */
export async function stepThrough(
  game: ShownGame,
  { terminal, paint, playEveryMs = PLAY_EVERY_MS, stop }: Stage,
  signal: AbortSignal,
): Promise<void> {
  const screen = openFullScreen(terminal, stop);
  const clock = clockOf(() => screen.tell('ticked'), playEveryMs);
  try {
    const shown = (state: ScreenState): ScreenState => {
      const { lines, scroll } = frameOf(game, state, screen.size(), paint);
      screen.draw(lines);
      clock.run(state.isPlaying);
      return { ...state, scroll };
    };
    let state = shown(firstState(game.history));
    for await (const happening of screen.happenings(signal)) {
      const next = afterHappening(state, happening, game, screen);
      if (next === undefined) return;
      state = shown(next);
    }
  } finally {
    clock.run(false);
    screen.close();
  }
}

/** Nothing when it is over. */
function afterHappening(
  state: ScreenState,
  happening: Happening,
  { history }: ShownGame,
  screen: FullScreen,
): ScreenState | undefined {
  if (happening === 'ended') return undefined;
  if (happening === 'resized') return state;
  if (happening === 'ticked') return state.isPlaying ? afterTick(state, history) : state;
  const command = commandOf(happening);
  if (command === undefined) return state;
  if (command === 'leave') return undefined;
  if (command === 'suspend') screen.suspend();
  return afterCommand(state, command, history);
}

interface Clock {
  readonly run: (isRunning: boolean) => void;
}

function clockOf(tick: () => void, everyMs: number): Clock {
  let timer: NodeJS.Timeout | undefined;
  return {
    run: (isRunning) => {
      if (isRunning === (timer !== undefined)) return;
      if (isRunning) timer = setInterval(tick, everyMs);
      else {
        clearInterval(timer);
        timer = undefined;
      }
    },
  };
}
