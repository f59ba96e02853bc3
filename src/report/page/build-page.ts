/** The parts of the page, from its sources: run whenever the package is installed from a clone, and before it is packed. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { DIGEST_FILE, digestOfPageSources, PARTS_DIRECTORY } from './page-sources.ts';

const SOURCES = fileURLToPath(new URL('../../page/', import.meta.url));

/** Writes `dist/page/`. Throws what Vite throws for sources that it cannot read. */
export async function buildPage(): Promise<void> {
  const digest = digestOfPageSources();
  // Until everything is there, nothing is.
  rmSync(PARTS_DIRECTORY, { recursive: true, force: true });
  mkdirSync(PARTS_DIRECTORY, { recursive: true });
  await build(configFor('client.tsx', 'client.js', 'iife'));
  await build({ ...configFor('server.tsx', 'server.js', 'es'), ssr: { noExternal: true } });
  writeFileSync(DIGEST_FILE, digest);
}

function configFor(entry: string, name: string, format: 'iife' | 'es'): InlineConfig {
  return {
    root: SOURCES,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: PARTS_DIRECTORY,
      emptyOutDir: false,
      ssr: format === 'es',
      target: 'es2022',
      minify: true,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: `${SOURCES}${entry}`,
        output: { format, entryFileNames: name, assetFileNames: 'page[extname]' },
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage();
