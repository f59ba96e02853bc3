/**
 * Method: some games are played again from their script, by a new engine, and told events must be the same to the last
 * byte of their text.
 */
import type { Checker } from '../checker.ts';
import { parted } from '../finding.ts';
import { runScript } from '../run-game.ts';
import { isSampled } from './sample.ts';

const name = 'determinism';
/** One game in so many is played again. */
const REPLAY_EVERY = 16;

export const determinism: Checker = {
  name,
  claim: 'Playing a script twice gives the same events, byte for byte.',
  watch: (watched) => ({
    onEnd: ({ subject, script, events }) => {
      if (!isSampled(watched, REPLAY_EVERY)) return undefined;
      const again = runScript(script, subject, []).played.events;
      for (let index = 0; index < Math.max(events.length, again.length); index += 1) {
        const first = events[index];
        const second = again[index];
        const left = first && subject.serializeEvent(first);
        const right = second && subject.serializeEvent(second);
        if (left !== right)
          return parted(name, 'a script gives the same events again', first, { path: '', left, right });
      }
      return undefined;
    },
  }),
};
