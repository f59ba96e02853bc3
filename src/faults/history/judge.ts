/**
 * Whether a store kept its promises: what it answered, call by call, beside what its log holds in the end.
 *
 * Method: the events of the log and those that were offered are compared as text, number by number. Writers who compete
 * tell events of their own, so that a text shows whose it is.
 */
import { wireData } from '../../events/codec.ts';
import type { GameEvent } from '../../events/event.ts';
import { show } from '../../golf/show.ts';
import type { AppendCall, History, ReadCall } from './history.ts';

export type Invariant =
  /** What was acknowledged is there, whole and identical. */
  | 'acknowledged is kept'
  /** What was not acknowledged is there whole or not at all, and what was refused is not there at all. */
  | 'whole or absent'
  | 'one winner'
  | 'numbers without gaps'
  /** A read shows a beginning of the log that ends where a batch ends, and nothing is missing that was acknowledged before. */
  | 'reads are prefixes'
  /** Nothing is there that nobody offered, such as a batch under other numbers. */
  | 'nothing invented'
  /** An append ends with an outcome, whatever was done to it; where nothing was, whoever did not win is told that another did. */
  | 'outcomes are told'
  | 'nothing leaks'
  | 'no deadlocks'
  | 'goes on afterwards'
  /** A campaign comes to what one process would have found, whoever was lost of those who played it. */
  | 'one result'
  /** A worker that nobody ended does its work until there is none left. */
  | 'workers go on';

export interface Violation {
  readonly invariant: Invariant;
  readonly says: string;
}

/** All violations, game by game. `logs`: what the database holds in the end, for each game. */
export function judge(history: History, logs: ReadonlyMap<string, readonly GameEvent[]>): Violation[] {
  const appends = Map.groupBy(history.appends, ({ events }) => gameOf(events));
  const reads = Map.groupBy(history.reads, ({ gameId }) => gameId);
  const games = new Set([...appends.keys(), ...logs.keys()]);
  return [...games].flatMap((gameId) =>
    judgeGame(gameId, appends.get(gameId) ?? [], reads.get(gameId) ?? [], logs.get(gameId) ?? []),
  );
}

function gameOf(events: readonly GameEvent[]): string {
  return events[0]?.game_id ?? '';
}

/** The same text for the same event: a database may give fields back in another order. */
function textOf(event: GameEvent): string {
  return JSON.stringify({ ...event, data: wireData(event) }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? sorted(value) : value,
  );
}

function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** A batch that was offered, its events as text. */
interface Offered {
  readonly call: AppendCall;
  readonly first: number;
  readonly last: number;
  readonly texts: readonly string[];
  /** How many of its events are in the log. */
  readonly present: number;
}

function judgeGame(
  gameId: string,
  appends: readonly AppendCall[],
  reads: readonly ReadCall[],
  log: readonly GameEvent[],
): Violation[] {
  const texts = log.map(textOf);
  const offers = appends.map((call): Offered => {
    const first = call.events[0]?.sequence_num ?? 0;
    const offered = call.events.map(textOf);
    const present = offered.filter((text, index) => texts[first - 1 + index] === text).length;
    return { call, first, last: first + offered.length - 1, texts: offered, present };
  });
  const found = [
    ...gaps(log),
    ...offers.flatMap((offer) => judgeOffer(offer, offers, log.length)),
    ...rivals(offers),
    ...inventions(log, texts, offers),
    ...reads.flatMap((read) => judgeRead(read, texts, offers)),
  ];
  return found.map(({ invariant, says }) => ({ invariant, says: `game ${gameId}: ${says}` }));
}

function gaps(log: readonly GameEvent[]): Violation[] {
  const index = log.findIndex(({ sequence_num }, at) => sequence_num !== at + 1);
  const event = log[index];
  if (event === undefined) return [];
  return [{ invariant: 'numbers without gaps', says: `expected number ${index + 1}, found ${event.sequence_num}` }];
}

function isAcknowledged({ call: { outcome } }: Offered): boolean {
  return outcome.status === 'written' || outcome.status === 'already_written';
}

function judgeOffer(offer: Offered, offers: readonly Offered[], length: number): Violation[] {
  const { call, texts, present } = offer;
  const numbers = offer.first === offer.last ? `event ${offer.first}` : `events ${offer.first} to ${offer.last}`;
  const who = `${numbers} of ${call.writer}`;
  if (isAcknowledged(offer)) {
    if (present === texts.length) return [];
    const says = `${who} were told ${call.outcome.status}, and ${texts.length - present} of ${texts.length} are not there as they were (the log has ${length})`;
    return [{ invariant: 'acknowledged is kept', says }];
  }
  if (present > 0 && present < texts.length)
    return [{ invariant: 'whole or absent', says: `${who} are there in part: ${present} of ${texts.length}` }];
  if (call.outcome.status === 'thrown')
    return [{ invariant: 'outcomes are told', says: `${who} ended in an error: ${call.outcome.error}` }];
  const isRefused = call.outcome.status === 'conflict' || call.outcome.status === 'not_written';
  if (isRefused && present > 0 && !offers.some((other) => mayHaveWritten(other, offer)))
    return [{ invariant: 'whole or absent', says: `${who} were told ${call.outcome.status}, and are there` }];
  return [];
}

/** Whether the same batch was offered in another call that may have written it. */
function mayHaveWritten(other: Offered, offer: Offered): boolean {
  const { status } = other.call.outcome;
  if (other === offer || status === 'conflict' || status === 'not_written') return false;
  return other.first === offer.first && other.texts.join() === offer.texts.join();
}

function rivals(offers: readonly Offered[]): Violation[] {
  const winners = new Map<number, { text: string; writer: string }>();
  for (const { texts, first, call } of offers.filter(isAcknowledged)) {
    for (const [index, text] of texts.entries()) {
      const winner = winners.get(first + index);
      if (winner !== undefined && winner.text !== text)
        return [
          {
            invariant: 'one winner',
            says: `event ${first + index}: both ${winner.writer} and ${call.writer} were told that it is theirs`,
          },
        ];
      winners.set(first + index, { text, writer: call.writer });
    }
  }
  return [];
}

function inventions(log: readonly GameEvent[], texts: readonly string[], offers: readonly Offered[]): Violation[] {
  const offered = new Set(offers.flatMap((offer) => offer.texts));
  const index = texts.findIndex((text) => !offered.has(text));
  const event = log[index];
  if (event === undefined) return [];
  return [
    {
      invariant: 'nothing invented',
      says: `event ${event.sequence_num} is none that anybody offered: ${show(texts[index])}`,
    },
  ];
}

function judgeRead({ events, begun }: ReadCall, log: readonly string[], offers: readonly Offered[]): Violation[] {
  const texts = events.map(textOf);
  const parted = texts.findIndex((text, index) => text !== log[index]);
  const length = texts.length;
  const fault = (says: string): Violation[] => [
    { invariant: 'reads are prefixes', says: `a read of ${length} events ${says}` },
  ];
  if (parted !== -1) return fault(`has another event ${parted + 1} than the log`);
  const cut = offers.find(({ first, last, present }) => present > 0 && first <= length && length < last);
  if (cut !== undefined) return fault(`ends within the batch of events ${cut.first} to ${cut.last}`);
  const missed = offers.find((offer) => isAcknowledged(offer) && offer.call.ended < begun && offer.last > length);
  return missed === undefined ? [] : fault(`lacks event ${missed.last}, which had been acknowledged before it began`);
}
