/** What broke, by what is known of it: new first. */
import type { JSX } from 'preact';
import type { FindingState, ReportedFinding } from '../../report/fidelity-report.ts';
import { Figure, Words } from './figure.tsx';
import { FindingEntry, isMetInShrinking } from './finding.tsx';
import { Part } from './part.tsx';

const GROUPS: readonly (readonly [FindingState, heading: string, about: string])[] = [
  ['new', 'New', 'In no night before.'],
  ['ongoing', 'Ongoing', 'In this run and before.'],
  ['rare', 'Rare', 'Not in this run, which says little: too few games were clean since.'],
  ['resolved', 'Resolved', 'Not in so many games that it is fixed.'],
];

/** Unfolded in each group; the others are a line each. */
const UNFOLDED: Readonly<Record<FindingState, number>> = { new: 3, ongoing: 1, rare: 0, resolved: 0 };
/** With fewer, the list itself is short enough. */
const CONTENTS_MIN = 6;

interface Numbered {
  readonly finding: ReportedFinding;
  /** Place in the report. */
  readonly place: number;
}

export function FindingsPart({ findings }: { readonly findings: readonly ReportedFinding[] }): JSX.Element {
  const numbered = findings.map((finding, place): Numbered => ({ finding, place }));
  const groups = GROUPS.map(([state, heading, about]) => ({
    state,
    heading,
    about,
    members: numbered.filter(({ finding }) => finding.state === state),
  })).filter(({ members }) => members.length > 0);
  return (
    <Part id="findings" heading="Findings" about="Games that broke a property, one entry for each fault.">
      {groups.length === 0 && <p class="calm">Nothing was found, in this run or in any night that is known.</p>}
      {findings.length >= CONTENTS_MIN && <Contents members={groups.flatMap(({ members }) => members)} />}
      {groups.map(({ state, heading, about, members }) => (
        <section key={state} class="finding-group" aria-labelledby={`findings-${state}`}>
          <h3 id={`findings-${state}`}>
            {heading} <Figure path={`verdict.findings.${state}`} />
          </h3>
          <p class="about">{about}</p>
          {members.map(({ finding, place }, index) => (
            <FindingEntry
              key={place}
              finding={finding}
              place={place}
              isOpen={index < UNFOLDED[state] && !isMetInShrinking(finding)}
            />
          ))}
        </section>
      ))}
    </Part>
  );
}

function Contents({ members }: { readonly members: readonly Numbered[] }): JSX.Element {
  return (
    <details class="contents">
      <summary>List of all</summary>
      <ol>
        {members.map(({ finding, place }) => (
          <li key={place}>
            <a href={`#finding-${place}`}>
              <Words path={`findings[${place}].says`} />
            </a>{' '}
            <span class="soft">{finding.state}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
