/** The built parts of the page; built anew if their sources have changed since. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageData } from './page-data.ts';
import { DIGEST_FILE, digestOfPageSources, PARTS_DIRECTORY } from './page-sources.ts';

export interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly render: (data: PageData) => string;
}

/** Throws what building throws. */
export async function pageParts(): Promise<PageParts> {
  const digest = digestOfPageSources();
  const known = existsSync(DIGEST_FILE) ? readFileSync(DIGEST_FILE, 'utf8') : undefined;
  if (known !== digest) {
    const { buildPage } = await import('./build-page.ts');
    await buildPage();
  }
  const part = (name: string): string => readFileSync(join(PARTS_DIRECTORY, name), 'utf8');
  // One module for each state of the sources: a process may live longer than one of them.
  const server = `${pathToFileURL(join(PARTS_DIRECTORY, 'server.js')).href}?${digest}`;
  const { renderPage } = (await import(server)) as { renderPage: PageParts['render'] };
  return { script: part('client.js'), style: part('page.css'), render: renderPage };
}
