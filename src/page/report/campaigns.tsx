/** What was played, and the command that plays it again. */
import type { JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { Figure, Words } from './figure.tsx';
import { Scroll } from './part.tsx';
import { ReportedCommand } from './reported-command.tsx';

type Campaign = FidelityReport['campaigns'][number];

export function Campaigns({ campaigns }: { readonly campaigns: readonly Campaign[] }): JSX.Element {
  return (
    <Scroll label="Campaigns">
      <table class="campaigns">
        <caption class="unseen">Campaigns of this run</caption>
        <thead>
          <tr>
            <th scope="col">Seed</th>
            <th scope="col">Store</th>
            <th scope="col" class="number">
              Games
            </th>
            <th scope="col" class="number">
              Clean
            </th>
            <th scope="col" class="number">
              Events
            </th>
            <th scope="col">Ending</th>
            <th scope="col">Digest</th>
            <th scope="col">To play it again</th>
          </tr>
        </thead>
        <tbody>
          {campaigns.map((campaign, index) => (
            <CampaignRow key={index} campaign={campaign} path={`campaigns[${index}]`} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function CampaignRow({ campaign, path }: { readonly campaign: Campaign; readonly path: string }): JSX.Element {
  const { shard, digest, ending, games, games_planned } = campaign;
  return (
    <tr>
      <th scope="row">
        <code>
          <Words path={`${path}.seed`} />
        </code>
        {shard !== null && (
          <span class="aside">
            shard <Figure path={`${path}.shard.number`} /> of <Figure path={`${path}.shard.of`} />
          </span>
        )}
        <OnTrial campaign={campaign} path={path} />
      </th>
      <td>
        <Words path={`${path}.store`} />
      </td>
      <td class="number">
        <Figure path={`${path}.games`} />
        {games_planned !== null && games_planned !== games && (
          <span class="aside">
            of <Figure path={`${path}.games_planned`} />
          </span>
        )}
      </td>
      <td class="number">
        <Figure path={`${path}.clean`} />
      </td>
      <td class="number">
        <Figure path={`${path}.events`} />
      </td>
      <td>{ending === null ? 'killed' : <Words path={`${path}.ending`} />}</td>
      <td>
        {digest === null ? (
          'none'
        ) : (
          <code>
            <Words path={`${path}.digest`} format="digest" />
          </code>
        )}
      </td>
      <td>
        <ReportedCommand path={`${path}.repeat`} />
      </td>
    </tr>
  );
}

/** Who was on trial, if it was not the project's own game. */
function OnTrial({ campaign, path }: { readonly campaign: Campaign; readonly path: string }): JSX.Element {
  const { subject, is_own_game } = campaign;
  if (subject === null) return <>{!is_own_game && <span class="aside">another program’s game</span>}</>;
  const at = `${path}.subject`;
  return (
    <>
      <span class="aside">
        <Words path={`${at}.name`} /> <Words path={`${at}.version`} />, a game of <Words path={`${at}.game`} />
        {subject.reference ? ', held against the rules' : ', held against itself'}
      </span>
      <Omitted says="tables without" count={subject.omits.length} path={`${at}.omits`} />
      <Omitted says="rebuilt ones without" count={subject.rebuild_omits.length} path={`${at}.rebuild_omits`} />
    </>
  );
}

interface OmittedProps {
  readonly says: string;
  readonly count: number;
  /** Of the list. */
  readonly path: string;
}

function Omitted({ says, count, path }: OmittedProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <span class="aside">
      {says}
      {Array.from({ length: count }, (_, index) => (
        <>
          {index === 0 ? ' ' : ', '}
          <code>
            <Words path={`${path}[${index}]`} />
          </code>
        </>
      ))}
    </span>
  );
}
