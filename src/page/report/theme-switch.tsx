/** Light, dark, or as the system has it. Kept for the next time, where the browser lets a file keep anything. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
/** Half and half, empty, full. */
const SIGNS: Readonly<Record<Theme, string>> = { auto: '◐', light: '○', dark: '●' };
const KEY = 'mulligan-theme';

export function ThemeSwitch(): JSX.Element {
  const [theme, setTheme] = useState<Theme>('auto');
  useEffect(() => setTheme(kept()), []);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const turn = (): void => {
    const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto';
    keep(next);
    setTheme(next);
  };
  return (
    <button type="button" class="theme-switch" onClick={turn}>
      <span aria-hidden="true">{SIGNS[theme]}</span> Colours: <span aria-live="polite">{theme}</span>
    </button>
  );
}

function kept(): Theme {
  try {
    const text = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === text) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Then the next page begins as the system has it.
  }
}
