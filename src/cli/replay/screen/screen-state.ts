/** What is to be seen on the screen, and how keys change it. */
import { type Course, firstPlace, placeAfter, WAYS, type Way } from '../../../replay/places.ts';
import { type Command, TABS, type Tab } from './commands.ts';

export interface ScreenState {
  /** Number of the event that is shown; 0 before the first. */
  readonly at: number;
  readonly tab: Tab;
  /** Lines that are above those that are seen. */
  readonly scroll: number;
  /** Whether somebody said so; otherwise it is where the first difference is seen. */
  readonly isScrolled: boolean;
  readonly isPlaying: boolean;
  /** The list of keys lies over everything else. */
  readonly showsKeys: boolean;
}

export function firstState(course: Course): ScreenState {
  return { at: firstPlace(course), tab: 'table', ...UNSCROLLED, isPlaying: false, showsKeys: false };
}

const UNSCROLLED = { scroll: 0, isScrolled: false };
/** Lines of a page that is turned. */
const PAGE_LINES = 10;

/** `leave` and `suspend` change nothing: they are not about what is seen. */
export function afterCommand(state: ScreenState, command: Command, course: Course): ScreenState {
  const open = { ...state, showsKeys: false };
  if (isWay(command)) return { ...open, isPlaying: false, at: placeAfter(command, course, state.at) };
  if (isTab(command)) return { ...open, tab: command, ...UNSCROLLED };
  switch (command) {
    case 'play':
      return played(open, course);
    case 'keys':
      return { ...state, showsKeys: !state.showsKeys, ...UNSCROLLED };
    case 'up':
      return scrolled(state, -1);
    case 'down':
      return scrolled(state, 1);
    case 'page-up':
      return scrolled(state, -PAGE_LINES);
    case 'page-down':
      return scrolled(state, PAGE_LINES);
    case 'leave':
    case 'suspend':
      return state;
  }
}

/** One event on while it is played; at the end it stops. */
export function afterTick(state: ScreenState, course: Course): ScreenState {
  const at = placeAfter('on', course, state.at);
  return { ...state, at, isPlaying: at !== placeAfter('last', course, at) };
}

/** Played to its end, it begins again. */
function played(state: ScreenState, course: Course): ScreenState {
  const isAtEnd = state.at === placeAfter('last', course, state.at);
  return { ...state, isPlaying: !state.isPlaying, at: !state.isPlaying && isAtEnd ? 0 : state.at };
}

function scrolled(state: ScreenState, lines: number): ScreenState {
  return { ...state, scroll: Math.max(0, state.scroll + lines), isScrolled: true };
}

function isWay(command: Command): command is Way {
  return (WAYS as readonly string[]).includes(command);
}

function isTab(command: Command): command is Tab {
  return (TABS as readonly string[]).includes(command);
}
