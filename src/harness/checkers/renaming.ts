/**
 * Method: the game's script is played again under other ids and suits, with the decks that were dealt, in their suits.
 * The events must be the renamed events, the engine's last table the renamed table, and so must what the reducer
 * rebuilds. What depends on the order of ids, or on a suit that means nothing, is the same in both witnesses and shows
 * nowhere else.
 */
import type { GameEvent } from '../../events/event.ts';
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
const RENAME_EVERY = 16;
/** Tables of one game that are compared, besides the last; a thorough run compares each. */
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
      return playedAlike(played, script, drawn) ?? rebuiltAlike(played, script, drawn, random);
    },
  }),
};

function playedAlike(played: PlayedGame, script: Script, drawn: Renaming): Finding | undefined {
  const { subject, events } = played;
  const told: GameEvent[] = [];
  let table: TableView;
  try {
    const services = servicesFor(watchedGame(script, subject, {}), { emitter: (event) => told.push(event) });
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

/** Folds the renamed log, which is what was told. A log that the reducer refuses under its own names is told by others. */
function rebuiltAlike(played: PlayedGame, script: Script, drawn: Renaming, random: Random): Finding | undefined {
  const { subject, events, isThorough } = played;
  const { decks } = watchedGame(script, subject, {});
  const originals = played.rebuiltTables();
  const compared = new Set([events.length, ...Array.from({ length: TABLES }, () => random.integer(1, events.length))]);
  let table = subject.emptyTable(script.setup.game_id);
  for (const [index, event] of events.entries()) {
    const original = originals[index + 1];
    if (original === undefined) return undefined;
    try {
      table = subject.applyEvent(table, renamedEvent(event, drawn), decks);
    } catch (error) {
      return thrown(name, 'the reducer accepts the renamed events', event, error);
    }
    if (!isThorough && !compared.has(index + 1)) continue;
    const difference = tableDifference(renamedTable(original, drawn), table);
    if (difference !== undefined) return parted(name, 'what is rebuilt is the renamed table', event, difference);
  }
  return undefined;
}
