/** A file that is there when it is complete, and not before: what was there stays until then. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

export class WholeFile {
  readonly #path: string;
  readonly #draft: string;
  #handle: Promise<FileHandle> | undefined;
  #isComplete = false;

  constructor(path: string) {
    this.#path = path;
    this.#draft = `${path}.${process.pid}.part`;
  }

  /** Throws `UsageError` if the file cannot be made. */
  async write(text: string): Promise<void> {
    const handle = await this.#open();
    await handle.writeFile(text);
  }

  /** On the disk, and under its name. */
  async complete(): Promise<void> {
    const handle = await this.#open();
    await handle.sync();
    await handle.close();
    await rename(this.#draft, this.#path);
    this.#isComplete = true;
  }

  /** Leaves nothing of what was written, unless it is complete. May be called at any time. */
  async discard(): Promise<void> {
    if (this.#isComplete || this.#handle === undefined) return;
    await this.#handle.then((handle) => handle.close()).catch(() => {});
    await rm(this.#draft, { force: true });
  }

  async #open(): Promise<FileHandle> {
    try {
      this.#handle ??= open(this.#draft, 'w');
      return await this.#handle;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new UsageError(`--output: expected a file that can be written, found ${show(this.#path)}: ${reason}`, {
        cause,
      });
    }
  }
}
