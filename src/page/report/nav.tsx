/** The way to the parts; it stays in sight. */
import type { JSX } from 'preact';
import { PARTS } from './part.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

interface NavProps {
  /** Whether the page has a viewer. */
  readonly hasGames: boolean;
  readonly hasAudit: boolean;
  /** Whether the page has the parts about games that mulligan has played. */
  readonly isPlayed: boolean;
}

/** What a report of an audit alone has. */
const WITHOUT_PLAY: readonly string[] = ['verdict', 'gate', 'audit'];

export function Nav({ hasGames, hasAudit, isPlayed }: NavProps): JSX.Element {
  const parts = PARTS.filter(([id]) => (id === 'audit' ? hasAudit : isPlayed || WITHOUT_PLAY.includes(id)));
  return (
    <div class="bar">
      <nav class="bar-inside" aria-label="Parts of the report">
        <ul class="bar-links">
          {parts.map(([id, name]) => (
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
