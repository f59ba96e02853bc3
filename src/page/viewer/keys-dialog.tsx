/** The list of keys, and the switch for those that are a single character. */
import type { JSX, RefObject } from 'preact';
import { KEY_WORDS } from './keys.ts';

interface KeysDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly hasSingleKeys: boolean;
  readonly setSingleKeys: (hasSingleKeys: boolean) => void;
}

export function KeysDialog({ dialog, hasSingleKeys, setSingleKeys }: KeysDialogProps): JSX.Element {
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
        <label>
          <input
            type="checkbox"
            checked={hasSingleKeys}
            onChange={({ currentTarget }) => setSingleKeys(currentTarget.checked)}
          />{' '}
          Single keys: letters, digits, Space
        </label>
        <button type="submit" autofocus>
          Close
        </button>
      </form>
    </dialog>
  );
}
