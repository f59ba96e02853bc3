/** How a network fails between a store and its server. */
import type { Random } from '../../harness/generate/random.ts';

export type Strike =
  /** Cut after so many bytes of what the store sends: the server gets a torn request, or none. */
  | { readonly kind: 'request torn'; readonly bytes: number }
  /** Cut for the store at once; what it sent reaches the server some time later, and is carried out. */
  | { readonly kind: 'request late'; readonly delayMs: number }
  /** Cut when the server begins to answer: just after the commit. */
  | { readonly kind: 'answer lost' }
  /** Cut after so many bytes of the answer. */
  | { readonly kind: 'answer torn'; readonly bytes: number }
  /** Nothing gets through any more, in either direction, and nobody says so. */
  | { readonly kind: 'swallowed' }
  /** Everything gets through, late. */
  | { readonly kind: 'delayed'; readonly delayMs: number };

/** An append of a few events is some hundred bytes long; its answer some two hundred. */
const REQUEST_BYTES_MAX = 1500;
const ANSWER_BYTES_MAX = 200;
const LATE_MS_MAX = 60;

/** Any of them; those that cost time, because somebody has to wait for nothing, are rare. */
export function drawStrike(random: Random): Strike {
  const kind = random.integer(0, 99);
  if (kind < 30) return { kind: 'request torn', bytes: random.integer(0, REQUEST_BYTES_MAX) };
  if (kind < 50) return { kind: 'request late', delayMs: random.integer(0, LATE_MS_MAX) };
  if (kind < 75) return { kind: 'answer lost' };
  if (kind < 94) return { kind: 'answer torn', bytes: random.integer(1, ANSWER_BYTES_MAX) };
  if (kind < 98) return { kind: 'delayed', delayMs: random.integer(1, LATE_MS_MAX) };
  return { kind: 'swallowed' };
}
