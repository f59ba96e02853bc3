/** The page as markup, for a reader without scripts and for the first look. */
import { renderToString } from 'preact-render-to-string';
import type { PageData } from '../report/page/page-data.ts';
import { Page } from './page.tsx';

export function renderPage(data: PageData): string {
  return renderToString(<Page {...data} />);
}
