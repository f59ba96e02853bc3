/** The list of keys. */
import type { JSX, RefObject } from 'preact';
import { KEY_WORDS } from './keys.ts';

export function KeysDialog({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }): JSX.Element {
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-title">
      <h3 id="keys-title">Keys</h3>
      <dl>
        {KEY_WORDS.map(([keys, says]) => (
          <div key={says}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}
