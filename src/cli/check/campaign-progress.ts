/** How far a campaign has got, by games or by time. */
import { type Range, sizeOf } from '../../campaign/ranges/range.ts';
import type { Tally } from '../../campaign/tally/tally.ts';
import { counted } from '../../golf/counted.ts';
import { type Progress, timeText } from '../progress.ts';

/** When it will have ended: after so many games, or at a time of `performance.now()`. */
export interface Goal {
  readonly games: Range;
  readonly known: Tally;
  readonly until: number | undefined;
}

/** Tells `progress` of each tally. */
export function campaignProgress(progress: Progress, { games, known, until }: Goal): (tally: Tally) => void {
  const begun = performance.now();
  return (tally) => {
    const now = performance.now();
    const share = until === undefined ? tally.games / sizeOf(games) : Math.min(1, (now - begun) / (until - begun));
    const rate = ((tally.games - known.games) / (now - begun)) * 1000;
    const left = until === undefined ? (sizeOf(games) - tally.games) / rate : Math.max(0, until - now) / 1000;
    const findings = counted(tally.faults.length, 'finding');
    progress.show(share, {
      line: () => `${counted(tally.games, 'game')}, ${findings}`,
      bar: () =>
        [
          counted(tally.games, 'game'),
          counted(tally.events, 'event'),
          `${counted(Math.round(rate), 'game')}/s`,
          findings,
          reachText(tally),
          `${timeText(left)} left`,
        ].join(', '),
    });
  };
}

function reachText({ reach }: Tally): string {
  const states = Object.values(reach);
  return `reached ${states.filter((games) => games > 0).length}/${states.length}`;
}
