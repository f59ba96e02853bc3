/** Everything that is to be found in a play without knowing the rules of the game. */
import { type Finding, identityOf } from '../../harness/finding.ts';
import type { Answer } from '../../protocol/connection.ts';
import type { About } from '../../protocol/messages.ts';
import { conductFinding, SUBJECT_CONDUCT } from '../conduct.ts';
import type { Asking } from '../play/asking.ts';
import type { SubjectPlay } from '../subject-play.ts';
import { determinismProbe, SUBJECT_DETERMINISM } from './determinism.ts';
import { eventsOf } from './history.ts';
import { isSampled, type Look, looksAt } from './look.ts';
import { orderingProbe, SUBJECT_ORDERING } from './ordering.ts';
import type { Probe } from './probe.ts';
import { refusalFindings, SUBJECT_REFUSAL } from './refusal.ts';
import { firstReplayFinding, replayProbe, SUBJECT_REPLAY } from './replay.ts';

/** Games of which one is played again, and one has its log brought into disorder. */
const REPEATED_EVERY = 16;
const DISORDERED_EVERY = 8;

/** Asks for what is missing, all in one go, and judges; of a replay that goes wrong, where it first does. Each fault is found once. */
export function* examine(
  play: SubjectPlay,
  about: Pick<About, 'deterministic' | 'refuses_disorder' | 'rebuild_omits'>,
  look: Look,
): Asking<readonly Finding[]> {
  const probes = probesFor(play, about, look);
  const calls = probes.flatMap((probe) => probe.calls);
  const answers: readonly Answer[] = calls.length === 0 ? [] : yield calls;
  const findings = [
    ...conductIn(play, answers).filter(() => looksAt(look, SUBJECT_CONDUCT)),
    ...(looksAt(look, SUBJECT_REFUSAL) ? refusalFindings(play) : []),
    ...(yield* placed(judged(probes, answers), play, about, look)),
  ];
  return [...new Map(findings.map((finding) => [identityOf(finding), finding])).values()];
}

function probesFor(
  play: SubjectPlay,
  {
    deterministic,
    refuses_disorder,
    rebuild_omits,
  }: Pick<About, 'deterministic' | 'refuses_disorder' | 'rebuild_omits'>,
  look: Look,
): Probe[] {
  const repeats = deterministic && isSampled(look, SUBJECT_DETERMINISM, REPEATED_EVERY);
  const disorders = refuses_disorder && isSampled(look, SUBJECT_ORDERING, DISORDERED_EVERY);
  return [
    ...(looksAt(look, SUBJECT_REPLAY) ? [replayProbe(play, rebuild_omits, look)] : []),
    ...(disorders && looksAt(look, SUBJECT_ORDERING) ? [orderingProbe(play, look)] : []),
    ...(repeats && looksAt(look, SUBJECT_DETERMINISM) ? [determinismProbe(play)] : []),
  ];
}

/** A thorough look has seen all places. */
function* placed(
  findings: readonly Finding[],
  play: SubjectPlay,
  { rebuild_omits }: Pick<About, 'rebuild_omits'>,
  { isThorough }: Look,
): Asking<Finding[]> {
  const all: Finding[] = [];
  for (const finding of findings) {
    const isNoticed = finding.property === SUBJECT_REPLAY && !isThorough;
    all.push(isNoticed ? yield* firstReplayFinding(play, rebuild_omits, finding) : finding);
  }
  return all;
}

/** While it was played, and while it was asked afterwards. */
function conductIn(play: SubjectPlay, answers: readonly Answer[]): Finding[] {
  const last = answers.at(-1);
  const asked = last !== undefined && 'misconduct' in last ? [last.misconduct] : [];
  const played = play.misconduct === undefined ? [] : [play.misconduct];
  return [...played, ...asked].map((misconduct) => conductFinding(misconduct, eventsOf(play).length));
}

function judged(probes: readonly Probe[], answers: readonly Answer[]): Finding[] {
  let from = 0;
  const findings: Finding[] = [];
  for (const { calls, judge } of probes) {
    const finding = judge(answers.slice(from, from + calls.length));
    if (finding !== undefined) findings.push(finding);
    from += calls.length;
  }
  return findings;
}
