/**
 * A store of one's own, as small as can be: a file to which each batch is added as a line, and the package's store in memory
 * to answer from. A line that was cut off by a crash is no batch, and nobody was told that it was kept.
 */
import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { type GameEvent, parseEventValue, serializeEvent } from 'mulligan/golf';
import {
  type AppendOutcome,
  checkBatch,
  type EventStore,
  type GameFilter,
  type GameRecord,
  idsOf,
  MemoryEventStore,
  type SequenceRange,
} from 'mulligan/store';

export class FileEventStore implements EventStore {
  readonly #memory: MemoryEventStore;
  readonly #file: number;
  #underWay: Promise<unknown> = Promise.resolve();
  #isOpen = true;

  /** Throws `InvalidEventError` for a line that is no batch, and errors of the file system. */
  static async open(path: string): Promise<FileEventStore> {
    const memory = new MemoryEventStore();
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    for (const line of whole.split('\n'))
      if (line !== '') await memory.appendBatch((JSON.parse(line) as unknown[]).map(parseEventValue));
    if (whole !== text) truncateSync(path, Buffer.byteLength(whole));
    return new FileEventStore(memory, openSync(path, 'a'));
  }

  private constructor(memory: MemoryEventStore, file: number) {
    this.#memory = memory;
    this.#file = file;
  }

  async append(event: GameEvent): Promise<number> {
    const [id] = await this.appendBatch([event]);
    // One event in, one id out.
    return id as number;
  }

  async appendBatch(events: readonly GameEvent[]): Promise<number[]> {
    const [outcome] = await this.appendBatches([events]);
    // One batch in, one outcome out.
    return idsOf(outcome as AppendOutcome);
  }

  appendBatches(batches: readonly (readonly GameEvent[])[]): Promise<AppendOutcome[]> {
    const outcomes = this.#append(batches);
    this.#underWay = Promise.allSettled([this.#underWay, outcomes]);
    return outcomes;
  }

  async #append(batches: readonly (readonly GameEvent[])[]): Promise<AppendOutcome[]> {
    // Copies: a caller may change his events while he waits.
    const checked = batches.map((events) => checkBatch(events)?.events ?? []);
    const outcomes = await this.#memory.appendBatches(checked);
    const written = checked.filter((events, index) => events.length > 0 && outcomes[index]?.status === 'written');
    if (written.length > 0) await this.#write(written.map(lineOf).join(''));
    return outcomes;
  }

  /** What could not be kept must not be read: who opens the store again sees what the file has. */
  async #write(lines: string): Promise<void> {
    try {
      writeSync(this.#file, lines);
      fdatasyncSync(this.#file);
    } catch (error) {
      await this.#memory.close();
      throw error;
    }
  }

  getEvents(gameId: string, range?: SequenceRange): Promise<GameEvent[]> {
    return this.#memory.getEvents(gameId, range);
  }

  getLatestSequence(gameId: string): Promise<number> {
    return this.#memory.getLatestSequence(gameId);
  }

  streamEvents(gameId: string, range?: Pick<SequenceRange, 'fromSequence'>): AsyncIterable<GameEvent> {
    return this.#memory.streamEvents(gameId, range);
  }

  streamAllEvents(): AsyncIterable<GameEvent> {
    return this.#memory.streamAllEvents();
  }

  listGames(filter?: GameFilter): Promise<GameRecord[]> {
    return this.#memory.listGames(filter);
  }

  getGame(gameId: string): Promise<GameRecord | undefined> {
    return this.#memory.getGame(gameId);
  }

  /** Lets no new call in, and waits for those under way. */
  async close(): Promise<void> {
    await this.#memory.close();
    await this.#underWay;
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }
}

/** A batch is one line, so that it is there whole or not at all. */
function lineOf(events: readonly GameEvent[]): string {
  return `[${events.map(serializeEvent).join(',')}]\n`;
}
