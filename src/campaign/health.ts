/** Whether a campaign's games are worth anything: a generator that has gone wrong finds nothing, and looks like success. */
import type { RecordedGame } from '../harness/checker.ts';

const FIRST_TURNS: ReadonlySet<string> = new Set(['card_drawn', 'flip_as_action', 'knock_early']);
/** From so many games on a share says something. */
const GAMES_MIN = 20;

export class Health {
  #games = 0;
  #begun = 0;
  #repeated = 0;
  #last: RecordedGame | undefined;

  add(played: RecordedGame): void {
    this.#games += 1;
    if (played.events.some(({ event_type }) => FIRST_TURNS.has(event_type))) this.#begun += 1;
    if (this.#last !== undefined && isSameGame(this.#last, played)) this.#repeated += 1;
    this.#last = played;
  }

  /** What is wrong, a sentence each; empty for games as they should be. */
  get complaints(): readonly string[] {
    const complaints: string[] = [];
    if (this.#games >= GAMES_MIN && this.#begun * 2 < this.#games)
      complaints.push(`expected most games to get to a first turn, found ${this.#begun} of ${this.#games} that did`);
    if (this.#repeated > 0)
      complaints.push(`expected every game to differ from the one before it, found ${this.#repeated} that did not`);
    return complaints;
  }
}

/** Seeds differ, and so must games: in their ids already, for these are drawn first. */
function isSameGame(one: RecordedGame, other: RecordedGame): boolean {
  return (
    one.script.moves.length === other.script.moves.length &&
    JSON.stringify(one.script.moves) === JSON.stringify(other.script.moves) &&
    one.setup.game_id === other.setup.game_id
  );
}
