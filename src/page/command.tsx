/** A command that can be pasted: a click copies it, and whoever has no clipboard finds it selected. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { printable } from '../golf/show.ts';

const SHOWN_MS = 2000;

export function Command({ text, path }: { readonly text: string; readonly path?: string }): JSX.Element {
  const code = useRef<HTMLElement>(null);
  const [answer, setAnswer] = useState('Copy');
  const copy = async (): Promise<void> => {
    setAnswer((await isCopied(text)) ? 'Copied' : 'Selected');
    if (code.current !== null) getSelection()?.selectAllChildren(code.current);
    setTimeout(() => setAnswer('Copy'), SHOWN_MS);
  };
  return (
    <span class="shell-command">
      <code ref={code} {...(path !== undefined && { 'data-path': path, 'data-format': 'text' })}>
        {printable(text)}
      </code>
      <button type="button" class="copy" onClick={copy}>
        <span aria-live="polite">{answer}</span>
        <span class="unseen"> the command</span>
      </button>
    </span>
  );
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page that was opened from a file may not be allowed to.
    return false;
  }
}
