/** Where a trial takes place: a schema of its own, and whatever has to be closed and looked at in the end. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { GameEvent } from '../../events/event.ts';
import type { EventStore } from '../../store/event-store.ts';
import { Database } from '../../store/postgres/database.ts';
import type { PostgresOptions } from '../../store/postgres/postgres-event-store.ts';
import { openWorkspace, type Workspace } from '../../store/workspace.ts';
import type { FaultReport, Trial } from '../fault.ts';
import { History } from '../history/history.ts';
import { judge, type Violation } from '../history/judge.ts';
import { GameSupply } from './game-supply.ts';
import { recordAppend } from './writer.ts';

/** Milliseconds until the server has noticed that connections were closed. */
const LEAK_PATIENCE_MS = 5000;
/** Milliseconds: an append that is under way may still be offered again for as long as its budget lasts. */
const CLOSE_PATIENCE_MS = 45_000;

export class Stage {
  readonly history = new History();
  readonly workspace: Workspace;
  readonly #trial: Trial;
  /** How the connections of this stage call themselves. */
  readonly #application: string;
  readonly #stores: EventStore[] = [];
  readonly #violations: Violation[] = [];

  static async open(trial: Trial): Promise<Stage> {
    // The schema is made, and looked at in the end, by the true store.
    return new Stage(trial, await openWorkspace(trial.url, { allow: { unsafeServer: true } }));
  }

  private constructor(trial: Trial, workspace: Workspace) {
    this.#trial = trial;
    this.workspace = workspace;
    this.#application = `${workspace.schema}_trial`;
  }

  supply(name: string): GameSupply {
    return new GameSupply(`${this.#trial.seed}/${name}`);
  }

  /** A store on trial. `url`: by which way; straight to the workspace unless given. */
  async openStore(options: PostgresOptions = {}, url = this.workspace.url): Promise<EventStore> {
    const named = new URL(url);
    named.searchParams.set('application_name', this.#application);
    const store = await this.#trial.code.openStore(named.href, { allow: { unsafeServer: true }, ...options });
    this.#stores.push(store);
    return store;
  }

  /** Sessions of the stores on trial, for whoever ends them. */
  get application(): string {
    return this.#application;
  }

  note(violation: Violation): void {
    this.#violations.push(violation);
  }

  /** After the harm: a store has to go on as if nothing had been. */
  async expectGoesOn(store: EventStore, name: string): Promise<void> {
    const [batch] = this.supply(`${name} afterwards`).nextGame();
    const outcome = await recordAppend(`${name} afterwards`, batch as GameEvent[], store, this.history);
    if (outcome.status === 'written') return;
    const error = 'error' in outcome ? `: ${outcome.error}` : '';
    this.note({
      invariant: 'goes on afterwards',
      says: `expected an append to be written, found ${outcome.status}${error}`,
    });
  }

  /** Closes the stores, looks for what they left behind, judges what is in the log, and removes the schema. */
  async report(counts: Pick<FaultReport, 'cases' | 'inFlight'>): Promise<FaultReport> {
    await this.#closeStores();
    await this.#lookForLeaks();
    const logs = await logsOf(this.workspace.store);
    await this.clear();
    return {
      ...counts,
      ambiguous: this.history.ambiguous,
      acknowledged: this.history.count('written', 'already_written'),
      violations: [...judge(this.history, logs), ...this.#violations],
    };
  }

  /** Closes the stores and removes the schema. May be called twice. */
  async clear(): Promise<void> {
    await this.#closeStores();
    await this.workspace.dispose();
  }

  /** A store that was not given back all that it lent waits for that for ever: its sessions are ended for it, and that is told. */
  async #closeStores(): Promise<void> {
    const closed = Promise.all(this.#stores.map((store) => store.close())).then(() => true);
    if (await Promise.race([closed, sleep(CLOSE_PATIENCE_MS, false, { ref: false })])) return;
    const says = `stores could not be closed within ${CLOSE_PATIENCE_MS / 1000} s`;
    this.note({ invariant: 'nothing leaks', says });
    const database = new Database(this.workspace.url, { connectionsMax: 1 });
    const end = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1';
    await database.query({ text: end }, [this.#application]);
    await database.close();
  }

  async #lookForLeaks(): Promise<void> {
    const database = new Database(this.workspace.url, { connectionsMax: 1 });
    const deadline = performance.now() + LEAK_PATIENCE_MS;
    let left: { state: string; query: string }[];
    do {
      left = await database.query<{ state: string; query: string }>(
        { text: 'SELECT state, query FROM pg_stat_activity WHERE application_name = $1' },
        [this.#application],
      );
    } while (left.length > 0 && performance.now() < deadline);
    await database.close();
    for (const { state, query } of left)
      this.note({ invariant: 'nothing leaks', says: `a connection is still there, ${state}, after: ${query}` });
  }
}

/** A trial on a stage of its own, of which nothing is left however it ends. */
export async function onStage(trial: Trial, work: (stage: Stage) => Promise<FaultReport>): Promise<FaultReport> {
  const stage = await Stage.open(trial);
  try {
    return await work(stage);
  } finally {
    await stage.clear();
  }
}

async function logsOf(store: EventStore): Promise<Map<string, GameEvent[]>> {
  const events = await Array.fromAsync(store.streamAllEvents());
  return Map.groupBy(events, ({ game_id }) => game_id);
}
