/** One finding: a sentence, and folded below it the way to see it again, how often, and since when. */
import type { JSX } from 'preact';
import type { ReportedFinding } from '../../report/fidelity-report.ts';
import { Day, Figure, Words } from './figure.tsx';
import { ReportedCommand } from './reported-command.tsx';

interface FindingProps {
  readonly finding: ReportedFinding;
  /** In the report. */
  readonly place: number;
  readonly isOpen: boolean;
}

interface FactsProps {
  readonly finding: ReportedFinding;
  /** Of the finding in the report. */
  readonly path: string;
}

export function FindingEntry({ finding, place, isOpen }: FindingProps): JSX.Element {
  const path = `findings[${place}]`;
  return (
    <details class={`finding ${finding.state}`} open={isOpen}>
      <summary>
        <span class="finding-says">
          <Words path={`${path}.says`} />
        </span>
        <span class="finding-brief">
          {isMetInShrinking(finding) ? (
            'met while another was shrunk'
          ) : (
            <>
              games <Figure path={`${path}.games`} />
            </>
          )}
          , moves <Figure path={`${path}.moves`} />
        </span>
      </summary>
      {/* A link to what is folded unfolds it. */}
      <div class="finding-body" id={`finding-${place}`}>
        <div class="finding-first">
          {finding.game !== null && (
            <a class="button to-game" href={`#game=${encodeURIComponent(finding.game)}`}>
              Watch the game
            </a>
          )}
          <FindingFacts finding={finding} path={path} />
        </div>
        {finding.told !== null && <ToldGame lines={finding.told} path={`${path}.told`} />}
        {finding.repeat !== null && <ReportedCommand path={`${path}.repeat`} />}
        <FindingNames finding={finding} path={path} />
      </div>
    </details>
  );
}

/** No game that was played shows it: only one that the shrinker made of a game with another fault. */
export function isMetInShrinking({ games }: ReportedFinding): boolean {
  return games === 0;
}

function FindingFacts({ finding, path }: FactsProps): JSX.Element {
  return (
    <ul class="finding-facts">
      <li>
        {finding.moves_before !== finding.moves && (
          <>
            <Figure path={`${path}.moves_before`} /> →{' '}
          </>
        )}
        <strong>
          <Figure path={`${path}.moves`} />
        </strong>{' '}
        moves
      </li>
      <li>
        <HowOften finding={finding} path={path} />
      </li>
      <li>
        first seen <FirstSeen finding={finding} path={`${path}.first_seen`} />
        {finding.last_seen !== null && (
          <>
            , last on <Day path={`${path}.last_seen`} />
          </>
        )}
      </li>
      <CleanGames finding={finding} path={path} />
    </ul>
  );
}

/** A game that only its subject can show. */
function ToldGame({ lines, path }: { readonly lines: readonly string[]; readonly path: string }): JSX.Element {
  return (
    <ol class="finding-told">
      {lines.map((_, index) => (
        <li key={`${path}[${index}]`}>
          <Words path={`${path}[${index}]`} />
        </li>
      ))}
    </ol>
  );
}

function HowOften({ finding, path }: FactsProps): JSX.Element {
  if (isMetInShrinking(finding)) return <>met while another was shrunk</>;
  return (
    <>
      <Figure path={`${path}.games`} /> of <Figure path={`${path}.games_played`} /> games
      {finding.share !== null && (
        <>
          , <Figure path={`${path}.share`} format="about-percent" /> over all nights
        </>
      )}
    </>
  );
}

function FirstSeen({ finding, path }: FactsProps): JSX.Element {
  const { at, game } = finding.first_seen;
  if (at !== null)
    return (
      <>
        on <Day path={`${path}.at`} />
      </>
    );
  if (game === null) return <>in this run</>;
  return (
    <>
      in game <Figure path={`${path}.game`} /> of this run
    </>
  );
}

function CleanGames({ finding, path }: FactsProps): JSX.Element {
  const isFixed = finding.state === 'resolved';
  return (
    <>
      {finding.clean_games !== 0 && (
        <li>
          <Figure path={`${path}.clean_games`} /> clean games since{isFixed && ', enough to call it fixed'}
        </li>
      )}
      {!isFixed && finding.games_to_fixed !== null && (
        <li>
          <Figure path={`${path}.games_to_fixed`} /> more clean games to call it fixed
        </li>
      )}
    </>
  );
}

/** What it is called, for whoever looks for it elsewhere. */
function FindingNames({ finding, path }: FactsProps): JSX.Element {
  return (
    <details class="finding-names">
      <summary>{finding.fixture === null ? 'Identity' : 'Identity and fixture'}</summary>
      <p>
        <Words path={`${path}.identity`} />
      </p>
      {finding.fixture !== null && (
        <p>
          <code>
            <Words path={`${path}.fixture`} />
          </code>
        </p>
      )}
    </details>
  );
}
