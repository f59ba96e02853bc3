/** One seed makes one game; what it may be asked for, and what it may not. */
import { describe, expect, it } from 'vitest';
import type { JsonObject, NewGame } from '../../protocol/messages.ts';
import { type SubjectHere, subjectHere } from '../own/subject-here.ts';
import { askHere } from '../play/asking.ts';
import type { SubjectPlay } from '../subject-play.ts';
import { bank } from '../testing/bank.ts';
import { leadGame } from './lead-game.ts';

function playsOf({ about, answer }: SubjectHere, games: number): SubjectPlay[] {
  return Array.from({ length: games }, (_, game) => askHere(answer, leadGame(`lead/${game}`, about)));
}

function movesOf({ steps }: SubjectPlay): JsonObject[] {
  return steps.flatMap(({ action }) => (action === null ? [] : [action]));
}

describe('games that are led', () => {
  const plays = playsOf(subjectHere(bank()), 200);

  it('makes the same game of the same seed', () => {
    expect(playsOf(subjectHere(bank()), 5)).toEqual(plays.slice(0, 5));
  });

  it('has all numbers of players that there can be, all values of options, and odd ids', () => {
    const setups = plays.map(({ setup }) => setup);
    const seen = (of: (setup: NewGame) => unknown): unknown[] => [...new Set(setups.map(of))].sort();
    expect(seen(({ players }) => players.length)).toEqual([1, 2, 3, 4]);
    expect(seen(({ options }) => options.fee)).toEqual([0, 1, 2]);
    const odd = setups.filter(({ players }) => players.some(({ id }) => !/^p[1-4]$/.test(id))).length;
    expect(odd / setups.length).toBeGreaterThan(0.05);
  });

  it('reaches the end of some games and stops in the middle of others', () => {
    const ended = plays.filter(({ steps }) => steps.findLast(({ accepted }) => accepted)?.legal?.length === 0).length;
    expect(ended).toBeGreaterThan(20);
    expect(ended).toBeLessThan(180);
  });

  it('offers now and then what is not legal any more', () => {
    const refused = plays.filter(({ steps }) => steps.some(({ accepted }) => !accepted)).length;
    expect(refused).toBeGreaterThan(20);
  });

  it('loves some types of actions in one game and never takes them in another', () => {
    const shares = plays
      .filter(({ steps }) => steps.length > 20)
      .map((play) => {
        const moves = movesOf(play);
        return moves.filter(({ type }) => type === 'deposit').length / moves.length;
      });
    expect(Math.min(...shares)).toBeLessThan(0.1);
    expect(Math.max(...shares)).toBeGreaterThan(0.7);
  });

  it('asks for no other types of actions than the subject wants to be asked for', () => {
    const { about, answer } = subjectHere(bank());
    const narrow = { answer, about: { ...about, plays: { ...about.plays, actions: ['deposit', 'withdraw'] } } };
    const types = new Set(
      playsOf(narrow, 50)
        .flatMap(movesOf)
        .map(({ type }) => type),
    );
    expect(types).toEqual(new Set(['deposit', 'withdraw']));
  });
});
