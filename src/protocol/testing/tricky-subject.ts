/**
 * A subject that does whatever it is asked for: an action names what shall go wrong. Its game is a number that grows.
 *
 * Written without anything of the project, as a stranger would.
 */
import { spawn } from 'node:child_process';
import { closeSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

let count = 0;
/** Argument 1 is its name; with `{pid}` in it, another one each time it is started. */
const name = (process.argv[2] ?? 'tricky').replace('{pid}', `${process.pid}`);
const MEGABYTE = 'x'.repeat(1024 * 1024);

const write = (text: string): void => {
  for (let bytes = Buffer.from(text); bytes.length > 0; ) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
};

const TRICKS: Readonly<Record<string, (id: number) => void>> = {
  exit: () => process.exit(3),
  be_killed: () => process.kill(process.pid, 'SIGKILL'),
  stop: () => process.kill(process.pid, 'SIGSTOP'),
  sleep,
  throw: () => {
    throw new Error('the cards fell off the table');
  },
  write_nonsense: () => write('What a lovely day\n'),
  write_latin_1: () => writeSync(1, Buffer.from('{"jsonrpc":"2.0","error":{"message":"K\u00e4se"}}\n', 'latin1')),
  tell_no_events: (id) => answer(id, { accepted: true, table: {} }),
  tell_half: (id) => write(`{"jsonrpc":"2.0","id":${id},"result":{"accepted":tr\n`),
  flood_lines: () => {
    for (;;) write(`${'y\n'.repeat(1000)}`);
  },
  flood_bytes: () => {
    for (;;) write(MEGABYTE);
  },
  flood_errors: () => {
    for (let written = 0; written < 20; written += 1) writeSync(2, MEGABYTE);
    writeSync(2, '\nthe last of many\n');
  },
  close_output: () => {
    closeSync(1);
    sleep();
  },
  leave_a_child: () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600_000)'], { stdio: 'inherit' });
    writeSync(2, `child ${child.pid}\n`);
    process.exit(4);
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = JSON.parse(line);
  if (method === 'initialize')
    answer(id, { protocol: 'mulligan-subject/1', name, version: '1', game: 'counting', plays: {} });
  else if (method === 'new_game') {
    count = 0;
    answer(id, { events: [], table: { count } });
  } else if (method === 'act') {
    TRICKS[params.action.type]?.(id);
    count += 1;
    answer(id, { accepted: true, events: [{ type: params.action.type }], table: { count } });
    if (params.action.type === 'answer_twice') answer(id, { accepted: true, events: [] });
    if (params.action.type === 'exit_afterwards') process.exit(5);
  } else if (method === 'rebuild') answer(id, { table: { count: params.events.length } });
  else process.exit(0);
}

function answer(id: number, result: object): void {
  write(`${JSON.stringify({ jsonrpc: '2.0', id, result })}\n`);
}

function sleep(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
