/** The viewer's state as its components use it: the chosen game unfolded, the place in it, and everything one can do. */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { type Brackets, bracketsOf } from '../../replay/brackets.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import { openRecording } from '../../replay/open/open-recording.ts';
import { placeAfter, type Way } from '../../replay/places.ts';
import { type UnfoldedGame, unfoldGame } from '../../replay/unfolded-game.ts';
import type { Address } from './address.ts';
import { readFile } from './read-file.ts';
import { nextState, type ReplayState, START } from './replay-state.ts';
import type { Tab } from './tabs.ts';

export interface Replay {
  /** Those that were opened first, then findings, then the others. */
  readonly games: readonly EmbeddedGame[];
  readonly unfolded: UnfoldedGame;
  readonly brackets: Brackets;
  /** Where one stays. */
  readonly at: number;
  /** What is shown: the same, or what is looked at in passing. */
  readonly shown: number;
  readonly state: ReplayState;
  /** False until scripts have taken over. */
  readonly isLive: boolean;
  readonly go: (at: number) => void;
  readonly walk: (way: Way) => void;
  /** So many events on, or back, as far as there are any. */
  readonly leap: (events: number) => void;
  readonly glimpse: (at: number | null) => void;
  readonly choose: (game: string) => void;
  /** Null for the place where the page opens. */
  readonly visit: (address: Address | null) => void;
  readonly showTab: (tab: Tab) => void;
  readonly togglePlay: () => void;
  readonly open: (file: File) => Promise<void>;
}

/** Two steps a second. */
const STEP_MS = 500;

export function useReplay(embedded: readonly EmbeddedGame[]): Replay {
  const [state, dispatch] = useReducer(nextState, START);
  const games = useMemo(() => [...state.opened, ...inOrder(embedded)], [embedded, state.opened]);
  // A page without a report has a game; one without a game has no viewer. The first is one of its own.
  const game = games.find(({ id }) => id === state.game) ?? (games[state.opened.length] as EmbeddedGame);
  const { id } = game;
  const unfolded = useMemo(() => unfoldGame(game), [game]);
  const brackets = useMemo(() => bracketsOf(unfolded.steps), [unfolded]);
  const last = unfolded.steps.length - 1;
  const placeIn = (known: number | null): number => Math.min(known ?? unfolded.partedAt ?? last, last);
  const at = placeIn(state.at);
  const isPlaying = state.isPlaying && at < last;

  const go = useCallback((place: number) => dispatch({ type: 'go', game: id, at: place }), [id]);
  const glimpse = useCallback((place: number | null) => dispatch({ type: 'glimpse', at: place }), []);
  const walk = (way: Way): void =>
    dispatch({ type: 'walk', game: id, next: (known) => placeAfter(way, unfolded, placeIn(known)) });
  const leap = (events: number): void =>
    dispatch({ type: 'walk', game: id, next: (known) => placeIn(Math.max(placeIn(known) + events, 0)) });
  const openedCount = useRef(0);
  const choose = useCallback((chosen: string) => dispatch({ type: 'choose', game: chosen }), []);
  const open = async (file: File): Promise<void> => {
    const read = await readFile(file);
    // Others may have been read since this one was given.
    const id = `opened-${openedCount.current + 1}`;
    const opened = 'error' in read ? read : openRecording({ name: file.name, text: read.text, id });
    if ('error' in opened) return dispatch({ type: 'failed', error: opened.error });
    openedCount.current += 1;
    dispatch({ type: 'opened', game: opened.game });
  };

  useEffect(() => {
    if (!state.isPlaying) return;
    if (!isPlaying) return dispatch({ type: 'play', isPlaying: false });
    const timer = setTimeout(() => go(at + 1), STEP_MS);
    return () => clearTimeout(timer);
  }, [state.isPlaying, isPlaying, at, go]);

  return {
    games,
    unfolded,
    brackets,
    at,
    shown: Math.min(state.glimpse ?? at, last),
    state: { ...state, isPlaying },
    isLive: useIsLive(),
    go,
    walk,
    leap,
    glimpse,
    choose,
    visit: useCallback((address: Address | null) => dispatch({ type: 'visit', address, embedded }), [embedded]),
    showTab: (tab) => dispatch({ type: 'tab', game: id, tab }),
    togglePlay: () => {
      // From the end there is nothing to play but the whole game.
      if (!isPlaying && at === last) go(0);
      dispatch({ type: 'play', isPlaying: !isPlaying });
    },
    open,
  };
}

const KINDS = ['finding', 'recording', 'golden'] as const satisfies readonly EmbeddedGame['kind'][];

function inOrder(games: readonly EmbeddedGame[]): readonly EmbeddedGame[] {
  return KINDS.flatMap((kind) => games.filter((game) => game.kind === kind));
}

/** The first rendering is the same with and without scripts. */
function useIsLive(): boolean {
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  return isLive;
}
