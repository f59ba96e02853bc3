/**
 * The whole of a terminal for a while: what was there before comes back, whatever happens meanwhile.
 *
 * Method: everything that is drawn goes to the alternate screen, which terminals keep apart. What has to be undone is
 * undone in one place, which is also called when the process ends by an error elsewhere, or is stopped by Ctrl-Z.
 */
import { EventEmitter, on } from 'node:events';
import { emitKeypressEvents, type Key } from 'node:readline';
import type { Terminal } from '../../terminal.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Something that may change what is to be seen. */
export type Happening = Key | 'resized' | 'ticked' | 'ended';

export interface FullScreen {
  readonly size: () => Size;
  /** The lines from the top; the rest is empty. */
  readonly draw: (lines: readonly string[]) => void;
  /** What happens from now on, until the keys come to an end or the signal is aborted; that is told, too. */
  readonly happenings: (signal: AbortSignal) => AsyncIterable<Happening>;
  /** Something that the terminal does not tell by itself. */
  readonly tell: (happening: Happening) => void;
  /** Stops the process, as Ctrl-Z does. */
  readonly suspend: () => void;
  readonly close: () => void;
}

/** Alternate screen, no cursor, and lines that are too long do not go on in the next one. */
const ENTER = '\u001b[?1049h\u001b[?25l\u001b[?7l';
const LEAVE = '\u001b[?7h\u001b[?25h\u001b[?1049l';
/** More than it takes to be stopped. */
const RESUME_AFTER_MS = 50;
/** What a terminal is taken for that does not know. */
const USUAL_SIZE: Size = { columns: 80, rows: 24 };

/** `stop`: stops the process and all that belong to the same command. */
export function openFullScreen({ input, output }: Terminal, stop = stopProcess): FullScreen {
  const emitter = new EventEmitter();
  const tell = (happening: Happening): void => {
    emitter.emit('happening', happening);
  };
  const tellKey = (_text: unknown, key: Key): void => tell(key);
  const tellResized = (): void => tell('resized');
  const tellEnded = (): void => tell('ended');
  let isShown = false;
  let resuming: NodeJS.Timeout | undefined;

  const show = (): void => {
    if (isShown) return;
    isShown = true;
    input.setRawMode(true);
    output.write(ENTER);
    if (CAN_STOP) process.on('SIGTSTP', suspend);
  };
  const hide = (): void => {
    if (!isShown) return;
    isShown = false;
    if (CAN_STOP) process.off('SIGTSTP', suspend);
    output.write(LEAVE);
    input.setRawMode(false);
  };
  const resume = (): void => {
    show();
    tell('resized');
  };
  const suspend = (): void => {
    hide();
    stop();
    // This is over when the process goes on: at once, where nobody could make it go on, so that it cannot be stopped.
    resuming = setTimeout(resume, RESUME_AFTER_MS);
  };

  emitKeypressEvents(input);
  input.on('keypress', tellKey).on('end', tellEnded).on('error', tellEnded);
  output.on('resize', tellResized);
  // What is said of an error has to be seen, and so has what was there before.
  process.on('uncaughtExceptionMonitor', hide).on('exit', hide);
  if (CAN_STOP) process.on('SIGCONT', resume);
  input.resume();
  show();

  const size = (): Size => ({
    columns: output.columns || USUAL_SIZE.columns,
    rows: output.rows || USUAL_SIZE.rows,
  });
  return {
    size,
    draw: (lines) => {
      const rows = Array.from(
        { length: size().rows },
        (_none, row) => `\u001b[${row + 1};1H\u001b[2K${lines[row] ?? ''}`,
      );
      if (isShown) output.write(rows.join(''));
    },
    tell,
    happenings: (signal) => happeningsOf(emitter, tellEnded, signal),
    suspend,
    close: () => {
      clearTimeout(resuming);
      hide();
      input.pause();
      input.off('keypress', tellKey).off('end', tellEnded).off('error', tellEnded);
      output.off('resize', tellResized);
      process.off('uncaughtExceptionMonitor', hide).off('exit', hide);
      if (CAN_STOP) process.off('SIGCONT', resume);
    },
  };
}

/** Windows has no job control. */
const CAN_STOP = process.platform !== 'win32';

function stopProcess(): void {
  // To the whole group: a launcher, and whatever started that, wait for this process and would hold the shell.
  if (CAN_STOP) process.kill(0, 'SIGTSTP');
}

async function* happeningsOf(emitter: EventEmitter, end: () => void, signal: AbortSignal): AsyncGenerator<Happening> {
  const told = on(emitter, 'happening');
  signal.addEventListener('abort', end);
  try {
    if (signal.aborted) yield 'ended';
    // Nothing else is emitted.
    for await (const [happening] of told) yield happening as Happening;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
