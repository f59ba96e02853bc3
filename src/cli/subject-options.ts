/** The options about what is on trial, the same for every command that plays or shrinks games. */
import type { Command } from 'commander';
import { wholeNumber } from './whole-number.ts';

/** As commander reads them. */
export interface SubjectOptions {
  readonly subject?: string;
  /** False with `--no-reference`. */
  readonly reference?: boolean;
  /** In seconds. */
  readonly subjectTimeout?: number;
}

/** An hour for one answer. */
const SUBJECT_TIMEOUT_MAX = 3600;

/** `says`: what `--subject` is for. */
export function withSubject(command: Command, says: string): Command {
  return command
    .option('--subject <command>', says)
    .option('--no-reference', 'let a program lead its games itself, instead of holding them against the rules')
    .option(
      '--subject-timeout <seconds>',
      'what a program may take for an answer (default: 10)',
      wholeNumber('--subject-timeout', { min: 1, max: SUBJECT_TIMEOUT_MAX }),
    );
}
