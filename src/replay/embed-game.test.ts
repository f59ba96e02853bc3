/** What is put into a page comes out of it, whatever the witnesses had. */
import { expect, test } from 'vitest';
import { serializeEvent } from '../events/codec.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import { isSettled, type TableView } from '../golf/table-view.ts';
import type { RecordedGame } from '../harness/checker.ts';
import { runGeneratedGame } from '../harness/generate/generate-game.ts';
import { decksOf } from '../harness/script.ts';
import { ownSubject } from '../harness/subject.ts';
import { replay } from '../reducer/replay.ts';
import { embedGame, type WitnessedTables } from './embed-game.ts';
import { unfoldGame } from './unfolded-game.ts';

const GAMES = Array.from({ length: 12 }, (_, index) => runGeneratedGame(`embed/${index}`, ownSubject, []).played);

function ownTables({ events, script }: RecordedGame): Map<number, TableView> {
  return new Map(
    [...replay(events, { decks: decksOf(script) })].map(({ table }) => [table.sequence_num, copyOfTable(table)]),
  );
}

function throughJson(played: RecordedGame, engine: WitnessedTables | null, rebuilt: WitnessedTables) {
  const game = embedGame({
    id: 'game',
    title: '',
    kind: 'recording',
    verdict: 'held',
    says: [],
    explanation: [],
    repeat: null,
    lines: played.events.map(serializeEvent),
    decks: played.script.decks,
    engine,
    rebuilt,
  });
  return unfoldGame(JSON.parse(JSON.stringify(game)) as typeof game);
}

/** A table that nobody could have made by playing. */
function bent(table: TableView, by: number): TableView {
  const [first] = table.players;
  const bends: TableView[] = [
    { ...table, deck: table.deck.slice(1), current_round: table.current_round + 1 },
    { ...table, players: table.players.slice(1) },
    { ...table, winner_id: first?.id ?? 'nobody', finisher_id: null },
    { ...table, players: table.players.map((player) => ({ ...player, total_score: player.total_score + by })) },
    {
      ...table,
      discard: [...table.discard].reverse(),
      options: { ...table.options, wolfpack: !table.options.wolfpack },
    },
  ];
  // One of them: the list is not empty.
  return copyOfTable(bends[by % bends.length] as TableView);
}

test.for(GAMES.map((game, index) => [index, game] as const))('game %i, told truly', ([, played]) => {
  const tables = ownTables(played);
  const settled = new Map([...tables].filter(([, table]) => isSettled(table)));
  const unfolded = throughJson(played, { tables: settled, refusal: null }, { tables, refusal: null });
  expect(unfolded).toMatchObject({ partedAt: null, refusal: null });
  expect(unfolded.game.rebuilt.different).toEqual([]);
  expect(unfolded.game.engine?.different).toEqual([]);
  for (const { at, rebuilt, engine } of unfolded.steps.slice(1)) {
    expect(rebuilt).toEqual(tables.get(at));
    expect(engine).toEqual(settled.get(at) ?? null);
  }
});

test.for(GAMES.map((game, index) => [index, game] as const))(
  'game %i, with tables that were bent',
  ([index, played]) => {
    const tables = ownTables(played);
    const bend = (every: number): Map<number, TableView> =>
      new Map([...tables].map(([at, table]) => [at, (at + index) % every === 0 ? bent(table, at) : table]));
    const last = played.events.length - 1;
    const rebuilt = new Map([...bend(3)].filter(([at]) => at <= last));
    const engine = new Map([...bend(5)].filter(([at, table]) => at % 4 !== 0 && isSettled(tables.get(at) ?? table)));
    const { steps, refusal } = throughJson(
      played,
      { tables: engine, refusal: null },
      { tables: rebuilt, refusal: 'Error: enough' },
    );
    expect(refusal).toEqual({ at: last + 1, says: 'Error: enough' });
    for (const step of steps.slice(1)) {
      expect(step.rebuilt).toEqual(rebuilt.get(step.at) ?? null);
      expect(step.engine).toEqual(engine.get(step.at) ?? null);
    }
  },
);

test('events that this reducer refuses are shown with the tables of whoever took them', () => {
  const [played] = GAMES as [RecordedGame];
  const tables = ownTables(played);
  const [, second, ...others] = played.events.map(serializeEvent);
  const lines = [
    ...played.events.slice(0, 1).map(serializeEvent),
    second?.replace('"sequence_num":2', '"sequence_num":7') ?? '',
    ...others,
  ];
  const game = embedGame({
    id: 'game',
    title: '',
    kind: 'recording',
    verdict: 'broken',
    says: [],
    explanation: [],
    repeat: null,
    lines,
    decks: played.script.decks,
    engine: null,
    rebuilt: { tables, refusal: null },
  });
  const { steps } = unfoldGame(game);
  for (const { at, rebuilt } of steps.slice(1)) expect(rebuilt).toEqual(tables.get(at));
});
