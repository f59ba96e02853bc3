/** Events in the text format of `COPY`: a line for each row, tabs between the columns. */
import { wireData } from '../../src/events/codec.ts';
import type { GameEvent } from '../../src/events/event.ts';

export const COPY_EVENTS =
  'COPY events (game_id, sequence_num, event_type, player_id, event_data, created_at) FROM STDIN';

export function copyText(events: readonly GameEvent[]): string {
  return events.map(copyLine).join('');
}

function copyLine(event: GameEvent): string {
  const { game_id, sequence_num, event_type, player_id, timestamp } = event;
  const player = player_id === null ? NULL : escaped(player_id);
  return `${game_id}\t${sequence_num}\t${event_type}\t${player}\t${escaped(JSON.stringify(wireData(event)))}\t${timestamp}\n`;
}

/** An id that looks like this has its backslash doubled. */
const NULL = '\\N';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES.get(character) ?? character);
}
