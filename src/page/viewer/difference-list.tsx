/** Differences as a table: where, and what each witness has there. */
import type { JSX } from 'preact';
import type { DifferenceRow } from '../../replay/difference-rows.ts';

export function DifferenceList({ rows }: { readonly rows: readonly DifferenceRow[] }): JSX.Element {
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
          {rows.map(({ path, engine, rebuilt }) => (
            <tr key={path}>
              <th scope="row">
                <span aria-hidden="true">≠ </span>
                {path}
              </th>
              <td>{engine}</td>
              <td>{rebuilt}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
