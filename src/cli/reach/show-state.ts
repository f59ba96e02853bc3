/** `mulligan reach --show`: the smallest known game that reaches a state. */

import { counted } from '../../golf/counted.ts';
import { printable, show } from '../../golf/show.ts';
import { historyLines } from '../../harness/explain/explanation-lines.ts';
import { readReachFile } from '../../harness/reach/reach-file.ts';
import { reachList } from '../../harness/reach/reach-list.ts';
import { playedFor } from '../../harness/reach/reaches.ts';
import { emptyTable } from '../../reducer/empty-table.ts';
import { replay } from '../../reducer/replay.ts';
import { eventWords } from '../../replay/event-words.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';

/** Held if the game still reaches the state. Throws `UsageError` for a state that is not of the list. */
export function showState(name: string, output: Output): void {
  const state = reachList.find((known) => known.name === name);
  if (state === undefined)
    throw new UsageError(
      `--show: expected a state of the reach list (mulligan reach prints them), found ${show(name)}`,
    );
  const script = readReachFile(state);
  const { run, isReached } = playedFor(script, state);
  const { events, decks } = run.played;
  output.line(`${output.paint('title', state.name)}: ${state.says}`);
  output.line(`smallest known game: ${counted(script.moves.length, 'move')}, ${counted(events.length, 'event')}`);
  for (const line of historyLines(script)) output.line(`  ${line}`);
  let before = emptyTable(script.setup.game_id);
  for (const { event, table } of replay(events, { decks })) {
    output.line(`#${event.sequence_num} ${event.event_type}: ${printable(eventWords(event, before, table))}`);
    before = table;
  }
  const verdict = isReached ? 'held' : 'broken';
  output.line(`${output.paint(isReached ? 'good' : 'bad', verdict)}: the state is ${isReached ? '' : 'not '}reached`);
  output.answer(verdict, { state: state.name, says: state.says, moves: script.moves.length, script, events });
}
