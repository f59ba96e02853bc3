import { describe, expect, it } from 'vitest';
import type { GameEvent } from '../events/event.ts';
import { seededDecks, stackedDecks } from '../golf/deck-source.ts';
import type { GameOptions } from '../golf/options.ts';
import type { TableView } from '../golf/table-view.ts';
import { applyEvent } from './apply-event.ts';
import { card, cards, deckFromTop, lobby, next, played, refusal, started, withPlayer } from './test-kit.ts';

const DECKS = stackedDecks([deckFromTop('2h 3h 4h 5h 6h 7h  2s 3s 4s 5s 6s 7s  2d 3d 4d 5d 6d 7d  8c  9c 10c Jc')]);

function leave(id: string): (table: TableView) => GameEvent {
  return (table) => next(table, 'player_left', id, { reason: 'kicked' });
}

/** Ann, bo and cy; bo is the first to play. */
function dealt(options: Partial<GameOptions> = {}): TableView {
  return played(lobby(['ann', 'bo', 'cy'], options), [(table) => started(table, DECKS)], DECKS);
}

function playing(): TableView {
  return dealt({ initial_flips: 0 });
}

function idsOf(table: TableView): string[] {
  return table.players.map((player) => player.id);
}

describe('leaving the lobby', () => {
  it('makes the first who remains the host if the host leaves', () => {
    expect(played(lobby(['ann', 'bo', 'cy']), [leave('ann')])).toMatchObject({ host_id: 'bo', phase: 'waiting' });
    expect(played(lobby(['ann', 'bo', 'cy']), [leave('bo')])).toMatchObject({ host_id: 'ann' });
  });

  it('keeps the host named when nobody remains', () => {
    expect(played(lobby(['ann']), [leave('ann')])).toMatchObject({ host_id: 'ann', players: [], owed_event: null });
  });

  it('is refused to who is not there', () => {
    const table = played(lobby(['ann', 'bo']), [leave('bo')]);
    expect(refusal(table, leave('bo')(table))).toMatchObject({
      subject: 'player_id',
      expected: 'a player at the table',
      found: '"bo"',
    });
  });
});

describe('leaving a round', () => {
  it('leaves the turn with whose it was, though his seat moves up', () => {
    const table = { ...playing(), current_player_idx: 2 };
    const result = played(table, [leave('ann')]);
    expect(result).toMatchObject({ current_player_idx: 1, turn_step: 'draw' });
    expect(idsOf(result)).toEqual(['bo', 'cy']);
    expect(played(table, [leave('bo')]).current_player_idx).toBe(1);
  });

  it('behind whose turn it is moves no turn', () => {
    expect(played(playing(), [leave('cy')])).toMatchObject({ current_player_idx: 1, next_dealer_id: 'bo' });
  });

  it('passes turn and deal to the next seat, around the table', () => {
    const table = { ...playing(), current_player_idx: 2, next_dealer_id: 'cy' };
    expect(played(table, [leave('cy')])).toMatchObject({ current_player_idx: 0, next_dealer_id: 'ann' });
    expect(played(playing(), [leave('bo')])).toMatchObject({ current_player_idx: 1, next_dealer_id: 'cy' });
  });

  it('sets aside the hand by position, then the drawn card', () => {
    const table = played(playing(), [
      leave('ann'),
      (before) => next(before, 'card_drawn', 'bo', { source: 'deck', card: card('9c') }),
    ]);
    expect(table.set_aside).toEqual(cards('2h 3h 4h 5h 6h 7h'));
    expect(played(table, [leave('bo')])).toMatchObject({
      set_aside: cards('2h 3h 4h 5h 6h 7h 2s 3s 4s 5s 6s 7s 9c'),
      drawn_card: null,
      drawn_from: null,
    });
  });

  it('takes no drawn card from another, nor the step of his turn', () => {
    const table = played(playing(), [
      (before) => next(before, 'card_drawn', 'bo', { source: 'deck', card: card('9c') }),
      leave('ann'),
    ]);
    expect(table).toMatchObject({
      drawn_card: card('9c'),
      drawn_from: 'deck',
      turn_step: 'play',
      current_player_idx: 0,
    });
  });

  it('in the middle of a turn begins the next at draw', () => {
    const table = played(playing(), [
      (before) => next(before, 'card_drawn', 'bo', { source: 'deck', card: card('9c') }),
      leave('bo'),
    ]);
    expect(table).toMatchObject({ turn_step: 'draw', current_player_idx: 1, drawn_card: null });
  });

  it('keeps the host named, who has nothing to say any more', () => {
    expect(played(playing(), [leave('ann')]).host_id).toBe('ann');
  });

  it('is refused twice', () => {
    const table = played(playing(), [leave('ann')]);
    expect(refusal(table, leave('ann')(table))).toMatchObject({ subject: 'player_id', found: '"ann"' });
  });
});

describe('leaving before the first turn', () => {
  const flips = (id: string, named: string) => (table: TableView) =>
    next(table, 'initial_flip', id, { positions: [0, 1], cards: cards(named) });

  it('begins playing if all who remain have flipped, with the next seat if it was his turn', () => {
    const table = played(dealt(), [flips('ann', '2h 3h'), flips('cy', '2d 3d'), leave('bo')]);
    expect(table).toMatchObject({ phase: 'playing', turn_step: 'draw', current_player_idx: 1, next_dealer_id: 'cy' });
  });

  it('waits on for those who have not', () => {
    const table = played(dealt(), [flips('ann', '2h 3h'), leave('bo')]);
    expect(table).toMatchObject({ phase: 'initial_flip', turn_step: null, current_player_idx: 1 });
  });
});

describe('leaving in the final turn', () => {
  /** Cy's final turn, after bo went out. Ann's comes next. */
  function finalTurn(): TableView {
    return { ...playing(), phase: 'final_turn', finisher_id: 'bo', current_player_idx: 2 };
  }

  it('passes the turn to who has not had his', () => {
    expect(played(finalTurn(), [leave('cy')])).toMatchObject({
      phase: 'final_turn',
      current_player_idx: 0,
      turn_step: 'draw',
      owed_event: null,
    });
  });

  it('ends the round if the finisher is next', () => {
    const table = played({ ...withPlayer(finalTurn(), 'cy', { final_turn_done: true }), current_player_idx: 0 }, [
      leave('ann'),
    ]);
    expect(table).toMatchObject({
      phase: 'final_turn',
      owed_event: 'round_ended',
      turn_step: null,
      current_player_idx: 0,
    });
    expect(idsOf(table)).toEqual(['bo', 'cy']);
  });

  it('of the finisher keeps him the finisher, and the turn where it was', () => {
    expect(played(finalTurn(), [leave('bo')])).toMatchObject({
      finisher_id: 'bo',
      current_player_idx: 1,
      turn_step: 'draw',
      owed_event: null,
    });
  });

  it('ends the round if the next has had his turn, the finisher having left', () => {
    const four = played(lobby(['ann', 'bo', 'cy', 'di'], { initial_flips: 0 }), [
      (table) => started(table, seededDecks),
      leave('bo'),
    ]);
    const late: TableView = {
      ...withPlayer(withPlayer(four, 'cy', { final_turn_done: true }), 'di', { final_turn_done: true }),
      phase: 'final_turn',
      finisher_id: 'bo',
      current_player_idx: 0,
    };
    expect(played(late, [leave('ann')])).toMatchObject({ owed_event: 'round_ended', current_player_idx: 0 });
  });

  it('of somebody who has had his turn ends nothing', () => {
    const table = { ...withPlayer(finalTurn(), 'cy', { final_turn_done: true }), current_player_idx: 0 };
    expect(played(table, [leave('cy')])).toMatchObject({ owed_event: null, current_player_idx: 0, turn_step: 'draw' });
  });
});

describe('leaving somebody alone', () => {
  it('owes the end of the game and changes nothing else', () => {
    const two = played(playing(), [
      leave('ann'),
      (table) => next(table, 'card_drawn', 'bo', { source: 'deck', card: card('9c') }),
    ]);
    const alone = played(two, [leave('cy')]);
    expect(alone).toMatchObject({
      phase: 'playing',
      owed_event: 'game_ended',
      turn_step: null,
      current_player_idx: 0,
      drawn_card: card('9c'),
      drawn_from: 'deck',
    });
    const over = applyEvent(
      alone,
      next(alone, 'game_ended', null, {
        final_scores: new Map([['bo', 0]]),
        winner_id: 'bo',
        rounds_won: new Map([['bo', 0]]),
      }),
      DECKS,
    );
    expect(over).toMatchObject({
      phase: 'game_over',
      current_player_idx: null,
      drawn_card: card('9c'),
      drawn_from: 'deck',
      winner_id: 'bo',
    });
    expect(over.players[0]?.score).toBeNull();
  });

  it('begins no turn though who remains has flipped', () => {
    const table = played(dealt(), [
      leave('ann'),
      (before) => next(before, 'initial_flip', 'bo', { positions: [0, 1], cards: cards('2s 3s') }),
      leave('cy'),
    ]);
    expect(table).toMatchObject({ phase: 'initial_flip', owed_event: 'game_ended', turn_step: null });
  });

  it('ends the game between two rounds as well', () => {
    const between: TableView = { ...playing(), phase: 'round_over', turn_step: null, current_player_idx: null };
    const table = played(between, [leave('bo')]);
    expect(table).toMatchObject({ owed_event: null, next_dealer_id: 'cy', current_player_idx: null, turn_step: null });
    expect(played(table, [leave('cy')])).toMatchObject({
      phase: 'round_over',
      owed_event: 'game_ended',
      next_dealer_id: 'ann',
    });
  });
});
