/** What of Golf a subject plays, read from what it says of itself. */
import { type Action, type ActionType, actionSchema } from '../../golf/action.ts';
import { DECKS_MAX, PLAYERS_MAX, PLAYERS_MIN, ROUNDS_MAX } from '../../golf/limits.ts';
import { GAME_OPTIONS, gameOptionsSchema } from '../../golf/options.ts';
import { show } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Narrowing } from '../../harness/generate/narrowing.ts';
import type { Plays } from '../../protocol/messages.ts';

/** A subject says that it plays what there is not, or nothing at all. */
export class UnknownPlaysError extends Error {
  override readonly name = 'UnknownPlaysError';
}

/** Sitting down and starting are the making of a game. */
const OF_THE_LOBBY: readonly string[] = ['join', 'start_game'] satisfies ActionType[];

/** The types of actions that a subject can be asked for. */
export const ASKED_TYPES: readonly string[] = actionSchema.options
  .map(({ shape }) => shape.type.value)
  .filter((type) => !OF_THE_LOBBY.includes(type));

/** What its games keep to. Throws `UnknownPlaysError`. Rule: docs/subject-protocol.md, Setups. */
export function narrowingOf(plays: Plays): Narrowing {
  const types = typesOf(plays);
  const isPlayed = (type: string): boolean => types.includes(type) || OF_THE_LOBBY.includes(type);
  const turnsOver = plays.reshuffle ?? false;
  return {
    players: playersOf(plays),
    options: optionsOf(plays),
    decksMax: Math.min(DECKS_MAX, plays.num_decks ?? DECKS_MAX),
    roundsMax: Math.min(ROUNDS_MAX, plays.num_rounds ?? ROUNDS_MAX),
    allows: (action, table) => isPlayed(action.type) && (turnsOver || !takesFromEmptyDeck(action, table)),
  };
}

/** Whether the game is one that the subject plays, whoever has made it. */
export function isWithin(
  table: Pick<TableView, 'players' | 'options' | 'num_decks' | 'num_rounds'>,
  { players, options, decksMax, roundsMax }: Narrowing,
): boolean {
  const seats = table.players.length;
  if (seats < players.min || seats > players.max) return false;
  if (table.num_decks > decksMax || table.num_rounds > roundsMax) return false;
  return GAME_OPTIONS.every((name) => {
    const values: readonly unknown[] | undefined = options[name];
    return values === undefined || values.includes(table.options[name]);
  });
}

function takesFromEmptyDeck(action: Action, { deck }: TableView): boolean {
  return action.type === 'draw' && action.source === 'deck' && deck.length === 0;
}

function playersOf({ players = { min: PLAYERS_MIN, max: PLAYERS_MAX } }: Plays): Narrowing['players'] {
  const { min, max } = { min: Math.max(PLAYERS_MIN, players.min), max: Math.min(PLAYERS_MAX, players.max) };
  if (min <= max) return { min, max };
  throw unknown('players', `some number from ${PLAYERS_MIN} to ${PLAYERS_MAX}`, players);
}

function typesOf({ actions = ASKED_TYPES }: Plays): readonly string[] {
  const odd = actions.find((type) => !ASKED_TYPES.includes(type));
  if (odd !== undefined) throw unknown('actions', `types of ${ASKED_TYPES.join(', ')}`, odd);
  return actions;
}

function optionsOf({ options = {} }: Plays): Narrowing['options'] {
  for (const [name, values] of Object.entries(options)) {
    const schema = GAME_OPTIONS.includes(name as never)
      ? gameOptionsSchema.shape[name as (typeof GAME_OPTIONS)[number]]
      : undefined;
    if (schema === undefined) throw unknown('options', `options of ${GAME_OPTIONS.join(', ')}`, name);
    const odd = values.find((value) => !schema.safeParse(value).success);
    if (odd !== undefined) throw unknown(`options.${name}`, 'values that the rules know', odd);
  }
  // Each value of each has been found to be one of that option.
  return options as Narrowing['options'];
}

function unknown(field: string, expected: string, found: unknown): UnknownPlaysError {
  return new UnknownPlaysError(`initialize, plays.${field}: expected ${expected}, found ${show(found)}`);
}
