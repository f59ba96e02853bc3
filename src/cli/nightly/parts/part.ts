/** A part of a night: a command of this program, and what is kept of its answer. */
import type { z } from 'zod';
import type { NightPlan } from '../nightly-options.ts';

export interface Part<Figures> {
  readonly name: string;
  /** Its answer is kept in a file of that name. */
  readonly file: string;
  /** The first is the command. */
  readonly args: (plan: NightPlan) => readonly [string, ...string[]];
  /** From the answer of `--json` to what is kept of it. */
  readonly answer: z.ZodType<Kept<Figures>>;
}

interface Kept<Figures> {
  readonly figures: Figures;
  /** What speaks against it, a sentence each. */
  readonly remarks: readonly string[];
}

const REMARKS_MAX = 5;

/** The first of them: one bug may break thousands of cases. */
export function firstFew(remarks: readonly string[]): string[] {
  const more = remarks.length - REMARKS_MAX;
  return more <= 0 ? [...remarks] : [...remarks.slice(0, REMARKS_MAX), `and ${more} more`];
}
