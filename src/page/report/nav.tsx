/** The way to the parts; it stays in sight. */
import type { JSX } from 'preact';
import { PARTS } from './part.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** `hasGames`: whether the page has a viewer. */
export function Nav({ hasGames }: { readonly hasGames: boolean }): JSX.Element {
  return (
    <div class="bar">
      <nav class="bar-inside" aria-label="Parts of the report">
        <ul class="bar-links">
          {PARTS.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
          {hasGames && (
            <li>
              <a href="#viewer">Games</a>
            </li>
          )}
        </ul>
        <ThemeSwitch />
      </nav>
    </div>
  );
}
