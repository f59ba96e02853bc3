/** What a keeper says, one report after the other. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { KeeperReport } from './keeper-report.ts';
import { ServerStartError } from './server-error.ts';
import { ServerLog } from './server-log.ts';

/** A cold start takes 0.6 s, on a busy machine 2 s; after a crash there may be a log to read first. */
const SILENCE_MAX_MS = 60_000;

export class KeeperVoice {
  readonly #keeper: ChildProcessWithoutNullStreams;
  readonly #errors = new ServerLog();
  /** Lines that nobody has asked for yet, and those who wait for one. */
  readonly #lines: string[] = [];
  #heard: (line: string) => void = () => {};
  readonly #ended: Promise<string>;

  constructor(keeper: ChildProcessWithoutNullStreams) {
    this.#keeper = keeper;
    this.#errors.follow(keeper.stderr);
    createInterface({ input: keeper.stdout }).on('line', (line) => {
      this.#lines.push(line);
      this.#heard(line);
    });
    this.#ended = new Promise((resolve) => {
      keeper.once('error', (error) => resolve(error.message));
      keeper.once('close', (code, signal) => resolve(`its keeper ended with ${signal ?? `exit code ${code}`}`));
    });
  }

  /** The next report. Throws `ServerStartError` if the keeper failed, ended or kept silent; it is let go then. */
  async next(): Promise<Exclude<KeeperReport, { kind: 'failed' }>> {
    const silence = await this.#silence();
    const line = this.#lines.shift();
    if (line === undefined) {
      this.#keeper.stdin.end();
      throw new ServerStartError(silence, this.#errors.text);
    }
    // The keeper is this project's own file and writes nothing else.
    const report = JSON.parse(line) as KeeperReport;
    if (report.kind !== 'failed') return report;
    throw new ServerStartError(report.reason, report.log || this.#errors.text);
  }

  /** Returns when there is a line, or with the reason why there will be none. */
  async #silence(): Promise<string> {
    if (this.#lines.length > 0) return '';
    const line = new Promise<string>((resolve) => {
      this.#heard = resolve;
    });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<string>((resolve) => {
      timer = setTimeout(() => resolve(`nothing heard of it within ${SILENCE_MAX_MS / 1000} s`), SILENCE_MAX_MS);
    });
    const reason = await Promise.race([line, this.#ended, timeout]);
    clearTimeout(timer);
    return reason;
  }
}
