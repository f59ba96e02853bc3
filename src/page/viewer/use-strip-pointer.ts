/**
 * Mouse and finger on the strip. A mouse goes at once. A finger may have come to scroll the page: it goes when it moves
 * sideways or is lifted where it came down, and a gesture that the browser takes over leaves the place as it was.
 */
import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';

type StripEvent = TargetedPointerEvent<HTMLDivElement>;

interface Press {
  readonly x: number;
  readonly y: number;
  /** The place before. */
  readonly from: number;
  readonly isGoing: boolean;
}

interface StripPointer {
  readonly onPointerDown: (event: StripEvent) => void;
  readonly onPointerMove: (event: StripEvent) => void;
  readonly onPointerUp: (event: StripEvent) => void;
  readonly onPointerCancel: () => void;
}

/** Less is a finger that rests. */
const MOVED_PX = 8;

export function useStripPointer(at: number, last: number, go: (at: number) => void): StripPointer {
  const press = useRef<Press | null>(null);
  const goTo = ({ currentTarget, clientX }: StripEvent): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const place = Math.ceil(((clientX - left) / width) * last);
    go(Math.min(Math.max(place, Math.min(1, last)), last));
  };
  return {
    onPointerDown: (event) => {
      if (event.buttons !== 1 || !event.isPrimary) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const isGoing = event.pointerType === 'mouse';
      press.current = { x: event.clientX, y: event.clientY, from: at, isGoing };
      if (isGoing) goTo(event);
    },
    onPointerMove: (event) => {
      if (press.current === null || event.buttons !== 1 || !event.isPrimary) return;
      const isGoing = press.current.isGoing || Math.abs(event.clientX - press.current.x) >= MOVED_PX;
      press.current = { ...press.current, isGoing };
      if (isGoing) goTo(event);
    },
    onPointerUp: (event) => {
      if (press.current === null || !event.isPrimary) return;
      const { x, y, isGoing } = press.current;
      press.current = null;
      if (!isGoing && Math.hypot(event.clientX - x, event.clientY - y) < MOVED_PX) goTo(event);
    },
    onPointerCancel: () => {
      if (press.current?.isGoing) go(press.current.from);
      press.current = null;
    },
  };
}
