/** The project's own engine, served through the protocol as in examples/, keeps all that it says of itself. */
import { fileURLToPath } from 'node:url';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { engineSubject } from '../examples/golf-engine/engine-subject.ts';
import { shuffled, unshuffledDeck } from '../src/golf/deck.ts';
import { DEFAULT_OPTIONS, type GameOptions } from '../src/golf/options.ts';
import type { TableView } from '../src/golf/table-view.ts';
import type { Answer } from '../src/protocol/connection.ts';
import type { Call, Json, JsonObject, NewGame, Result } from '../src/protocol/messages.ts';
import { openSubject } from '../src/protocol/process/open-subject.ts';
import { answersOf, askerOf } from '../src/protocol/serving/connect-to.ts';

const GAMES = 20;
const ACTIONS_MAX = 250;
const OPTIONS: readonly GameOptions[] = [
  DEFAULT_OPTIONS,
  { ...DEFAULT_OPTIONS, initial_flips: 0, flip_mode: 'always', use_jokers: true, knock_early: true },
  { ...DEFAULT_OPTIONS, initial_flips: 1, flip_mode: 'endgame', flip_as_action: true, underdog_bonus: true },
];

interface Played {
  readonly setup: NewGame;
  readonly actions: readonly JsonObject[];
  /** After the making of the game, and after each action: what was told by then, and the table. */
  readonly moments: readonly { readonly told: number; readonly table: JsonObject }[];
  readonly events: readonly Json[];
}

function setupOf(game: number): NewGame {
  const options = OPTIONS[game % OPTIONS.length] ?? DEFAULT_OPTIONS;
  const ids = ['ann', '__proto__', 'c\n', 'd'].slice(0, 2 + (game % 3));
  const deck = shuffled(unshuffledDeck({ num_decks: 1, options }), `deck ${game}`);
  return {
    game_id: '11111111-1111-4111-8111-111111111111',
    seed: `game ${game}`,
    players: ids.map((id) => ({ id, name: id, is_cpu: id === 'd', cpu_profile: id === 'd' ? 'bold' : null })),
    options,
    // A few cards more than are dealt: decks run empty.
    decks: [deck.slice(0, ids.length * 6 + 4), deck.slice(0, ids.length * 6 + 12)],
    num_decks: 1,
    num_rounds: 2,
    host_id: 'ann',
    room_code: 'ROOM',
  };
}

/** A game that goes as its legal actions and chance have it. */
function play(game: number): Played {
  const random = seedrandom(`engine as subject ${game}`);
  const ask = askerOf(engineSubject);
  const setup = setupOf(game);
  const made = resultOf<'new_game'>(ask([{ method: 'new_game', params: setup }]));
  const events = [...made.events];
  const moments = [{ told: events.length, table: made.table }];
  const actions: JsonObject[] = [];
  while (actions.length < ACTIONS_MAX) {
    const { actions: legal } = resultOf<'legal_actions'>(ask([{ method: 'legal_actions', params: {} }]));
    // Leaving would soon end every game.
    const wanted = legal.filter(({ type }) => type !== 'leave' || random() < 0.01);
    const action = wanted[Math.floor(random() * wanted.length)];
    if (action === undefined) break;
    const acted = resultOf<'act'>(ask([{ method: 'act', params: { action, table: true } }]));
    if (!acted.accepted || acted.table === undefined)
      throw new Error(`${JSON.stringify(action)} was listed, and refused`);
    events.push(...acted.events);
    actions.push(action);
    moments.push({ told: events.length, table: acted.table });
  }
  return { setup, actions, moments, events };
}

function resultOf<M extends Call['method']>(answers: readonly Answer[]): Result<M> {
  const [answer] = answers;
  if (answer === undefined || !('result' in answer)) throw new Error(`no result: ${JSON.stringify(answers)}`);
  // The answer to the one call of that method.
  return answer.result as Result<M>;
}

function again({ setup, actions }: Played): readonly Call[] {
  return [
    { method: 'new_game', params: setup },
    ...actions.map((action): Call => ({ method: 'act', params: { action, table: true } })),
  ];
}

const rebuilding = ({ setup: { game_id, decks } }: Played, events: readonly Json[]): Call => ({
  method: 'rebuild',
  params: { game_id, events, decks },
});

const played = Array.from({ length: GAMES }, (_, game) => play(game));

describe('the engine as a subject', () => {
  it('meets empty decks, further rounds and ends of games', () => {
    const tables = played.flatMap(({ moments }) => moments.map(({ table }) => table as unknown as TableView));
    expect(tables.some(({ reshuffles }) => reshuffles > 1)).toBe(true);
    expect(tables.some(({ current_round }) => current_round === 2)).toBe(true);
    expect(tables.some(({ phase }) => phase === 'game_over')).toBe(true);
  });

  it('rebuilds each of its tables from its events', () => {
    for (const game of played) {
      const calls = game.moments.map(({ told }) => rebuilding(game, game.events.slice(0, told)));
      expect(answersOf(engineSubject, calls)).toEqual(game.moments.map(({ table }) => ({ result: { table } })));
    }
  });

  it('turns the pile over when the deck is empty: what lay lowest is drawn first', () => {
    let seen = 0;
    for (const { moments } of played)
      for (const [index, { table }] of moments.entries()) {
        const now = table as unknown as TableView;
        const before = moments[index - 1]?.table as unknown as TableView | undefined;
        if (before === undefined || now.reshuffles !== before.reshuffles + 1) continue;
        seen += 1;
        expect([now.drawn_card, ...now.deck.toReversed()]).toEqual(before.discard.slice(0, -1));
      }
    expect(seen).toBeGreaterThan(5);
  });

  it('plays the same game twice', () => {
    for (const game of played.slice(0, 5))
      expect(answersOf(engineSubject, again(game))).toEqual(answersOf(engineSubject, again(game)));
  });

  it('refuses events in disorder', () => {
    const [game] = played;
    if (game === undefined) throw new Error('no game');
    const { events } = game;
    const disordered = events.slice(1).flatMap((next, index) => {
      // There is a next one, so there is this one.
      const event = events[index] as Json;
      const [missing, doubled] = [events.toSpliced(index, 1), events.toSpliced(index, 0, event)];
      return [missing, doubled, events.toSpliced(index, 2, next, event)];
    });
    const answers = answersOf(
      engineSubject,
      disordered.map((list) => rebuilding(game, list)),
    );
    expect(answers.filter((answer) => !('error' in answer))).toEqual([]);
  });

  it('changes nothing and tells nothing for what it refuses', () => {
    const ask = askerOf(engineSubject);
    const setup = setupOf(0);
    const { table } = resultOf<'new_game'>(ask([{ method: 'new_game', params: setup }]));
    for (const action of [{ type: 'fold' }, { type: 'draw', player_id: 'nobody', source: 'deck' }, {}])
      expect(ask([{ method: 'act', params: { action, table: true } }])).toMatchObject([
        { result: { accepted: false, table } },
      ]);
  });

  it('does not make a game that cannot be', () => {
    const wrong = { ...setupOf(0), num_rounds: 100 };
    expect(answersOf(engineSubject, [{ method: 'new_game', params: wrong }])).toEqual([
      { error: { code: -32000, message: 'start_game: expected it to be possible, found bad_num_rounds' } },
    ]);
  });

  it('answers as a program what it answers here', async () => {
    const file = fileURLToPath(new URL('../examples/golf-engine/subject.ts', import.meta.url));
    const subject = await openSubject(`'${process.execPath}' '${file}'`, { timeoutMs: 60_000 });
    const [game] = played;
    if (game === undefined) throw new Error('no game');
    const calls = [...again(game), rebuilding(game, game.events)];
    expect(await subject.ask(calls)).toEqual(answersOf(engineSubject, calls));
    await subject.close();
  });
});
