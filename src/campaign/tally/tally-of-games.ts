/** The tally of games that are played one after another. */
import { type Finding, identityOf } from '../../harness/finding.ts';
import { beginningOf } from '../../harness/generate/generate-game.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { ReachTally } from '../../harness/reach/reach-tally.ts';
import type { Run } from '../../harness/run-game.ts';
import { isEndless } from '../../harness/run-within.ts';
import { seedOf } from '../play/seed-of.ts';
import { hasBegun } from './health.ts';
import { addDigests, type Digest, digestOf } from './run-digest.ts';
import { SIGHTINGS_MAX, type Sighting, type Tally } from './tally.ts';

export class TallyOfGames {
  /** Has to watch the games. */
  readonly reach = new ReachTally(reachList);
  readonly #from: number;
  readonly #faults = new Map<string, { games: number; readonly first: Sighting[] }>();
  #idBefore: string | undefined;
  #digest: Digest = null;
  #games = 0;
  #events = 0;
  #clean = 0;
  #begun = 0;
  #repeated = 0;
  #endless = 0;

  /** `from`: number of the first game of the campaign of this seed. */
  constructor(seed: string, from: number) {
    this.#from = from;
    if (from > 1) this.#idBefore = beginningOf(seedOf(seed, from - 1)).setup.game_id;
  }

  get games(): number {
    return this.#games;
  }

  get endless(): number {
    return this.#endless;
  }

  /** The next game, and all that was found in it. */
  add(run: Run, findings: readonly Finding[]): void {
    const { events, setup } = run.played;
    for (const finding of sorted(findings)) this.#addFault(this.#from + this.#games, finding);
    this.#games += 1;
    this.#events += events.length;
    this.#digest = addDigests(this.#digest, digestOf(run));
    if (findings.length === 0) this.#clean += 1;
    if (hasBegun(run.played)) this.#begun += 1;
    // Seeds differ, and so must games: in their ids already, for these are drawn first.
    if (setup.game_id === this.#idBefore) this.#repeated += 1;
    if (run.findings.some(isEndless)) this.#endless += 1;
    this.#idBefore = setup.game_id;
  }

  get tally(): Tally {
    const from = this.#from;
    return {
      covered: this.#games === 0 ? [] : [{ from, to: from + this.#games - 1 }],
      games: this.#games,
      events: this.#events,
      clean: this.#clean,
      begun: this.#begun,
      repeated: this.#repeated,
      endless: this.#endless,
      digest: this.#digest,
      reach: this.reach.counts,
      faults: [...this.#faults].map(([identity, fault]) => ({ identity, ...fault })),
    };
  }

  #addFault(game: number, finding: Finding): void {
    const identity = identityOf(finding);
    const fault = this.#faults.get(identity) ?? { games: 0, first: [] };
    fault.games += 1;
    if (fault.first.length < SIGHTINGS_MAX) fault.first.push({ game, finding });
    this.#faults.set(identity, fault);
  }
}

/** By identity, so that faults that first show in the same game have an order. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  return [...findings].sort((one, other) => (identityOf(one) < identityOf(other) ? -1 : 1));
}
