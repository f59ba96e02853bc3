/** The whole page: the report, if there is one, and the viewer of games. */
import type { JSX } from 'preact';
import type { PageData } from '../report/page/page-data.ts';
import { Report } from './report/report.tsx';
import { Viewer } from './viewer/viewer.tsx';

export function Page({ report, games }: PageData): JSX.Element {
  if (report === null)
    return (
      <main>
        <h1 class="page-title">Games, step by step</h1>
        <Viewer games={games} isAlone />
      </main>
    );
  return (
    <>
      <Report report={report} />
      {games.length > 0 && <Viewer games={games} isAlone={false} />}
    </>
  );
}
