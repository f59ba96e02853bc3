/**
 * In how many games of each setting each type of event was told in each phase, and in which of them first. From it
 * follows how many combinations any number of games had shown, whoever played which of them.
 */
import type { Phase } from '../../../golf/table-view.ts';
import type { RecordedGame } from '../../../harness/checker.ts';
import { bitsIn, CELLS } from './cell.ts';
import { SETTINGS, type Setting, settingsOf } from './setting.ts';

export interface SettingTally {
  /** Games that were played so. */
  readonly games: number;
  /** How many of them told each of `CELLS`. */
  readonly told: readonly number[];
  /** Number of the first of these; 0 if there is none. */
  readonly first: readonly number[];
}

/** None of a campaign without games, otherwise all of them in their order. */
export type SettingTallies = Readonly<Partial<Record<Setting, SettingTally>>>;

/** Both together. */
export function addSettings(one: SettingTallies, other: SettingTallies): SettingTallies {
  const names = SETTINGS.filter((setting) => one[setting] !== undefined || other[setting] !== undefined);
  return Object.fromEntries(names.map((setting) => [setting, addSetting(one[setting], other[setting])]));
}

function addSetting(one: SettingTally | undefined, other: SettingTally | undefined): SettingTally | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    games: one.games + other.games,
    told: one.told.map((games, index) => games + (other.told[index] ?? 0)),
    first: one.first.map((game, index) => earlier(game, other.first[index] ?? 0)),
  };
}

function earlier(one: number, other: number): number {
  return one === 0 || other === 0 ? one + other : Math.min(one, other);
}

/** Counts games as they are played. */
export class SettingCounter {
  readonly #counted = SETTINGS.map((setting) => ({
    setting,
    games: 0,
    told: CELLS.map(() => 0),
    first: CELLS.map(() => 0),
  }));

  /** The next game; `begunIn`: the phase in which each of its actions began. */
  add(number: number, played: RecordedGame, begunIn: readonly Phase[]): void {
    const cells = cellsOf(played, begunIn);
    const isOf = settingsOf(played.setup.options);
    for (const [setting, counted] of this.#counted.entries()) {
      if (isOf[setting] !== true) continue;
      const { told, first } = counted;
      counted.games += 1;
      for (let rest = cells; rest !== 0; rest &= rest - 1) {
        const cell = LAST_BIT - Math.clz32(rest & -rest);
        told[cell] = (told[cell] ?? 0) + 1;
        if (first[cell] === 0) first[cell] = number;
      }
    }
  }

  get tallies(): SettingTallies {
    return Object.fromEntries(
      this.#counted.map(({ setting, games, told, first }) => [setting, { games, told: [...told], first: [...first] }]),
    );
  }
}

const LAST_BIT = 31;

/** A bit for each cell that the game told. */
function cellsOf({ events, settledAt }: RecordedGame, begunIn: readonly Phase[]): number {
  let cells = 0;
  let next = 0;
  for (let action = 0; action < begunIn.length; action += 1) {
    // The index is one of the list that is walked.
    const bits = bitsIn(begunIn[action] as Phase);
    const upTo = settledAt[action] ?? next;
    for (; next < upTo; next += 1) cells |= bits.get(events[next]?.event_type ?? '') ?? 0;
  }
  return cells;
}
