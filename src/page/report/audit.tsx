/** What is wrong with games that somebody has stored. */
import type { JSX } from 'preact';
import type { ReportedAudit } from '../../report/fidelity-report.ts';
import { Figure, Words } from './figure.tsx';
import { Part, Scroll } from './part.tsx';
import { Sign, TONES } from './sign.tsx';
import { Doubts } from './verdict.tsx';

/** Nothing for a report without an audit: most have none. */
export function AuditPart({ audit }: { readonly audit: ReportedAudit | null }): JSX.Element | null {
  if (audit === null) return null;
  return (
    <Part id="audit" heading="Audit" about="Games that somebody has stored, replayed and held against the rules.">
      <p class="lead">
        <Sign tone={TONES[audit.verdict]}>
          <span data-path="audit.verdict">{audit.verdict}</span>
        </Sign>
        : <Figure path="audit.games" /> games of <Words path="audit.audited" />, of which{' '}
        <Figure path="audit.verified" /> are verified, <Figure path="audit.with_findings" /> have findings, and{' '}
        <Figure path="audit.unreadable" /> cannot be read; <Figure path="audit.events" /> events.
      </p>
      {audit.doubts.length > 0 && <Doubts path="audit.doubts" count={audit.doubts.length} />}
      {audit.codes.length > 0 && <Codes codes={audit.codes} />}
      {audit.first.length > 0 && <First audit={audit} />}
    </Part>
  );
}

function Codes({ codes }: { readonly codes: ReportedAudit['codes'] }): JSX.Element {
  return (
    <Scroll label="Findings by code">
      <table>
        <caption class="unseen">Findings by code</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">What it means</th>
            <th scope="col" class="number">
              Findings
            </th>
          </tr>
        </thead>
        <tbody>
          {codes.map((_code, index) => (
            <tr key={index}>
              <th scope="row">
                <Words path={`audit.codes[${index}].code`} />
              </th>
              <td>
                <Words path={`audit.codes[${index}].says`} />
              </td>
              <td class="number">
                <Figure path={`audit.codes[${index}].findings`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function First({ audit }: { readonly audit: ReportedAudit }): JSX.Element {
  return (
    <>
      <h3>
        The first of <Figure path="audit.findings" /> findings
      </h3>
      <Scroll label="The first findings">
        <table>
          <caption class="unseen">The first findings</caption>
          <thead>
            <tr>
              <th scope="col">Game</th>
              <th scope="col" class="number">
                Event
              </th>
              <th scope="col">Code</th>
              <th scope="col">Place</th>
              <th scope="col">Expected</th>
              <th scope="col">Found</th>
            </tr>
          </thead>
          <tbody>
            {audit.first.map((finding, index) => (
              <FindingRow key={index} finding={finding} path={`audit.first[${index}]`} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {audit.findings_file !== null && (
        <p class="soft">
          All findings: <Words path="audit.findings_file" />
        </p>
      )}
    </>
  );
}

interface FindingRowProps {
  readonly finding: ReportedAudit['first'][number];
  readonly path: string;
}

function FindingRow({ finding, path }: FindingRowProps): JSX.Element {
  return (
    <tr>
      <th scope="row">{finding.game_id === '' ? 'none' : <Words path={`${path}.game_id`} />}</th>
      <td class="number">{finding.sequence_num === null ? '' : <Figure path={`${path}.sequence_num`} />}</td>
      <td>
        <Words path={`${path}.code`} />
      </td>
      <td>
        <Words path={`${path}.path`} />
      </td>
      <td>
        <Words path={`${path}.expected`} />
      </td>
      <td>
        <Words path={`${path}.found`} />
      </td>
    </tr>
  );
}
