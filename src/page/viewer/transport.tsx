/** Buttons for what keys do, and where one is. */
import type { ComponentChildren, JSX } from 'preact';
import { isParted, type Way } from '../../replay/places.ts';
import { Icon, type IconName } from './icon.tsx';
import { keepFocus } from './keep-focus.ts';
import type { Replay } from './use-replay.ts';

interface TransportProps {
  readonly replay: Replay;
  readonly showKeys: () => void;
}

export function Transport({ replay, showKeys }: TransportProps): JSX.Element {
  const { unfolded, at, shown, walk, togglePlay, isLive, state } = replay;
  const last = unfolded.steps.length - 1;
  const wayButton = (way: Way, icon: IconName, label: string, isPossible: boolean): JSX.Element => (
    <button
      type="button"
      class={way === 'first' || way === 'last' ? 'icon-button edge-button' : 'icon-button'}
      aria-label={label}
      title={label}
      disabled={!isLive}
      aria-disabled={!isPossible}
      onMouseDown={keepFocus}
      onClick={() => walk(way)}
    >
      <Icon name={icon} />
    </button>
  );
  const playLabel = state.isPlaying ? 'Pause' : 'Play';
  return (
    <div class="transport" role="toolbar" aria-label="Steps">
      <div class="steps">
        {wayButton('first', 'first', 'Before the first event', at > 0)}
        {wayButton('back', 'back', 'One event back', at > 0)}
        <button
          type="button"
          class="icon-button"
          aria-label={playLabel}
          title={playLabel}
          disabled={!isLive}
          onMouseDown={keepFocus}
          onClick={togglePlay}
        >
          <Icon name={state.isPlaying ? 'pause' : 'play'} />
        </button>
        {wayButton('on', 'on', 'One event on', at < last)}
        {wayButton('last', 'last', 'The last event', at < last)}
      </div>
      <p class="count-words">
        {shown === at ? (
          <>
            <strong>{at}</strong> of {last}
          </>
        ) : (
          <>
            looking at <strong>{shown}</strong>, from {at}
          </>
        )}
      </p>
      <div class="ways">
        {unfolded.partedAt !== null && <DifferenceButtons replay={replay} />}
        <button
          type="button"
          class="icon-button keys-button"
          aria-label="Keys"
          title="Keys"
          disabled={!isLive}
          onClick={showKeys}
        >
          ?
        </button>
      </div>
    </div>
  );
}

function DifferenceButtons({ replay }: { readonly replay: Replay }): JSX.Element {
  const { unfolded, walk, isLive } = replay;
  const count = unfolded.steps.filter((step) => isParted(unfolded, step)).length;
  const button = (way: Way, words: ComponentChildren, label: string): JSX.Element => (
    <button
      type="button"
      class="way-button"
      aria-label={label}
      title={label}
      disabled={!isLive}
      onMouseDown={keepFocus}
      onClick={() => walk(way)}
    >
      {words}
    </button>
  );
  const firstWords = (
    <>
      ≠<span class="wide-words"> first</span>
    </>
  );
  return (
    <>
      {count > 1 && button('previous-difference', '‹ ≠', 'Previous difference')}
      {button('first-difference', firstWords, 'First difference')}
      {count > 1 && button('next-difference', '≠ ›', 'Next difference')}
    </>
  );
}
