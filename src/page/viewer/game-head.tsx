/** What is known of the game as a whole. */
import type { JSX } from 'preact';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { Verdict } from '../../harness/verdict.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import { Command } from '../command.tsx';

const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = { held: '✓', broken: '≠', undecided: '?' };

export function GameHead({ game }: { readonly game: EmbeddedGame }): JSX.Element {
  const { title, verdict, says, explanation, repeat, events } = game;
  return (
    <header class="game-head">
      <h3 class="game-title">
        <bdi title={printable(title)}>{printable(title)}</bdi>
      </h3>
      <p class="game-verdict">
        <span class={`stamp is-${verdict}`}>
          <span aria-hidden="true">{VERDICT_SIGNS[verdict]} </span>
          {verdict}
        </span>
        <span class="soft">{counted(events.length, 'event')}</span>
      </p>
      {says.length > 0 && (
        <ul class="says">
          {says.map((sentence) => (
            <li key={sentence}>
              <bdi>{printable(sentence)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {explanation.length > 0 && (
        <details class="explanation">
          <summary>What is known about it</summary>
          <pre>{explanation.map(printable).join('\n')}</pre>
        </details>
      )}
      {repeat !== null && <Command key={repeat} text={repeat} />}
    </header>
  );
}
