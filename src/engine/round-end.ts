/** The end of a round, and of the game. Rule: docs/rules.md, Scoring a round. */
import type { ActionOf } from '../golf/action.ts';
import { bareCard } from '../golf/card.ts';
import { deal } from './deal.ts';
import type { Play } from './play.ts';
import type { Refusal } from './refusal.ts';
import { roundScores } from './scoring/round-scores.ts';
import { findPlayer, type PlayerState } from './table-state.ts';

/** Tells what the last action led to, until nothing is owed any more. */
export function settle(play: Play): void {
  if (play.table.owed_event === 'round_ended') endRound(play);
  else if (play.table.owed_event === 'game_ended') endGame(play);
}

export function nextRound(play: Play, action: ActionOf<'next_round'>): Refusal | undefined {
  const { table } = play;
  if (findPlayer(table, action.player_id) === undefined) return 'not_at_table';
  if (table.phase !== 'round_over') return 'wrong_phase';
  if (table.current_round >= table.num_rounds) {
    endGame(play);
    return undefined;
  }
  const dealer = table.players.findIndex((player) => player.id === table.next_dealer_id);
  const dealt = deal(play, { round: table.current_round + 1, dealer, num_decks: table.num_decks });
  play.announce('round_started', null, {
    round_num: table.current_round,
    deck_seed: dealt.deck_seed,
    dealt_cards: dealt.dealt_cards,
    first_discard: dealt.first_discard,
    current_player_idx: dealt.current_player_idx,
  });
  return undefined;
}

function endRound(play: Play): void {
  const { table } = play;
  // All hands lie face up: the finisher's since he went out, each other one since the end of its final turn.
  const { scores, winner_id } = roundScores(table.players, table.options, table.finisher_id);
  for (const player of table.players) {
    // `roundScores` answers for every player that it was given.
    const score = scores.get(player.id) as number;
    player.score = score;
    player.total_score += score;
    if (player.id === winner_id) player.rounds_won += 1;
  }
  table.phase = 'round_over';
  table.current_player_idx = null;
  table.owed_event = null;
  const final_hands = new Map(table.players.map((player) => [player.id, Object.freeze(player.cards.map(bareCard))]));
  play.announce('round_ended', null, { scores, winner_id, final_hands });
}

function endGame(play: Play): void {
  const { table } = play;
  const winner = table.players.reduce((best, player) => (isAhead(player, best) ? player : best));
  table.winner_id = winner.id;
  table.phase = 'game_over';
  table.current_player_idx = null;
  table.owed_event = null;
  play.announce('game_ended', null, {
    final_scores: new Map(table.players.map((player) => [player.id, player.total_score])),
    winner_id: winner.id,
    rounds_won: new Map(table.players.map((player) => [player.id, player.rounds_won])),
  });
}

/** Strictly ahead, so that the earlier seat keeps a tie. */
function isAhead(player: PlayerState, best: PlayerState): boolean {
  if (player.total_score !== best.total_score) return player.total_score < best.total_score;
  return player.rounds_won > best.rounds_won;
}
