/**
 * For what is clicked between key strokes: the button does not take the keys. They stay with the viewer, which gets them
 * if something else had them.
 */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
  const viewer = event.target instanceof Element ? event.target.closest<HTMLElement>('.viewer') : null;
  if (viewer !== null && !viewer.contains(document.activeElement)) viewer.focus({ preventScroll: true });
}
