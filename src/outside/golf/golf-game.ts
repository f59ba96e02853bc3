/**
 * One game of Golf as the rules have it: what a subject is asked for, and what has to come of it. The reference plays
 * it; sitting down and starting become the making of the game, and everything after that an action. A few things are
 * asked for on purpose that the rules forbid.
 */
import type { Action } from '../../golf/action.ts';
import { deckSeedOf } from '../../golf/deck.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker } from '../../harness/checker.ts';
import { runGeneratedGame } from '../../harness/generate/generate-game.ts';
import type { Narrowing } from '../../harness/generate/narrowing.ts';
import { type Run, runScript } from '../../harness/run-game.ts';
import { decksOf, type Script } from '../../harness/script.ts';
import type { JsonObject, NewGame } from '../../protocol/messages.ts';
import type { Wanted } from '../play/play-script.ts';
import { forbiddenAt } from './forbidden-actions.ts';
import { isWithin } from './golf-plays.ts';
import { isToBeCompared, isToBeListed, isToBeTempted, type Sampling } from './look-at-game.ts';
import { reference } from './reference.ts';

export interface GolfGame {
  /** As the reference has played it. */
  readonly run: Run;
  /** What the subject is asked; nothing of a game that never started, or that it does not play. */
  readonly asked: Asked | undefined;
}

export interface Asked {
  readonly setup: NewGame;
  readonly moves: readonly JsonObject[];
  readonly wanted: Wanted;
  /** For the making of the game, and then for each move. */
  readonly expected: readonly Expected[];
}

/** What the rules say about a step. */
export interface Expected {
  readonly accepted: boolean;
  /** After the step. */
  readonly table: TableView;
  /** What may be asked for after the step, of what the subject plays. */
  readonly legal: readonly Action[];
  /** Events of the reference after the step. */
  readonly sequence_num: number;
}

/** A place of the game: what lay there when all was told. */
interface Place {
  readonly table: TableView;
  readonly legal: readonly Action[];
}

/** The game that `seed` makes. `checkers`: watch the reference. */
export function generatedGolfGame(seed: string, narrowing: Narrowing, checkers: readonly Checker[]): GolfGame {
  const witness = new Witness(narrowing);
  const run = runGeneratedGame(seed, reference, [...checkers, witness.checker], KEENNESS, narrowing);
  return gameOf(run, witness.places, narrowing, false);
}

/** The game of a script, which is looked at everywhere. */
export function scriptedGolfGame(script: Script, narrowing: Narrowing): GolfGame {
  const witness = new Witness(narrowing);
  const run = runScript(script, reference, [witness.checker]);
  return gameOf(run, witness.places, narrowing, true);
}

/** As in every campaign, so that the digest is made of the same games. */
const KEENNESS = { keenness: 0.5 };

/** Keeps every place of a game, the creation first. */
class Witness {
  readonly places: Place[] = [];
  readonly #narrowing: Narrowing;

  constructor(narrowing: Narrowing) {
    this.#narrowing = narrowing;
  }

  readonly checker: Checker = {
    name: 'witness',
    claim: 'Keeps what lay on the table.',
    watch: () => ({
      onSettled: (game) => {
        const table = copyOfTable(game.table);
        const legal = game.legalActions().filter((action) => this.#narrowing.allows(action, table));
        this.places.push({ table, legal });
        return undefined;
      },
    }),
  };
}

function gameOf(run: Run, places: readonly Place[], narrowing: Narrowing, isThorough: boolean): GolfGame {
  const { played } = run;
  const started = places.findIndex(({ table }) => table.phase !== 'waiting');
  const first = places[started];
  const isPlayed = first !== undefined && run.findings.length === 0 && isWithin(first.table, narrowing);
  if (!isPlayed || !isAllowed(played.script, places, narrowing)) return { run, asked: undefined };
  const sampling: Sampling = { salt: played.salt, places: places.length - started, isThorough };
  const expected: Expected[] = [];
  const moves: Action[] = [];
  for (const [index, { table, legal }] of places.slice(started).entries()) {
    // Places and their numbers are counted alike.
    const sequence_num = played.settledAt[started + index] as number;
    const move = index === 0 ? undefined : played.script.moves[started + index - 1];
    if (move !== undefined) moves.push(move);
    expected.push({ accepted: true, table, legal, sequence_num });
    if (!isToBeTempted(index, sampling)) continue;
    for (const action of forbiddenAt({ table, legal }, narrowing, sampling)) {
      moves.push(action);
      expected.push({ accepted: false, table, legal, sequence_num });
    }
  }
  const wanted = wantedOf(expected, sampling);
  return { run, asked: { setup: setupOf(played.script, first.table), moves, wanted, expected } };
}

/** A script that others have changed may ask for what the subject does not play. */
function isAllowed({ moves }: Script, places: readonly Place[], narrowing: Narrowing): boolean {
  return moves.every((move, index) => {
    const place = places[index];
    return place !== undefined && narrowing.allows(move, place.table);
  });
}

/** A forbidden action comes with the table before and after it. */
function wantedOf(expected: readonly Expected[], sampling: Sampling): Wanted {
  const tables = new Set<number>();
  const lists = new Set<number>();
  let place = -1;
  for (const [step, { accepted, table }] of expected.entries()) {
    if (accepted) place += 1;
    if (accepted && isToBeCompared(place, table, sampling)) tables.add(step);
    if (accepted && isToBeListed(place, sampling)) lists.add(step);
    if (!accepted) tables.add(step - 1).add(step);
  }
  return { table: (step) => tables.has(step), legal: (step) => lists.has(step) };
}

/** `table`: the first that was dealt. */
function setupOf(script: Script, table: TableView): NewGame {
  const { game_id, room_code, host_id, options, num_decks, num_rounds } = table;
  const source = decksOf(script);
  const decks = Array.from({ length: num_rounds }, (_, index) => {
    const round = index + 1;
    return source.deal({ round, deck_seed: deckSeedOf(script.seed, round), num_decks, options });
  });
  const players = table.players.map(({ id, name, is_cpu, cpu_profile }) => ({ id, name, is_cpu, cpu_profile }));
  const { seed } = script;
  return { game_id, seed, players, options, decks, num_decks, num_rounds, host_id, room_code };
}
