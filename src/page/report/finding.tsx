/** One finding: a sentence, and folded below it how often, since when, and how to see it again. */
import type { JSX } from 'preact';
import type { ReportedFinding } from '../../report/fidelity-report.ts';
import { Day, Figure, Words } from './figure.tsx';
import { Fact } from './part.tsx';
import { ReportedCommand } from './reported-command.tsx';

interface FindingProps {
  readonly finding: ReportedFinding;
  /** In the report. */
  readonly place: number;
  readonly isOpen: boolean;
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
          games <Figure path={`${path}.games`} />, moves <Figure path={`${path}.moves`} />
        </span>
      </summary>
      {/* A link to what is folded unfolds it. */}
      <div class="finding-body" id={`finding-${place}`}>
        <FindingFacts finding={finding} path={path} />
        {finding.repeat !== null && (
          <p class="finding-repeat">
            <span class="label">See it again</span> <ReportedCommand path={`${path}.repeat`} />
          </p>
        )}
        {finding.fixture !== null && (
          <p>
            <span class="label">Fixture</span>{' '}
            <code>
              <Words path={`${path}.fixture`} />
            </code>
          </p>
        )}
        <p>
          <span class="label">Identity</span> <Words path={`${path}.identity`} />
        </p>
        {finding.game !== null && (
          <p>
            <a class="to-game" href={`#game=${encodeURIComponent(finding.game)}`}>
              Watch the game, step by step
            </a>
          </p>
        )}
      </div>
    </details>
  );
}

function FindingFacts({ finding, path }: { readonly finding: ReportedFinding; readonly path: string }): JSX.Element {
  return (
    <dl class="figure-list">
      <Fact name="Moves">
        {finding.moves_before !== finding.moves && (
          <>
            <span class="before">
              <Figure path={`${path}.moves_before`} />
            </span>
            <span class="soft"> → </span>
          </>
        )}
        <Figure path={`${path}.moves`} />
      </Fact>
      <Fact name="Games that show it">
        <Figure path={`${path}.games`} /> <span class="soft">of</span> <Figure path={`${path}.games_played`} />
        {finding.games === 0 && <span class="aside">met while another was shrunk</span>}
        {finding.games > 0 && finding.share !== null && (
          <span class="aside">
            <Figure path={`${path}.share`} format="about-percent" /> over all nights
          </span>
        )}
      </Fact>
      <Fact name="First seen">
        <FirstSeen finding={finding} path={`${path}.first_seen`} />
        {finding.last_seen !== null && (
          <span class="aside">
            last on <Day path={`${path}.last_seen`} />
          </span>
        )}
      </Fact>
      <Fact name="Clean games since">
        <Figure path={`${path}.clean_games`} />
        {finding.state === 'resolved' ? (
          <span class="aside">enough to call it fixed</span>
        ) : (
          finding.games_to_fixed !== null && (
            <span class="aside">
              <Figure path={`${path}.games_to_fixed`} /> more would show it fixed
            </span>
          )
        )}
      </Fact>
    </dl>
  );
}

function FirstSeen({ finding, path }: { readonly finding: ReportedFinding; readonly path: string }): JSX.Element {
  const { at, game } = finding.first_seen;
  if (at !== null) return <Day path={`${path}.at`} />;
  if (game === null) return <>in this run</>;
  return (
    <>
      game <Figure path={`${path}.game`} /> of this run
    </>
  );
}
