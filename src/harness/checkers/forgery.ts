/**
 * Method: at a table, the reducer is offered every event that somebody could think of as the next, with the right number.
 * An engine restored there is asked for what the event says was done. The reducer must accept exactly what the engine
 * then tells. Where an event is owed, nothing but that event may be accepted.
 */
import type { GameEvent } from '../../events/event.ts';
import type { Action } from '../../golf/action.ts';
import { type Difference, differ, firstDifference } from '../../golf/first-difference.ts';
import { isSettled, type TableView } from '../../golf/table-view.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { errorText, type Finding, parted } from '../finding.ts';
import { actionOf } from '../generate/action-of.ts';
import { forgedEvents } from '../generate/forged-events.ts';
import { servicesFor } from '../run-game.ts';
import type { PlayableGame } from '../subject.ts';
import { thrownBy } from '../thrown-by.ts';
import { isLookedAtClosely, isSampled } from './sample.ts';
import { kindSampler } from './table-kind.ts';

const name = 'forgery';

/** In a game that is looked at closely, one kind of table in so many is; and of one game in so many the unsettled tables. */
const SETTLED_EVERY = 1_024;
const UNSETTLED_EVERY = 1_024;

export const forgery: Checker = {
  name,
  claim: 'At any table, the reducer accepts as next exactly what the engine could tell there.',
  watch: (watched) => {
    if (!isLookedAtClosely(watched)) return {};
    const places: number[] = [];
    const isToBeTried = kindSampler(watched, SETTLED_EVERY);
    let [previous, last] = [0, 0];
    return {
      onSettled: ({ table }) => {
        [previous, last] = [last, table.sequence_num];
        if (isToBeTried(table)) places.push(table.sequence_num);
        return undefined;
      },
      onEnd: (played) => {
        const unsettled = isSampled(watched, UNSETTLED_EVERY) ? unsettledPlaces(played) : [];
        // A game that failed was cut where it failed: thoroughness is to look at the tables of its last move. Of others
        // these are its end, which can come about in many ways.
        const looked = watched.isThorough
          ? [last, ...unsettled.filter((place) => place > previous)]
          : [...places, ...unsettled];
        for (const place of looked) {
          const finding = tryForgeries(played, place);
          if (finding !== undefined) return finding;
        }
        return undefined;
      },
    };
  },
};

function unsettledPlaces({ rebuiltTables }: PlayedGame): number[] {
  return [...rebuiltTables().entries()].filter(([, table]) => !isSettled(table)).map(([place]) => place);
}

/** `place`: how many events the table has seen. */
function tryForgeries(played: PlayedGame, place: number): Finding | undefined {
  const { subject, decks, events } = played;
  const table = played.rebuiltTables()[place];
  const timestamp = events[place - 1]?.timestamp;
  if (table === undefined || timestamp === undefined) return undefined;
  const engine = new Teller(played, table);
  for (const forged of forgedEvents(table, timestamp, engine.genuine(events[place]))) {
    const isRight = engine.tells(forged);
    const refusal = thrownBy(() => subject.applyEvent(table, forged, decks));
    if (isRight === (refusal === undefined)) {
      const untrue = refusal === undefined ? undefined : untruth(refusal);
      if (untrue === undefined) continue;
      return { ...parted(name, 'a refusal says what is wrong', forged, untrue), sequence_num: place };
    }
    const [left, right] = isRight ? ['accepted', errorText(refusal)] : ['a refusal', forged.data];
    const assertion = isRight ? 'what the engine tells is accepted' : 'what the engine would not tell is refused';
    return { ...parted(name, assertion, forged, differ(left, right)), sequence_num: place };
  }
  return undefined;
}

/** What is wrong with a refusal: it must say what was expected and what was found, and those must be two things. */
function untruth(refusal: unknown): Difference | undefined {
  const said = (field: string): unknown => (refusal instanceof Error ? Reflect.get(refusal, field) : undefined);
  const [expected, found] = [said('expected'), said('found')];
  if (typeof expected !== 'string' || typeof found !== 'string')
    return differ('what was expected and what was found', errorText(refusal));
  const isNamed = found.startsWith('"') && expected.includes(found);
  return expected === found || expected === 'undefined' || isNamed
    ? differ('something else than what was expected', errorText(refusal))
    : undefined;
}

const NEWCOMER: Action = { type: 'join', player_id: 'new', player_name: 'New', is_cpu: true, cpu_profile: 'cpu' };

/** An engine at the table, and what it tells when it is asked. */
class Teller {
  readonly #played: PlayedGame;
  readonly #table: TableView;
  readonly #next: GameEvent | undefined;
  #game: PlayableGame | undefined;
  #told: GameEvent[] = [];

  constructor(played: PlayedGame, table: TableView) {
    this.#played = played;
    this.#table = table;
    this.#next = isSettled(table) ? undefined : played.events[table.sequence_num];
  }

  /**
   * Events that could be told here, one of each type at least, and those that have come before. `next`: what is owed,
   * where something is. Of what came next at a settled table nothing is made: a game that is cut here would have nothing of the kind.
   */
  genuine(next: GameEvent | undefined): GameEvent[] {
    if (!isSettled(this.#table)) return next === undefined ? [] : [next];
    const { phase } = this.#table;
    const told = this.#plainActions().flatMap((action) => this.#ask(action));
    told.push(...(phase === 'waiting' ? this.#started() : this.#oneRoundMore()));
    const before = this.#played.events.slice(0, this.#table.sequence_num);
    return [...told, ...before.filter(({ player_id }) => player_id === null)];
  }

  /** The first legal action of each type, and a newcomer's. */
  #plainActions(): Action[] {
    const { subject } = this.#played;
    const legal = subject.restoreGame(this.#table, servicesFor(this.#played, {})).legalActions();
    const byType = new Map(legal.toReversed().map((action) => [action.type, action]));
    return [...byType.values(), NEWCOMER];
  }

  /** Whether this is, but for its time, what the engine tells first when asked for it. */
  tells(event: GameEvent): boolean {
    if (this.#next !== undefined) return isSame(this.#next, event);
    const action = actionOf(event, this.#table);
    const first = action && this.#ask(action)[0];
    return first !== undefined && isSame(first, event);
  }

  /** What would be told of a start if the host were the first who is seated; he may not be there at all. */
  #started(): GameEvent[] {
    const host_id = this.#table.players[0]?.id ?? '';
    const start = { type: 'start_game', player_id: host_id, num_decks: 1, num_rounds: 1 } as const;
    return this.#askAt({ ...this.#table, host_id }, start);
  }

  /** What would be told if this round were over and not the last. */
  #oneRoundMore(): GameEvent[] {
    const over = { phase: 'round_over', current_player_idx: null, turn_step: null } as const;
    const num_rounds = this.#table.current_round + 1;
    const player_id = this.#table.players[0]?.id ?? '';
    return this.#askAt({ ...this.#table, ...over, num_rounds }, { type: 'next_round', player_id });
  }

  #askAt(table: TableView, action: Action): GameEvent[] {
    const told: GameEvent[] = [];
    const services = servicesFor(this.#played, { emitter: (event) => told.push(event) });
    this.#played.subject.restoreGame(table, services).act(action);
    return told;
  }

  #ask(action: Action): GameEvent[] {
    this.#told = [];
    const { subject } = this.#played;
    const emitter = (event: GameEvent): void => {
      this.#told.push(event);
    };
    this.#game ??= subject.restoreGame(this.#table, servicesFor(this.#played, { emitter }));
    // A game that was refused something is as it was; one that went on is of no more use here.
    if (this.#game.act(action).accepted) this.#game = undefined;
    return this.#told;
  }
}

function isSame(told: GameEvent, event: GameEvent): boolean {
  return firstDifference({ ...told, timestamp: '' }, { ...event, timestamp: '' }) === undefined;
}
