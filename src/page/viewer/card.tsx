/** One card, of text alone. The table knows what lies face down, so that is shown, faintly. */
import type { JSX } from 'preact';
import type { Card, Suit } from '../../golf/card.ts';
import { Mark } from './mark.tsx';

interface CardProps {
  readonly card: Card & { readonly face_up?: boolean };
  readonly isTouched?: boolean;
  readonly isDifferent?: boolean;
}

/** With the sign that asks for letters and not for coloured pictures. */
const SUIT_SIGNS: Readonly<Record<Suit, string>> = { hearts: '♥︎', diamonds: '♦︎', clubs: '♣︎', spades: '♠︎' };

export function CardFace({ card, isTouched = false, isDifferent = false }: CardProps): JSX.Element {
  const isDown = card.face_up === false;
  const isRed = card.suit === 'hearts' || card.suit === 'diamonds';
  const look = [
    'card',
    isDown ? 'is-down' : 'is-up',
    isRed && 'is-red',
    isTouched && 'is-touched',
    isDifferent && 'differs',
  ];
  return (
    <span class={look.filter(Boolean).join(' ')}>
      <span class="card-text">
        {card.rank}
        {SUIT_SIGNS[card.suit]}
      </span>
      {isDown && <span class="unseen"> face down</span>}
      {isDifferent && <Mark />}
    </span>
  );
}
