/** For the tests of this room: games of which the engine's tables are made up from the rebuilt ones. */
import { isSettled, type TableView } from '../../../golf/table-view.ts';
import type { RecordedGame } from '../../../harness/checker.ts';
import { makeFixture } from '../../../harness/fixtures/fixture.ts';
import { decksOf } from '../../../harness/script.ts';
import { ownSubject } from '../../../harness/subject.ts';
import { judgeReplay } from '../judge-replay.ts';
import { rebuildHistory } from '../rebuilt-history.ts';
import type { Recording } from '../recording.ts';
import type { ShownGame } from '../shown-game.ts';

/** A log. */
export function shownLog({ events, script }: Pick<RecordedGame, 'events' | 'script'>): ShownGame {
  // Every game has at least the event that creates it.
  const recording = {
    events,
    decks: decksOf(script),
    damage: undefined,
    fixture: undefined,
    subject: ownSubject,
  } as unknown as Recording;
  return shown('game.jsonl', recording);
}

/** A fixture; `spoil` makes the engine's table of the rebuilt one. */
export function shownFixture(game: RecordedGame, spoil: (table: TableView, at: number) => TableView): ShownGame {
  const log = shownLog(game);
  const tables = log.history.steps.flatMap(({ at, rebuilt }): [number, TableView][] =>
    at === 0 || rebuilt === null || !isSettled(rebuilt) ? [] : [[at, spoil(rebuilt, at)]],
  );
  const played = {
    fixture: makeFixture(game.script, game.events, FINDING, { seed: '', moves_before: 0, shrink_plays: 0 }),
    events: game.events,
    engineTables: new Map(tables),
    findings: [],
    isJudged: true,
    changedAt: undefined,
  };
  return shown('fixture.json', { ...log.recording, fixture: played });
}

function shown(file: string, recording: Recording): ShownGame {
  const history = rebuildHistory(recording);
  const command = `mulligan replay ${file}`;
  return { file, command, recording, history, judgement: judgeReplay(recording, history) };
}

const FINDING = {
  ...{ property: 'replay-equivalence', assertion: 'the tables are the same', event_type: 'card_drawn' },
  ...{ sequence_num: 6, path: 'phase', expected: 'x', found: 'y' },
};
