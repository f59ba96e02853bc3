/** A command with a button that copies it. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface CommandProps {
  readonly text: string;
  readonly isLive: boolean;
}

export function Command({ text, isLive }: CommandProps): JSX.Element {
  const [says, setSays] = useState('Copy');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSays('Copied');
    } catch {
      setSays('Not allowed');
    }
    setTimeout(() => setSays('Copy'), SHOWN_MS);
  };
  return (
    <p class="command">
      <code>{text}</code>
      {isLive && (
        <button type="button" onClick={copy}>
          <span aria-live="polite">{says}</span>
        </button>
      )}
    </p>
  );
}

const SHOWN_MS = 1500;
