/** Any of the page's games, step by step. */
import type { JSX } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import type { Step } from '../../replay/unfolded-game.ts';
import { DropFile } from './drop-file.tsx';
import { EventList } from './event-list.tsx';
import { GameHead } from './game-head.tsx';
import { GamePicker } from './game-picker.tsx';
import type { Command } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { NowLine } from './now-line.tsx';
import { PlaceTabs } from './place-tabs.tsx';
import { Strip } from './strip.tsx';
import { Transport } from './transport.tsx';
import { useAddress } from './use-address.ts';
import { useKeys } from './use-keys.ts';
import { useReplay } from './use-replay.ts';

interface ViewerProps {
  readonly games: readonly EmbeddedGame[];
  /** Whether there is nothing else on the page, which then has the title. */
  readonly isAlone: boolean;
}

export function Viewer({ games, isAlone }: ViewerProps): JSX.Element {
  const replay = useReplay(games);
  const { unfolded, shown, isLive, state } = replay;
  const section = useRef<HTMLElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [hasSingleKeys, setSingleKeys] = useState(true);
  const viewer = useCallback(() => section.current, []);
  const showKeys = (): void => dialog.current?.showModal();
  const perform = (command: Command): void => {
    if (command.type === 'way') replay.walk(command.way);
    else if (command.type === 'tab') replay.showTab(command.tab);
    else if (command.type === 'play') replay.togglePlay();
    else showKeys();
  };
  useAddress(replay, viewer);
  useKeys({ perform, viewer, isAlone, hasSingleKeys });
  // Places are always within the game.
  const step = unfolded.steps[shown] as Step;
  return (
    <section class="viewer" id="viewer" aria-labelledby="viewer-title" tabIndex={-1} ref={section}>
      <h2 class={isAlone ? 'unseen' : 'viewer-title'} id="viewer-title">
        Games, step by step
      </h2>
      <div class="viewer-top">
        <GamePicker games={replay.games} chosen={unfolded.game.id} choose={replay.choose} isLive={isLive} />
        <DropFile open={replay.open} isLive={isLive} />
      </div>
      <p role="alert" class="error">
        {state.error}
      </p>
      <GameHead game={unfolded.game} />
      {!isLive && (
        <noscript>
          <p class="no-scripts">
            Without scripts this is the first game only, with the table at one place and its first events in words. To
            step through it, allow scripts: they are within this page and ask for nothing.
          </p>
        </noscript>
      )}
      <div class="cockpit">
        <Strip replay={replay} />
        <Transport replay={replay} showKeys={showKeys} />
      </div>
      <NowLine unfolded={unfolded} step={step} />
      <div class="viewer-body">
        <PlaceTabs tab={state.tab} showTab={replay.showTab} unfolded={unfolded} step={step} isLive={isLive} />
        <EventList replay={replay} />
      </div>
      <KeysDialog dialog={dialog} hasSingleKeys={hasSingleKeys} setSingleKeys={setSingleKeys} />
    </section>
  );
}
