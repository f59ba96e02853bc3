/** Any of the page's games, step by step. */
import type { JSX } from 'preact';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';

export function Viewer({ games }: { readonly games: readonly EmbeddedGame[] }): JSX.Element {
  return (
    <section class="viewer" id="games">
      {games.map(({ id, title }) => (
        <p key={id}>{title}</p>
      ))}
    </section>
  );
}
