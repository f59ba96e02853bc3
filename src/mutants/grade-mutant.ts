/**
 * One mutant on trial: generated games under every property, and who finds it after how many.
 *
 * A property that has found the mutant watches no further game of it, so that a broken game costs little. What is shrunk is
 * the first failure of the property that comes first in the order of the panel, so that different seeds shrink the same fault.
 */
import type { Checker } from '../harness/checker.ts';
import { pureCheckers } from '../harness/checkers/all-checkers.ts';
import type { Finding } from '../harness/finding.ts';
import type { Fixture } from '../harness/fixtures/fixture.ts';
import { generatedGames } from '../harness/generate/generated-games.ts';
import type { Run } from '../harness/run-game.ts';
import { isEndless } from '../harness/run-within.ts';
import { shrinkInStore } from '../harness/shrink-to-fixture.ts';
import type { StoreChecker } from '../harness/store-checker.ts';
import { storeCheckers } from '../harness/store-checkers/all-store-checkers.ts';
import { ownSubject, type Subject } from '../harness/subject.ts';
import { isOfStores, loadMutant, loadMutantStore, type MutantStore } from './load-mutant.ts';
import type { Mutant } from './mutant.ts';
import { smallestGame } from './smallest-game.ts';

export interface GradePlan {
  /** One seed makes one trial: game n is made by `<seed>/<n>`. */
  readonly seed: string;
  /** Games that every property gets. */
  readonly games: number;
  /** Games that they get while none has found the mutant. */
  readonly gamesMax: number;
  /** Ends with the first game that shows the mutant. */
  readonly isFirstKillOnly: boolean;
  /** By mutant, the game to begin with instead of the first: one that is known to show it. */
  readonly beginWith: Readonly<Record<string, number>>;
  readonly shrinks: boolean;
  /** A database, for mutants of the PostgreSQL store. */
  readonly databaseUrl: string | undefined;
}

/** As closely as the properties of `npm test` look. */
const KEENNESS = 16;

export interface Grade {
  readonly mutant: Mutant;
  /** For each property that found it, the number of the game in which it did. */
  readonly killedBy: ReadonlyMap<string, number>;
  /** What was found in the first game that showed it, by the first property; `undefined` for a survivor. */
  readonly firstKill: { readonly game: number; readonly finding: Finding } | undefined;
  /** Games that never ended. Nothing was asserted in them, so they are no kills; after a few of them the trial is over. */
  readonly endlessGames: number;
  readonly smallest: Smallest | undefined;
}

export interface Smallest {
  readonly fixture: Fixture;
  readonly milliseconds: number;
}

interface Kill {
  readonly game: number;
  readonly run: Run;
  readonly finding: Finding;
  /** Place of the property in the panel. */
  readonly rank: number;
}

export async function gradeMutant(mutant: Mutant, plan: GradePlan): Promise<Grade> {
  if (!isOfStores(mutant)) return gradeSubject(mutant, await loadMutant(mutant), plan);
  const store = await loadMutantStore(mutant, plan.databaseUrl);
  try {
    return await gradeStore(mutant, store, plan);
  } finally {
    await store.close();
  }
}

async function gradeSubject(mutant: Mutant, subject: Subject, plan: GradePlan): Promise<Grade> {
  const kills = new Map<string, Kill>();
  const watching = (): Checker[] => pureCheckers.filter(({ name }) => !kills.has(name));
  const before = gamesBefore(mutant, plan);
  let game = before;
  let endlessGames = 0;
  while (isGoingOn(game - before, kills, plan) && watching().length > 0 && endlessGames < ENDLESS_GAMES_MAX) {
    // A few games at a time: the panel gets smaller in between.
    const seeds = seedsFrom(plan.seed, game + 1, plan.isFirstKillOnly || game === before ? 1 : GAMES_AT_ONCE);
    for (const run of generatedGames(seeds, subject, watching(), { keenness: KEENNESS })) {
      game += 1;
      if (run.findings.some(isEndless)) endlessGames += 1;
      else
        for (const finding of run.findings)
          noteKill(kills, { game, run, finding, rank: rankOf(pureCheckers, finding) });
    }
  }
  const shrink = ({ run, finding }: Kill): Promise<Fixture> => smallestGame({ run, finding, subject });
  return { ...(await gradeOf(mutant, kills, plan, shrink)), endlessGames };
}

const GAMES_AT_ONCE = 5;
/** Each takes seconds. */
const ENDLESS_GAMES_MAX = 3;

async function gradeStore(mutant: Mutant, { openStore }: MutantStore, plan: GradePlan): Promise<Grade> {
  const kills = new Map<string, Kill>();
  const before = gamesBefore(mutant, plan);
  const seeds = seedsFrom(plan.seed, before + 1, Math.max(plan.games, plan.gamesMax));
  let game = before;
  for (const run of generatedGames(seeds, ownSubject, [])) {
    const watching = storeCheckers.filter(({ name }) => !kills.has(name));
    if (!isGoingOn(game - before, kills, plan) || watching.length === 0) break;
    game += 1;
    for (const checker of watching) {
      const finding = await checker.check(run.played, openStore());
      if (finding !== undefined) noteKill(kills, { game, run, finding, rank: rankOf(storeCheckers, finding) });
    }
  }
  return gradeOf(mutant, kills, plan, (kill) =>
    shrinkInStore({ ...kill, subject: ownSubject }, checkerOf(kill.finding), openStore()),
  );
}

function gamesBefore({ name }: Mutant, { beginWith }: GradePlan): number {
  return (beginWith[name] ?? 1) - 1;
}

function isGoingOn(
  game: number,
  kills: ReadonlyMap<string, Kill>,
  { games, gamesMax, isFirstKillOnly }: GradePlan,
): boolean {
  if (kills.size === 0) return game < gamesMax;
  return !isFirstKillOnly && game < games;
}

function* seedsFrom(seed: string, first: number, count: number): Generator<string> {
  for (let number = first; number < first + count; number += 1) yield `${seed}/${number}`;
}

function noteKill(kills: Map<string, Kill>, kill: Kill): void {
  const { property } = kill.finding;
  if (!kills.has(property)) kills.set(property, kill);
}

/** An engine that throws is found by nobody in particular; it comes last. */
function rankOf(panel: readonly { readonly name: string }[], { property }: Finding): number {
  const rank = panel.findIndex(({ name }) => name === property);
  return rank < 0 ? panel.length : rank;
}

function checkerOf({ property }: Finding): StoreChecker {
  // Findings of stores name one of the checkers that made them.
  return storeCheckers.find(({ name }) => name === property) as StoreChecker;
}

async function gradeOf(
  mutant: Mutant,
  kills: ReadonlyMap<string, Kill>,
  plan: GradePlan,
  shrink: (kill: Kill) => Promise<Fixture>,
): Promise<Grade> {
  const all = [...kills.values()];
  const first = all.toSorted((one, other) => one.game - other.game || one.rank - other.rank)[0];
  const earliest = all.toSorted((one, other) => one.rank - other.rank)[0];
  const begun = performance.now();
  const fixture = plan.shrinks && earliest !== undefined ? await shrink(earliest) : undefined;
  const milliseconds = performance.now() - begun;
  return {
    mutant,
    killedBy: new Map(all.map(({ finding, game }) => [finding.property, game])),
    firstKill: first && { game: first.game, finding: first.finding },
    endlessGames: 0,
    smallest: fixture && { fixture, milliseconds },
  };
}
