/** Six cards in two rows. */
import type { JSX } from 'preact';
import type { TableCard } from '../../golf/card.ts';
import { CardFace } from './card.tsx';
import { Mark } from './mark.tsx';
import type { Parts } from './parts.ts';

interface HandProps {
  readonly cards: readonly TableCard[];
  readonly seat: number;
  readonly parts: Parts;
}

export function Hand({ cards, seat, parts }: HandProps): JSX.Element {
  const isDifferent = parts.different.has(`players.${seat}.cards`);
  return (
    <ol class={isDifferent ? 'hand differs' : 'hand'} aria-label="Hand, positions 0 to 5">
      {cards.map((card, position) => {
        const part = `players.${seat}.cards.${position}`;
        return (
          <li key={position}>
            <CardFace card={card} isTouched={parts.touched.has(part)} isDifferent={parts.different.has(part)} />
          </li>
        );
      })}
      {isDifferent && (
        <li>
          <Mark />
        </li>
      )}
    </ol>
  );
}
