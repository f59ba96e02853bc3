/** Ways to spoil a stored game in one place, each with the one finding that it must lead to. For this room's tests. */
import type { GameEvent } from '../../events/event.ts';
import type { Random } from '../../harness/generate/random.ts';
import type { AuditCode } from '../audit-finding.ts';
import type { AuditSettings } from '../judge/audited-game.ts';
import type { StoredEvent, StoredGame } from '../stored-game.ts';
import type { SoundGame } from './sound-game.ts';

export interface Corruption {
  /** Of the finding. */
  readonly code: AuditCode;
  readonly name: string;
  /** In which of the two ways of knowing the cards it is seen where it is; both unless given. */
  readonly decks?: AuditSettings['decks'];
  /** Is only possible where data is text that may say anything; `jsonb` would refuse it or put it right. */
  readonly isText?: true;
  /** What the rules say of later events is not known any more. */
  readonly hidesRules: boolean;
  /** Is seen only as long as nothing before it hides what the rules say. */
  readonly needsRules: boolean;
  /** Other numbers of the game mean something else afterwards. */
  readonly movesOthers?: true;
  /** `undefined` if this game has no place for it. */
  plant(spot: Spot, random: Random): Planted | undefined;
}

export interface Spot {
  readonly sound: SoundGame;
  /** The game as it has been spoilt so far. */
  readonly stored: StoredGame;
  /** Numbers at which something may be spoilt. */
  readonly numbers: readonly number[];
}

export interface Planted {
  readonly stored: StoredGame;
  /** Of the finding. */
  readonly number: number | null;
}

type Fits = (event: GameEvent, sound: SoundGame) => boolean;

export interface RowChange extends Omit<Corruption, 'plant'> {
  readonly fits?: Fits;
  /** What is different in the row of that event. */
  change(row: StoredEvent, event: GameEvent, random: Random, sound: SoundGame): Partial<StoredEvent>;
  /** Of the finding; that of the row unless given. */
  readonly number?: number;
}

/** A corruption of one row. */
export function rowChange({ fits, change, number: findingNumber, ...rest }: RowChange): Corruption {
  return {
    ...rest,
    plant({ sound, stored, numbers }, random) {
      const event = eventAt({ sound, numbers }, random, fits);
      if (event === undefined) return undefined;
      const number = event.sequence_num;
      const events = stored.events.map((row) =>
        row.sequence_num === number ? { ...row, ...change(row, event, random, sound) } : row,
      );
      return { stored: { ...stored, events }, number: findingNumber ?? number };
    },
  };
}

/** A corruption of the data of one event. `spoil` changes the object that it gets. */
export function dataChange({
  spoil,
  ...rest
}: Omit<RowChange, 'change'> & {
  // Whatever is spoilt here is somebody's own copy of JSON.
  spoil(data: JsonObject, event: GameEvent, random: Random, sound: SoundGame): void;
}): Corruption {
  return rowChange({
    ...rest,
    change(row, event, random, sound) {
      const data = JSON.parse(row.event_data ?? '') as JsonObject;
      spoil(data, event, random, sound);
      return { event_data: JSON.stringify(data) };
    },
  });
}

export type JsonObject = Record<string, unknown>;

/** One of the events at these numbers. */
export function eventAt(
  { sound, numbers }: Pick<Spot, 'sound' | 'numbers'>,
  random: Random,
  fits: Fits = () => true,
): GameEvent | undefined {
  const events = numbers.flatMap((number) => {
    const event = sound.events[number - 1];
    return event !== undefined && fits(event, sound) ? [event] : [];
  });
  return events.length === 0 ? undefined : random.pick(events);
}

export function hasEnded({ events }: SoundGame): boolean {
  return events.at(-1)?.event_type === 'game_ended';
}
