/** Every checker that needs nothing but the game itself, in the order in which they are told about. */
import type { Checker } from '../checker.ts';
import { codecIdentity } from './codec-identity.ts';
import { conservation } from './conservation.ts';
import { determinism } from './determinism.ts';
import { faithfulTelling } from './faithful-telling.ts';
import { forgery } from './forgery.ts';
import { legalMoves } from './legal-moves.ts';
import { oneStep } from './one-step.ts';
import { orderingEnforced } from './ordering-enforced.ts';
import { prefixReplay } from './prefix-replay.ts';
import { renaming } from './renaming.ts';
import { replayEquivalence } from './replay-equivalence.ts';
import { resumption } from './resumption.ts';
import { scoring } from './scoring.ts';
import { silentEmitter } from './silent-emitter.ts';
import { tampering } from './tampering.ts';

/**
 * All checkers that need no store, in the order in which they are asked. What each claims: docs/architecture.md,
 * Words.
 */
export const pureCheckers: readonly Checker[] = [
  replayEquivalence,
  prefixReplay,
  orderingEnforced,
  tampering,
  forgery,
  faithfulTelling,
  codecIdentity,
  conservation,
  legalMoves,
  scoring,
  determinism,
  renaming,
  silentEmitter,
  resumption,
  oneStep,
];
