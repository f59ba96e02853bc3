import { lastWords } from './last-words.ts';

/** A subject that is not there: its command is none, or what it starts does not introduce itself. */
export class SubjectStartError extends Error {
  override readonly name = 'SubjectStartError';
  readonly command: string;
  /** The end of what it wrote to its standard error; '' for nothing. */
  readonly lastMessages: string;

  constructor(
    command: string,
    fault: string,
    { lastMessages = '', cause }: { lastMessages?: string; cause?: unknown } = {},
  ) {
    const words = lastWords(lastMessages);
    super(`subject ${command}: ${fault}${words === '' ? '' : `; at last it said: ${words}`}`, { cause });
    this.command = command;
    this.lastMessages = lastMessages;
  }
}
