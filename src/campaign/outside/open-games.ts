/** Games that a subject outside leads itself: nobody here knows their rules, or nobody is to hold it against them. */
import { createHash } from 'node:crypto';
import { examine } from '../../outside/fidelity/examine.ts';
import { eventsOf } from '../../outside/fidelity/history.ts';
import { canonicalText } from '../../outside/json-text.ts';
import { leadGame, scriptOf } from '../../outside/open/lead-game.ts';
import { type Ask, shrinkOpen } from '../../outside/open/shrink-open.ts';
import type { Asking } from '../../outside/play/asking.ts';
import type { SubjectPlay } from '../../outside/subject-play.ts';
import type { Connection } from '../../protocol/connection.ts';
import type { Json } from '../../protocol/messages.ts';
import type { AnyFixture, AnyShrunkFixture } from '../findings/any-fixture.ts';
import type { OtherGame } from '../tally/tally-of-games.ts';
import type { Answered, FailedGame, GamesOutside } from './games-outside.ts';
import type { SubjectProgram } from './subject-program.ts';

/** Plays that a shrink may take: each is answered by a program that takes its time. */
const PLAYS_MAX = 2_000;

export class OpenGames implements GamesOutside {
  readonly #program: SubjectProgram;

  constructor(program: SubjectProgram) {
    this.#program = program;
  }

  async begin(seed: string): Promise<Answered> {
    const { connection } = this.#program;
    const { about } = connection;
    const [play, findings] = await connection.alone(tryLedGame(seed, about));
    return { findings, count: (tally) => void tally.addOther(gameOf(play)) };
  }

  /** Nothing is known ahead of a game that somebody else leads. */
  countAhead(): void {}

  async shrink(
    { seed, finding }: FailedGame,
    plays: number,
    keep: (fixture: AnyFixture) => void,
  ): Promise<AnyShrunkFixture> {
    const { connection } = this.#program;
    const { about } = connection;
    const play = await connection.alone(leadGame(seed, about));
    const script = scriptOf(play, about.game);
    const hasty = await this.#program.hastyFor(finding);
    const ask: Ask = (asking) => connection.alone(asking);
    const askHastily: Ask | undefined = hasty && ((asking) => hasty.alone(asking));
    return shrinkOpen(
      { script, finding, seed },
      { about, ask, askHastily },
      { playsMax: Math.min(PLAYS_MAX, plays), keep },
    );
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}

type Tried = readonly [SubjectPlay, Answered['findings']];

function* tryLedGame(seed: string, about: Connection['about']): Asking<Tried> {
  const play = yield* leadGame(seed, about);
  return [play, yield* examine(play, about, { seed, isThorough: false })];
}

const HASH_BYTES = 6;

function gameOf(play: SubjectPlay): OtherGame {
  const done = play.steps.filter(({ accepted }) => accepted);
  const { options } = play.setup;
  const told = canonicalText([options, done.map(({ action }) => action)] as unknown as Json);
  const hash = createHash('sha256').update(told).digest().readUIntBE(0, HASH_BYTES);
  return { id: play.setup.game_id, events: eventsOf(play).length, hasBegun: done.length > 1, hash };
}
