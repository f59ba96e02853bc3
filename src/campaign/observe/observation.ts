/**
 * What is written about a game for viewers of property-based tests: an observation of one test case in the schema that
 * Hypothesis documents under "Observability" (title: PBT Observations), which Tyche and others read.
 */
import { DEFAULT_OPTIONS, type GameOptions } from '../../golf/options.ts';
import type { RecordedGame } from '../../harness/checker.ts';
import { findingText, identityOf } from '../../harness/finding.ts';
import { isChained, linksOf } from '../../harness/game-chain.ts';
import type { CheckedGame } from '../play/check-games.ts';
import { featuresOf } from './observation-features.ts';

/** The fields are those of the schema; all of them are required there. */
export interface Observation {
  readonly type: 'test_case';
  /** Seconds since 1970 when the campaign began: viewers group by it. */
  readonly run_start: number;
  readonly property: string;
  readonly status: 'passed' | 'failed';
  /** What was found first; empty if nothing was. */
  readonly status_reason: string;
  /** The game in two lines, different for each seed. */
  readonly representation: string;
  readonly arguments: object;
  readonly how_generated: string;
  /** Counts and words for charts. */
  readonly features: Readonly<Record<string, number | string | boolean>>;
  readonly coverage: null;
  /** Seconds, in parts that do not overlap. */
  readonly timing: Readonly<Record<string, number>>;
  readonly metadata: object;
}

/** What is the same for all observations of a campaign. */
export interface Observed {
  /** Seconds since 1970. */
  readonly runStart: number;
  /** Kind of the store that the games are put into. */
  readonly store: string;
  /** Of this program. */
  readonly version: string;
}

export function observationOf({ run, findings, seconds, storeSeconds }: CheckedGame, observed: Observed): Observation {
  const { played } = run;
  const { setup, seed, script } = played;
  const options = optionsThatDiffer(setup.options);
  const features = featuresOf(played);
  const first = findings[0];
  return {
    type: 'test_case',
    run_start: observed.runStart,
    property: 'mulligan check',
    status: first === undefined ? 'passed' : 'failed',
    status_reason: first === undefined ? '' : findingText(first),
    representation: `seed ${seed}: ${summaryOf(features)}\n${optionsText(options)}`,
    arguments: {
      seed,
      game_id: setup.game_id,
      host_id: setup.host_id,
      options,
      player_ids: [...new Set(script.moves.map((move) => move.player_id))],
      moves: script.moves.length,
    },
    how_generated: 'generated from the seed of the run and the number of the game',
    features,
    coverage: null,
    timing: { 'execute:test': seconds, 'execute:store': storeSeconds },
    metadata: {
      program: `mulligan ${observed.version}`,
      store: observed.store,
      findings: findings.map((finding) => ({ identity: identityOf(finding), says: findingText(finding) })),
      chain: chainOfSampled(played),
    },
  };
}

/** Null for a game that is none of the sample. */
function chainOfSampled(played: RecordedGame): string | null {
  return isChained(played) ? (linksOf(played).at(-1) ?? null) : null;
}

function optionsThatDiffer(options: GameOptions): Partial<GameOptions> {
  const usual = new Map<string, unknown>(Object.entries(DEFAULT_OPTIONS));
  return Object.fromEntries(Object.entries(options).filter(([name, value]) => value !== usual.get(name)));
}

function optionsText(options: Partial<GameOptions>): string {
  const texts = Object.entries(options).map(([name, value]) => (value === true ? name : `${name} ${value}`));
  return texts.length === 0 ? 'the plain game' : texts.join(', ');
}

function summaryOf({ players, decks, rounds, moves, events, phase }: Observation['features']): string {
  return `${players} players, ${decks} decks, ${rounds} rounds, ${moves} moves, ${events} events, ended in ${phase}`;
}
