import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateScript, ownSubject, runScript } from 'mulligan/golf';
import { describeEventStore } from 'mulligan/store-contract';
import { afterAll, expect, test } from 'vitest';
import { FileEventStore } from './file-event-store.ts';

const directory = mkdtempSync(join(tmpdir(), 'file-event-store-'));
let files = 0;
afterAll(() => rmSync(directory, { recursive: true }));

function newPath(): string {
  files += 1;
  return join(directory, `${files}.jsonl`);
}

// Everything that an event store promises.
describeEventStore('a store in a file', async () => {
  const store = await FileEventStore.open(newPath());
  return { store, dispose: () => store.close() };
});

test('what was kept is there when the file is opened again, without the line that a crash has cut off', async () => {
  const path = newPath();
  const { events, setup } = runScript(generateScript('any'), ownSubject, []).played;
  const store = await FileEventStore.open(path);
  await store.appendBatch(events.slice(0, 5));
  await store.close();
  appendFileSync(path, '[{"event_type":"card_dr');
  const again = await FileEventStore.open(path);
  expect(await again.getEvents(setup.game_id)).toEqual(events.slice(0, 5));
  await again.appendBatch(events.slice(5));
  await again.close();
  const once = await FileEventStore.open(path);
  expect(await once.getEvents(setup.game_id)).toEqual(events);
  await once.close();
});
