/**
 * Every history of one small table, breadth first: all of so many moves before any of more, so that what is found first is
 * the shortest. States are told apart by their key and expanded once (one-step.ts says why that is enough).
 */
import type { Action } from '../golf/action.ts';
import type { TableView } from '../golf/table-view.ts';
import { type Finding, identityOf, parted } from '../harness/finding.ts';
import { runScript } from '../harness/run-game.ts';
import { decksOf, type Script } from '../harness/script.ts';
import type { Subject } from '../harness/subject.ts';
import { type Ground, gameAt, lostCards, stepFrom } from './one-step.ts';
import type { SmallTable } from './small-table.ts';
import { stateKey } from './state-key.ts';

export interface Counterexample {
  readonly script: Script;
  readonly finding: Finding;
}

export interface Exploration {
  /** Moves of every history that was covered. */
  readonly depth: number;
  /** Whether no history goes on: every game at this table is over by then. */
  readonly isExhausted: boolean;
  readonly states: number;
  readonly transitions: number;
  /** Different sequences of moves, of any length up to the depth; counted over the states. */
  readonly histories: number;
  /** The shortest history for each identity. */
  readonly findings: readonly Counterexample[];
}

export interface ExplorePlan {
  readonly subject: Subject;
  readonly movesMax: number;
  readonly statesMax?: number;
  /** Ends at the first finding of this identity, or of any if it is `'any'`. */
  readonly until?: string;
  readonly isInterrupted?: () => boolean;
}

/** One reason for leaving is enough: neither witness looks at it. */
const LEAVE_REASON = 'left';

interface State {
  readonly table: TableView;
  /** How it was got to first. */
  readonly parent: State | undefined;
  readonly move: Action | undefined;
  /** Indexes of the states that moves lead to; none before it is expanded. */
  readonly next: number[];
}

export function exploreTable(table: SmallTable, plan: ExplorePlan): Exploration {
  return new Explorer(table, plan).explore();
}

class Explorer {
  readonly #table: SmallTable;
  readonly #plan: ExplorePlan;
  readonly #ground: Ground;
  readonly #states: State[] = [];
  readonly #indexes = new Map<string, number>();
  readonly #findings = new Map<string, Counterexample>();
  #transitions = 0;
  #isOver = false;

  constructor(table: SmallTable, plan: ExplorePlan) {
    this.#table = table;
    this.#plan = plan;
    this.#ground = { subject: plan.subject, seed: table.seed, decks: decksOf(table) };
  }

  explore(): Exploration {
    const { lobby } = this.#table;
    let depth = lobby.length;
    this.#indexOf(this.#root(), undefined, undefined);
    let first = 0;
    const { movesMax, statesMax = Number.POSITIVE_INFINITY, isInterrupted } = this.#plan;
    while (depth < movesMax && first < this.#states.length && this.#states.length < statesMax) {
      const end = this.#states.length;
      for (let index = first; index < end && !this.#isOver; index += 1) {
        // The index is below the number of states.
        this.#expand(this.#states[index] as State);
        if (index % INTERRUPTION_EVERY === 0 && isInterrupted?.() === true) this.#isOver = true;
      }
      if (this.#isOver) break;
      first = end;
      depth += 1;
    }
    return {
      depth,
      isExhausted: first === this.#states.length && !this.#isOver,
      states: this.#states.length,
      transitions: this.#transitions,
      histories: this.#histories(depth - lobby.length),
      findings: [...this.#findings.values()],
    };
  }

  /** The table when all have come, as the reducer has it. */
  #root(): TableView {
    const { setup, seed, decks, lobby } = this.#table;
    const { played } = runScript({ setup, seed, decks, moves: lobby }, this.#plan.subject, []);
    // The empty table is the first of them.
    return played.rebuiltTables().at(-1) as TableView;
  }

  #expand(state: State): void {
    const actions = this.#actionsAt(state);
    for (const action of actions) {
      this.#transitions += 1;
      const step = stepFrom(state.table, action, this.#ground);
      if ('finding' in step) this.#found(step.finding, state, action);
      else {
        const lost = this.#lostCards(step.table);
        if (lost !== undefined) this.#found(lost, state, action);
        else state.next.push(this.#indexOf(step.table, state, action));
      }
    }
  }

  #actionsAt(state: State): readonly Action[] {
    const { table } = state;
    if (table.phase === 'game_over') return [];
    const legal = gameAt(table, this.#ground, () => {}).legalActions();
    // The lobby waits for players, whose coming is not listed.
    if (legal.length === 0 && table.phase !== 'waiting') {
      const difference = { path: 'phase', left: 'a legal action', right: 'none' };
      const finding = parted('legal-moves', 'a legal action is there until the game ends', undefined, difference);
      this.#found(finding, state, undefined);
    }
    const { start } = this.#table;
    const others = legal.filter(
      (action) => action.type !== 'start_game' && (action.type !== 'leave' || action.reason === LEAVE_REASON),
    );
    return legal.some(({ type }) => type === 'start_game') ? [...others, start] : others;
  }

  #lostCards(table: TableView): Finding | undefined {
    if (table.current_round === 0) return undefined;
    const { current_round: round, deck_seed, num_decks, options } = table;
    // Since the first deal there is a seed.
    const dealt = this.#ground.decks.deal({ round, deck_seed: deck_seed as number, num_decks, options });
    return lostCards(table, dealt, undefined);
  }

  #indexOf(table: TableView, parent: State | undefined, move: Action | undefined): number {
    const key = stateKey(table);
    const known = this.#indexes.get(key);
    if (known !== undefined) return known;
    const index = this.#states.length;
    this.#indexes.set(key, index);
    this.#states.push({ table, parent, move, next: [] });
    return index;
  }

  #found(finding: Finding, state: State, last: Action | undefined): void {
    const identity = identityOf(finding);
    if (!this.#findings.has(identity)) this.#findings.set(identity, { script: this.#scriptTo(state, last), finding });
    const { until } = this.#plan;
    if (until === 'any' || until === identity) this.#isOver = true;
  }

  #scriptTo(state: State, last: Action | undefined): Script {
    const moves: Action[] = last === undefined ? [] : [last];
    for (let at: State | undefined = state; at?.move !== undefined; at = at.parent) moves.unshift(at.move);
    const { setup, seed, decks, lobby } = this.#table;
    return { setup, seed, decks, moves: [...lobby, ...moves] };
  }

  /** Ways through the graph of states: how many lead to each state in so many moves, summed up over all lengths. */
  #histories(moves: number): number {
    let ways = new Map<number, number>([[0, 1]]);
    let histories = 1;
    for (let move = 0; move < moves; move += 1) {
      const longer = new Map<number, number>();
      for (const [index, count] of ways)
        for (const next of this.#states[index]?.next ?? []) longer.set(next, (longer.get(next) ?? 0) + count);
      for (const count of longer.values()) histories += count;
      ways = longer;
    }
    return histories;
  }
}

const INTERRUPTION_EVERY = 256;
