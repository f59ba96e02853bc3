/** `mulligan worker` as a process of its own, started as a user starts it. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { EDITS_VARIABLE } from '../../mutants/load-modules.ts';
import type { Edit } from '../../mutants/mutant.ts';

const LAUNCHER = fileURLToPath(new URL('../../../bin/mulligan.mjs', import.meta.url));
const EDITED = new URL('../../mutants/edited-program.ts', import.meta.url).href;
const DONE = /^shard (\d+): /;

/** What it works on, and with which mistakes in it. */
export interface Employment {
  readonly url: string;
  readonly campaignId: string;
  readonly edits: readonly Edit[];
}

export class WorkerProcess {
  readonly name: string;
  /** Shards that it has said to have done. */
  readonly told: number[] = [];
  /** Once it has ended, however it did. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcessByStdio<null, null, Readable>;
  #endWithUs: Disposable | undefined;
  #isEnded = false;
  #isKilled = false;
  #lastWords = '';

  constructor(name: string, { url, campaignId, edits }: Employment) {
    this.name = name;
    const planted = edits.length === 0 ? [] : ['--import', EDITED];
    const args = [...planted, LAUNCHER, 'worker', '--workers', '1', '--campaign', campaignId, '--name', name];
    this.#child = spawn(process.execPath, args, {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: url,
        [EDITS_VARIABLE]: JSON.stringify(edits),
        // It ends when the channel breaks, as it does when this process is killed.
        MULLIGAN_HANDED_OVER: '1',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    }) as ChildProcessByStdio<null, null, Readable>;
    createInterface({ input: this.#child.stderr }).on('line', (line) => this.#hear(line));
    this.ended = new Promise((resolve) => {
      this.#child.once('error', (error) => this.#hear(error.message));
      this.#child.once('close', () => {
        this.#isEnded = true;
        resolve();
      });
    });
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** What is wrong with how it ended; undefined while it has not. */
  get complaint(): string | undefined {
    const { exitCode, signalCode } = this.#child;
    if (!this.#isEnded || this.#isKilled || exitCode === 0) return undefined;
    return `${this.name} ended with ${signalCode ?? `exit code ${exitCode}`}: ${this.#lastWords}`;
  }

  stop(): void {
    this.#endWithUs = endingWithUs(this.#child);
    this.#child.kill('SIGSTOP');
  }

  goOn(): void {
    this.#endWithUs?.[Symbol.dispose]();
    this.#child.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    if (this.#isEnded) return;
    this.#isKilled = true;
    this.#endWithUs?.[Symbol.dispose]();
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  #hear(line: string): void {
    const [, shard] = DONE.exec(line) ?? [];
    if (shard !== undefined) this.told.push(Number(shard));
    this.#lastWords = line;
  }
}

/** Who is stopped cannot notice that this process was killed: until it is disposed of, a shell waits for that, and kills him. */
function endingWithUs({ pid }: { readonly pid?: number | undefined }): Disposable {
  const shell = spawn('sh', ['-c', 'read _; kill -KILL "$0"', `${pid}`], { stdio: ['pipe', 'ignore', 'ignore'] });
  shell.on('error', () => {});
  shell.stdin.on('error', () => {});
  return {
    [Symbol.dispose]: () => {
      shell.kill('SIGKILL');
      shell.stdin.destroy();
    },
  };
}
