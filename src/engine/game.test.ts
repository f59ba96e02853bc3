/** The engine as a whole: events beside the table, emitters, and playing on from a table. */
import { describe, expect, it } from 'vitest';
import { parseEventValue } from '../events/codec.ts';
import { InvalidEventError } from '../events/errors.ts';
import type { GameEvent } from '../events/event.ts';
import { assertContiguous } from '../events/sequence.ts';
import { seededDecks } from '../golf/deck-source.ts';
import { DEFAULT_OPTIONS } from '../golf/options.ts';
import { copyOfTable } from '../golf/table-fields.ts';
import type { TableView } from '../golf/table-view.ts';
import { Game, type Outcome, UnsettledTableError } from './game.ts';
import { playRandomly } from './testing/play-randomly.ts';
import { GAME_ID, joining, NO_FLIPS, PlayedGame, setupWith, startedGame } from './testing/played-game.ts';

const leaveAnn = { type: 'leave', player_id: 'ann', reason: 'left' } as const;

describe('a new game', () => {
  it.each([
    ['game_id', { game_id: GAME_ID.toUpperCase() }],
    ['data.room_code', { room_code: '' }],
    ['data.host_id', { host_id: 'a\0' }],
    ['data.options.wolfpack', { options: { ...DEFAULT_OPTIONS, wolfpack: undefined as unknown as boolean } }],
    ['data.options.extra', { options: { ...DEFAULT_OPTIONS, extra: true } }],
  ])('is refused when no event could tell of its %s', (path, wrong) => {
    const create = () => Game.create({ ...setupWith(), ...wrong }, { seed: '', clock: () => '', decks: seededDecks });
    expect(create).toThrow(InvalidEventError);
    expect(create).toThrow(path);
  });

  it('does not change when the options that it was given do', () => {
    const options = { ...DEFAULT_OPTIONS };
    const events: GameEvent[] = [];
    const services = {
      seed: '',
      clock: () => '',
      decks: seededDecks,
      emitter: (event: GameEvent) => events.push(event),
    };
    const game = Game.create({ ...setupWith(), options }, services);
    Object.assign(options, { wolfpack: true });
    expect(game.table.options.wolfpack).toBe(false);
    expect(events[0]?.data).toMatchObject({ options: { wolfpack: false } });
  });
});

describe('the events of a game', () => {
  it('are events, numbered without gaps, each with the next time of the clock', () => {
    let ticks = 0;
    const clock = () => `2026-03-01T12:00:00.${String(++ticks).padStart(6, '0')}Z`;
    const played = PlayedGame.create({ ...NO_FLIPS, knock_early: true }, { clock })
      .join('ann', 'bo')
      .start({ num_rounds: 2 });
    playRandomly(played.game, 'events', 400);
    expect(played.events.length).toBeGreaterThan(20);
    assertContiguous(played.events);
    for (const [index, event] of played.events.entries()) {
      expect(parseEventValue(event)).toEqual(event);
      expect(event.game_id).toBe(GAME_ID);
      expect(event.timestamp).toBe(`2026-03-01T12:00:00.${String(index + 1).padStart(6, '0')}Z`);
    }
    expect(played.table.sequence_num).toBe(played.events.length);
    expect(ticks).toBe(played.events.length);
  });

  it('cannot be changed', () => {
    for (const event of startedGame().events) {
      expect(Object.isFrozen(event)).toBe(true);
      expect(Object.isFrozen(event.data)).toBe(true);
    }
  });

  it('are told after the change', () => {
    const played = PlayedGame.create();
    const seats: number[] = [];
    played.game.setEmitter((event) =>
      seats.push(played.table.players.length, played.table.sequence_num - event.sequence_num),
    );
    played.join('ann', 'bo');
    expect(seats).toEqual([1, 0, 2, 0]);
  });
});

describe('an emitter', () => {
  it('gets the events from when it is set until it is unset, and numbers go on', () => {
    const played = PlayedGame.create();
    const heard: number[] = [];
    played.game.setEmitter((event) => heard.push(event.sequence_num));
    played.join('ann');
    played.game.setEmitter(undefined);
    played.join('bo');
    expect(played.table.sequence_num).toBe(3);
    played.game.setEmitter((event) => heard.push(-event.sequence_num));
    played.join('cy');
    expect(heard).toEqual([2, -4]);
    expect(played.events).toHaveLength(1);
  });

  it('gets nothing when telling is switched off, and the game is the same', () => {
    let asked = 0;
    const clock = () => `${++asked}`;
    const silent = PlayedGame.create(NO_FLIPS, { emitsEvents: false, clock }).join('ann', 'bo').start().pass('bo');
    expect(silent.events).toEqual([]);
    expect(asked).toBe(0);
    expect(copyOfTable(silent.table)).toEqual(copyOfTable(startedGame().pass('bo').table));
    silent.game.setEmitter(() => expect.unreachable('telling was switched off'));
    silent.pass('ann');
  });

  it('that throws loses nothing and doubles nothing: the move stands, and each event was offered once', () => {
    const played = startedGame();
    const offered: GameEvent[] = [];
    const error = new Error('the disk is full');
    played.game.setEmitter((event) => {
      offered.push(event);
      throw error;
    });
    const outcome = played.game.act(leaveAnn);
    expect(offered.map((event) => event.event_type)).toEqual(['player_left', 'game_ended']);
    expect(outcome).toEqual({ accepted: true, emitterFailures: offered.map((event) => ({ event, error })) });
    expect(copyOfTable(played.table)).toEqual(copyOfTable(startedGame().leave('ann').table));
  });

  it('has its failures reported once', () => {
    const played = PlayedGame.create();
    let isBroken = true;
    played.game.setEmitter(() => {
      if (isBroken) throw new Error('once');
    });
    expect(played.game.act(joining('ann'))).toMatchObject({ emitterFailures: [{ event: { sequence_num: 2 } }] });
    isBroken = false;
    expect(played.game.act(joining('bo'))).toEqual({ accepted: true, emitterFailures: [] });
  });

  it('that throws at game_created is reported by the first action that happens', () => {
    const failing = {
      emitter: (event: GameEvent) => {
        if (event.event_type === 'game_created') throw new Error('too early');
      },
    };
    const played = PlayedGame.create({}, failing);
    expect(played.game.act(leaveAnn)).toEqual({ accepted: false, refusal: 'not_at_table' });
    expect(played.game.act(joining('ann'))).toMatchObject({
      emitterFailures: [{ event: { event_type: 'game_created' }, error: new Error('too early') }],
    });
  });

  it('must not play: what it asks for is refused, and the table is as if it had not asked', () => {
    const played = startedGame();
    const outcomes: Outcome[] = [];
    played.game.setEmitter(() => outcomes.push(played.game.act({ type: 'leave', player_id: 'bo', reason: 'left' })));
    played.draw('bo');
    expect(outcomes).toEqual([{ accepted: false, refusal: 'busy' }]);
    expect(copyOfTable(played.table)).toEqual(copyOfTable(startedGame().draw('bo').table));
    played.game.setEmitter(undefined);
    played.discard('bo');
  });
});

describe('a restored game', () => {
  it.each(['first', 'second', 'third'])('plays on as the original does, from any of its tables: %s', (seed) => {
    const options = { flip_mode: 'endgame', knock_early: true, use_jokers: true, underdog_bonus: true } as const;
    const original = PlayedGame.create(options).join('ann', '__proto__', '10').start({ num_rounds: 2 });
    for (let round = 0; round < 25 && original.table.phase !== 'game_over'; round += 1) {
      const view = copyOfTable(original.table);
      const restored = PlayedGame.restore(view);
      expect(copyOfTable(restored.table)).toEqual(view);
      expect(restored.events).toEqual([]);

      const told = original.events.length;
      playRandomly(original.game, `${seed} ${round}`, 15);
      playRandomly(restored.game, `${seed} ${round}`, 15);
      expect(copyOfTable(restored.table)).toEqual(copyOfTable(original.table));
      expect(restored.events).toEqual(original.events.slice(told));
    }
    expect(original.events.length).toBeGreaterThan(60);
  });

  it('does not write to the view', () => {
    const { table } = startedGame();
    const view = copyOfTable(table);
    PlayedGame.restore(view).draw('bo').swap('bo', 0).leave('ann');
    expect(view).toEqual(copyOfTable(table));
  });

  it('is refused from a table that still owes an event', () => {
    const played = startedGame();
    const seen: TableView[] = [];
    played.game.setEmitter(() => seen.push(copyOfTable(played.table)));
    played.leave('ann');
    const [unsettled, settled] = seen;
    if (unsettled === undefined || settled === undefined) throw new Error('expected two events');
    expect(() => PlayedGame.restore(unsettled)).toThrow(UnsettledTableError);
    expect(new UnsettledTableError(unsettled).name).toBe('UnsettledTableError');
    expect(() => PlayedGame.restore(unsettled)).toThrow('found one that owes game_ended after event 5');
    PlayedGame.restore(settled);
  });
});
