/**
 * From a game that fails to the smallest one found that fails the same way.
 *
 * Method: greedy. Candidates come from large cuts to small ones; the first that fails with the same identity and is
 * simpler replaces the game, and the search goes on with it. Each candidate is played, and what was refused in it is
 * dropped. The budget is counted in plays.
 */
import { type Finding, identityOf } from '../finding.ts';
import type { Script } from '../script.ts';
import { simplifications } from './simplifications.ts';

/** Plays a script; answers with the script of the moves that were accepted, and what was found. */
export type Trial = (script: Script) => Tried | Promise<Tried>;

export interface Tried {
  readonly script: Script;
  readonly findings: readonly Finding[];
  /** How many plays it counts for: one, unless it took far longer than others do. */
  readonly cost?: number;
}

export interface Shrunk {
  readonly script: Script;
  readonly finding: Finding;
  /** Games played while shrinking, each as often as it counts. */
  readonly plays: number;
  /** Whether every simplification of the result was tried; otherwise the budget ran out first. */
  readonly complete: boolean;
}

/** The smallest script found whose finding has the same identity as `finding`, which `script` has. */
export async function shrinkScript(script: Script, finding: Finding, trial: Trial, playsMax: number): Promise<Shrunk> {
  const identity = identityOf(finding);
  let best = { script, finding };
  let plays = 0;
  let improved = true;
  while (improved) {
    improved = false;
    for (const candidate of simplifications(best.script)) {
      if (plays >= playsMax) return { ...best, plays, complete: false };
      const tried = await trial(candidate);
      plays += tried.cost ?? 1;
      const same = tried.findings.find((other) => identityOf(other) === identity);
      if (same === undefined || !isSimpler(tried.script, best.script)) continue;
      best = { script: tried.script, finding: same };
      improved = true;
      break;
    }
  }
  return { ...best, plays, complete: true };
}

/** Fewest moves first, then simplest. */
function isSimpler(candidate: Script, best: Script): boolean {
  if (candidate.moves.length !== best.moves.length) return candidate.moves.length < best.moves.length;
  return weightOf(candidate) < weightOf(best);
}

/** How much there is to read and understand, apart from the number of moves. */
function weightOf(script: Script): number {
  const cards = script.decks.reduce((sum, deck) => sum + deck.length, 0);
  return (
    cards +
    script.decks.length +
    JSON.stringify([script.setup, script.moves]).length +
    sumOf(JSON.stringify(script.moves)) * SMALL
  );
}

/** Small enough that any number of digits weighs less than one character. */
const SMALL = 1e-6;

/** Sum of the digits: prefers position 0 to 5, one deck to three. */
function sumOf(text: string): number {
  let sum = 0;
  for (const character of text) if (character >= '0' && character <= '9') sum += Number(character);
  return sum;
}
