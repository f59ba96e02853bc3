/** The page of `mulligan check --report`. */
import { join } from 'node:path';
import { gamesOf } from '../../campaign/campaign-plan.ts';
import { programVersion } from '../../campaign/file/program-version.ts';
import { writeWhole } from '../../campaign/file/write-whole.ts';
import { sizeOf } from '../../campaign/ranges/range.ts';
import type { CampaignResult } from '../../campaign/run-campaign.ts';
import { NOTHING } from '../../campaign/tally/tally.ts';
import { verdictOn } from '../../campaign/verdict/verdict-on.ts';
import type { Subject } from '../../harness/subject.ts';
import { reportOf } from '../../report/gather/report-of.ts';
import { writeReport } from '../../report/report-files.ts';
import { checkAnswerSchema } from '../../report/results/answers.ts';
import { type NamedResult, ResultsError, together } from '../../report/results/results.ts';
import { checkedOutCommit } from '../checked-out-commit.ts';
import { answerFields } from '../outcome/campaign-outcome.ts';
import type { Circumstances } from '../outcome/circumstances.ts';
import { recordOf, writeResult } from '../outcome/out-file.ts';
import { readResults, resultsTogether } from '../report/read-results.ts';
import { makeReportDirectory } from '../report/report-directory.ts';
import { shownSubject } from '../report/shown-subject.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckOptions } from './check-options.ts';
import type { Planned } from './planned.ts';

/** A campaign of any size is told; a night says how many games it wants. */
const LIMITS = { fidelityMin: 1, gamesMin: 1 };

/**
 * Before the first game: reads the other results, and makes the directory. Throws `UsageError`. None if nobody asked for
 * a page.
 */
export async function checkReportFor(options: CheckOptions, planned: Planned): Promise<CheckReport | undefined> {
  if (options.report !== undefined) return CheckReport.begin(options.report, options, planned);
  if (options.with !== undefined) throw new UsageError('--with: expected --report as well, found none');
  return undefined;
}

class CheckReport {
  readonly #directory: string;
  readonly #fixturesDirectory: string;
  readonly #others: readonly NamedResult[];
  readonly #subject: Subject;

  private constructor(directory: string, fixturesDirectory: string, others: readonly NamedResult[], subject: Subject) {
    this.#directory = directory;
    this.#fixturesDirectory = fixturesDirectory;
    this.#others = others;
    this.#subject = subject;
  }

  static async begin(directory: string, options: CheckOptions, { plan, subject }: Planned): Promise<CheckReport> {
    const others = await readResults(options.with ?? []);
    // As if all its games had been played: what does not go together then is better known now.
    const games = gamesOf(plan);
    const tally = { ...NOTHING, covered: [games], games: sizeOf(games) };
    const record = { program: programVersion(), plan, ending: null, tally, findings: [] };
    resultsTogether([...others, { name: 'this campaign', result: { kind: 'campaign', record } }]);
    await makeReportDirectory(directory);
    return new CheckReport(directory, options.fixtures, others, await shownSubject(subject));
  }

  /**
   * Writes the result, what `--json` says of it, and the report of both. Answers with the page's path; or with what kept
   * it from being written, which is no reason to lose the verdict.
   */
  async write(result: CampaignResult, circumstances: Circumstances): Promise<string | Error> {
    const { plan } = circumstances;
    const answer = { verdict: verdictOn({ ...result, plan }), ...answerFields(result, circumstances) };
    try {
      writeResult(join(this.#directory, 'result.json'), plan, result);
      writeWhole(join(this.#directory, 'answer.json'), `${JSON.stringify(answer)}\n`);
      const record = { program: programVersion(), ...recordOf(plan, result) };
      const results = together([
        ...this.#others,
        { name: 'this campaign', result: { kind: 'campaign', record } },
        { name: 'this campaign', result: { kind: 'check', answer: checkAnswerSchema.parse(answer) } },
      ]);
      return await writeReport(
        this.#directory,
        reportOf(results, {
          before: [],
          unreadable: 0,
          night: null,
          limits: LIMITS,
          fixturesDirectory: this.#fixturesDirectory,
          subject: this.#subject,
          commit: checkedOutCommit(process.env),
        }),
      );
    } catch (error) {
      if (error instanceof Error && ('syscall' in error || error instanceof ResultsError)) return error;
      throw error;
    }
  }
}
