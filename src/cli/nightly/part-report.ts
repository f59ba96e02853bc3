/** From how a part ended to what is kept of it. */
import { z } from 'zod';
import { faultText } from '../../campaign/file/campaign-record.ts';
import { firstFault } from '../../events/issue.ts';
import type { Verdict } from '../../harness/verdict.ts';
import { verdictSchema } from '../../report/history/figures.ts';
import { EXIT_CODES } from '../exit-code.ts';
import type { Part } from './parts/part.ts';
import type { PartEnd } from './run-part.ts';

export interface PartReport<Figures> {
  readonly verdict: Verdict;
  /** What speaks against it, a sentence each. */
  readonly remarks: string[];
  /** Null if there was no answer, or one without them. */
  readonly figures: Figures | null;
}

const answerSchema = z.looseObject({ verdict: verdictSchema, error: z.string().optional() });

/** The object that the part has printed; none if it printed anything else. */
export function answerIn({ stdout }: PartEnd): z.infer<typeof answerSchema> | undefined {
  try {
    return answerSchema.parse(JSON.parse(stdout));
  } catch {
    return undefined;
  }
}

export function reportOf<Figures>(part: Part<Figures>, end: PartEnd): PartReport<Figures> {
  const answer = answerIn(end);
  if (answer === undefined) return undecided([`printed no answer, and ${endText(end)}`]);
  const said = answer.error === undefined ? [] : [answer.error];
  if (end.code === EXIT_CODES.interrupted) said.unshift('interrupted');
  const kept = part.answer.safeParse(answer);
  if (!kept.success) return undecided(said.length > 0 ? said : [faultText(firstFault(kept.error, answer))]);
  const { figures, remarks } = kept.data;
  const isTrue = answer.verdict !== 'held' || end.code === EXIT_CODES.held;
  // Otherwise something failed after the answer.
  return isTrue
    ? { verdict: answer.verdict, remarks: [...said, ...remarks], figures }
    : { ...undecided([`said held, and ${endText(end)}`]), figures };
}

function undecided(remarks: string[]): PartReport<never> {
  return { verdict: 'undecided', remarks, figures: null };
}

function endText({ code, signal, failure }: PartEnd): string {
  if (failure !== undefined) return `was not started: ${failure}`;
  return code === null ? `was ended by ${signal}` : `ended with exit code ${code}`;
}
