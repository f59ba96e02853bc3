import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../events/event-data.ts';
import type { RecordedGame } from '../harness/checker.ts';
import { runGeneratedGame } from '../harness/generate/generate-game.ts';
import { ownSubject } from '../harness/subject.ts';
import { playSmallGame } from '../harness/testing/small-game.ts';
import { emptyTable } from '../reducer/empty-table.ts';
import { replay } from '../reducer/replay.ts';
import { eventWords } from './event-words.ts';

function sentences({ events, decks, setup }: Pick<RecordedGame, 'events' | 'decks' | 'setup'>): [string, string][] {
  let before = emptyTable(setup.game_id);
  return [...replay(events, { decks })].map(({ event, table }) => {
    const words = eventWords(event, before, table);
    before = table;
    return [event.event_type, words];
  });
}

test('says what happened with the names of the players', () => {
  const said = sentences(playSmallGame()).map(([, words]) => words);
  expect(said[0]).toBe('p1 opens room GOLF: flip_mode always, initial_flips 2, use_jokers, flip_as_action.');
  expect(said.join('\n')).not.toMatch(/undefined|\[object|NaN/);
  expect(said[1]).toBe('Ann joins.');
  expect(said[3]).toMatch(
    /^The game starts: 1 round, 1 deck\. Cards are dealt with seed \d+, \S+ is the first discard, Bo plays first\.$/,
  );
  expect(said[4]).toMatch(/^(Ann|Bo) turns up \S+ at \d and \S+ at \d\.$/);
  expect(said.at(-2)).toMatch(
    /^The round ends: Ann -?\d+, Bo -?\d+\. (Ann wins it|Bo wins it|Nobody wins it alone)\.$/,
  );
  expect(said.at(-1)).toMatch(/^The game ends: Ann -?\d+, Bo -?\d+\. (Ann|Bo) wins\.$/);
});

test('says every kind of event on one printable line', () => {
  const types = new Set<string>();
  for (let game = 0; game < 150; game += 1)
    for (const [type, words] of sentences(runGeneratedGame(`words ${game}`, ownSubject, []).played)) {
      types.add(type);
      expect(words).toMatch(/^\P{Cc}+$/u);
    }
  expect([...types].sort()).toEqual([...EVENT_TYPES].sort());
});

test('players who share a name are told apart', () => {
  const twins = [
    { id: 'a', name: 'Ann' },
    { id: 'b', name: 'Ann' },
  ];
  expect(sentences(playSmallGame(twins)).at(-1)?.[1]).toMatch(/Ann \(a\) -?\d+, Ann \(b\) -?\d+/);
});
