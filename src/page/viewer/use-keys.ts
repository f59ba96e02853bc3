/** Keys for the whole page, as long as the viewer is what one looks at and nothing else wants them. */
import { useEffect, useRef } from 'preact/hooks';
import { type Command, commandOf } from './keys.ts';

export function useKeys(perform: (command: Command) => void, viewer: () => HTMLElement | null): void {
  const latest = useRef(perform);
  latest.current = perform;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event.key);
      if (command === null || event.defaultPrevented || isElsewhere(event) || !isInView(viewer())) return;
      event.preventDefault();
      latest.current(command);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [viewer]);
}

/** Whether somebody types, or has a button under the finger, or asks the browser for something. */
function isElsewhere({ ctrlKey, metaKey, altKey, key, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea, dialog[open]') !== null) return true;
  return key === ' ' && target.closest('button, summary, a, label') !== null;
}

/** A reader further up scrolls with the same keys. */
function isInView(viewer: HTMLElement | null): boolean {
  if (viewer === null) return false;
  const { top, bottom } = viewer.getBoundingClientRect();
  return top < innerHeight * 0.75 && bottom > innerHeight * 0.25;
}
