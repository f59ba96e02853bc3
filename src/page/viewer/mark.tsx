/** Where the witnesses differ: a sign, so that colour does not have to say it. */
import type { JSX } from 'preact';

export function Mark(): JSX.Element {
  return (
    <span class="mark">
      <span aria-hidden="true">≠</span>
      <span class="unseen"> differs</span>
    </span>
  );
}
