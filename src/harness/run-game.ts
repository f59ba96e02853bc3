/**
 * The way of one game: moves come from a script or a generator, the engine plays them, each event goes to the watchers
 * as it is told, and so does each settled table.
 */
import type { GameServices } from '../engine/play.ts';
import type { GameEvent } from '../events/event.ts';
import type { Action } from '../golf/action.ts';
import type { TableView } from '../golf/table-view.ts';
import type { Checker, PlayedGame, WatchedGame } from './checker.ts';
import { type Finding, thrown } from './finding.ts';
import { Panel } from './panel.ts';
import { rememberedDecks } from './remembered-decks.ts';
import { decksOf, type Script } from './script.ts';
import type { PlayableGame, Subject } from './subject.ts';
import { tickingClock } from './ticking-clock.ts';

/** The next move to ask for, or `undefined` when there is none. */
export type MoveSource = (game: PlayableGame) => Action | undefined;

/** A game that is about to begin: a script without its moves. */
export type Beginning = Omit<Script, 'moves'>;

export interface Run {
  readonly played: PlayedGame;
  /** At most one for each checker: it watches a broken game no further. */
  readonly findings: readonly Finding[];
}

/** How closely checkers look; what each means is told in `WatchedGame`. */
export type RunOptions = Partial<Pick<WatchedGame, 'isThorough' | 'keenness'>>;

/** Name under which an engine that throws is reported. */
const PLAYING = 'playing';
const NEVER_BEGUN = 'the engine could not begin the game';

/**
 * Plays the script's moves; those that are refused are passed over, and are not in the answer's script.
 */
export function runScript(
  script: Script,
  subject: Subject,
  checkers: readonly Checker[],
  options: RunOptions = {},
): Run {
  let next = 0;
  return runGame(script, () => script.moves[next++], subject, checkers, options);
}

/** Plays a game until `moves` has no more, or until every checker has found something. */
export function runGame(
  beginning: Beginning,
  moves: MoveSource,
  subject: Subject,
  checkers: readonly Checker[],
  options: RunOptions = {},
): Run {
  const watched = watchedGame(beginning, subject, options);
  const panel = new Panel(checkers, watched);
  const events: GameEvent[] = [];
  const accepted: Action[] = [];
  const settledAt: number[] = [];
  const emitter = (event: GameEvent): void => {
    events.push(event);
    panel.onEvent(event);
  };
  let game: PlayableGame | undefined;
  let engineFault: Finding | undefined;
  let underWay: Action | undefined;
  try {
    game = subject.createGame(beginning.setup, servicesFor(watched, { emitter }));
    settledAt.push(events.length);
    panel.onSettled(game);
    for (let move = moves(game); move !== undefined && !panel.isDone; move = moves(game)) {
      underWay = move;
      if (!game.act(move).accepted) continue;
      accepted.push(move);
      underWay = undefined;
      settledAt.push(events.length);
      panel.onSettled(game);
    }
  } catch (error) {
    // The move that the engine threw at belongs to the script: without it, the script would not fail again.
    if (underWay !== undefined) accepted.push(underWay);
    engineFault = thrown(PLAYING, 'the engine plays on without an error', events.at(-1), error);
  }
  const { setup, seed, decks } = beginning;
  const script = { setup, seed, decks, moves: accepted };
  if (game === undefined) throw new Error(NEVER_BEGUN, { cause: engineFault });
  const played = { ...watched, game, script, events, settledAt, rebuiltTables: foldOnce(watched, events) };
  if (engineFault !== undefined) return { played, findings: [engineFault, ...panel.findings] };
  panel.onEnd(played);
  return { played, findings: panel.findings };
}

/** The fold of the log, made when it is first asked for. */
function foldOnce({ subject, setup, decks }: WatchedGame, events: readonly GameEvent[]): () => readonly TableView[] {
  let tables: TableView[] | undefined;
  return () => {
    if (tables !== undefined) return tables;
    let table = subject.emptyTable(setup.game_id);
    tables = [table];
    try {
      for (const event of events) {
        table = subject.applyEvent(table, event, decks);
        tables.push(table);
      }
    } catch {
      // A log that the reducer refuses is told by replay equivalence and prefix replay.
    }
    return tables;
  };
}

/** What every game of the harness gets from outside. A restored game's clock goes on where the original's was. */
export function servicesFor(
  game: Pick<WatchedGame, 'seed' | 'decks'>,
  extra: Pick<GameServices, 'emitter' | 'emitsEvents'> & { afterEvents?: number },
): GameServices {
  const { afterEvents = 0, ...rest } = extra;
  return { seed: game.seed, decks: game.decks, clock: tickingClock(afterEvents), ...rest };
}

/** FNV-1a over the characters: 32 bits that differ for neighbouring seeds. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

function watchedGame(
  beginning: Beginning,
  subject: Subject,
  { isThorough = false, keenness = 1 }: RunOptions,
): WatchedGame {
  return {
    subject,
    setup: beginning.setup,
    seed: beginning.seed,
    decks: rememberedDecks(decksOf(beginning)),
    salt: hashOf(beginning.seed),
    isThorough,
    keenness,
  };
}
