/** For the tests of this room: a command in this process, where it costs no start of a program. */
import { outputFor } from '../output.ts';
import { run } from '../run.ts';
import type { Ended } from './run-mulligan.ts';

/** What a process of its own would end with and print, as long as its standard input is not asked for. */
export async function callMulligan(args: readonly string[]): Promise<Ended> {
  const [stdout, stderr] = [new Lines(), new Lines()];
  const code = await run(args, outputFor(args, { stdout, stderr, env: {} }), {});
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Lines {
  text = '';

  write(text: string): void {
    this.text += text;
  }
}
