/**
 * The same hunt with fast-check's own means: a list of commands against a model, generated and shrunk by `fc.commands`.
 * Each command asks the engine for one move; the reducer runs along, and the two tables are compared, as replay
 * equivalence does.
 */
import fc from 'fast-check';
import type { GameEvent } from '../src/events/event.ts';
import type { Action } from '../src/golf/action.ts';
import { seededDecks } from '../src/golf/deck-source.ts';
import { DEFAULT_OPTIONS, FLIP_MODES, type GameOptions, HOUSE_RULES } from '../src/golf/options.ts';
import { tableDifference } from '../src/golf/table-difference.ts';
import type { TableView } from '../src/golf/table-view.ts';
import { servicesFor } from '../src/harness/run-game.ts';
import type { PlayableGame, Subject } from '../src/harness/subject.ts';

/** The real thing: a game, and the table that the reducer makes of what it tells. */
interface Witnesses {
  readonly game: PlayableGame;
  rebuilt: TableView;
  /** Moves that were accepted. */
  moves: number;
}

/** What a command asks for; positions and players count modulo what is there. */
interface Wish {
  readonly type: Action['type'];
  readonly player: number;
  readonly position: number;
  readonly fromDeck: boolean;
}

const IDS = ['p1', 'p2', 'p3', 'p4'];
const RUNS_MAX = 3_000;
const COMMANDS_MAX = 250;

class MoveCommand implements fc.Command<object, Witnesses> {
  readonly #wish: Wish;

  constructor(wish: Wish) {
    this.#wish = wish;
  }

  check(): boolean {
    return true;
  }

  run(_model: object, witnesses: Witnesses): void {
    const move = moveFor(this.#wish, witnesses.game.table);
    if (!witnesses.game.act(move).accepted) return;
    witnesses.moves += 1;
    const difference = tableDifference(witnesses.game.table, witnesses.rebuilt);
    if (difference !== undefined) throw new Error(difference.path);
  }

  toString(): string {
    return this.#wish.type;
  }
}

/** Moves of the smallest counterexample that fast-check found, or `undefined` if it found none. */
export function movesByCommands(subject: Subject, seed: number): number | undefined {
  let moves: number | undefined;
  const property = fc.property(options(), fc.integer(), commands(), (chosen, gameSeed, list) => {
    const witnesses = begin(subject, chosen, `${gameSeed}`);
    try {
      fc.modelRun(() => ({ model: {}, real: witnesses }), list);
    } catch (error) {
      // The last failing run is the smallest one.
      moves = witnesses.moves;
      throw error;
    }
  });
  fc.check(property, { seed, numRuns: RUNS_MAX });
  return moves;
}

function begin(subject: Subject, chosen: GameOptions, seed: string): Witnesses {
  const game_id = '7f3a0000-0000-4000-8000-000000000001';
  const setup = { game_id, room_code: 'GOLF', host_id: IDS[0] as string, options: chosen };
  let rebuilt = subject.emptyTable(game_id);
  const emitter = (event: GameEvent): void => {
    rebuilt = subject.applyEvent(rebuilt, event, seededDecks);
  };
  const game = subject.createGame(setup, servicesFor({ seed, decks: seededDecks }, { emitter }));
  return {
    game,
    get rebuilt() {
      return rebuilt;
    },
    set rebuilt(table) {
      rebuilt = table;
    },
    moves: 0,
  };
}

function options(): fc.Arbitrary<GameOptions> {
  const rules = fc.record(Object.fromEntries(HOUSE_RULES.map((rule) => [rule, fc.boolean()])));
  const rest = fc.record({ flip_mode: fc.constantFrom(...FLIP_MODES), initial_flips: fc.constantFrom(0, 1, 2) });
  return fc.tuple(rules, rest).map(([on, how]) => ({ ...DEFAULT_OPTIONS, ...on, ...how }) as GameOptions);
}

function commands() {
  const types: readonly Action['type'][] = [
    'join',
    'start_game',
    'flip_initial',
    'draw',
    'swap',
    'discard',
    'flip',
    'skip_flip',
    'flip_as_action',
    'knock_early',
    'next_round',
    'leave',
  ];
  const wish = (type: Action['type']): fc.Arbitrary<MoveCommand> =>
    fc
      .record({ player: fc.nat(IDS.length - 1), position: fc.nat(5), fromDeck: fc.boolean() })
      .map((rest) => new MoveCommand({ type, ...rest }));
  return fc.commands(types.map(wish), { maxCommands: COMMANDS_MAX, size: 'max' });
}

/** Whoever's turn it is does it; where it is nobody's, the wish names the player. */
function moveFor({ type, player, position, fromDeck }: Wish, table: TableView): Action {
  const named = IDS[player] as string;
  const player_id = table.players[table.current_player_idx ?? -1]?.id ?? named;
  switch (type) {
    case 'join':
      return { type, player_id: named, player_name: named, is_cpu: false, cpu_profile: null };
    case 'leave':
      return { type, player_id: named, reason: 'left' };
    case 'start_game':
      return { type, player_id: table.host_id, num_decks: 1, num_rounds: 1 + (position % 2) };
    case 'flip_initial': {
      const positions = [position, (position + 1) % 6].slice(0, table.options.initial_flips);
      return { type, player_id: named, positions };
    }
    case 'draw':
      return { type, player_id, source: fromDeck ? 'deck' : 'discard' };
    case 'next_round':
      return { type, player_id: named };
    case 'swap':
    case 'flip':
    case 'flip_as_action':
      return { type, player_id, position };
    default:
      return { type, player_id };
  }
}
