/** The built parts of the page; built anew if their sources have changed since. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canBuild } from './can-build.ts';
import type { PageData } from './page-data.ts';
import { partsDirectory } from './page-sources.ts';

export interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly render: (data: PageData) => string;
}

/** Throws what building throws. */
export async function pageParts(): Promise<PageParts> {
  const directory = partsDirectory();
  if (!existsSync(directory)) {
    // Only a clone has sources that change, and Vite to build them with.
    if (!canBuild())
      throw new Error('the page was not built when mulligan was installed: expected vite to build it with, found none');
    const { buildPage } = await import('./build-page.ts');
    await buildPage(directory);
  }
  const part = (name: string): string => readFileSync(join(directory, name), 'utf8');
  const { renderPage } = (await import(pathToFileURL(join(directory, 'server.js')).href)) as {
    renderPage: PageParts['render'];
  };
  return { script: part('client.js'), style: part('page.css'), render: renderPage };
}
