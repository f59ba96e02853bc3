/** The tally of games that are played one after another. */
import { type Finding, identityOf } from '../../harness/finding.ts';
import { beginningOf } from '../../harness/generate/generate-game.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { ReachTally } from '../../harness/reach/reach-tally.ts';
import type { Run } from '../../harness/run-game.ts';
import { isEndless } from '../../harness/run-within.ts';
import { isHang } from '../../outside/conduct.ts';
import { seedOf } from '../play/seed-of.ts';
import { hashOfPlay } from './distinct/hash-of-play.ts';
import { PlayCounter } from './distinct/plays.ts';
import { hasBegun } from './health.ts';
import { addDigests, type Digest, digestOf } from './run-digest.ts';
import { SettingCounter } from './settings/setting-tally.ts';
import { SIGHTINGS_MAX, type Sighting, type TalliedFault, type Tally } from './tally.ts';

/** What is known of a game that is not of Golf, or not the reference's. */
export interface OtherGame {
  readonly id: string;
  readonly events: number;
  readonly hasBegun: boolean;
  /** How it played out. */
  readonly hash: number;
}

export class TallyOfGames {
  /** Has to watch the games. */
  readonly reach = new ReachTally(reachList);
  readonly #from: number;
  readonly #failing = new Map<number, readonly Finding[]>();
  readonly #settings = new SettingCounter();
  readonly #plays = new PlayCounter();
  #idBefore: string | undefined;
  #digest: Digest = null;
  #games = 0;
  #events = 0;
  #begun = 0;
  #repeated = 0;
  #endless = 0;

  /** `from`: number of the first game of the campaign of this seed. */
  constructor(seed: string, from: number) {
    this.#from = from;
    if (from > 1) this.#idBefore = beginningOf(seedOf(seed, from - 1)).setup.game_id;
  }

  get endless(): number {
    return this.#endless;
  }

  /** The next game, with what was found while it was played. Answers with its number in the campaign. */
  add(run: Run): number {
    const { events, setup } = run.played;
    const number = this.#from + this.#games;
    this.#games += 1;
    this.#events += events.length;
    this.#digest = addDigests(this.#digest, digestOf(run));
    if (hasBegun(run.played)) this.#begun += 1;
    // Seeds differ, and so must games: in their ids already, for these are drawn first.
    if (setup.game_id === this.#idBefore) this.#repeated += 1;
    this.#settings.add(number, run.played, this.reach.begunIn);
    this.#countPlay(run);
    this.#idBefore = setup.game_id;
    this.addFindings(number, run.findings);
    return number;
  }

  /** The next game, if it is of another kind. Answers with its number in the campaign. */
  addOther({ id, events, hasBegun, hash }: OtherGame): number {
    const number = this.#from + this.#games;
    this.#games += 1;
    this.#events += events;
    if (hasBegun) this.#begun += 1;
    if (id === this.#idBefore) this.#repeated += 1;
    this.#idBefore = id;
    this.#plays.add(hash);
    return number;
  }

  /** A game that never ends was cut by the clock, so no two plays of it are alike. */
  #countPlay({ played, findings }: Run): void {
    if (findings.some(isEndless)) {
      this.#endless += 1;
      return;
    }
    const hash = hashOfPlay(played);
    if (hash !== null) this.#plays.add(hash);
  }

  /** What else was found in a game, or what was found in it already. */
  addFindings(game: number, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    this.#failing.set(game, findings);
    if (findings.some(isHang)) this.#endless += 1;
  }

  findingsIn(game: number): readonly Finding[] {
    return this.#failing.get(game) ?? [];
  }

  get tally(): Tally {
    const from = this.#from;
    return {
      covered: this.#games === 0 ? [] : [{ from, to: from + this.#games - 1 }],
      games: this.#games,
      events: this.#events,
      clean: this.#games - this.#failing.size,
      begun: this.#begun,
      repeated: this.#repeated,
      endless: this.#endless,
      digest: this.#digest,
      reach: this.reach.counts,
      settings: this.#settings.tallies,
      plays: this.#plays.plays,
      faults: this.#faults,
    };
  }

  get #faults(): TalliedFault[] {
    const faults = new Map<string, { games: number; readonly first: Sighting[] }>();
    for (const [game, findings] of [...this.#failing].sort(([one], [other]) => one - other)) {
      for (const finding of sorted(findings)) {
        const identity = identityOf(finding);
        const fault = faults.get(identity) ?? { games: 0, first: [] };
        fault.games += 1;
        if (fault.first.length < SIGHTINGS_MAX) fault.first.push({ game, finding });
        faults.set(identity, fault);
      }
    }
    return [...faults].map(([identity, fault]) => ({ identity, ...fault }));
  }
}

/** By identity, so that faults that first show in the same game have an order. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [...findings].sort((one, other) => (identityOf(one) < identityOf(other) ? -1 : 1));
}
