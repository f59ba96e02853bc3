/** The whole page: the report, if there is one, and the viewer of games. */
import type { JSX } from 'preact';
import type { PageData } from '../report/page/page-data.ts';
import { Report } from './report/report.tsx';
import { Viewer } from './viewer/viewer.tsx';

export function Page({ report, games }: PageData): JSX.Element {
  return (
    <>
      {report !== null && <Report report={report} />}
      {games.length > 0 && <Viewer games={games} />}
    </>
  );
}
