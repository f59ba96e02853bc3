/** The end of a round, the next one, and the end of the game. Rule: docs/rules.md, Scoring a round. */
import { describe, expect, it } from 'vitest';
import { bareCard } from '../golf/card.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { PlayerView } from '../golf/table-view.ts';
import { cards } from '../golf/testing/cards.ts';
import { allCards, decksFromTop, PlayedGame, startedGame } from './testing/played-game.ts';

/** Ann is left with `5 K 2 / 5 3 2`, 3 points, and Bo with `A A A / A A A`, none. */
const DECK = '5h Kh 2h 5c 3h 2c / Ah Ac Ad Ah Ac Ad / 9h / 9c 9d 9s 8c 8d 8s';
const decks = decksFromTop(DECK, DECK);

/** A round in which Bo knocks and Ann passes: all that was dealt stays where it is. */
function playRound(played: PlayedGame, knocker: string, other: string): PlayedGame {
  for (let position = 0; position < 6; position += 1) {
    played.act({ type: 'flip_as_action', player_id: knocker, position });
    played.pass(other);
  }
  return played;
}

const twoRounds = () =>
  playRound(startedGame({ decks, num_rounds: 2, options: { flip_as_action: true } }), 'bo', 'ann');

describe('the end of a round', () => {
  it('tells scores, winner and hands, and adds them up', () => {
    const played = twoRounds();
    expect(played.lastEvent).toMatchObject({
      event_type: 'round_ended',
      player_id: null,
      data: {
        scores: new Map([
          ['ann', 3],
          ['bo', 0],
        ]),
        winner_id: 'bo',
        final_hands: new Map([
          ['ann', cards('5h Kh 2h 5c 3h 2c')],
          ['bo', cards('Ah Ac Ad Ah Ac Ad')],
        ]),
      },
    });
    expect(played.table.players.map(({ score, total_score, rounds_won }) => [score, total_score, rounds_won])).toEqual([
      [3, 3, 0],
      [0, 0, 1],
    ]);
    expect(played.table).toMatchObject({ phase: 'round_over', winner_id: null, current_round: 1 });
  });

  it('gives nobody the round when the lowest score is shared', () => {
    const drawnRound = decksFromTop('Ah Ac Ad Ah Ac Ad / Ah Ac Ad Ah Ac Ad / 9h / 9c 9d 9s 8c 8d 8s');
    const played = playRound(startedGame({ decks: drawnRound, options: { flip_as_action: true } }), 'bo', 'ann');
    expect(played.lastEvent?.data).toMatchObject({ winner_id: null });
    expect(played.table.players.map((player) => player.rounds_won)).toEqual([0, 0]);
  });

  it('leaves every hand face up', () => {
    expect(
      twoRounds()
        .table.players.flatMap((player) => player.cards)
        .every((card) => card.face_up),
    ).toBe(true);
  });
});

describe('the next round', () => {
  it('may be asked for by any player at the table, after a round', () => {
    const played = twoRounds();
    expect(played.refusalOf({ type: 'next_round', player_id: 'cy' })).toBe('not_at_table');
    played.nextRound('bo');
    expect(played.refusalOf({ type: 'next_round', player_id: 'bo' })).toBe('wrong_phase');
    expect(played.lastEvent?.event_type).toBe('round_started');
  });

  it('begins with everything of the round before cleared, and totals kept', () => {
    const before = twoRounds();
    const seed = before.table.deck_seed;
    const played = before.nextRound('ann');
    expect(played.table).toMatchObject({
      current_round: 2,
      phase: 'playing',
      turn_step: 'draw',
      finisher_id: null,
      reshuffles: 0,
      set_aside: [],
      drawn_card: null,
      drawn_from: null,
      discard: cards('9h'),
    });
    expect(played.table.deck_seed).not.toBe(seed);
    for (const player of played.table.players) {
      expect(player).toMatchObject({ score: null, initial_flip_done: false, final_turn_done: false });
      expect(player.cards.some((card) => card.face_up)).toBe(false);
    }
    expect(played.player('ann').total_score).toBe(3);
    expect(played.player('bo').rounds_won).toBe(1);
    expect(played.lastEvent).toMatchObject({
      player_id: null,
      data: {
        round_num: 2,
        deck_seed: played.table.deck_seed,
        dealt_cards: new Map(played.table.players.map(({ id, cards: hand }) => [id, hand.map(bareCard)])),
        first_discard: cards('9h')[0],
        current_player_idx: played.table.current_player_idx,
      },
    });
  });

  it('is dealt by who played first in the one before', () => {
    const ids = ['ann', 'b', 'c', 'd', 'e', 'f'];
    const played = startedGame({ ids, num_rounds: 18, num_decks: 3, options: { use_jokers: true } });
    const whole = allCards(played.table);
    const first = [played.current];
    let game = played;
    for (let round = 2; round <= 18; round += 1) {
      game = PlayedGame.restore({
        ...copyOfTable(game.table),
        phase: 'round_over',
        current_player_idx: null,
        turn_step: null,
      });
      game.nextRound(ids[round % 6] ?? '');
      first.push(game.current);
      expect(game.table.next_dealer_id).toBe(game.current);
      expect(allCards(game.table)).toEqual(whole);
    }
    expect(first.join('')).toBe('bcdefann'.repeat(3));
    expect(game.table.current_round).toBe(18);
  });
});

describe('the end of the game', () => {
  it('is what the next round after the last one is', () => {
    const played = playRound(twoRounds().nextRound('ann'), 'ann', 'bo');
    expect(played.table).toMatchObject({ phase: 'round_over', winner_id: null });
    const piles = { deck: played.table.deck, discard: played.table.discard };
    played.nextRound('ann');
    expect(played.lastEvent).toMatchObject({
      event_type: 'game_ended',
      player_id: null,
      data: {
        final_scores: new Map([
          ['ann', 6],
          ['bo', 0],
        ]),
        winner_id: 'bo',
        rounds_won: new Map([
          ['ann', 0],
          ['bo', 2],
        ]),
      },
    });
    expect(played.table).toMatchObject({
      phase: 'game_over',
      winner_id: 'bo',
      owed_event: null,
      finisher_id: 'ann',
      ...piles,
    });
    expect(played.player('ann').score).toBe(3);
    expect(played.refusalOf({ type: 'next_round', player_id: 'ann' })).toBe('game_over');
  });

  it.each<[string, [number, number], [number, number], string]>([
    ['the lowest total', [5, 0], [4, 0], 'bo'],
    ['the lowest total, though others won more rounds', [4, 0], [5, 9], 'ann'],
    ['on a tie who won more rounds', [4, 1], [4, 2], 'bo'],
    ['on a tie of both the earlier seat', [4, 1], [4, 1], 'ann'],
    ['the lowest of negative totals', [-4, 0], [-5, 0], 'bo'],
  ])('is won by %s', (_, ann, bo, winner) => {
    const { table } = startedGame();
    const standings: ReadonlyMap<string, [number, number]> = new Map([
      ['ann', ann],
      ['bo', bo],
    ]);
    const players = table.players.map((player): PlayerView => {
      const [total_score, rounds_won] = standings.get(player.id) ?? [0, 0];
      return { ...player, total_score, rounds_won };
    });
    const over = PlayedGame.restore({
      ...table,
      players,
      phase: 'round_over',
      current_player_idx: null,
      turn_step: null,
    });
    expect(over.nextRound('ann').table.winner_id).toBe(winner);
  });
});
