/** The verdict of a report: in one word, in one sentence, and with what it rests on. */
import type { CampaignRecord } from '../../campaign/file/campaign-record.ts';
import { doubtsOf } from '../../campaign/verdict/doubts.ts';
import { verdictOn } from '../../campaign/verdict/verdict-on.ts';
import { counted } from '../../golf/counted.ts';
import { show } from '../../golf/show.ts';
import type { Verdict } from '../../harness/verdict.ts';
import type { FidelityReport, FindingState, ReportedFinding } from '../fidelity-report.ts';
import { TOO_LITTLE } from '../gate.ts';
import { shareAtLeast } from '../statistics/clopper-pearson.ts';
import { CONFIDENCE } from '../statistics/confidence.ts';
import { shareText } from '../words/number-text.ts';
import { roughly } from '../words/roughly.ts';

type ReportedVerdict = FidelityReport['verdict'];

/** Whatever else has a verdict, by its name. */
export type OtherVerdicts = Readonly<Record<string, Verdict>>;

export interface Grounds {
  readonly findings: readonly ReportedFinding[];
  readonly gate: FidelityReport['gate'];
  readonly others: OtherVerdicts;
  readonly distinct: ReportedVerdict['distinct'];
  readonly audit: FidelityReport['audit'];
}

export function verdictOf(
  records: readonly CampaignRecord[],
  { findings, gate, others, distinct, audit }: Grounds,
): ReportedVerdict {
  const sum = (field: 'games' | 'events' | 'clean'): number =>
    records.reduce((total, { tally }) => total + tally[field], 0);
  const [games, events, clean] = [sum('games'), sum('events'), sum('clean')];
  const inState = (state: FindingState): number => findings.filter((finding) => finding.state === state).length;
  const unmet = gate.filter(({ met }) => met === false);
  const tooLittle = unmet.filter(({ name }) => TOO_LITTLE.has(name));
  const verdict = worst([
    ...records.map(verdictOn),
    ...Object.values(others),
    ...unmet.map(({ name }): Verdict => (TOO_LITTLE.has(name) ? 'undecided' : 'broken')),
  ]);
  const doubts = [
    ...records.flatMap((record) => doubtsAbout(record, records.length)),
    ...tooLittle.map(
      ({ name, limit, measured }) =>
        `${name}: expected at least ${limit.toLocaleString('en-US')}, found ${measured?.toLocaleString('en-US')}`,
    ),
    ...(audit?.doubts ?? []),
    ...Object.entries(others).flatMap(([name, one]) => (one === 'undecided' ? [`${name}: undecided`] : [])),
  ];
  const fidelity = games === 0 ? null : clean / games;
  const atLeast = games === 0 ? null : shareAtLeast(clean, games, CONFIDENCE);
  const counts = {
    new: inState('new'),
    ongoing: inState('ongoing'),
    rare: inState('rare'),
    resolved: inState('resolved'),
  };
  return {
    verdict,
    sentence: sentenceOf({ games, events, fidelity, atLeast, counts, audit }),
    doubts,
    games,
    clean,
    events,
    distinct,
    fidelity,
    fidelity_at_least: atLeast,
    confidence: CONFIDENCE,
    findings: counts,
  };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.length === 0) return 'undecided';
  return (['broken', 'undecided'] as const).find((one) => verdicts.includes(one)) ?? 'held';
}

function doubtsAbout({ plan, tally, ending }: CampaignRecord, campaigns: number): string[] {
  const isWhole = ending === 'complete' || ending === 'out_of_time';
  const doubts = [
    ...(isWhole ? [] : [`not finished: ${ending ?? 'it was ended from outside'}`]),
    ...doubtsOf(tally, plan),
  ];
  return campaigns === 1 ? doubts : doubts.map((doubt) => `seed ${show(plan.seed)}: ${doubt}`);
}

interface Measured {
  readonly games: number;
  readonly events: number;
  readonly fidelity: number | null;
  readonly atLeast: number | null;
  readonly counts: ReportedVerdict['findings'];
  readonly audit: FidelityReport['audit'];
}

function sentenceOf({ games, events, fidelity, atLeast, counts, audit }: Measured): string {
  if (fidelity === null || atLeast === null)
    return audit?.sentence ?? 'No game was played, so nothing is known about fidelity.';
  const bound = `at least ${shareText(atLeast)} with ${CONFIDENCE * 100} % confidence`;
  const old = counts.ongoing === 0 ? '' : `, ${counts.ongoing} ongoing`;
  const found = `${counted(counts.new, 'new finding')}${old}`;
  const stored = audit === null ? '' : ` ${audit.sentence}`;
  return `Fidelity ${shareText(fidelity)} (${bound}): ${counted(games, 'game')}, ${roughly(events)} events, ${found}.${stored}`;
}
