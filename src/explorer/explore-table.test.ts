import { describe, expect, test } from 'vitest';
import type { Action } from '../golf/action.ts';
import { isSettled, type TableView } from '../golf/table-view.ts';
import { replayEquivalence } from '../harness/checkers/replay-equivalence.ts';
import { identityOf } from '../harness/finding.ts';
import { runScript } from '../harness/run-game.ts';
import { decksOf } from '../harness/script.ts';
import { ownSubject, type Subject } from '../harness/subject.ts';
import { doubleWins, spoiltReducer, turnToFirstSeat, uncountedReshuffle } from '../harness/testing/planted-bugs.ts';
import { exploreAll } from './explore-all.ts';
import { exploreTable } from './explore-table.ts';
import { gameAt } from './one-step.ts';
import { shortestCounterexample } from './shortest-counterexample.ts';
import { type SmallTable, tableOfScript } from './small-table.ts';
import { smallTables } from './small-tables.ts';

const tables = smallTables(15);
const named = (name: string): SmallTable => tables.find((table) => table.name === name) as SmallTable;

/** Every sequence of moves, one by one, with nothing remembered. */
function countByHand(table: SmallTable, movesMax: number): number {
  const ground = { subject: ownSubject, seed: table.seed, decks: decksOf(table) };
  const count = (view: TableView, moves: number): number => {
    if (moves === movesMax || view.phase === 'game_over') return 1;
    const legal = gameAt(view, ground, () => {}).legalActions();
    const starts = legal.some(({ type }) => type === 'start_game') ? [table.start] : [];
    const others = legal.filter(
      (move) => move.type !== 'start_game' && (move.type !== 'leave' || move.reason === 'left'),
    );
    const after = (move: Action): TableView => {
      const game = gameAt(view, ground, () => {});
      game.act(move);
      expect(isSettled(game.table)).toBe(true);
      return game.table;
    };
    return [...others, ...starts].reduce((sum, move) => sum + count(after(move), moves + 1), 1);
  };
  const lobby = runScript(
    { setup: table.setup, seed: table.seed, decks: table.decks, moves: table.lobby },
    ownSubject,
    [],
  );
  return count(lobby.played.rebuiltTables().at(-1) as TableView, table.lobby.length);
}

describe.each(tables)('$name', (table) => {
  test('has as many histories as there are when they are played one by one, and nothing is wrong with any', () => {
    const { depth, histories, findings } = exploreTable(table, { subject: ownSubject, movesMax: 7 });
    expect({ depth, findings }).toEqual({ depth: 7, findings: [] });
    expect(histories).toBe(countByHand(table, 7));
  });
});

test('two threads cover what one does', async () => {
  const reports = await exploreAll({ movesMax: 6, cards: 15 }, new AbortController().signal, () => {});
  expect(reports.map(({ table }) => table)).toEqual(tables.map(({ name }) => name));
  for (const { table, states, transitions, histories } of reports)
    expect(exploreTable(named(table), { subject: ownSubject, movesMax: 6 })).toMatchObject({
      states,
      transitions,
      histories,
    });
});

test('an interruption tells to which depth all is complete', () => {
  let asked = 0;
  const isInterrupted = (): boolean => {
    asked += 1;
    return asked > 8;
  };
  const { depth, isExhausted } = exploreTable(named('short-rounds'), {
    subject: ownSubject,
    movesMax: 9,
    isInterrupted,
  });
  expect(depth).toBeLessThan(9);
  expect(isExhausted).toBe(false);
});

describe('a planted bug is found by the shortest game', () => {
  const scoresWrong = spoiltReducer((table, event) =>
    event.event_type === 'round_ended'
      ? { ...table, players: table.players.map((player) => ({ ...player, total_score: player.total_score + 1 })) }
      : table,
  );
  test.each<[bug: string, subject: Subject, table: string, moves: number]>([
    ['uncounted reshuffles', uncountedReshuffle, 'empty-deck', 6],
    ['wrong totals', scoresWrong, 'short-rounds', 11],
  ])('%s', (_bug, subject, name, moves) => {
    const table = named(name === 'short-rounds' ? 'short-rounds' : name);
    const begun = name === 'short-rounds' ? afterFlips(table) : table;
    const found = shortestCounterexample(subject, begun, { movesMax: 11, statesMax: 200_000 });
    expect(found?.script.moves).toHaveLength(moves);
    const again = runScript(found?.script ?? (begun.setup as never), subject, [replayEquivalence]);
    expect(again.findings.map(identityOf)).toEqual([identityOf(found?.finding as never)]);
  });

  test('and not, where no game is long enough', () => {
    expect(shortestCounterexample(doubleWins, named('never'), { movesMax: 8, statesMax: 10_000 })).toBeUndefined();
    expect(shortestCounterexample(turnToFirstSeat, named('never'), { movesMax: 6, statesMax: 10_000 })).toBeUndefined();
  });
});

/** The same table, explored from where both have turned up their first two cards. */
function afterFlips(table: SmallTable): SmallTable {
  const flips = ['p1', 'p2'].map((player_id): Action => ({ type: 'flip_initial', player_id, positions: [0, 1] }));
  return { ...table, lobby: [...table.lobby, table.start, ...flips] };
}

test('the table of a script is that of its players and decks', () => {
  const { setup, seed, decks, lobby, start } = named('never');
  expect(tableOfScript({ setup, seed, decks, moves: [...lobby, start] })).toMatchObject({ setup, decks, lobby, start });
  expect(tableOfScript({ setup, seed, decks, moves: lobby })).toBeUndefined();
});
