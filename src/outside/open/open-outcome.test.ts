/** Fixtures of a bank, kept as files and played again: by the bank that failed, by a mended one, and by others. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../harness/finding.ts';
import { subjectHere } from '../own/subject-here.ts';
import { type Asking, askHere } from '../play/asking.ts';
import { bank } from '../testing/bank.ts';
import { setupFor } from '../testing/setups.ts';
import { type OpenFixture, parseOpenFixture, serializeOpenFixture } from './open-fixture.ts';
import { outcomeOfOpen } from './open-outcome.ts';
import { type OpenSubject, shrinkOpen } from './shrink-open.ts';
import { tryScript } from './try-script.ts';

function subjectOf(subject: Parameters<typeof subjectHere>[0]): OpenSubject {
  const { about, answer } = subjectHere(subject);
  return { about, ask: async <Outcome>(asking: Asking<Outcome>): Promise<Outcome> => askHere(answer, asking) };
}

const failing = subjectOf(bank('rebuild_forgets_fee'));
const SCRIPT = {
  game: 'bank',
  setup: setupFor(['ann', '__proto__'], { fee: 2 }),
  moves: [
    { type: 'deposit', account: '__proto__', amount: 10 },
    { type: 'transfer', from: '__proto__', to: 'ann', amount: 5 },
  ],
};

let fixture: OpenFixture;
beforeAll(async () => {
  const { findings } = await failing.ask(tryScript(SCRIPT, failing.about));
  const { others: _, ...smallest } = await shrinkOpen(
    { script: SCRIPT, finding: findings[0] as Finding, seed: 's/1' },
    failing,
    { playsMax: 500 },
  );
  fixture = smallest;
});

describe('fixtures of games that nobody here knows', () => {
  it('keep the two tables, the events and where they come from, in a file that people can read', () => {
    expect(fixture.subject).toEqual({ name: 'bank', version: '1', game: 'bank' });
    expect(fixture.tables).toMatchObject({
      expected: { accounts: { p1: { balance: 3 } } },
      found: { accounts: { p1: { balance: 4 } } },
    });
    expect(fixture.events).toHaveLength(3);
    expect(fixture.origin).toMatchObject({ seed: 's/1', moves_before: 2 });
    const text = serializeOpenFixture(fixture);
    expect(parseOpenFixture(text)).toEqual(fixture);
    expect(text).toContain('\n      {"type":"deposit","account":"p1","amount":5}');
  });

  it('keep ids that are no fields', () => {
    const odd = { ...fixture, script: SCRIPT, events: [JSON.parse('{"type": "opened", "__proto__": 1}')] };
    expect(JSON.stringify(parseOpenFixture(serializeOpenFixture(odd)).events)).toBe(
      '[{"type":"opened","__proto__":1}]',
    );
  });

  it.for<[string, string]>([
    ['{', 'fixture: expected a JSON object, found "{"'],
    [
      '{"format": "mulligan-open-fixture/9"}',
      'fixture, format: expected "mulligan-open-fixture/1", found "mulligan-open-fixture/9"',
    ],
  ])('refuses %s', ([text, message]) => {
    expect(() => parseOpenFixture(text)).toThrow(message);
  });

  it('refuses a move that is none, and names it', () => {
    const text = serializeOpenFixture({ ...fixture, script: { ...fixture.script, moves: [3 as never] } });
    expect(() => parseOpenFixture(text)).toThrow('fixture, script.moves[0]: expected an object, found 3');
  });

  it('fail as recorded with the subject that failed, and pass with one that is mended', async () => {
    expect(await outcomeOfOpen(fixture, failing)).toMatchObject({ kind: 'fails_as_recorded', says: fixture.says });
    expect(await outcomeOfOpen(fixture, subjectOf(bank()))).toMatchObject({ kind: 'passes_now' });
  });

  it('fail otherwise if the same property finds something else', async () => {
    const rebuild = (): never => {
      throw new Error('out of order');
    };
    expect(await outcomeOfOpen(fixture, subjectOf({ ...bank(), rebuild }))).toMatchObject({
      kind: 'fails_otherwise',
      says: expect.stringContaining('error -32000: out of order; recorded was'),
    });
  });

  it('guard nothing if a move is refused, or if the subject plays another game', async () => {
    const stale = { ...fixture, script: { ...fixture.script, moves: fixture.script.moves.slice(1) } };
    expect(await outcomeOfOpen(stale, subjectOf(bank()))).toEqual({
      kind: 'no_longer_legal',
      says: 'move 1, {"type":"transfer","from":"p1","to":"p2","amount":1}, is refused: not now',
    });
    const other = { ...bank(), about: { ...bank().about, game: 'chess' } };
    expect((await outcomeOfOpen(fixture, subjectOf(other))).says).toContain('which bank does not play');
  });
});
