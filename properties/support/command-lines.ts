/** Command lines of mulligan in scripts for a shell, and whether this version would take them. */
import type { Command } from 'commander';
import { outputFor } from '../../src/cli/output.ts';
import { makeProgram } from '../../src/cli/program.ts';

const CALL = /(?:^|[\s;&|(])(?:npx mulligan|node bin\/mulligan\.mjs|mulligan)(?= )/g;
/** A word, with quotes or without; the end of the command is none. */
const WORD = /^\s*((?:"[^"]*"|'[^']*'|[^\s"'|;&<>])+)/;
const COMMENT = /(?:^|\s)#.*/g;
/** Whatever the shell, or CI before it, puts there: all of it is numbers or paths here. */
const EXPANSION = /\$\{\{.*?\}\}|\$\(\(.*?\)\)|\$\{?\w+\}?/g;

/** The arguments of each call in the script, in order; for what the shell would put in stands `1`. */
export function mulliganCalls(script: string): string[][] {
  const text = script.replace(/\\\n/g, ' ').replace(EXPANSION, '1').replace(COMMENT, '');
  return [...text.matchAll(CALL)].map((call) => wordsOf(text.slice(call.index + call[0].length)));
}

function wordsOf(text: string): string[] {
  const line = text.split('\n', 1)[0] ?? '';
  const words: string[] = [];
  for (let rest = line, match = WORD.exec(rest); match !== null; match = WORD.exec(rest)) {
    words.push((match[1] ?? '').replace(/["']/g, ''));
    rest = rest.slice(match[0].length);
  }
  return words;
}

/** Throws what the program throws of arguments that it does not take. Nothing is carried out. */
export async function assertTaken(args: readonly string[]): Promise<void> {
  const nowhere = { stdout: { write: () => {} }, stderr: { write: () => {} }, env: {} };
  const program = makeProgram(outputFor(args, nowhere), () => {});
  for (const command of commandsBelow(program)) command.action(() => {});
  await program.parseAsync(args, { from: 'user' });
}

/** Those that carry something out; the others only hold commands. */
function commandsBelow(command: Command): Command[] {
  return command.commands.flatMap((one) => (one.commands.length === 0 ? [one] : commandsBelow(one)));
}
