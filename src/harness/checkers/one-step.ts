/**
 * Method: at a few tables of each game others are made of them that could be just as well: totals are tied, the deck
 * runs out, everybody else has had the final turn. At such a table an engine does whatever is legal, one action at a
 * time, and the reducer goes on from the same table with what it tells. Both must get to the same table, and scores and
 * winners must be the oracle's.
 */
import type { GameEvent } from '../../events/event.ts';
import type { Action } from '../../golf/action.ts';
import { differ } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Checker, WatchedGame } from '../checker.ts';
import { type Finding, parted, thrown } from '../finding.ts';
import { alteredTables } from '../generate/altered-tables.ts';
import { oracleScores } from '../oracle/oracle-scores.ts';
import { oracleWinner } from '../oracle/oracle-winner.ts';
import { servicesFor } from '../run-game.ts';
import { isLookedAtClosely } from './sample.ts';
import { kindSampler } from './table-kind.ts';

const name = 'one-step';

/** In a game that is looked at closely, one kind of table in so many is altered. */
const TABLE_EVERY = 1_024;

export const oneStep: Checker = {
  name,
  claim: 'From any table that could be, engine and reducer go the same step, whatever is done there.',
  watch: (watched) => {
    if (!isLookedAtClosely(watched)) return {};
    const isToBeAltered = kindSampler(watched, TABLE_EVERY);
    return {
      onSettled: ({ table }) => {
        if (watched.isThorough || !isToBeAltered(table)) return undefined;
        const altered = alteredTables(copyOfTable(table));
        const chosen = altered[(watched.salt + table.sequence_num) % altered.length];
        return chosen && partingStep(chosen, watched);
      },
      // A game that failed was played up to that table only, so thoroughness is to look at its last one.
      onEnd: ({ game }) => {
        if (!watched.isThorough) return undefined;
        for (const altered of alteredTables(copyOfTable(game.table))) {
          const finding = partingStep(altered, watched);
          if (finding !== undefined) return finding;
        }
        return undefined;
      },
    };
  },
};

/** Every legal action, each from the same table. */
function partingStep(table: TableView, watched: WatchedGame): Finding | undefined {
  const { subject, decks, seed } = watched;
  const actions = subject.restoreGame(table, servicesFor({ decks, seed }, {})).legalActions();
  for (const action of actions) {
    // Why somebody leaves makes no difference to the table.
    if (action.type === 'leave' && action.reason !== 'left') continue;
    const finding = partingAfter(action, table, watched);
    if (finding !== undefined) return { ...finding, sequence_num: table.sequence_num };
  }
  return undefined;
}

function partingAfter(action: Action, table: TableView, { subject, decks, seed }: WatchedGame): Finding | undefined {
  const told: { readonly event: GameEvent; readonly table: TableView }[] = [];
  const emitter = (event: GameEvent): void => {
    told.push({ event, table: copyOfTable(game.table) });
  };
  const services = servicesFor({ decks, seed }, { emitter, afterEvents: table.sequence_num });
  const game = subject.restoreGame(table, services);
  if (!game.act(action).accepted)
    return parted(name, 'a listed action is accepted', undefined, { ...differ('accepted', action), path: action.type });
  let rebuilt = table;
  for (const { event, table: engineTable } of told) {
    const finding = misjudged(event, rebuilt);
    if (finding !== undefined) return finding;
    try {
      rebuilt = subject.applyEvent(rebuilt, event, decks);
    } catch (error) {
      return thrown(name, 'the reducer accepts what the engine tells', event, error);
    }
    // An event is told after its change, so even a table that owes another event must be the same.
    const difference = tableDifference(engineTable, rebuilt);
    if (difference !== undefined) return parted(name, 'the tables are the same', event, difference);
  }
  const difference = tableDifference(game.table, rebuilt);
  return difference && parted(name, 'the tables are the same in the end', told.at(-1)?.event, difference);
}

/** `before`: the table at which the event is told. */
function misjudged(event: GameEvent, before: TableView): Finding | undefined {
  const { players, options, finisher_id } = before;
  if (event.event_type === 'game_ended') {
    const winner = oracleWinner(players);
    return event.data.winner_id === winner
      ? undefined
      : parted(name, 'the game has the right winner', event, differ(winner, event.data.winner_id));
  }
  if (event.event_type !== 'round_ended') return undefined;
  const { scores, winner } = oracleScores(players, options, finisher_id);
  const told = players.map(({ id }) => event.data.scores.get(id));
  const isScored = scores.every((score, seat) => score === told[seat]);
  if (!isScored) return parted(name, 'a round is scored by the rules', event, differ(scores, told));
  if (event.data.winner_id === winner) return undefined;
  return parted(name, 'the round has the right winner', event, differ(winner, event.data.winner_id));
}
