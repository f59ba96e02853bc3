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
  /** Kept apart, because most watchers wait for the end and these are asked after every move of every game. */
  #atEvents: readonly Seat[];
  #atTables: readonly Seat[];
  #atEnd: readonly Seat[];
  #watching: number;
  #lastEvent: GameEvent | undefined;

  constructor(checkers: readonly Checker[], game: WatchedGame) {
    const seats = checkers.map((checker): Seat => ({ name: checker.name, watcher: checker.watch(game) }));
    this.#atEvents = seats.filter(({ watcher }) => watcher.onEvent !== undefined);
    this.#atTables = seats.filter(({ watcher }) => watcher.onSettled !== undefined);
    this.#atEnd = seats.filter(({ watcher }) => watcher.onEnd !== undefined);
    this.#watching = seats.length;
  }

  /** Whether all who watched have found something. */
  get isDone(): boolean {
    return this.#watching === 0 && this.findings.length > 0;
  }

  onEvent(event: GameEvent): void {
    this.#lastEvent = event;
    for (const seat of this.#atEvents) {
      try {
        this.#take(seat, seat.watcher.onEvent?.(event));
      } catch (error) {
        this.#take(seat, this.#threw(seat, error));
      }
    }
  }

  onSettled(game: PlayableGame): void {
    for (const seat of this.#atTables) {
      try {
        this.#take(seat, seat.watcher.onSettled?.(game, this.#lastEvent));
      } catch (error) {
        this.#take(seat, this.#threw(seat, error));
      }
    }
  }

  onEnd(played: PlayedGame): void {
    for (const seat of this.#atEnd) {
      try {
        this.#take(seat, seat.watcher.onEnd?.(played));
      } catch (error) {
        this.#take(seat, this.#threw(seat, error));
      }
    }
  }

  #threw(seat: Seat, error: unknown): Finding {
    return thrown(seat.name, 'nothing throws', this.#lastEvent, error);
  }

  #take(seat: Seat, finding: Finding | undefined): void {
    if (finding === undefined) return;
    this.findings.push(finding);
    this.#watching -= 1;
    const others = (seats: readonly Seat[]): Seat[] => seats.filter((other) => other !== seat);
    this.#atEvents = others(this.#atEvents);
    this.#atTables = others(this.#atTables);
    this.#atEnd = others(this.#atEnd);
  }
}
