/** The fidelity report: verdict first, the grounds for it below. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';

export function Report({ report }: { readonly report: FidelityReport }): JSX.Element {
  return (
    <main class="report">
      <h1>{report.verdict.sentence}</h1>
    </main>
  );
}
