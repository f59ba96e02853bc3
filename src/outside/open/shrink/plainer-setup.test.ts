import { expect, it } from 'vitest';
import { setupFor } from '../../testing/setups.ts';
import { exchangedPlayers, fewerRounds, plainerNames, plainerOptions } from './plainer-setup.ts';

const MOVES = [{ type: 'pay', by: 'bo' }];

it('never has two players of one id, and calls all plainly first', () => {
  const script = { game: 'bank', setup: setupFor(['bo', 'p1', 'p2']), moves: MOVES };
  const all = [...plainerNames(script)].map(({ setup }) => setup.players.map(({ id }) => id));
  expect(all[0]).toEqual(['p1', 'p2', 'p3']);
  for (const ids of all) expect(new Set(ids).size, `${ids}`).toBe(3);
});

it('makes options as plain as can be, all at once and one by one, and leaves alone what is', () => {
  const setup = setupFor(['bo'], { fee: 2, limit: 'low', mode: 'plain' });
  const values = { fee: [0, 1, 2], limit: ['none', 'low'], mode: ['plain', 'odd'] };
  const all = [...plainerOptions({ game: 'bank', setup, moves: [] }, values)].map((script) => script.setup.options);
  expect(all).toEqual([
    { fee: 0, limit: 'none', mode: 'plain' },
    { fee: 0, limit: 'low', mode: 'plain' },
    { fee: 1, limit: 'low', mode: 'plain' },
    { fee: 2, limit: 'none', mode: 'plain' },
  ]);
});

it('takes the decks of rounds along that are no longer played', () => {
  const setup = { ...setupFor(['bo']), num_rounds: 3, decks: [[], [], []] };
  const all = [...fewerRounds({ game: 'golf', setup, moves: [] })].map((script) => script.setup);
  expect(all.map(({ num_rounds, decks }) => [num_rounds, decks.length])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

it('exchanges what two players do, and not the players', () => {
  const [exchanged] = exchangedPlayers({ game: 'bank', setup: setupFor(['bo', 'cy']), moves: MOVES });
  expect(exchanged).toMatchObject({ setup: { players: [{ id: 'bo' }, { id: 'cy' }] }, moves: [{ by: 'cy' }] });
});
