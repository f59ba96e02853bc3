/** What a fixture's file knows about why its game fails. */
import { copyOfTable } from '../../golf/table-fields.ts';
import type { TableView } from '../../golf/table-view.ts';
import type { Explanation } from '../../harness/explain/explanation.ts';
import { explanationLines, historyLines } from '../../harness/explain/explanation-lines.ts';
import type { Fixture } from '../../harness/fixtures/fixture.ts';
import type { Paint } from '../paint.ts';
import { fullTableLines } from './render-full-table.ts';

/** The game in words, what matters in it, and the two tables that first differed when it was recorded. */
export function recordedExplanation({ script, explanation }: Fixture, paint: Paint): string[] {
  if (explanation === undefined) return [];
  return [
    ...[...historyLines(script, explanation), ...explanationLines(script, explanation)].map((line) => `  ${line}`),
    ...(explanation.parted === null ? [] : partedLines(explanation.parted, paint)),
  ];
}

function partedLines(parted: NonNullable<Explanation['parted']>, paint: Paint): string[] {
  const tables = [
    ['engine', parted.engine],
    ['rebuilt', parted.rebuilt],
  ] as const;
  return tables.flatMap(([witness, table]) => [
    `  ${paint('bad', `${witness} after event ${parted.sequence_num}, as recorded; they differ in ${parted.path}`)}`,
    // A fixture's file holds views as the program wrote them.
    ...fullTableLines(copyOfTable(table as TableView), paint).map((line) => `  ${line}`),
  ]);
}
