/**
 * The disk of the server is full.
 *
 * Method: a server of its own on a small file system in memory. A file takes what is left of it, appends go on until the server
 * has no more room, the file is removed, and the server has to be as good as before. It may have to be started again in
 * between: a log of changes that cannot be written ends it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreQueryError } from '../../store/errors.ts';
import { startEmbedded } from '../../store/server/embedded-server.ts';
import type { Fault, FaultReport, Trial } from '../fault.ts';
import type { CallOutcome } from '../history/history.ts';
import { Stage } from '../workload/stage.ts';
import { Writer } from '../workload/writer.ts';

const DISK_MEGABYTES = 160;
/** Bytes that are left when the disk counts as full; the server fills them up. */
const LEFT_BYTES = 2_000_000;
/** Small, so that the disk may be small. */
const SETTINGS = ['max_wal_size=32MB', 'min_wal_size=32MB', 'shared_buffers=8MB'];
/** Milliseconds: the server may have to come back by itself. */
const RETRY_BUDGET_MS = 15_000;
const DISK_FULL = '53100';
/** So many appends fill what is left, or it was not left. */
const APPENDS_MAX = 20_000;

export const diskFull: Fault = {
  name: 'disk full',
  says: 'the disk of the server runs full while it is written to',
  cases: { short: 1, full: 5 },
  run: async (trial, cases) => {
    const mount = mkdtempSync(join(tmpdir(), 'mulligan-disk-'));
    const reason = mountIn(mount);
    if (reason !== undefined) {
      rmSync(mount, { recursive: true });
      return { cases: 0, inFlight: 0, ambiguous: 0, acknowledged: 0, violations: [], impossible: reason };
    }
    try {
      return await fillUp(trial, cases, mount);
    } finally {
      execFileSync('umount', ['--lazy', mount]);
      rmSync(mount, { recursive: true });
    }
  },
};

/** Why there is no small disk to be had; nothing if there is. */
function mountIn(directory: string): string | undefined {
  try {
    const options = `size=${DISK_MEGABYTES}m,mode=0711`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', directory], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return `a small file system in memory cannot be made here: ${error instanceof Error ? error.message.trim() : error}`;
  }
}

async function fillUp(trial: Trial, cases: number, mount: string): Promise<FaultReport> {
  const server = await startEmbedded({ settings: SETTINGS, base: mount });
  try {
    const stage = await Stage.open({ ...trial, url: server.url });
    const store = await stage.openStore({ connectionsMax: 2, retryBudgetMs: RETRY_BUDGET_MS });
    const writer = new Writer('writer', store, stage.supply('games'), stage.history);
    const counts = { cases: 0, inFlight: 0 };
    const filler = join(mount, 'filler');
    while (counts.cases < cases && !trial.signal.aborted) {
      fill(filler, mount);
      let outcome: CallOutcome;
      let appends = 0;
      do {
        outcome = await writer.appendNext();
        appends += 1;
      } while (isWritten(outcome) && appends < APPENDS_MAX && !trial.signal.aborted);
      rmSync(filler);
      // A server that ended over it may not have come back while there was no room; now whoever runs it starts it again.
      if (!isRefused(outcome)) await server.crash();
      counts.cases += 1;
      counts.inFlight += Number(isDiskFull(outcome));
    }
    await stage.expectGoesOn(store, 'writer');
    return await stage.report(counts);
  } finally {
    await server.stop();
  }
}

/** A file that leaves little; the server may take some of that meanwhile, and then less is left. */
function fill(filler: string, mount: string): void {
  const { bavail, bsize } = statfsSync(mount);
  try {
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

function isWritten({ status }: CallOutcome): boolean {
  return status === 'written' || status === 'already_written';
}

/** The server said that it had no room, and went on. */
function isRefused(outcome: CallOutcome): boolean {
  return 'error' in outcome && outcome.error instanceof StoreQueryError && outcome.error.sqlState === DISK_FULL;
}

/** Or it ended over it, and could not be reached any more. */
function isDiskFull(outcome: CallOutcome): boolean {
  return isRefused(outcome) || outcome.status === 'unknown' || outcome.status === 'not_written';
}
