/** The fidelity report: verdict first, the grounds for it below. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { AuditPart } from './audit.tsx';
import { CoveragePart } from './coverage.tsx';
import { ReportProvider, Words } from './figure.tsx';
import { FindingsPart } from './findings.tsx';
import { GatePart } from './gate.tsx';
import { MutantsPart } from './mutants.tsx';
import { Nav } from './nav.tsx';
import { StorePart } from './store.tsx';
import { TrendPart } from './trend.tsx';
import { VerdictPart } from './verdict.tsx';

export function Report({ report }: { readonly report: FidelityReport }): JSX.Element {
  const isPlayed = tellsOfPlay(report);
  return (
    <ReportProvider value={report}>
      <div class="report">
        <Nav hasGames={report.games.length > 0} hasAudit={report.audit !== null} isPlayed={isPlayed} />
        <main class="report-inside">
          <Masthead report={report} />
          <VerdictPart report={report} isPlayed={isPlayed} />
          <GatePart gate={report.gate} />
          {isPlayed && <FindingsPart findings={report.findings} />}
          <AuditPart audit={report.audit} />
          {isPlayed && <PlayedParts report={report} />}
        </main>
      </div>
    </ReportProvider>
  );
}

/** Of an audit alone there is nothing to say about games that mulligan has played. */
function tellsOfPlay({ audit, campaigns, findings, mutants, explorer, store }: FidelityReport): boolean {
  if (audit === null || campaigns.length > 0 || findings.length > 0) return true;
  return mutants !== null || explorer !== null || store.faults !== null;
}

function PlayedParts({ report }: { readonly report: FidelityReport }): JSX.Element {
  return (
    <>
      <CoveragePart coverage={report.coverage} explorer={report.explorer} />
      <MutantsPart mutants={report.mutants} />
      <StorePart store={report.store} />
      <TrendPart trend={report.trend} />
    </>
  );
}

function Masthead({ report: { commit } }: { readonly report: FidelityReport }): JSX.Element {
  return (
    <header class="masthead">
      <h1>Fidelity report</h1>
      <p class="program">
        mulligan <Words path="program.version" />, sources{' '}
        <code>
          <Words path="program.sources" format="digest" />
        </code>
        {commit !== null && (
          <>
            , commit{' '}
            <code>
              <Words path="commit.sha" format="digest" />
            </code>
            {commit.dirty === true && ' with changes of its own'}
          </>
        )}
      </p>
    </header>
  );
}
