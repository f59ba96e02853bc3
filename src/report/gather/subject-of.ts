/** Who was on trial in a campaign, if it was not the project's own game. */
import { isOutside } from '../../campaign/outside/subject-command.ts';
import { GOLF } from '../../protocol/messages.ts';
import type { ReportedSubject } from '../fidelity-report.ts';
import type { ToldCampaign } from '../results/results.ts';
import { shellWord } from '../words/shell-word.ts';

/** Null for our own game, for a module, and for a program that nobody has kept the words of. */
export function subjectOf({ record, answer }: ToldCampaign): ReportedSubject | null {
  return isOutside(record.plan.subject) ? (answer?.subject ?? null) : null;
}

/** What a command is told so that the same is on trial; '' for our own game. */
export function trialText(campaign: ToldCampaign): string {
  if (campaign.record.plan.subject === null) return '';
  const subject = subjectOf(campaign);
  if (subject === null) return ' --subject …';
  const { command, game, reference } = subject;
  return ` --subject ${shellWord(command)}${reference || game !== GOLF ? '' : ' --no-reference'}`;
}
