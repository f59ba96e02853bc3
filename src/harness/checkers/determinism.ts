/**
 * Method: some games are played again from their script, by a new engine, and the chained hashes of both plays are
 * compared, which take in each event to the last byte of its text and each settled table. Where they part, the first
 * event or table that differs is shown.
 */
import { firstDifference } from '../../golf/first-difference.ts';
import { tableDifference } from '../../golf/table-difference.ts';
import type { Checker, PlayedGame, RecordedGame } from '../checker.ts';
import { type Finding, parted } from '../finding.ts';
import { firstDifferentLink, isChained, linksOf } from '../game-chain.ts';
import { runScript } from '../run-game.ts';

const name = 'determinism';

export const determinism: Checker = {
  name,
  claim: 'Playing a script twice gives the same events, byte for byte, and the same tables.',
  watch: (watched) => ({
    onEnd: (played) => {
      if (!isChained(watched)) return undefined;
      const again = runScript(played.script, played.subject, []).played;
      const links = linksOf(played);
      const linksAgain = linksOf(again);
      if (links.length === linksAgain.length && links.at(-1) === linksAgain.at(-1)) return undefined;
      return differenceAt(firstDifferentLink(links, linksAgain), played, again);
    },
  }),
};

/** `move`: 0 for the creation. What it led to is not the same, though all before it is. */
function differenceAt(move: number, played: PlayedGame, again: RecordedGame): Finding | undefined {
  const { subject, events, settledAt, rebuiltTables } = played;
  const from = settledAt[move - 1] ?? 0;
  const upTo = Math.max(settledAt[move] ?? events.length, again.settledAt[move] ?? again.events.length);
  for (let index = from; index < upTo; index += 1) {
    const [first, second] = [events[index], again.events[index]];
    const left = first && subject.serializeEvent(first);
    const right = second && subject.serializeEvent(second);
    if (left === right) continue;
    const difference = firstDifference(first, second) ?? { path: '', left, right };
    return parted(name, 'a script gives the same events again', first, difference);
  }
  const last = events[upTo - 1];
  const [table, tableAgain] = [rebuiltTables()[upTo], again.rebuiltTables()[upTo]];
  const difference = table && tableAgain ? tableDifference(table, tableAgain) : firstDifference(table, tableAgain);
  return difference && parted(name, 'a script leads to the same tables again', last, difference);
}
