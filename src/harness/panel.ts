/** The watchers of one game: each gets everything until it has found something. */
import type { GameEvent } from '../events/event.ts';
import type { Checker, PlayedGame, WatchedGame, Watcher } from './checker.ts';
import { type Finding, thrown } from './finding.ts';
import type { PlayableGame } from './subject.ts';

interface Seat {
  readonly name: string;
  readonly watcher: Watcher;
}

export class Panel {
  readonly findings: Finding[] = [];
  #seats: readonly Seat[];
  readonly #hadWatchers: boolean;
  #lastEvent: GameEvent | undefined;

  constructor(checkers: readonly Checker[], game: WatchedGame) {
    this.#seats = checkers.map((checker) => ({ name: checker.name, watcher: checker.watch(game) }));
    this.#hadWatchers = checkers.length > 0;
  }

  /** Whether nobody is left who watches. */
  get isDone(): boolean {
    return this.#hadWatchers && this.#seats.length === 0;
  }

  onEvent(event: GameEvent): void {
    this.#lastEvent = event;
    for (const seat of this.#seats)
      if (seat.watcher.onEvent !== undefined) this.#hear(seat, seat.watcher.onEvent, event);
  }

  onSettled(game: PlayableGame): void {
    for (const seat of this.#seats)
      if (seat.watcher.onSettled !== undefined) this.#hear(seat, seat.watcher.onSettled, game);
  }

  onEnd(played: PlayedGame): void {
    for (const seat of this.#seats) if (seat.watcher.onEnd !== undefined) this.#hear(seat, seat.watcher.onEnd, played);
  }

  #hear<T>(seat: Seat, watch: (shown: T) => Finding | undefined, shown: T): void {
    let finding: Finding | undefined;
    try {
      finding = watch(shown);
    } catch (error) {
      finding = thrown(seat.name, 'nothing throws', this.#lastEvent, error);
    }
    if (finding === undefined) return;
    this.findings.push(finding);
    this.#seats = this.#seats.filter((other) => other !== seat);
  }
}
