/** Event and tables as they are. */
import type { JSX } from 'preact';
import { printable } from '../../golf/show.ts';
import type { Step } from '../../replay/unfolded-game.ts';

export function JsonTab({ step }: { readonly step: Step }): JSX.Element {
  const parts = [
    ['Event', step.told],
    ['Engine', step.engine],
    ['Rebuilt', step.rebuilt],
  ] as const;
  return (
    <>
      {parts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <section key={name} class="json" aria-label={name}>
            <h4>{name}</h4>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached. */}
            <pre class="scrolled" tabIndex={0}>
              {jsonText(value)}
            </pre>
          </section>
        ))}
    </>
  );
}

/** Line by line, because the ends of lines are control characters, too. */
function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).split('\n').map(printable).join('\n');
}
