/** The parts of the page, from its sources: run whenever the package is installed from a clone, and before it is packed. */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { PARTS_ROOT } from './page-sources.ts';

const SOURCES = fileURLToPath(new URL('../../page/', import.meta.url));

/** Makes the directory, with all parts at once: others may be building it, too. Throws what Vite throws. */
export async function buildPage(directory: string): Promise<void> {
  mkdirSync(PARTS_ROOT, { recursive: true });
  const draft = mkdtempSync(join(PARTS_ROOT, 'draft-'));
  try {
    await build(configFor('client.tsx', 'client.js', 'iife', draft));
    await build({ ...configFor('server.tsx', 'server.js', 'es', draft), ssr: { noExternal: true } });
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const wasFaster = error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY';
    if (!wasFaster) throw error;
  }
}

function configFor(entry: string, name: string, format: 'iife' | 'es', outDir: string): InlineConfig {
  return {
    root: SOURCES,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: false,
      ssr: format === 'es',
      target: 'es2022',
      // As old as `light-dark()` and `:has()`.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
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
