/** A bank with a planted bug is found out within few games, and its game shrunk to the least that shows it. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../harness/finding.ts';
import type { Call } from '../../protocol/messages.ts';
import type { Asker } from '../../protocol/serving/connect-to.ts';
import { examine } from '../fidelity/examine.ts';
import { type SubjectHere, subjectHere } from '../own/subject-here.ts';
import { askHere } from '../play/asking.ts';
import type { OpenScript } from '../subject-play.ts';
import { type BankBug, bank } from '../testing/bank.ts';
import { leadGame, scriptOf } from './lead-game.ts';
import type { OpenFixture } from './open-fixture.ts';
import { type Ask, type ShrunkOpenFixture, shrinkOpen } from './shrink-open.ts';

const PLAIN_PLAYER = { id: 'p1', name: 'p1', is_cpu: false, cpu_profile: null };
const CLOSE = { type: 'close_day' };
const WITHDRAW = { type: 'withdraw', account: 'p1', amount: 1 };

interface Failing {
  readonly script: OpenScript;
  readonly finding: Finding;
  readonly seed: string;
}

function firstFailing({ about, answer }: SubjectHere, gamesMax: number): Failing | undefined {
  for (let game = 1; game <= gamesMax; game += 1) {
    const seed = `bank/${game}`;
    const play = askHere(answer, leadGame(seed, about));
    const [finding] = askHere(answer, examine(play, about, { seed, isThorough: false }));
    if (finding !== undefined) return { script: scriptOf(play, about.game), finding, seed };
  }
  return undefined;
}

async function smallest(bug: BankBug): Promise<ShrunkOpenFixture> {
  const here = subjectHere(bank(bug));
  const failing = firstFailing(here, 200);
  if (failing === undefined) throw new Error(`expected a finding within 200 games of ${bug}, found none`);
  return shrinkOpen(failing, { about: here.about, ask: askOf(here.answer) }, { playsMax: 3000 });
}

const askOf =
  (answer: Asker): Ask =>
  async (asking) =>
    askHere(answer, asking);

/** As if some calls had no answer within the time. */
function hangingAt(answer: Asker, limitMs: number, isHung: (call: Call) => boolean): Asker {
  return (calls) => {
    const end = calls.findIndex(isHung);
    const hung = calls[end];
    if (hung === undefined) return answer(calls);
    const expected = `an answer within ${limitMs} ms`;
    const misconduct = {
      kind: 'hung',
      method: hung.method,
      field: '',
      expected,
      found: 'none',
      lastMessages: '',
    } as const;
    return [...answer(calls.slice(0, end)), { misconduct }];
  };
}

const isWithdrawal = (call: Call): boolean => call.method === 'act' && call.params.action.type === 'withdraw';

describe('games that the subject leads', () => {
  it('finds nothing in 200 games of an honest bank', () => {
    expect(firstFailing(subjectHere(bank()), 200)).toBeUndefined();
  });

  it.for<[BankBug, string, readonly object[], number]>([
    [
      'rebuild_forgets_fee',
      "the rebuilt table is the game's own",
      [
        { type: 'deposit', account: 'p1', amount: 5 },
        { type: 'transfer', from: 'p1', to: 'p2', amount: 1 },
      ],
      2,
    ],
    ['rebuild_refuses_closing', "the rebuild accepts the game's own events", [CLOSE, CLOSE, CLOSE], 1],
    ['rebuild_takes_any_order', 'a log with an event doubled is refused', [], 1],
    [
      'refusal_is_counted',
      'an action that is refused changes nothing',
      [{ type: 'transfer', from: 'p1', to: 'p1', amount: 1 }],
      1,
    ],
    [
      'lists_what_is_refused',
      'an action that is listed as legal is accepted',
      [CLOSE, { type: 'transfer', from: 'p1', to: 'p2', amount: 1 }],
      2,
    ],
    ['accepts_what_is_not_listed', 'an action that is not listed as legal is refused', [WITHDRAW], 1],
    ['throws_at_closing', 'it answers with a result', [CLOSE, CLOSE], 1],
  ])('shrinks a bank that %s', async ([bug, assertion, moves, players]) => {
    const { finding, script } = await smallest(bug);
    expect(finding.assertion).toBe(assertion);
    expect(script.moves).toEqual(moves);
    expect(script.setup.players).toHaveLength(players);
    expect(script.setup.players[0]).toEqual(PLAIN_PLAYER);
  });
});

describe('a subject that hangs at withdrawals', () => {
  const { about, answer } = subjectHere(bank());
  const patient = hangingAt(answer, 3000, isWithdrawal);
  const failing = firstFailing({ about, answer: patient }, 50);
  const kept: string[] = [];
  const shrunk = (isHungInHaste: (call: Call) => boolean): Promise<ShrunkOpenFixture> => {
    if (failing === undefined) throw new Error('expected a withdrawal, found none');
    const askHastily = askOf(hangingAt(answer, 1000, isHungInHaste));
    const keep = (fixture: OpenFixture): void => void kept.push(fixture.finding.expected);
    return shrinkOpen(failing, { about, ask: askOf(patient), askHastily }, { playsMax: 3000, keep });
  };

  it('is asked in haste, and waited for in the end', async () => {
    const { finding, script, others } = await shrunk(isWithdrawal);
    expect(finding).toMatchObject({ assertion: 'it answers in time', expected: 'an answer within 3000 ms' });
    expect(script.moves).toMatchObject([{ type: 'withdraw' }]);
    expect(others).toEqual([]);
  });

  it('is not taken to hang wherever it is slow', async () => {
    const { finding, script, others } = await shrunk(({ method }) => method === 'act');
    expect(finding).toMatchObject({ assertion: 'it answers in time', expected: 'an answer within 3000 ms' });
    expect(script.moves.at(-1)).toMatchObject({ type: 'withdraw' });
    expect(others).toEqual([]);
    expect(new Set(kept)).toEqual(new Set(['an answer within 3000 ms']));
  });
});
