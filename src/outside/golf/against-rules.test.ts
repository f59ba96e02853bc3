import { expect, test } from 'vitest';
import type { Action } from '../../golf/action.ts';
import type { JsonObject } from '../../protocol/messages.ts';
import { type Asked, generatedGolfGame } from './golf-game.ts';
import { narrowingOf } from './golf-plays.ts';
import { listAgainstRules } from './list-against-rules.ts';
import { omittedBy } from './omitted.ts';
import { tableAgainstRules } from './table-against-rules.ts';

const { asked } = generatedGolfGame('rules/1', narrowingOf({}), []);
const { expected } = asked as Asked;
const { table, legal } = expected[4] as Asked['expected'][number];

function told(change: (copy: { players: JsonObject[] } & Record<string, unknown>) => void = () => {}): JsonObject {
  const copy = JSON.parse(JSON.stringify(table));
  change(copy);
  return copy;
}

function fault(found: JsonObject, omits: readonly string[] = []): unknown {
  return tableAgainstRules(table, found, omittedBy(omits));
}

test('a table is the same whatever else it says', () => {
  expect(fault(told())).toBeUndefined();
  expect(fault(told((copy) => Object.assign(copy, { colour: 'green' })))).toBeUndefined();
});

test.each<[string, Parameters<typeof told>[0], readonly string[]]>([
  ['deck_seed', (copy) => delete copy.deck_seed, ['deck_seed']],
  ['players[0].cards[0].face_up', ({ players }) => delete cardOf(players[0]).face_up, ['players[].cards[].face_up']],
  ['players[0].cards[0].face_up', ({ players }) => delete cardOf(players[0]).face_up, ['players[].cards']],
  ['players[0].cards[0].face_up', ({ players }) => delete cardOf(players[0]).face_up, ['players']],
  ['deck', (copy) => delete copy.deck, ['deck']],
])('%s is missing unless it is left out', (path, change, omits) => {
  expect(fault(told(change))).toMatchObject({ path, isMissing: true });
  expect(fault(told(change), omits)).toBeUndefined();
  expect(fault(told(change), ['players[].score', 'options.use_jokers'])).toMatchObject({ path, isMissing: true });
});

test('the first place is told at which a table is another one', () => {
  expect(fault(told(({ players }) => Object.assign(players[1] ?? {}, { total_score: 3 })))).toMatchObject({
    ...{ path: 'players[1].total_score', left: 0, right: 3, isMissing: false },
  });
  expect(fault(told((copy) => Object.assign(copy, { deck: [] })))).toMatchObject({ path: 'deck.length', right: 0 });
  expect(fault(told((copy) => Object.assign(copy, { options: [] })))).toMatchObject({ path: 'options' });
});

test('a list of legal actions has no order, and nor have positions', () => {
  const at = { table, legal: [...legal, FLIP] as Action[] };
  const all = JSON.parse(JSON.stringify(at.legal)) as JsonObject[];
  const listed = (): boolean => true;
  expect(listAgainstRules(at, all.toReversed(), listed)).toBeUndefined();
  const otherwise = [...all.slice(0, -1), { label: 'flip', ...FLIP, positions: [4, 1] }];
  expect(listAgainstRules(at, otherwise, listed)).toBeUndefined();
  expect(listAgainstRules(at, all.slice(0, -1), listed)).toMatchObject({
    path: 'flip_initial',
    found: 'nothing of the kind',
  });
  const more = [...all, { type: 'cheat', player_id: 'p1' }];
  expect(listAgainstRules(at, more, listed)).toMatchObject({
    path: 'cheat',
    expected: 'no action that the rules forbid',
  });
  expect(listAgainstRules(at, more, () => false)).toBeUndefined();
});

const FLIP = { type: 'flip_initial', player_id: 'somebody', positions: [1, 4] } satisfies Action;

function cardOf(player: JsonObject | undefined): Record<string, unknown> {
  const cards = (player?.cards ?? []) as unknown as Record<string, unknown>[];
  return cards[0] ?? {};
}
