/** A program that is a function of this process: from each line that it is asked to what it writes. */
import type { StartProgram } from '../process/program.ts';

/** `replyTo` gets a function that answers to a line whenever it is called anew, as a process does that is started anew. */
export function fakeProgram(start: () => (line: string) => Buffer): StartProgram {
  return (listener) => {
    const replyTo = start();
    let isOver = false;
    const end = (how: string): void => {
      if (!isOver) listener.ended(how);
      isOver = true;
    };
    return {
      write: (text) => {
        for (const line of text.split('\n').slice(0, -1)) if (!isOver) listener.output(replyTo(line));
      },
      endInput: () => end('it ended with exit code 0'),
      kill: () => end('it was ended by SIGKILL'),
      lastMessages: () => '',
    };
  };
}
