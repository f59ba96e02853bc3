/** The processes of a subject: the one that plays, and one that is not waited for as long. */
import type { Finding } from '../../harness/finding.ts';
import { isHang } from '../../outside/conduct.ts';
import { inTurn, type SharedConnection } from '../../outside/play/in-turn.ts';
import type { Connection } from '../../protocol/connection.ts';
import { openSubject, TIMEOUT_MS } from '../../protocol/process/open-subject.ts';
import { SubjectStartError } from '../../protocol/subject-start-error.ts';
import type { SubjectCommand } from './subject-command.ts';

/** Milliseconds for an answer of a subject that is known to hang: hundreds of games are tried until the smallest is known. */
const HASTY_MS = 1_000;

export class SubjectProgram {
  readonly connection: SharedConnection;
  readonly #command: SubjectCommand;
  #hasty: SharedConnection | undefined;

  private constructor(connection: Connection, command: SubjectCommand) {
    this.connection = inTurn(connection);
    this.#command = command;
  }

  /** Throws `SubjectStartError`. */
  static async open(command: SubjectCommand): Promise<SubjectProgram> {
    return new SubjectProgram(await openSubject(command.command, { timeoutMs: command.timeoutMs }), command);
  }

  /** Whom to try games with while the smallest is looked for that shows `finding`; nobody in particular for most. */
  async hastyFor(finding: Finding): Promise<SharedConnection | undefined> {
    const { command, timeoutMs = TIMEOUT_MS } = this.#command;
    if (!isHang(finding) || timeoutMs <= HASTY_MS) return undefined;
    try {
      this.#hasty ??= inTurn(await openSubject(command, { timeoutMs: HASTY_MS }));
    } catch (error) {
      // It takes longer than that to say who it is: so it has to be waited for.
      if (!(error instanceof SubjectStartError)) throw error;
    }
    return this.#hasty;
  }

  async close(): Promise<void> {
    await Promise.all([this.connection.close(), this.#hasty?.close()]);
  }
}
