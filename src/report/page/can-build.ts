/** Vite is a package for development: who installs without those has the parts of the page, or no page. */
export function canBuild(): boolean {
  try {
    return import.meta.resolve('vite') !== '';
  } catch {
    return false;
  }
}
