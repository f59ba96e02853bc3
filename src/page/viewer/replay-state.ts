/** What the viewer remembers, and how that changes. */
import { printable } from '../../golf/show.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';
import type { Address } from './address.ts';
import type { Tab } from './tabs.ts';

export interface ReplayState {
  /** The game that somebody chose; null for the first. */
  readonly game: string | null;
  /** The place where one stays; null for where the game opens. */
  readonly at: number | null;
  /** The place that is looked at in passing. */
  readonly glimpse: number | null;
  readonly tab: Tab;
  readonly isPlaying: boolean;
  /** Games that were given to the page, the latest first. */
  readonly opened: readonly EmbeddedGame[];
  /** Why a file could not be opened, or an address not be followed. */
  readonly error: string | null;
}

export type ReplayAction =
  /** With the games that are in the page; null for where it opens. */
  | { readonly type: 'visit'; readonly address: Address | null; readonly embedded: readonly EmbeddedGame[] }
  | { readonly type: 'choose'; readonly game: string }
  | { readonly type: 'go'; readonly game: string; readonly at: number }
  /** From where one is when it is carried out: keys may come faster than a page is drawn. */
  | { readonly type: 'walk'; readonly game: string; readonly next: (at: number | null) => number }
  | { readonly type: 'glimpse'; readonly at: number | null }
  | { readonly type: 'tab'; readonly game: string; readonly tab: Tab }
  | { readonly type: 'play'; readonly isPlaying: boolean }
  | { readonly type: 'opened'; readonly game: EmbeddedGame }
  | { readonly type: 'failed'; readonly error: string };

export const START: ReplayState = {
  game: null,
  at: null,
  glimpse: null,
  tab: 'table',
  isPlaying: false,
  opened: [],
  error: null,
};

export function nextState(state: ReplayState, action: ReplayAction): ReplayState {
  switch (action.type) {
    case 'visit':
      return visited(state, action.address, action.embedded);
    case 'choose':
      return { ...state, game: action.game, at: null, glimpse: null, isPlaying: false, error: null };
    case 'go':
      return { ...state, game: action.game, at: action.at, glimpse: null };
    case 'walk': {
      const isThere = state.game === null || state.game === action.game;
      const at = action.next(isThere ? state.at : null);
      return { ...state, game: action.game, at, glimpse: null, isPlaying: false };
    }
    case 'glimpse':
      return state.glimpse === action.at ? state : { ...state, glimpse: action.at };
    case 'tab':
      return { ...state, game: action.game, tab: action.tab };
    case 'play':
      return { ...state, isPlaying: action.isPlaying };
    case 'opened':
      return {
        ...nextState(state, { type: 'choose', game: action.game.id }),
        opened: [action.game, ...state.opened],
      };
    case 'failed':
      return { ...state, error: action.error };
  }
}

function visited(state: ReplayState, address: Address | null, embedded: readonly EmbeddedGame[]): ReplayState {
  const opening = { ...state, game: null, at: null, glimpse: null, isPlaying: false, error: null };
  if (address === null) return opening;
  const { game, at } = address;
  const tab = address.tab ?? state.tab;
  if ([...state.opened, ...embedded].some(({ id }) => id === game)) return { ...opening, game, at, tab };
  return { ...opening, tab, error: missingWords(game) };
}

function missingWords(game: string): string {
  return `This page has no game ${printable(game)}; a file that was dropped has to be opened again`;
}
