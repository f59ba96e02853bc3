/** A few words on the picture of a table, marked if the witnesses differ there. */
import type { ComponentChildren, JSX } from 'preact';
import { Mark } from './mark.tsx';

interface FactProps {
  readonly isDifferent: boolean;
  readonly children: ComponentChildren;
}

export function Fact({ isDifferent, children }: FactProps): JSX.Element {
  return (
    <span class={isDifferent ? 'table-fact differs' : 'table-fact'}>
      {children}
      {isDifferent && <Mark />}
    </span>
  );
}
