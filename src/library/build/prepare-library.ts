/** After an installation from a clone, and before the package is packed: builds it, where there is a compiler to build it with. */
if (hasCompiler()) await import('./build-library.ts');
else
  process.stderr.write('mulligan: the package is not built, for typescript is not installed; a clone runs without\n');

function hasCompiler(): boolean {
  try {
    return import.meta.resolve('typescript/package.json') !== '';
  } catch {
    return false;
  }
}
