/** Load: a writer for each store, who appends without pause. */
import type { EventStore } from '../../store/event-store.ts';
import type { Stage } from './stage.ts';
import { Writer } from './writer.ts';

/** Lets them write while the work is done. `isBusy`: whether an append is under way. */
export async function whileWriting(
  stage: Stage,
  stores: readonly EventStore[],
  work: (isBusy: () => boolean) => Promise<void>,
): Promise<void> {
  let isOver = false;
  let underWay = 0;
  const written = Promise.all(
    stores.map(async (store, number) => {
      const writer = new Writer(`writer ${number}`, store, stage.supply(`writer ${number}`), stage.history);
      while (!isOver) {
        underWay += 1;
        await writer.appendNext();
        underWay -= 1;
      }
    }),
  );
  // Heard of below; if the work fails, its own error is the one that tells.
  written.catch(() => {});
  try {
    await work(() => underWay > 0);
  } finally {
    isOver = true;
  }
  await written;
}
