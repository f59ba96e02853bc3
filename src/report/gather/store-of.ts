/** How fast the store was, and what came of harming it. */
import type { FidelityReport } from '../fidelity-report.ts';
import type { HistoryLine } from '../history/history-line.ts';
import type { FaultsAnswer } from '../results/answers.ts';
import type { Results } from '../results/results.ts';
import { changesOf, STORE_FIGURES } from './changes-of.ts';

type ReportedStore = FidelityReport['store'];

/** `night`: this run, if it is one. */
export function storeOf(
  { campaigns, faults }: Results,
  before: readonly HistoryLine[],
  night: HistoryLine | null,
): ReportedStore {
  const latency = campaigns.find(({ answer }) => answer?.latency)?.answer?.latency ?? null;
  return {
    latency,
    changes: night === null ? [] : changesOf(STORE_FIGURES, night, before),
    faults: faults === null ? null : faultsOf(faults),
  };
}

function faultsOf({ verdict, faults, sensitivity, doubts }: FaultsAnswer): ReportedStore['faults'] {
  return {
    verdict,
    tried: faults.map(({ violations, impossible, failure, ...rest }) => ({
      ...rest,
      violations: violations.map(({ says }) => says),
      not_tried: impossible ?? failure ?? null,
    })),
    planted: sensitivity,
    doubts,
  };
}
