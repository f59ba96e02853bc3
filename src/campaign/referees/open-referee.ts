/** A referee of this thread, for whatever is on trial. */
import { LocalReferee } from './local-referee.ts';
import { OutsideReferee } from './outside-referee.ts';
import type { Brief, Referee } from './referee.ts';

/** Throws as `LocalReferee.open` and `OutsideReferee.open` do. */
export function openReferee(brief: Brief): Promise<Referee> {
  return brief.outside === undefined ? LocalReferee.open(brief) : OutsideReferee.open(brief, brief.outside);
}
