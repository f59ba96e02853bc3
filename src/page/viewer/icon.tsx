/** Signs for buttons, drawn: as letters they would be coloured pictures in some fonts. */
import type { JSX } from 'preact';

const PATHS = {
  first: 'M3.5 3v10M13 3.5v9L6 8z',
  back: 'M11.5 3.5v9L4.5 8z',
  on: 'M4.5 3.5v9L11.5 8z',
  last: 'M12.5 3v10M3 3.5v9L10 8z',
  play: 'M4 2.5v11L13 8z',
  pause: 'M5 3v10M11 3v10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
