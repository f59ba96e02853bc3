import { describe, expect, it } from 'vitest';
import type { AnyGameSubject } from '../game-subject.ts';
import { acting, LEGAL, NEW_GAME, rebuilding } from '../testing/calls.ts';
import { countingSubject } from '../testing/counting-subject.ts';
import { answersOf, connectTo } from './connect-to.ts';

const withGame = (game: object): AnyGameSubject => ({
  ...countingSubject,
  newGame: (setup) => ({ ...countingSubject.newGame(setup), ...game }),
});

describe('a subject of this process', () => {
  it('says of itself what a program would', () => {
    expect(connectTo(countingSubject).about).toMatchObject({
      protocol: 'mulligan-subject/1',
      name: 'counter',
      deterministic: true,
      omits: ['colour'],
    });
  });

  it('is asked as a program is, one question after another', async () => {
    const subject = connectTo(countingSubject);
    expect(await subject.ask([NEW_GAME, acting('add'), acting('take', {}, false)])).toEqual([
      { result: { events: [{ type: 'begun' }], table: { count: 0 } } },
      { result: { accepted: true, events: [{ type: 'added' }], table: { count: 1 } } },
      { result: { accepted: false, reason: 'expected add, found take' } },
    ]);
    expect(await subject.ask([LEGAL, rebuilding([]), rebuilding([{ type: 'begun' }])])).toEqual([
      { result: { actions: [{ type: 'add' }] } },
      { error: { code: -32000, message: 'expected at least one event, found none' } },
      { result: { table: { count: 0 } } },
    ]);
    await subject.close();
  });

  it('shares nothing: what it goes on changing was said as it was', () => {
    const [made, added] = answersOf(countingSubject, [NEW_GAME, acting('add')]);
    expect(made).toMatchObject({ result: { table: { count: 0 } } });
    expect(added).toMatchObject({ result: { table: { count: 1 } } });
  });

  it('has no game under way when it is asked anew', () => {
    const noGame = { error: { code: -32000, message: 'expected new_game first, found no game' } };
    answersOf(countingSubject, [NEW_GAME]);
    expect(answersOf(countingSubject, [acting('add')])).toEqual([noGame]);
  });

  it.each([
    [
      'throws',
      {
        act: () => {
          throw new Error('no');
        },
      },
      { error: { code: -32000, message: 'no' } },
    ],
    [
      'throws what is no error',
      {
        act: () => {
          throw 'no';
        },
      },
      { error: { code: -32000, message: '"no"' } },
    ],
    ['answers with what is no JSON', { act: () => ({ accepted: true, events: [1n] }) }, { error: { code: -32000 } }],
    ['answers with nothing', { act: () => undefined }, { error: { code: -32000 } }],
    ['lists nothing', { legalActions: undefined }, { error: { code: -32601 } }],
  ])('that %s has answered with an error', (_what, game, answer) => {
    const call = 'act' in game ? acting('add', {}, false) : LEGAL;
    const answers = answersOf(withGame(game), [NEW_GAME, call, NEW_GAME]);
    expect(answers).toHaveLength(3);
    expect(answers[1]).toMatchObject(answer);
  });

  it('that answers with something else is blamed, and begins anew', async () => {
    const subject = connectTo(withGame({ act: () => ({ accepted: 1 }) }));
    expect(await subject.ask([NEW_GAME, acting('add'), acting('add')])).toMatchObject([
      { result: {} },
      { misconduct: { kind: 'malformed', method: 'act', field: 'result.accepted', found: '1' } },
    ]);
    expect(await subject.ask([acting('add')])).toMatchObject([{ error: {} }]);
  });

  it('that does not say what it is is no subject', () => {
    const about = { ...countingSubject.about, omits: 'colour' as unknown as string[] };
    expect(() => connectTo({ ...countingSubject, about })).toThrow(
      'subject counter: about, result.omits: expected a list, found "colour"',
    );
  });
});
