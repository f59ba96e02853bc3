import { describe, expect, test } from 'vitest';
import type { Checker } from './checker.ts';
import { forgery } from './checkers/forgery.ts';
import { replayEquivalence } from './checkers/replay-equivalence.ts';
import { identityOf } from './finding.ts';
import { type Fixture, parseFixture, serializeFixture } from './fixtures/fixture.ts';
import { runScript } from './run-game.ts';
import { isSimpler, scriptKey } from './shrink/simplicity.ts';
import { shrinkToFixture } from './shrink-to-fixture.ts';
import { ownSubject } from './subject.ts';
import {
  doubleWins,
  firstFailure,
  profileForgotten,
  turnToFirstSeat,
  uncountedReshuffle,
} from './testing/planted-bugs.ts';

const SEEDS = ['a', 'b', 'c', 'd'];
const bugs = [
  { bug: 'double wins', subject: doubleWins, moves: 11 },
  { bug: 'the turn of a leaver', subject: turnToFirstSeat, moves: 5 },
  { bug: 'uncounted reshuffles', subject: uncountedReshuffle, moves: 6 },
];

describe.each(bugs)('$bug', ({ subject, moves }) => {
  test('different games of one fault end as the same smallest game, byte for byte but for their origin', async () => {
    const files: string[] = [];
    for (const seed of SEEDS) {
      const { others: _others, ...fixture } = await shrinkToFixture(firstFailure(subject, seed), [replayEquivalence]);
      expect(fixture.script.moves).toHaveLength(moves);
      files.push(serializeFixture({ ...fixture, origin: { seed: '', moves_before: 0, shrink_plays: 0 } }));
    }
    expect(new Set(files).size).toBe(1);
  });

  test('the result fails with the same identity, and the own reducer passes it', async () => {
    const failure = firstFailure(subject, 'e');
    const { script, identity, explanation } = await shrinkToFixture(failure, [replayEquivalence]);
    const again = runScript(script, subject, [replayEquivalence], { isThorough: true });
    expect(again.findings.map(identityOf)).toEqual([identity]);
    expect(again.played.script.moves).toEqual(script.moves);
    expect(runScript(script, ownSubject, [replayEquivalence]).findings).toEqual([]);
    expect(explanation?.neighbour).not.toBeNull();
  });
});

test('what is found is told at once, and again with every improvement', async () => {
  const kept: Fixture[] = [];
  const failure = firstFailure(doubleWins, 'kept');
  const shrunk = await shrinkToFixture(failure, [replayEquivalence], { keep: (fixture) => kept.push(fixture) });
  expect(kept.length).toBeGreaterThan(3);
  for (const [index, { script }] of kept.entries()) {
    const before = kept[index - 1];
    if (before !== undefined && before.identity === kept[index]?.identity)
      expect(isSimpler(script, before.script)).toBe(true);
  }
  expect(kept.some(({ script }) => scriptKey(script) === scriptKey(shrunk.script))).toBe(true);
});

test('a budget of plays is kept, and a small one still answers with a game that fails', async () => {
  const { origin, script } = await shrinkToFixture(firstFailure(doubleWins, 'budget'), [replayEquivalence], {
    playsMax: 5,
    withOthers: false,
    isExplained: false,
  });
  expect(origin.shrink_plays).toBe(5);
  expect(runScript(script, doubleWins, [replayEquivalence]).findings).toHaveLength(1);
});

test('a failure that does not come back is told as flaky', async () => {
  let plays = 0;
  const moody: Checker = {
    name: 'moody',
    claim: 'fails a few times and then no more',
    watch: () => ({
      onEnd: ({ events }) => {
        plays += 1;
        if (plays > 4) return undefined;
        const where = { event_type: '', sequence_num: events.length, path: '' };
        return { property: 'moody', assertion: 'is in a good mood', ...where, expected: 'good', found: 'bad' };
      },
    }),
  };
  const { run } = firstFailure(doubleWins, 'flaky');
  const { findings } = runScript(run.played.script, ownSubject, [moody]);
  const [finding] = findings;
  if (finding === undefined) throw new Error('expected a bad mood');
  const { says, identity } = await shrinkToFixture({ run, finding, subject: ownSubject }, [moody]);
  expect(identity).toContain('flaky');
  expect(says).toContain('nothing when played again');
});

test.each(SEEDS)(
  'what was forged at a table in the middle is forged again in the game that is cut there: %s',
  async (seed) => {
    const failure = firstFailure(profileForgotten, seed, forgery);
    expect(failure.finding.sequence_num).toBeLessThan(failure.run.played.events.length);
    const { identity, script } = await shrinkToFixture(failure, [forgery], { withOthers: false, isExplained: false });
    expect(identity).toBe(identityOf(failure.finding));
    expect(script.moves.length).toBeLessThanOrEqual(1);
  },
);

test('another fault that is met on the way is kept beside, and never instead', async () => {
  const twoFaults: Checker = {
    name: 'two-faults',
    claim: 'says something else of short games',
    watch: () => ({
      onEnd: ({ script }) => {
        const assertion = script.moves.length > 6 ? 'long' : 'short';
        const finding = { property: 'two-faults', assertion, event_type: '', sequence_num: 0 };
        return { ...finding, path: '', expected: 'nothing', found: 'something' };
      },
    }),
  };
  const { run } = firstFailure(doubleWins, 'two faults');
  const [finding] = runScript(run.played.script, ownSubject, [twoFaults]).findings;
  if (finding === undefined) throw new Error('expected a finding');
  const { script, others, ...fixture } = await shrinkToFixture({ run, finding, subject: ownSubject }, [twoFaults]);
  expect(fixture.finding.assertion).toBe('long');
  expect(script.moves).toHaveLength(7);
  expect(others.map((other) => other.finding.assertion)).toEqual(['short']);
  expect(others[0]?.script.moves).toHaveLength(0);
});

test('a fixture with its explanation comes back from its file as it was', async () => {
  const { others: _others, ...fixture } = await shrinkToFixture(firstFailure(turnToFirstSeat, 'file'), [
    replayEquivalence,
  ]);
  const text = serializeFixture(fixture);
  expect(serializeFixture(parseFixture(text))).toBe(text);
  const { parted, idle_cards } = fixture.explanation ?? {};
  expect(parted).toMatchObject({ path: 'current_player_idx' });
  // It is not about cards.
  expect(idle_cards?.[0]).toHaveLength(fixture.script.decks[0]?.length ?? 0);
});
