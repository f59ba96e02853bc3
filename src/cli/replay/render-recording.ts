/** A recording as a whole, in words: what it is, what was known about it, and the verdict on it now. */
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { Paint } from '../paint.ts';
import { fileText } from '../read-text.ts';
import { lastTableNumber } from './rebuilt-history.ts';
import { recordedExplanation } from './render-explanation.ts';
import type { ShownGame } from './shown-game.ts';

/** `"game.jsonl": game 7f3a…, 31 events` */
export function titleLine({ file, recording: { events } }: ShownGame): string {
  return `${fileText(file)}: game ${printable(events[0].game_id)}, ${counted(events.length, 'event')}`;
}

/** What the file says. */
export function recordingLines(game: ShownGame, paint: Paint): string[] {
  const { fixture } = game.recording;
  if (fixture === undefined) return [titleLine(game)];
  const { changedAt } = fixture;
  return [
    titleLine(game),
    `Recorded finding: ${printable(fixture.fixture.says)}`,
    ...recordedExplanation(fixture.fixture, paint),
    ...(changedAt === undefined
      ? []
      : [`The engine tells another game now than when this was recorded: from event ${changedAt} on.`]),
  ];
}

/** A line for each reason, and where to look closer; `at`: the table that is shown already. */
export function verdictLines({ command, history, judgement }: ShownGame, paint: Paint, at?: number): string[] {
  const { verdict, reasons } = judgement;
  const style = verdict === 'held' ? 'good' : 'bad';
  // Where the witnesses part, or else the last table before what cannot be.
  const parted = history.steps.find(({ differences }) => differences.length > 0);
  const place = parted?.at ?? lastTableNumber(history);
  const isToBeLookedAt = verdict === 'broken' && at !== place && command !== null;
  return [
    ...reasons.map((reason) => `${paint(style, verdict)}: ${reason}`),
    ...(isToBeLookedAt ? [`To look closer: ${command} --at ${place}`] : []),
  ];
}
