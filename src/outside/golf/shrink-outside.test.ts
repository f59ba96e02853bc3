import { expect, test } from 'vitest';
import type { Action } from '../../golf/action.ts';
import type { TableView } from '../../golf/table-view.ts';
import { identityOf } from '../../harness/finding.ts';
import type { Fixture } from '../../harness/fixtures/fixture.ts';
import type { PlayableGame, Subject } from '../../harness/subject.ts';
import type { Answer, Misconduct } from '../../protocol/connection.ts';
import type { Described } from '../../protocol/game-subject.ts';
import type { Call } from '../../protocol/messages.ts';
import { inTurn } from '../play/in-turn.ts';
import { connectionTo, type TestConnection } from '../testing/connection-to.ts';
import { golfSubject } from '../testing/golf-subject.ts';
import { generatedGolfGame } from './golf-game.ts';
import { golfTrialOf, tryGame } from './golf-trial.ts';
import { reference } from './reference.ts';
import { shrinkOutside } from './shrink-outside.ts';

const GAMES_MAX = 60;
const BRIEFLY = { isExplained: false, withOthers: false };

/** The smallest game of the first thing that is found. */
async function smallest(connection: TestConnection, hasty = connection, playsMax = 2000): Promise<Fixture> {
  const asked = inTurn(connection);
  const opponent = { connection: asked, hasty: hasty === connection ? asked : inTurn(hasty) };
  const trial = golfTrialOf(connection.about);
  for (let game = 1; game <= GAMES_MAX; game += 1) {
    const seed = `shrink/${game}`;
    const played = generatedGolfGame(seed, trial.narrowing, []);
    const [finding] = await tryGame(played, trial, { seed, isThorough: false }, asked);
    if (finding !== undefined)
      return shrinkOutside(played.run, finding, { trial, ...opponent }, { ...BRIEFLY, playsMax });
  }
  throw new Error(`expected something to be found in ${GAMES_MAX} games, found nothing`);
}

/** The reference with another idea of what may be done, or of what lies there. */
function odd(change: {
  readonly act?: (game: PlayableGame, action: Action) => ReturnType<PlayableGame['act']> | undefined;
  readonly table?: (table: TableView) => TableView;
}): Subject {
  return {
    ...reference,
    createGame: (setup, services) => {
      const game = reference.createGame(setup, services);
      return {
        get table() {
          return change.table?.(game.table) ?? game.table;
        },
        act: (action) => change.act?.(game, action) ?? game.act(action),
        legalActions: () => game.legalActions(),
        setEmitter: (emitter) => game.setEmitter(emitter),
      };
    },
    rebuild: (events, options) => {
      const table = reference.rebuild(events, options);
      return change.table?.(table) ?? table;
    },
  };
}

/** Of one round: in a long game, a thorough look has a rebuild for each of its many beginnings. */
const SHORT: Partial<Described> = { plays: { reshuffle: true, num_rounds: 1 } };

const subjectOf = (subject: Subject, described: Partial<Described> = {}): TestConnection =>
  connectionTo(golfSubject(subject, { ...SHORT, ...described }));

test('what the rules allow and the subject refuses', async () => {
  const subject = odd({
    act: (_, { type }) => (type === 'flip_as_action' ? { accepted: false, refusal: 'rule_off' } : undefined),
  });
  const { finding, script } = await smallest(subjectOf(subject));
  expect(finding).toMatchObject({
    property: 'subject-rules',
    assertion: 'what the rules allow is accepted',
    event_type: 'flip_as_action',
    found: 'refused, because of "rule_off"',
  });
  expect(script.moves.map(({ type }) => type)).toEqual(['join', 'join', 'start_game', 'flip_as_action']);
});

test('what the rules forbid and the subject accepts', async () => {
  // A card from the discard pile may be put back.
  const subject = odd({
    act: (game, action) => {
      const isOwn = game.table.players[game.table.current_player_idx ?? -1]?.id === action.player_id;
      if (action.type !== 'discard' || game.table.drawn_from !== 'discard' || !isOwn) return undefined;
      return game.act({ type: 'swap', player_id: action.player_id, position: 0 });
    },
  });
  const { finding, script } = await smallest(subjectOf(subject, { legal_actions: false }));
  expect(identityOf(finding)).toBe('subject-rules · what the rules forbid is refused · discard · ');
  expect(script.moves.at(-1)?.type).toBe('draw');
  expect(script.moves.length).toBeLessThanOrEqual(6);
});

test('a table that is not what the rules say, and the same when it is rebuilt', async () => {
  const table = (view: TableView): TableView => ({
    ...view,
    players: view.players.map((player) => ({ ...player, total_score: Math.max(0, player.total_score) })),
  });
  const { finding, script } = await smallest(subjectOf(odd({ table })));
  expect(finding).toMatchObject({
    property: 'subject-rules',
    assertion: 'the table is what the rules say',
    event_type: 'round_ended',
    found: '0',
  });
  expect(finding.path).toMatch(/^players\[\d\]\.total_score$/);
  expect(script.moves.length).toBeLessThanOrEqual(25);
});

test('a reducer that forgets is a matter of fidelity, whatever the rules', async () => {
  const subject: Subject = {
    ...reference,
    rebuild: (events, options) => {
      const table = reference.rebuild(events, options);
      return table.drawn_from === 'discard' ? { ...table, drawn_from: 'deck' } : table;
    },
  };
  const { finding, script } = await smallest(subjectOf(subject));
  expect(finding).toMatchObject({ property: 'subject-replay', event_type: 'card_drawn', path: 'drawn_from' });
  expect(script.moves.map(({ type }) => type)).toEqual(['join', 'join', 'start_game', 'draw']);
});

test('a field that is missing and was not declared to be', async () => {
  const withoutPile = (_: Call, answer: Answer): Answer => {
    if (!('result' in answer) || answer.result === null || !('table' in answer.result)) return answer;
    const { set_aside: _gone, ...table } = answer.result.table ?? {};
    return { result: { ...answer.result, table } as typeof answer.result };
  };
  const { finding } = await smallest(connectionTo(golfSubject(reference, SHORT), withoutPile));
  expect(finding).toMatchObject({ property: 'subject-conduct', path: 'new_game.table.set_aside', found: 'nothing' });
  const declared = connectionTo(golfSubject(reference, { ...SHORT, omits: ['set_aside'] }), withoutPile);
  await expect(smallest(declared)).rejects.toThrow('found nothing');
});

function hungAt(isHung: (call: Call) => boolean, hung: Misconduct): TestConnection {
  return connectionTo(golfSubject(reference, SHORT), (call, answer) => (isHung(call) ? { misconduct: hung } : answer));
}

test('an action at which the subject stops answering', async () => {
  const hung: Misconduct = {
    ...{ kind: 'hung', method: 'act', field: '', expected: 'an answer within 10 s', found: 'none' },
    lastMessages: 'Traceback',
  };
  const connection = hungAt((call) => call.method === 'act' && call.params.action.type === 'discard', hung);
  const { finding, script } = await smallest(connection);
  expect(finding).toMatchObject({ property: 'subject-conduct', assertion: 'it answers in time', path: 'act' });
  expect(finding.found).toContain('Traceback');
  expect(script.moves.length).toBeLessThanOrEqual(10);
});

test('a subject that was asked in haste is waited for in the end: it may only be slow', async () => {
  const hung = (expected: string): Misconduct => ({
    ...{ kind: 'hung', method: 'rebuild', field: '', expected, found: 'none', lastMessages: '' },
  });
  const rebuilds =
    (eventsMin: number) =>
    (call: Call): boolean =>
      call.method === 'rebuild' && call.params.events.length >= eventsMin;
  const patient = hungAt(rebuilds(12), hung('an answer within 10 s'));
  for (const hasty of [rebuilds(12), rebuilds(1)]) {
    const { finding, events } = await smallest(patient, hungAt(hasty, hung('an answer within 1 s')), 100);
    expect(finding).toMatchObject({ assertion: 'it answers in time', expected: 'an answer within 10 s' });
    expect(events.length).toBeGreaterThanOrEqual(12);
  }
});
