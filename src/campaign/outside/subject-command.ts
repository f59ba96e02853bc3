/** A subject that is a program of its own, as a campaign knows it. */
import { createHash } from 'node:crypto';
import type { About } from '../../protocol/messages.ts';

/** How it is started, and what it is held against. Plain data: it goes to other threads. */
export interface SubjectCommand {
  /** Program and arguments. */
  readonly command: string;
  /** Whether its game is held against the rules of Golf. */
  readonly hasReference: boolean;
  /** Milliseconds that it may take for an answer; the protocol's unless given. */
  readonly timeoutMs?: number | undefined;
}

const PREFIX = 'outside-';
const DIGITS = 12;

/** What `outsideText` makes. */
export const OUTSIDE_TEXT: RegExp = new RegExp(`^${PREFIX}[0-9a-f]{${DIGITS}}$`);

/** What stands for it in the plan of a campaign: the same for the same command, subject and way to judge it. */
export function outsideText(
  { command, hasReference }: SubjectCommand,
  { name, version }: Pick<About, 'name' | 'version'>,
): string {
  const hash = createHash('sha256').update(JSON.stringify([command, name, version, hasReference]));
  return `${PREFIX}${hash.digest('hex').slice(0, DIGITS)}`;
}

/** Whether what is on trial, as the plan of a campaign names it, is a program of its own. */
export function isOutside(subject: string | null): boolean {
  return subject?.startsWith(PREFIX) === true;
}
