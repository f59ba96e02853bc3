/** Keys for the viewer as a whole, as long as it has the focus, is what one looks at, and nothing in it wants them. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type Command, commandOf, isSingle } from './keys.ts';

export interface KeyUse {
  readonly perform: (command: Command) => void;
  readonly viewer: () => HTMLElement | null;
  /** Whether there is nothing else on the page: then keys that nobody has are the viewer's as well. */
  readonly isAlone: boolean;
  readonly hasSingleKeys: boolean;
}

export function useKeys(use: KeyUse): void {
  const latest = useRef(use);
  latest.current = use;
  const pressedOn = useRef<EventTarget | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { perform, viewer, isAlone, hasSingleKeys } = latest.current;
      const command = commandOf(event.key);
      if (command === null || event.defaultPrevented || isElsewhere(event)) return;
      if (isSingle(event.key) && !hasSingleKeys) return;
      if (!isMeant(event.target, viewer(), isAlone) || !isInView(viewer())) return;
      event.preventDefault();
      pressedOn.current = event.target;
      perform(command);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  // What had the focus may go with a step. The next key is the viewer's all the same.
  useLayoutEffect(() => {
    if (!(pressedOn.current instanceof Element) || pressedOn.current.isConnected) return;
    pressedOn.current = null;
    use.viewer()?.focus({ preventScroll: true });
  });
}

/** Whether the focus is within the viewer, or nowhere on a page that has nothing else. */
function isMeant(target: EventTarget | null, viewer: HTMLElement | null, isAlone: boolean): boolean {
  if (target instanceof Node && viewer?.contains(target)) return true;
  return isAlone && target === document.body;
}

/** Whether somebody types, has a button under the finger, scrolls a part, or asks the browser for something. */
function isElsewhere({ ctrlKey, metaKey, altKey, key, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea, dialog[open]') !== null) return true;
  if (!isSingle(key) && target.closest('.scrolled') !== null) return true;
  return key === ' ' && target.closest('button, summary, a, label') !== null;
}

/** A reader further up scrolls with the same keys. */
function isInView(viewer: HTMLElement | null): boolean {
  if (viewer === null) return false;
  const { top, bottom } = viewer.getBoundingClientRect();
  return top < innerHeight * 0.75 && bottom > innerHeight * 0.25;
}
