/** A file from the reader's own disk: dropped anywhere onto the page, or chosen. It is read here and goes nowhere. */
import type { JSX, TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface DropFileProps {
  readonly open: (file: File) => Promise<void>;
  readonly isLive: boolean;
}

export function DropFile({ open, isLive }: DropFileProps): JSX.Element {
  const isOver = useDrop(open);
  const onChange = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    const [file] = currentTarget.files ?? [];
    if (file !== undefined) void open(file);
    // The same file may be chosen again, changed.
    currentTarget.value = '';
  };
  return (
    <div class="drop-file">
      <label class="button">
        Open a recording…
        <input
          class="unseen"
          type="file"
          accept=".json,.jsonl,.ndjson,.log,.txt"
          disabled={!isLive}
          onChange={onChange}
        />
      </label>
      <span class="soft drop-hint">or drop a log or a fixture onto the page</span>
      {isOver && <p class="drop-here">Drop it anywhere</p>}
    </div>
  );
}

/** Answers whether a file is held over the page. */
function useDrop(open: (file: File) => Promise<void>): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(open);
  latest.current = open;
  useEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      // Left for nothing else on the page: it is gone.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      void latest.current(file);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
