/** Every way to harm a store, the cheap ones first. */
import type { Fault } from './fault.ts';
import { abandonedStreams } from './kinds/abandoned-streams.ts';
import { clientKills } from './kinds/client-kills.ts';
import { connectionLimit } from './kinds/connection-limit.ts';
import { crossedBatches } from './kinds/crossed-batches.ts';
import { cuts } from './kinds/cuts.ts';
import { damagedPage } from './kinds/damaged-page.ts';
import { diskFull } from './kinds/disk-full.ts';
import { kills } from './kinds/kills.ts';
import { lateWorkers } from './kinds/late-workers.ts';
import { lostWorkers } from './kinds/lost-workers.ts';
import { migrations } from './kinds/migrations.ts';
import { races } from './kinds/races.ts';
import { restartedQueue } from './kinds/restarted-queue.ts';
import { terminations } from './kinds/terminations.ts';

export const allFaults: readonly Fault[] = [
  races,
  crossedBatches,
  cuts,
  terminations,
  connectionLimit,
  abandonedStreams,
  migrations,
  clientKills,
  kills,
  diskFull,
  damagedPage,
  lostWorkers,
  lateWorkers,
  restartedQueue,
];
