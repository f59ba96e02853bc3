/** A command of the program in a process of its own, with its answer and how long it took. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PROGRAM = fileURLToPath(new URL('../../bin/mulligan.mjs', import.meta.url));

export interface MeasuredCommand {
  readonly answer: unknown;
  readonly seconds: number;
}

const BROKEN = 1;

/** A verdict of broken is no failure. */
export async function measuredCommand(args: readonly string[]): Promise<MeasuredCommand> {
  const begun = performance.now();
  const stdout = await promisify(execFile)(process.execPath, [PROGRAM, ...args, '--json'], { maxBuffer: 2 ** 28 }).then(
    (ended) => ended.stdout,
    (error: { code?: number; stdout?: string }) => {
      if (error.code === BROKEN && error.stdout !== undefined) return error.stdout;
      throw error;
    },
  );
  return { answer: JSON.parse(stdout), seconds: (performance.now() - begun) / 1000 };
}
