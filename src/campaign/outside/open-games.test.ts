/** Campaigns over a program whose game nobody here knows. */
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { BankBug } from '../../outside/testing/bank.ts';
import { type AnyFixture, isOpen, parseAnyFixture, serializeAnyFixture } from '../findings/any-fixture.ts';
import type { Checked } from '../play/check-games.ts';
import type { Range } from '../ranges/range.ts';
import { OutsideReferee } from '../referees/outside-referee.ts';
import type { Referee } from '../referees/referee.ts';
import { addTallies } from '../tally/tally.ts';
import { verdictOn } from '../verdict/verdict-on.ts';

const PROGRAM = fileURLToPath(new URL('../../outside/testing/bank-program.ts', import.meta.url));

let referee: Referee | undefined;
afterEach(() => referee?.close());

async function refereeOf(bug?: BankBug, bails = false): Promise<Referee> {
  const command = `"${process.execPath}" "${PROGRAM}" ${bug ?? ''}`;
  referee = await OutsideReferee.open({ seed: 'bank', bails }, { command, hasReference: false });
  return referee;
}

async function checked(by: Referee, range: Range): Promise<Checked> {
  const answer = await by.check(range);
  if ('storeLost' in answer) throw new Error(answer.storeLost);
  return answer;
}

describe('games that a program leads', () => {
  it('are counted, and nothing that only Golf has', async () => {
    const honest = await refereeOf();
    const { tally } = await checked(honest, { from: 1, to: 40 });
    expect(tally).toMatchObject({ games: 40, clean: 40, repeated: 0, endless: 0, settings: {}, faults: [] });
    expect(tally.begun).toBeGreaterThan(35);
    expect(tally.events).toBeGreaterThan(400);
    const plan = { seed: 'bank', games: 40, store: 'memory', shard: null, subject: 'outside-0123456789ab' } as const;
    expect(verdictOn({ tally, ending: 'complete', plan })).toBe('held');
    const parts = [await checked(honest, { from: 21, to: 40 }), await checked(honest, { from: 1, to: 20 })];
    expect(parts.map((part) => part.tally).reduce(addTallies)).toEqual(tally);
  });

  it('show a planted bug within 200 games, and are shrunk to the least that shows it', async () => {
    const broken = await refereeOf('rebuild_forgets_fee', true);
    const { tally } = await checked(broken, { from: 1, to: 200 });
    const [sighting] = tally.faults[0]?.first ?? [];
    if (sighting === undefined) throw new Error('expected a fault, found none');
    expect(tally.games).toBe(sighting.game);
    const kept: AnyFixture[] = [];
    const { others, ...smallest } = await broken.shrink(sighting, 500, (fixture) => kept.push(fixture));
    if (!isOpen(smallest)) throw new Error('expected a game of the bank');
    expect(others).toEqual([]);
    expect(smallest.script.moves).toEqual([
      { type: 'deposit', account: 'p1', amount: 5 },
      { type: 'transfer', from: 'p1', to: 'p2', amount: 1 },
    ]);
    expect(smallest.origin).toMatchObject({ seed: `bank/${sighting.game}` });
    expect(kept.at(-1)?.identity).toBe(smallest.identity);
    expect(parseAnyFixture(serializeAnyFixture(smallest))).toEqual(smallest);
  });
});
