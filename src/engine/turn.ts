/** What a player does on his turn: `draw → play → (flip)`, or one of two things instead. Rule: docs/rules.md, Phases. */
import type { ActionOf } from '../golf/action.ts';
import { bareCard, type Card, faceUp } from '../golf/card.ts';
import type { TurnStep } from '../golf/table-view.ts';
import type { Play } from './play.ts';
import { refillDeck } from './refill-deck.ts';
import type { Refusal } from './refusal.ts';
import {
  cardAt,
  currentPlayer,
  faceDownCount,
  findPlayer,
  isPosition,
  type PlayerState,
  turnUp,
} from './table-state.ts';
import { endTurn } from './turn-end.ts';

/** `knock_early` takes at most this many face-down cards. */
export const KNOCK_CARDS_MAX = 2;
/** `flip_mode: endgame` allows a flip once somebody has at most this many face-down cards. */
const ENDGAME_CARDS_MAX = 1;

export function draw(play: Play, action: ActionOf<'draw'>): Refusal | undefined {
  const turn = turnOf(play, action.player_id, 'draw');
  if (typeof turn === 'string') return turn;
  const { table } = play;
  if (action.source === 'deck') {
    if (table.deck.length === 0 && !refillDeck(play)) return 'no_cards_left';
  } else if (action.source !== 'discard') return 'bad_source';
  else if (table.discard.length === 0) return 'discard_pile_empty';

  const pile = action.source === 'deck' ? table.deck : table.discard;
  // The pile was found, or made, not empty.
  const card = bareCard(pile.pop() as Card);
  table.drawn_card = card;
  table.drawn_from = action.source;
  table.turn_step = 'play';
  play.announce('card_drawn', turn.id, { source: action.source, card });
  return undefined;
}

export function swap(play: Play, action: ActionOf<'swap'>): Refusal | undefined {
  const turn = turnOf(play, action.player_id, 'play');
  if (typeof turn === 'string') return turn;
  const { position } = action;
  if (!isPosition(position)) return 'bad_position';

  const new_card = takeDrawnCard(play);
  const old_card = bareCard(cardAt(turn, position));
  turn.cards[position] = faceUp(new_card);
  play.table.discard.push(old_card);
  endTurn(play.table);
  play.announce('card_swapped', turn.id, { position, new_card, old_card });
  return undefined;
}

export function discard(play: Play, action: ActionOf<'discard'>): Refusal | undefined {
  const turn = turnOf(play, action.player_id, 'play');
  if (typeof turn === 'string') return turn;
  const { table } = play;
  if (table.drawn_from !== 'deck') return 'must_swap';

  const card = takeDrawnCard(play);
  table.discard.push(card);
  if (owesFlip(play, turn)) table.turn_step = 'flip';
  else endTurn(table);
  play.announce('card_discarded', turn.id, { card });
  return undefined;
}

export function flip(play: Play, action: ActionOf<'flip'>): Refusal | undefined {
  const turn = turnOf(play, action.player_id, 'flip');
  if (typeof turn === 'string') return turn;
  return flipAt(play, turn, action.position, 'card_flipped');
}

export function skipFlip(play: Play, action: ActionOf<'skip_flip'>): Refusal | undefined {
  const turn = turnOf(play, action.player_id, 'flip');
  if (typeof turn === 'string') return turn;
  if (play.table.options.flip_mode !== 'endgame') return 'must_flip';

  endTurn(play.table);
  play.announce('flip_skipped', turn.id, {});
  return undefined;
}

export function flipAsAction(play: Play, action: ActionOf<'flip_as_action'>): Refusal | undefined {
  const turn = turnOf(play, action.player_id, 'draw');
  if (typeof turn === 'string') return turn;
  if (!play.table.options.flip_as_action) return 'rule_off';
  return flipAt(play, turn, action.position, 'flip_as_action');
}

export function knockEarly(play: Play, action: ActionOf<'knock_early'>): Refusal | undefined {
  const turn = turnOf(play, action.player_id, 'draw');
  if (typeof turn === 'string') return turn;
  if (!play.table.options.knock_early) return 'rule_off';
  const positions = turn.cards.flatMap((card, position) => (card.face_up ? [] : [position]));
  if (positions.length === 0 || positions.length > KNOCK_CARDS_MAX) return 'cannot_knock';

  for (const position of positions) turnUp(turn, position);
  const cards = positions.map((position) => bareCard(cardAt(turn, position)));
  endTurn(play.table);
  play.announce('knock_early', turn.id, { positions: Object.freeze(positions), cards: Object.freeze(cards) });
  return undefined;
}

/** Turns up the one card, which ends the turn either way; `told` says whether a discard came before. */
function flipAt(
  play: Play,
  player: PlayerState,
  position: number,
  told: 'card_flipped' | 'flip_as_action',
): Refusal | undefined {
  if (!isPosition(position)) return 'bad_position';
  if (cardAt(player, position).face_up) return 'already_face_up';

  turnUp(player, position);
  const card = bareCard(cardAt(player, position));
  endTurn(play.table);
  play.announce(told, player.id, { position, card });
  return undefined;
}

/** The player, if it is his turn and the turn has got to this step; else why not. */
function turnOf({ table }: Play, playerId: string, step: TurnStep): PlayerState | Refusal {
  const current = currentPlayer(table);
  if (current !== undefined && current.id === playerId && table.turn_step === step) return current;
  if (findPlayer(table, playerId) === undefined) return 'not_at_table';
  if (table.phase !== 'playing' && table.phase !== 'final_turn') return 'wrong_phase';
  return current?.id === playerId ? 'wrong_step' : 'not_your_turn';
}

function takeDrawnCard({ table }: Play): Card {
  // A turn gets to `play` by drawing, so there is a drawn card.
  const card = table.drawn_card as Card;
  table.drawn_card = null;
  table.drawn_from = null;
  return card;
}

function owesFlip({ table }: Play, player: PlayerState): boolean {
  if (table.options.flip_mode === 'never' || faceDownCount(player) === 0) return false;
  return (
    table.options.flip_mode === 'always' || table.players.some((other) => faceDownCount(other) <= ENDGAME_CARDS_MAX)
  );
}
