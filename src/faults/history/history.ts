/** What was asked of a store while it was harmed, and what it answered. */
import type { GameEvent } from '../../events/event.ts';
import type { AppendOutcome } from '../../store/append-outcome.ts';

/** `thrown`: the call ended in an error that no outcome stands for; as to what is stored, that says nothing. */
export type CallOutcome = AppendOutcome | { readonly status: 'thrown'; readonly error: unknown };

export interface AppendCall {
  /** Who asked, for messages. */
  readonly writer: string;
  /** Of one game, following one another; at least one. */
  readonly events: readonly GameEvent[];
  /** Milliseconds, on one clock for all calls. */
  readonly begun: number;
  readonly ended: number;
  readonly outcome: CallOutcome;
}

export interface ReadCall {
  readonly gameId: string;
  readonly events: readonly GameEvent[];
  readonly begun: number;
  readonly ended: number;
}

export class History {
  readonly appends: AppendCall[] = [];
  readonly reads: ReadCall[] = [];

  /** Calls of appends whose outcome has one of these statuses. */
  count(...statuses: readonly CallOutcome['status'][]): number {
    return this.appends.filter(({ outcome }) => statuses.includes(outcome.status)).length;
  }

  /** Appends that had arrived although their answer had not, or of which nobody knows. */
  get ambiguous(): number {
    return this.count('already_written', 'unknown');
  }
}
