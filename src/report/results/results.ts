/** All results of a report together: what belongs to what, and whether it can be told in one. */
import type { CampaignRecord } from '../../campaign/file/campaign-record.ts';
import { versionText } from '../../campaign/file/program-version.ts';
import { joined, OverlapError } from '../../campaign/ranges/range.ts';
import { show } from '../../golf/show.ts';
import type { AuditAnswer, CheckAnswer, ExplorerAnswer, FaultsAnswer, MutantsAnswer } from './answers.ts';
import type { Result } from './result.ts';

/** Results that cannot be told in one report. */
export class ResultsError extends Error {
  override readonly name = 'ResultsError';
}

export interface NamedResult {
  /** How it is called in messages. */
  readonly name: string;
  readonly result: Result;
}

export interface Results {
  readonly campaigns: readonly ToldCampaign[];
  readonly audit: AuditAnswer | null;
  readonly mutants: MutantsAnswer | null;
  readonly explorer: ExplorerAnswer | null;
  readonly faults: FaultsAnswer | null;
}

export interface ToldCampaign {
  readonly record: CampaignRecord;
  /** What its machine has to do with; null if nobody has kept it. */
  readonly answer: CheckAnswer | null;
}

/**
 * Puts results together. Throws `ResultsError`, naming the results, for campaigns of different programs or subjects, for
 * games that would count twice, and for what is there twice or belongs to nothing.
 */
export function together(all: readonly NamedResult[]): Results {
  const campaigns = of(all, 'campaign');
  assertOneProgram(campaigns);
  assertEachGameOnce(campaigns);
  const answers = new Map<CampaignRecord, CheckAnswer>();
  for (const { name, result } of of(all, 'check')) {
    const { answer } = result;
    const own = campaigns.find(({ result: { record } }) => isAnswerOf(answer, record));
    if (own === undefined)
      throw new ResultsError(
        `${name}: expected the file of its campaign (seed ${show(answer.seed)}, check --out) beside it, found none`,
      );
    if (answers.has(own.result.record))
      throw new ResultsError(`${name}: expected one answer of each campaign, found another one of ${own.name}`);
    answers.set(own.result.record, answer);
  }
  return {
    campaigns: campaigns.map(({ result: { record } }) => ({ record, answer: answers.get(record) ?? null })),
    audit: single(of(all, 'audit'))?.answer ?? null,
    mutants: single(of(all, 'mutants'))?.answer ?? null,
    explorer: single(of(all, 'explorer'))?.answer ?? null,
    faults: single(of(all, 'faults'))?.answer ?? null,
  };
}

type Named<Kind extends Result['kind']> = NamedResult & { readonly result: Extract<Result, { kind: Kind }> };

function of<Kind extends Result['kind']>(all: readonly NamedResult[], kind: Kind): Named<Kind>[] {
  return all.filter((named): named is Named<Kind> => named.result.kind === kind);
}

function single<Kind extends Result['kind']>([first, second]: readonly Named<Kind>[]):
  | Named<Kind>['result']
  | undefined {
  if (first !== undefined && second !== undefined)
    throw new ResultsError(`${second.name}: expected one answer of its kind, found ${first.name} as well`);
  return first?.result;
}

/** Seed and store may be those of several shards, and short campaigns have no digest. */
function isAnswerOf({ seed, store, games, events, digest }: CheckAnswer, { plan, tally }: CampaignRecord): boolean {
  const isOfPlan = seed === plan.seed && store === plan.store;
  return isOfPlan && games === tally.games && events === tally.events && digest === tally.digest;
}

function assertOneProgram([first, ...others]: readonly Named<'campaign'>[]): void {
  if (first === undefined) return;
  const { program, plan } = first.result.record;
  for (const { name, result } of others) {
    const found = result.record;
    if (versionText(found.program) !== versionText(program))
      throw new ResultsError(
        `${name}: expected a campaign of mulligan ${versionText(program)}, as in ${first.name}, found one of ${versionText(found.program)}`,
      );
    if (found.plan.subject !== plan.subject)
      throw new ResultsError(`${name}: expected the same on trial as in ${first.name}, found something else`);
  }
}

/** One seed makes one campaign, whatever store it is put into. */
function assertEachGameOnce(campaigns: readonly Named<'campaign'>[]): void {
  for (const [index, { name, result }] of campaigns.entries()) {
    const { plan, tally } = result.record;
    for (const other of campaigns.slice(0, index)) {
      const before = other.result.record;
      if (before.plan.seed !== plan.seed) continue;
      try {
        joined(before.tally.covered, tally.covered);
      } catch (cause) {
        if (!(cause instanceof OverlapError)) throw cause;
        throw new ResultsError(`${name} and ${other.name}: seed ${show(plan.seed)}, ${cause.message}`, { cause });
      }
    }
  }
}
