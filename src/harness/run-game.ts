/**
 * The way of one game: moves come from a script or a generator, the engine plays them, each event goes to the watchers
 * as it is told, and so does each settled table.
 */
import type { GameServices } from '../engine/play.ts';
import type { GameEvent } from '../events/event.ts';
import type { Action } from '../golf/action.ts';
import type { TableView } from '../golf/table-view.ts';
import type { Checker, RecordedGame, WatchedGame } from './checker.ts';
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

/** What has happened in a game so far; it grows while the game is played. */
export interface History {
  /** The last one may be under way. */
  readonly moves: Action[];
  readonly events: GameEvent[];
  readonly settledAt: number[];
}

/** A game that was played, and what was found in it. */
export interface Run {
  readonly played: RecordedGame;
  /** At most one for each checker: it watches a broken game no further. */
  readonly findings: readonly Finding[];
}

/** How closely checkers look; what each means is told in `WatchedGame`. */
export interface RunOptions extends Partial<Pick<WatchedGame, 'isThorough' | 'keenness'>> {
  /** Kept while the game is played, for whoever may have to cut it. */
  readonly history?: History;
}

/** Name under which an engine that throws, or never comes to an end, is reported. */
export const PLAYING = 'playing';

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
  const { events, moves: accepted, settledAt } = options.history ?? newHistory();
  const emitter = (event: GameEvent): void => {
    events.push(event);
    panel.onEvent(event);
  };
  let game: PlayableGame | undefined;
  let engineFault: Finding | undefined;
  try {
    game = subject.createGame(beginning.setup, servicesFor(watched, { emitter }));
    settledAt.push(events.length);
    panel.onSettled(game);
    for (let move = moves(game); move !== undefined && !panel.isDone; move = moves(game)) {
      // A move that the engine throws at belongs to the script: without it, the script would not fail again.
      accepted.push(move);
      if (!game.act(move).accepted) {
        accepted.pop();
        continue;
      }
      settledAt.push(events.length);
      panel.onSettled(game);
    }
  } catch (error) {
    engineFault = thrown(PLAYING, 'the engine plays on without an error', events.at(-1), error);
  }
  const played = recordedGame(beginning, watched, { events, moves: accepted, settledAt });
  if (engineFault !== undefined) return { played, findings: [engineFault, ...panel.findings] };
  // Without a fault there is a game.
  panel.onEnd({ ...played, game: game as PlayableGame });
  return { played, findings: panel.findings };
}

export function newHistory(): History {
  return { moves: [], events: [], settledAt: [] };
}

export function recordedGame(
  { setup, seed, decks }: Beginning,
  watched: WatchedGame,
  { moves, events, settledAt }: History,
): RecordedGame {
  const script = { setup, seed, decks, moves };
  return { ...watched, script, events, settledAt, rebuiltTables: foldOnce(watched, events) };
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

export function watchedGame(
  beginning: Beginning,
  subject: Subject,
  { isThorough = false, keenness = 1 }: RunOptions,
): WatchedGame {
  return {
    subject,
    setup: beginning.setup,
    seed: beginning.seed,
    decks: rememberedDecks(decksOf(beginning)),
    isStacked: beginning.decks.length > 0,
    salt: hashOf(beginning.seed),
    isThorough,
    keenness,
  };
}
