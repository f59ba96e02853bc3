/** The program that appends is killed in the middle of its work. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { GameEvent } from '../../events/event.ts';
import { parseLog } from '../../events/log.ts';
import type { Random } from '../../harness/generate/random.ts';
import { ConcurrencyError, StoreConnectionError } from '../../store/errors.ts';
import type { Fault } from '../fault.ts';
import type { CallOutcome, History } from '../history/history.ts';
import type { ClientLine } from '../workload/client.ts';
import { onStage, type Stage } from '../workload/stage.ts';

const CLIENT = fileURLToPath(new URL('../workload/client.ts', import.meta.url));
const AT_ONCE = 2;
/** Milliseconds of work before the end. */
const WORK_MS_MAX = 150;

export const clientKills: Fault = {
  name: 'client kills',
  says: 'a program that appends is killed (SIGKILL) while it does',
  cases: { short: 2, full: 200 },
  run: (trial, cases) =>
    onStage(trial, async (stage) => {
      const { random } = stage.supply('kills');
      const counts = { cases: 0, inFlight: 0 };
      let started = 0;
      const killOneAfterTheOther = async (): Promise<void> => {
        while (started < cases && !trial.signal.aborted) {
          started += 1;
          const wasInFlight = await killOne(`${trial.seed}/client ${started}`, stage, random);
          counts.cases += 1;
          counts.inFlight += Number(wasInFlight);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, killOneAfterTheOther));
      const store = await stage.openStore();
      await stage.expectGoesOn(store, 'another client');
      return stage.report(counts);
    }),
};

/** Whether an append was under way. */
async function killOne(seed: string, stage: Stage, random: Random): Promise<boolean> {
  const url = new URL(stage.workspace.url);
  url.searchParams.set('application_name', stage.application);
  const client = spawn(process.execPath, [CLIENT, url.href, seed], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: client.stdout });
  const closed = once(lines, 'close');
  let offered: GameEvent[] | undefined;
  lines.on('line', (line) => {
    // Written in one go by this project's own program.
    const said = JSON.parse(line) as ClientLine;
    if ('offered' in said) offered = parseLog(said.offered);
    else if (offered !== undefined) {
      record(stage.history, seed, offered, said.settled);
      offered = undefined;
    }
  });
  await Promise.race([once(lines, 'line'), closed]);
  await sleep(random.integer(0, WORK_MS_MAX));
  client.kill('SIGKILL');
  await closed;
  if (offered !== undefined) record(stage.history, seed, offered, 'unknown');
  return offered !== undefined;
}

/** Of a call in another process its status is all that is known. */
function record(history: History, writer: string, events: readonly GameEvent[], status: string): void {
  const now = performance.now();
  history.appends.push({ writer, events, begun: now, ended: now, outcome: outcomeOf(status, events) });
}

function outcomeOf(status: string, events: readonly GameEvent[]): CallOutcome {
  const error = new StoreConnectionError('(another process)', `the client was told ${status}`);
  const [first] = events;
  const conflict = { gameId: first?.game_id ?? '', expected: 0, found: first?.sequence_num ?? 0 };
  switch (status) {
    case 'written':
    case 'already_written':
      return { status, ids: [] };
    case 'conflict':
      return { status, error: new ConcurrencyError(conflict) };
    case 'not_written':
    case 'unknown':
      return { status, error };
    default:
      return { status: 'thrown', error };
  }
}
