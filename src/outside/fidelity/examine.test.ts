/** Each property of fidelity can fail, names the place, and holds where nothing is wrong. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../harness/finding.ts';
import type { Answer, Misconduct } from '../../protocol/connection.ts';
import type { JsonObject } from '../../protocol/messages.ts';
import { subjectHere } from '../own/subject-here.ts';
import { askHere } from '../play/asking.ts';
import { EVERYTHING, playScript } from '../play/play-script.ts';
import { type BankBug, bank } from '../testing/bank.ts';
import { setupFor } from '../testing/setups.ts';
import { examine } from './examine.ts';

const THOROUGH = { seed: '0', isThorough: true };
const SETUP = setupFor(['ann', 'bo'], { fee: 1 });
const CLOSE: JsonObject = { type: 'close_day' };
const MOVES: readonly JsonObject[] = [
  { type: 'deposit', account: 'ann', amount: 10 },
  { type: 'transfer', from: 'ann', to: 'bo', amount: 5 },
  { type: 'withdraw', account: 'ann', amount: 10 },
  CLOSE,
  CLOSE,
  CLOSE,
];

function found(bug: BankBug | undefined, moves = MOVES): readonly Finding[] {
  const { answer, about } = subjectHere(bank(bug));
  const play = askHere(answer, playScript({ setup: SETUP, moves }, EVERYTHING));
  return askHere(answer, examine(play, about, THOROUGH));
}

describe('examine', () => {
  it('finds nothing in an honest bank', () => {
    expect(found(undefined)).toEqual([]);
  });

  it('finds that a rebuilt table differs, at the first event where it does, and under no name of a player', () => {
    expect(found('rebuild_forgets_fee')).toEqual([
      {
        property: 'subject-replay',
        assertion: "the rebuilt table is the game's own",
        event_type: 'transferred',
        sequence_num: 3,
        path: 'accounts["ann"].balance',
        expected: '4',
        found: '5',
      },
    ]);
  });

  it('names the same place if it looks at the end alone', () => {
    const { answer, about } = subjectHere(bank('rebuild_forgets_fee'));
    const moves = [...MOVES, ...Array.from({ length: 40 }, () => ({ type: 'deposit', account: 'bo', amount: 1 }))];
    const play = askHere(answer, playScript({ setup: SETUP, moves }, EVERYTHING));
    const asked: number[] = [];
    const [finding] = askHere(
      (calls) => {
        asked.push(calls.length);
        return answer(calls);
      },
      examine(play, about, { seed: '0', isThorough: false, only: 'subject-replay' }),
    );
    expect(finding).toMatchObject({ event_type: 'transferred', sequence_num: 3, expected: '4', found: '5' });
    expect(asked.length).toBeLessThan(8);
  });

  it.for<[BankBug, string, string, number, string]>([
    ['rebuild_refuses_closing', "the rebuild accepts the game's own events", 'day_closed', 6, ''],
    ['rebuild_takes_any_order', 'a log with an event missing is refused', 'deposited', 2, ''],
    ['refusal_is_counted', 'an action that is refused changes nothing', '', 3, 'refusals'],
    ['accepts_what_is_not_listed', 'an action that is not listed as legal is refused', '', 3, 'act.withdraw'],
    ['depends_on_earlier_games', 'played again, the game shows the same tables', 'opened', 1, 'luck'],
  ])('finds a bank that %s', ([bug, assertion, event_type, sequence_num, path]) => {
    expect(found(bug)).toEqual([expect.objectContaining({ assertion, event_type, sequence_num, path })]);
  });

  it('finds that what is listed is refused', () => {
    const moves = [CLOSE, { type: 'withdraw', account: 'bo', amount: 5 }];
    expect(found('lists_what_is_refused', moves)).toEqual([
      expect.objectContaining({
        assertion: 'an action that is listed as legal is accepted',
        path: 'act.withdraw',
        found: 'refused: not now',
      }),
    ]);
  });

  it('finds an error where a result is due, and still looks at what came before', () => {
    const [conduct, ...rest] = found('throws_at_closing');
    expect(conduct).toMatchObject({ assertion: 'it answers with a result', path: 'act.error', sequence_num: 4 });
    expect(conduct?.found).toBe('error -32000: closed');
    expect(rest).toEqual([]);
  });

  it('finds a refusal that tells something', () => {
    const { about, answer } = subjectHere(bank());
    const telling: Answer = { result: { accepted: false, events: [{ type: 'rung' }] } };
    const play = askHere(
      (calls) => answer(calls).map((given, index) => (calls[index]?.method === 'act' ? telling : given)),
      playScript({ setup: SETUP, moves: [CLOSE] }, EVERYTHING),
    );
    expect(askHere(answer, examine(play, about, { ...THOROUGH, only: 'subject-refusal' }))).toContainEqual(
      expect.objectContaining({ assertion: 'an action that is refused tells nothing', path: 'rung' }),
    );
  });

  it('finds that it stops answering when it is asked to rebuild', () => {
    const { about, answer } = subjectHere(bank());
    const play = askHere(answer, playScript({ setup: SETUP, moves: MOVES }, EVERYTHING));
    const hung: Misconduct = {
      kind: 'hung',
      method: 'rebuild',
      field: '',
      expected: 'an answer',
      found: 'none',
      lastMessages: 'x',
    };
    const findings = askHere(() => [{ misconduct: hung }], examine(play, about, THOROUGH));
    expect(findings).toEqual([
      expect.objectContaining({ assertion: 'it answers in time', path: 'rebuild', found: 'none; at last it said: x' }),
    ]);
  });

  it('asks for what is not declared neither in disorder nor again', () => {
    const { about, answer } = subjectHere(bank('rebuild_takes_any_order'));
    const modest = { ...about, refuses_disorder: false, deterministic: false };
    const play = askHere(answer, playScript({ setup: SETUP, moves: MOVES }, EVERYTHING));
    const asked: string[] = [];
    const findings = askHere(
      (calls) => {
        asked.push(...calls.map(({ method }) => method));
        return answer(calls);
      },
      examine(play, modest, THOROUGH),
    );
    expect(findings).toEqual([]);
    expect(new Set(asked)).toEqual(new Set(['rebuild']));
  });
});
