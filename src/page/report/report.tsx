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
  return (
    <ReportProvider value={report}>
      <div class="report">
        <Nav hasGames={report.games.length > 0} hasAudit={report.audit !== null} />
        <main class="report-inside">
          <Masthead report={report} />
          <VerdictPart report={report} />
          <GatePart gate={report.gate} />
          <FindingsPart findings={report.findings} />
          <AuditPart audit={report.audit} />
          <CoveragePart coverage={report.coverage} explorer={report.explorer} />
          <MutantsPart mutants={report.mutants} />
          <StorePart store={report.store} />
          <TrendPart trend={report.trend} />
        </main>
      </div>
    </ReportProvider>
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
