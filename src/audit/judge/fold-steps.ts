/** Folds the events of a game, as far as the table is known. */
import type { GameEvent } from '../../events/event.ts';
import { type DeckSource, seededDecks } from '../../golf/deck-source.ts';
import type { TableView } from '../../golf/table-view.ts';
import { applyEvent } from '../../reducer/apply-event.ts';
import { ContradictionError } from '../../reducer/errors.ts';
import type { AuditSettings } from './audited-game.ts';
import { codeOf, faultOf } from './contradiction-fault.ts';
import type { NumberedFault } from './fault.ts';
import type { Step } from './read-step.ts';
import { toldDecks } from './told-decks.ts';
import { withTrueScores } from './true-scores.ts';

export interface Folded {
  readonly faults: readonly NumberedFault[];
  /** Number of the event that ended the game, if the fold came to it. */
  readonly endedAt: number | undefined;
  /** Number of the first event that nobody has judged; `undefined` if all were, up to the end of the game. */
  readonly unjudgedFrom: number | undefined;
}

/** `table`: before the first event. Steps are in the order of their numbers. */
export function foldSteps(table: TableView, steps: readonly Step[], settings: AuditSettings): Folded {
  const faults: NumberedFault[] = [];
  const events = steps.map(({ event }) => event);
  let now = table;
  for (const [index, { number, event }] of steps.entries()) {
    if (event === undefined || number !== now.sequence_num + 1)
      return { faults, endedAt: undefined, unjudgedFrom: number };
    const decks = settings.decks === 'told' ? toldDecks(now.players, events, index) : seededDecks;
    const { table: next, error } = tableAfter(now, event, decks);
    if (error !== undefined) faults.push({ number, ...faultOf(error, event, settings) });
    if (next === undefined) return { faults, endedAt: undefined, unjudgedFrom: number + 1 };
    if (event.event_type === 'game_ended') return { faults, endedAt: number, unjudgedFrom: undefined };
    now = next;
  }
  return { faults, endedAt: undefined, unjudgedFrom: undefined };
}

interface After {
  /** `undefined` if nobody knows it. */
  readonly table: TableView | undefined;
  readonly error?: ContradictionError;
}

/** Wrong scores leave the table known: the true ones follow from the hands. */
function tableAfter(table: TableView, event: GameEvent, decks: DeckSource): After {
  try {
    return { table: applyEvent(table, event, decks) };
  } catch (error) {
    if (!(error instanceof ContradictionError)) throw error;
    if (codeOf(error) !== 'wrong_score') return { table: undefined, error };
    // After the end of the game nothing is folded any more.
    if (event.event_type !== 'round_ended') return { table, error };
    return { table: applyEvent(table, withTrueScores(table, event), decks), error };
  }
}
