/** Every kind of leaving, in the lobby and from the table. Rule: docs/rules.md, Leaving. */
import { LEAVE_REASONS } from '../../engine/leave.ts';
import type { Moment, ReachState } from './reach-state.ts';

const PLAYING = 'player-left-in-playing';
const FLIPPING = 'player-left-in-initial-flip';

function seatOf({ before, event }: Moment): number {
  return before.ids.indexOf(event.player_id ?? '');
}

const isCurrent = (moment: Moment): boolean => seatOf(moment) === moment.before.current_player_idx;
const isTurn = ({ before }: Moment): boolean => before.turn_step !== null;

function left(name: string, says: string, when: (moment: Moment) => boolean, after = PLAYING): ReachState {
  return { name, says, after, on: ['player_left'], when };
}

export const leavingStates: readonly ReachState[] = [
  ...LEAVE_REASONS.map((reason) =>
    left(
      `left-because-${reason}`,
      `somebody left after the start, reason ${reason}`,
      ({ event, before }) =>
        event.event_type === 'player_left' && event.data.reason === reason && before.phase !== 'waiting',
    ),
  ),
  left(
    'left-on-his-turn',
    'the current player left before he drew',
    (moment) => isCurrent(moment) && moment.before.turn_step === 'draw',
  ),
  left(
    'left-before-the-current-seat',
    'a seat before the current one left',
    (moment) => isTurn(moment) && seatOf(moment) < (moment.before.current_player_idx ?? 0),
  ),
  left(
    'left-after-the-current-seat',
    'a seat after the current one left',
    (moment) => isTurn(moment) && seatOf(moment) > (moment.before.current_player_idx ?? 0),
  ),
  left(
    'left-in-the-last-seat-on-his-turn',
    'the last seat left on its turn, so that the first is next',
    (moment) =>
      isTurn(moment) &&
      isCurrent(moment) &&
      seatOf(moment) === moment.before.ids.length - 1 &&
      moment.before.ids.length > 2,
    'left-on-his-turn',
  ),
  left(
    'left-with-a-card-of-the-deck',
    'the current player left with a card in his hand, drawn from the deck',
    (moment) => isCurrent(moment) && moment.before.drawn_from === 'deck',
  ),
  left(
    'left-with-a-card-of-the-pile',
    'the current player left with a card in his hand, drawn from the discard pile',
    (moment) => isCurrent(moment) && moment.before.drawn_from === 'discard',
  ),
  left(
    'left-owing-a-flip',
    'the current player left while he owed a flip',
    (moment) => isCurrent(moment) && moment.before.turn_step === 'flip',
  ),
  left(
    'left-as-finisher',
    'who had gone out left before the end of the round',
    ({ before, event }) => before.phase === 'final_turn' && event.player_id === before.finisher_id,
    'player-left-in-final-turn',
  ),
  left(
    'left-as-next-dealer',
    'who deals the next round left',
    ({ before, event }) => before.phase !== 'waiting' && event.player_id === before.next_dealer_id,
  ),
  left(
    'left-last-to-flip',
    'the last who had not turned up his initial cards left, so that play began',
    ({ before, table }) => before.phase === 'initial_flip' && table.phase === 'playing',
    FLIPPING,
  ),
  left(
    'left-others-flipping',
    'somebody left and others had still to turn up their initial cards',
    ({ before, table }) => before.phase === 'initial_flip' && table.phase === 'initial_flip',
    FLIPPING,
  ),
  {
    name: 'left-and-the-round-ended',
    says: 'the last who owed a final turn left, so that the round ended',
    after: 'player-left-in-final-turn',
    on: ['round_ended'],
    when: ({ previous }) => previous?.event_type === 'player_left',
  },
  {
    name: 'all-but-one-left-flipped',
    says: 'all but one left during the initial flip, and that one had flipped',
    after: 'game-ended-in-initial-flip',
    on: ['game_ended'],
    when: ({ before, table }) => before.phase === 'initial_flip' && table.players[0]?.initial_flip_done === true,
  },
  {
    name: 'all-but-one-left-unflipped',
    says: 'all but one left during the initial flip, and that one had not flipped',
    after: 'game-ended-in-initial-flip',
    on: ['game_ended'],
    when: ({ before, table }) => before.phase === 'initial_flip' && table.players[0]?.initial_flip_done === false,
  },
  left(
    'host-left-the-lobby',
    'the host left the lobby, and the next became host',
    ({ before, event, table }) =>
      before.phase === 'waiting' && event.player_id === before.host_id && table.players.length > 0,
    'player-left-in-waiting',
  ),
  left(
    'lobby-emptied',
    'everybody had left the lobby',
    ({ before, table }) => before.phase === 'waiting' && table.players.length === 0,
    'player-left-in-waiting',
  ),
  {
    name: 'came-back',
    says: 'somebody who had left the lobby joined again',
    after: 'player-left-in-waiting',
    on: ['player_joined'],
    when: ({ event, lobbyLeavers }) => lobbyLeavers.has(event.player_id ?? ''),
  },
];
