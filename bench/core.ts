/**
 * `core`: the bare engine, beside the engine with checks.
 *
 * All ways play the same scripts, which are generated beforehand, so that only playing and checking is timed:
 * - bare: the engine plays and its events are thrown away;
 * - lock step: the reducer runs along and the two tables are compared at every settled table;
 * - deep equality: the same, but the tables are compared as one would without a comparison of one's own: a snapshot by
 *   `structuredClone` after each action, and `isDeepStrictEqual` of `node:util`;
 * - pure: every property that needs nothing but the game.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Checker } from '../src/harness/checker.ts';
import { pureCheckers } from '../src/harness/checkers/all-checkers.ts';
import { replayEquivalence } from '../src/harness/checkers/replay-equivalence.ts';
import { generateScript } from '../src/harness/generate/generate-game.ts';
import { runScript, servicesFor } from '../src/harness/run-game.ts';
import { decksOf, type Script } from '../src/harness/script.ts';
import { ownSubject } from '../src/harness/subject.ts';
import { type BenchResult, median, secondsOf, significant } from './bench.ts';

const GAMES = 1_500;
const ROUNDS = 9;
/** Deep equality is so slow that a part of the games is enough; its time is scaled up to all of them. */
const DEEP_EQUAL_SHARE = 1 / 10;

export function core(): BenchResult {
  const scripts = Array.from({ length: GAMES }, (_, game) => generateScript(`bench/${game}`));
  const events = scripts.reduce((sum, script) => sum + runScript(script, ownSubject, []).played.events.length, 0);
  const ways = {
    bare: () => scripts.forEach(playBare),
    lock_step: () => playWatched(scripts, [replayEquivalence]),
    deep_equal: () => playWatched(scripts.slice(0, GAMES * DEEP_EQUAL_SHARE), [deepEquality]),
    pure: () => playWatched(scripts, pureCheckers),
  };
  for (const way of Object.values(ways)) way();
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: secondsOf(ways.bare),
    lock_step: secondsOf(ways.lock_step),
    deep_equal: secondsOf(ways.deep_equal) / DEEP_EQUAL_SHARE,
    pure: secondsOf(ways.pure),
  }));
  const rate = (way: keyof typeof ways): number => significant(GAMES / median(rounds.map((round) => round[way])));
  const ratio = (fast: keyof typeof ways, slow: keyof typeof ways): number =>
    significant(median(rounds.map((round) => round[slow] / round[fast])));
  return {
    name: 'core',
    figures: {
      events_per_game: significant(events / GAMES),
      bare_games_per_second: rate('bare'),
      lock_step_games_per_second: rate('lock_step'),
      deep_equal_games_per_second: rate('deep_equal'),
      pure_games_per_second: rate('pure'),
    },
    ratios: {
      lock_step_vs_bare: ratio('lock_step', 'bare'),
      lock_step_vs_deep_equal: ratio('lock_step', 'deep_equal'),
      pure_vs_bare: ratio('pure', 'bare'),
    },
  };
}

function playBare(script: Script): void {
  const services = servicesFor({ seed: script.seed, decks: decksOf(script) }, { emitter: () => {} });
  const game = ownSubject.createGame(script.setup, services);
  for (const move of script.moves) game.act(move);
}

function playWatched(scripts: readonly Script[], checkers: readonly Checker[]): void {
  for (const script of scripts) {
    const { findings } = runScript(script, ownSubject, checkers);
    if (findings.length > 0) throw new Error('a bench must not find anything');
  }
}

const deepEquality: Checker = {
  ...replayEquivalence,
  watch: ({ subject, setup, decks }) => {
    let table = subject.emptyTable(setup.game_id);
    return {
      onEvent: (event) => {
        table = subject.applyEvent(table, event, decks);
        return undefined;
      },
      onSettled: (game) => {
        if (!isDeepStrictEqual(structuredClone(game.table), table)) throw new Error('the tables differ');
        return undefined;
      },
    };
  },
};
