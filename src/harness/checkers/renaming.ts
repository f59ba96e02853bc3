/**
 * Method: the game's script is played again under other ids and suits, with the decks that were dealt, in their suits.
 * The events must be the renamed events, the engine's last table the renamed table, and so must what the reducer
 * rebuilds. What depends on the order of ids, or on a suit that means nothing, is the same in both witnesses and shows
 * nowhere else.
 */
import type { GameEvent } from '../../events/event.ts';
import type { DeckSource } from '../../golf/deck-source.ts';
import { firstDifference } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { withExplicitDecks } from '../explicit-decks.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { drawRenaming, type Renaming } from '../generate/draw-renaming.ts';
import { Random } from '../generate/random.ts';
import { renamedEvent, renamedScript, renamedTable } from '../renamed.ts';
import { servicesFor, watchedGame } from '../run-game.ts';
import type { Script } from '../script.ts';
import { isSampled } from './sample.ts';

const name = 'renaming';
/** One game in so many is played under other names. */
const RENAME_EVERY = 32;
/**
 * Tables of one game that are compared besides the last, however thorough the run: a game that failed is cut where it
 * failed, and then its last table is the one.
 */
const TABLES = 3;

export const renaming: Checker = {
  name,
  claim: 'Renaming players, and suits that mean nothing, commutes with play and replay.',
  watch: (watched) => ({
    onEnd: (played) => {
      if (!isSampled(watched, RENAME_EVERY)) return undefined;
      const random = new Random(`${name} ${watched.salt}`);
      const drawn = drawRenaming(played.script, random);
      const script = renamedScript(withExplicitDecks(played), drawn);
      const { decks } = watchedGame(script, watched.subject, {});
      const told: GameEvent[] = [];
      return (
        playedAlike(played, { script, decks, told }, drawn) ?? rebuiltAlike(played, { decks, told }, drawn, random)
      );
    },
  }),
};

/** The same game under other names. */
interface Namesake {
  readonly script: Script;
  readonly decks: DeckSource;
  /** Grows while it is played. */
  readonly told: GameEvent[];
}

function playedAlike(played: PlayedGame, { script, decks, told }: Namesake, drawn: Renaming): Finding | undefined {
  const { subject, events, seed } = played;
  let table: TableView;
  try {
    const services = servicesFor({ seed, decks }, { emitter: (event) => told.push(event) });
    const game = subject.createGame(script.setup, services);
    for (const move of script.moves) game.act(move);
    table = game.table;
  } catch (error) {
    return thrown(name, 'the renamed game is played without an error', events[told.length], error);
  }
  for (const [index, event] of events.entries()) {
    const difference = firstDifference(renamedEvent(event, drawn), told[index]);
    if (difference !== undefined) return parted(name, 'the events are the renamed events', event, difference);
  }
  const last = events.at(-1);
  if (told.length > events.length)
    return parted(name, 'no further events are told', last, { path: '', left: events.length, right: told.length });
  const difference = tableDifference(renamedTable(played.game.table, drawn), table);
  return difference && parted(name, "the engine's table is the renamed table", last, difference);
}

/**
 * Folds what was told, which by now is known to be the renamed log. A log that the reducer refuses under its own names
 * is told by others.
 */
function rebuiltAlike(
  { subject, setup, events, rebuiltTables }: PlayedGame,
  { decks, told }: Omit<Namesake, 'script'>,
  drawn: Renaming,
  random: Random,
): Finding | undefined {
  const originals = rebuiltTables();
  const compared = new Set([told.length, ...Array.from({ length: TABLES }, () => random.integer(1, told.length))]);
  let table = subject.emptyTable(setup.game_id);
  for (const [index, event] of told.entries()) {
    const original = originals[index + 1];
    if (original === undefined) return undefined;
    try {
      table = subject.applyEvent(table, event, decks);
    } catch (error) {
      return thrown(name, 'the reducer accepts the renamed events', events[index], error);
    }
    if (!compared.has(index + 1)) continue;
    const difference = tableDifference(renamedTable(original, drawn), table);
    if (difference !== undefined)
      return parted(name, 'what is rebuilt is the renamed table', events[index], difference);
  }
  return undefined;
}
