/** For what is clicked between key strokes: the keys stay with the viewer, and the button does not take them. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
