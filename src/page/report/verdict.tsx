/** The verdict in words, the figures that it rests on, and what was played. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { Campaigns } from './campaigns.tsx';
import { Figure, useValue, Words } from './figure.tsx';
import { textOf } from './format.ts';
import { Fact, Missing } from './part.tsx';
import { Sign, TONES } from './sign.tsx';

const WORDS = { held: 'Held', broken: 'Broken', undecided: 'Undecided' } as const;

interface VerdictPartProps {
  readonly report: FidelityReport;
  /** Whether there is anything to say about games that mulligan has played. */
  readonly isPlayed: boolean;
}

export function VerdictPart({ report, isPlayed }: VerdictPartProps): JSX.Element {
  const { verdict, doubts } = report.verdict;
  return (
    <section id="verdict" class="part verdict-part" aria-labelledby="verdict-heading">
      <div class="verdict-top">
        <div>
          <h2 id="verdict-heading" class="verdict-headline">
            <span class="verdict-word">
              <Sign tone={TONES[verdict]}>
                <span data-path="verdict.verdict">{WORDS[verdict]}</span>
              </Sign>
            </span>{' '}
            <VerdictSentence />
          </h2>
          {doubts.length > 0 && <Doubts path="verdict.doubts" count={doubts.length} />}
        </div>
        {isPlayed && <KeyFigures verdict={report.verdict} />}
      </div>
      {isPlayed && <Played campaigns={report.campaigns} />}
    </section>
  );
}

function Played({ campaigns }: Pick<FidelityReport, 'campaigns'>): JSX.Element {
  return (
    <>
      <h3>What was played</h3>
      {campaigns.length > 0 ? (
        <Campaigns campaigns={campaigns} />
      ) : (
        <Missing says="No games were played in this run." command="npx mulligan check --out campaign.json" />
      )}
    </>
  );
}

/** Every second part of what it splits. */
const PERCENTAGE = /(\d[\d.,]* %)/;

/** The program makes it, so its form is known: no line ends between a number and its sign. */
function VerdictSentence(): JSX.Element {
  const path = 'verdict.sentence';
  const value = useValue(path);
  if (typeof value !== 'string') return <Words path={path} />;
  return (
    <bdi class="words" data-path={path} data-format="text">
      {textOf('text', value)
        .split(PERCENTAGE)
        .map((part, index) =>
          index % 2 === 0 ? (
            part
          ) : (
            <span key={index} class="figure">
              {part}
            </span>
          ),
        )}
    </bdi>
  );
}

function KeyFigures({ verdict }: { readonly verdict: FidelityReport['verdict'] }): JSX.Element {
  return (
    <dl class="figure-list key-figures">
      <Fact name="Fidelity">
        <Figure path="verdict.fidelity" format="percent" />
        {verdict.fidelity_at_least !== null && (
          <span class="aside">
            at least <Figure path="verdict.fidelity_at_least" format="percent" /> with{' '}
            <Figure path="verdict.confidence" format="percent" /> confidence
          </span>
        )}
      </Fact>
      <Fact name="Games">
        <Figure path="verdict.games" />
        <span class="aside">
          <Figure path="verdict.clean" /> of them clean
        </span>
      </Fact>
      <Fact name="Events">
        <Figure path="verdict.events" format="count" />
      </Fact>
      {verdict.distinct !== null && (
        <Fact name="Different games">
          <Figure path="verdict.distinct.share" format="percent" />
          <span class="aside">
            <Figure path="verdict.distinct.different" /> of <Figure path="verdict.distinct.looked_at" /> that a sample
            stands for
          </span>
        </Fact>
      )}
      <Fact name="New findings">
        <Figure path="verdict.findings.new" />
        <span class="aside">
          <Figure path="verdict.findings.ongoing" /> ongoing, <Figure path="verdict.findings.rare" /> rare,{' '}
          <Figure path="verdict.findings.resolved" /> resolved
        </span>
      </Fact>
    </dl>
  );
}

/** Why nothing is proved. */
export function Doubts({ path, count }: { readonly path: string; readonly count: number }): JSX.Element {
  return (
    <ul class="doubts" aria-label="Doubts">
      {Array.from({ length: count }, (_, index) => (
        <li key={index}>
          <Sign tone="doubt">
            <Words path={`${path}[${index}]`} />
          </Sign>
        </li>
      ))}
    </ul>
  );
}
