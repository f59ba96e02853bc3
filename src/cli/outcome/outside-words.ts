/** A program that was on trial, and what was found with it, in words and for `--json`. */
import type { CampaignFinding } from '../../campaign/findings/finding-log.ts';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import { SUBJECT_CONDUCT } from '../../outside/conduct.ts';
import { SUBJECT_RULES } from '../../outside/golf/judge-rules.ts';
import { shellWord } from '../../report/words/shell-word.ts';
import type { GivenSubject } from '../given-subject.ts';
import type { OutsideSubject } from '../outside-subject.ts';

/** Whether it contradicts itself, the rules, or the protocol. */
export const FINDING_KINDS = ['fidelity', 'rules', 'conduct'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export function kindOfFinding({ fixture }: Pick<CampaignFinding, 'fixture'>): FindingKind {
  switch (fixture.finding.property) {
    case SUBJECT_RULES:
      return 'rules';
    case SUBJECT_CONDUCT:
      return 'conduct';
    default:
      return 'fidelity';
  }
}

/** `subject bank 1.2 of golf, without a reference, tables without deck_seed` */
export function outsideWords({ about, hasReference }: OutsideSubject): string {
  const { name, version, game, omits, rebuild_omits } = about;
  return printable(
    [
      `subject ${[name, version].filter((text) => text !== '').join(' ')} of ${game}`,
      hasReference ? 'with the reference' : 'without a reference',
      ...(omits.length === 0 ? [] : [`tables without ${omits.join(', ')}`]),
      ...(rebuild_omits.length === 0 ? [] : [`rebuilt ones without ${rebuild_omits.join(', ')}`]),
    ].join(', '),
  );
}

/** `findings: 2 of fidelity, 1 of rules, 0 of conduct` */
export function kindsLine(findings: readonly CampaignFinding[]): string {
  const counts = countsOf(findings);
  return `findings: ${FINDING_KINDS.map((kind) => `${counts[kind]} of ${kind}`).join(', ')}`;
}

/** `fidelity: its replay is not its game; 2 findings` */
export function kindHead(kind: FindingKind, findings: number): string {
  return `${kind}: ${MEANINGS[kind]}; ${counted(findings, 'finding')}`;
}

const MEANINGS: Readonly<Record<FindingKind, string>> = {
  fidelity: 'what it rebuilds, or plays once more, is not the game that it played',
  rules: 'its game is not the one that the rules lead to',
  conduct: 'it does not answer as the protocol asks for',
};

export function outsideFields(
  { command, hasReference, about }: OutsideSubject,
  findings: readonly CampaignFinding[],
): object {
  const { name, version, game, deterministic, refuses_disorder, omits, rebuild_omits, plays } = about;
  const declared = { deterministic, refuses_disorder, omits, rebuild_omits, plays };
  return {
    subject: { command, name, version, game, reference: hasReference, ...declared },
    findings_by_kind: countsOf(findings),
  };
}

function countsOf(findings: readonly CampaignFinding[]): Readonly<Record<FindingKind, number>> {
  const count = (kind: FindingKind): number => findings.filter((finding) => kindOfFinding(finding) === kind).length;
  return { fidelity: count('fidelity'), rules: count('rules'), conduct: count('conduct') };
}

/** What a command is told so that the same is on trial; '' for our own game. */
export function subjectArguments(subject: Pick<GivenSubject, 'outside'> | undefined): string {
  if (subject === undefined) return '';
  const { outside } = subject;
  if (outside === undefined) return ' --subject …';
  const { command, hasReference, timeoutMs, about } = outside;
  const reference = hasReference || about.game !== 'golf' ? '' : ' --no-reference';
  const timeout = timeoutMs === undefined ? '' : ` --subject-timeout ${timeoutMs / 1000}`;
  return ` --subject ${shellWord(command)}${reference}${timeout}`;
}
