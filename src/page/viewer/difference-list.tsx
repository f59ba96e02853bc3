/** Differences as a table: where, and what each witness has there. */
import type { JSX } from 'preact';
import { type PlacedDifference, placeText } from '../../golf/all-differences.ts';
import { printable, show } from '../../golf/show.ts';

export function DifferenceList({ differences }: { readonly differences: readonly PlacedDifference[] }): JSX.Element {
  return (
    // Wide values are scrolled to, with the keyboard as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled can be reached.
    <section class="scrolled" tabIndex={0} aria-label="Differences">
      <table class="differences">
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Engine</th>
            <th scope="col">Rebuilt</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ place, left, right }) => (
            <tr key={placeText(place)}>
              <th scope="row">
                <span aria-hidden="true">≠ </span>
                {printable(placeText(place))}
              </th>
              <td>{show(left)}</td>
              <td>{show(right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
