/** The files of a night, all in one directory. */
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';
import { campaignFile } from './parts/campaign-part.ts';
import { storeCampaignFile } from './parts/store-part.ts';

export class ReportFiles {
  readonly history: string;
  readonly newFindings: string;
  readonly #directory: string;

  /** Throws `UsageError` for a directory that cannot be written to: before the night, and not after it. */
  constructor(directory: string) {
    this.#directory = directory;
    this.history = join(directory, 'history.jsonl');
    this.newFindings = join(directory, 'new-findings.md');
    try {
      mkdirSync(directory, { recursive: true });
      closeSync(openSync(this.history, 'a+'));
      // Of a night that was interrupted: the next one would not replace it.
      for (const path of [campaignFile(directory), storeCampaignFile(directory)]) rmSync(path, { force: true });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = `--reports: expected a directory that can be written to, found ${show(directory)}: ${reason}`;
      throw new UsageError(message, { cause });
    }
  }

  /** None: what an earlier night has left does not pass for an answer of this one. Throws errors of the file system. */
  writeAnswer(name: string, answer: object | undefined): void {
    this.#write(join(this.#directory, `${name}.json`), answer && `${JSON.stringify(answer)}\n`);
  }

  /** Throws errors of the file system. */
  writeNewFindings(text: string | undefined): void {
    this.#write(this.newFindings, text);
  }

  #write(path: string, text: string | undefined): void {
    if (text === undefined) rmSync(path, { force: true });
    else writeWhole(path, text);
  }
}
