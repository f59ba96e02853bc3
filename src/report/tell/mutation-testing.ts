/** The mutants in the format of mutation testing reports, which Stryker's viewers and dashboard show beside the source. */
import type { FileResult, MutantResult, MutationTestResult } from 'mutation-testing-report-schema/api';
import { counted } from '../../golf/counted.ts';
import type { FidelityReport, ReportedMutant, ReportedMutants } from '../fidelity-report.ts';

type Edit = NonNullable<ReportedMutant['edits']>[number];

/** Every mutant is to be found. */
const THRESHOLDS = { high: 100, low: 100 };

/**
 * `sourceOf`: the text of a file, by its path from the top of the project; `undefined` if it is not there. Answers with
 * `undefined` if no mutants were tried. The format has no place for a mutant of which nobody knows where it is: such are
 * named under `config`.
 */
export function mutationTestingText(
  { mutants, program }: FidelityReport,
  sourceOf: (path: string) => string | undefined,
): string | undefined {
  if (mutants === null) return undefined;
  const files = new Map<string, FileResult>();
  const unplaced: string[] = [];
  for (const mutant of mutants.matrix) {
    const [edit] = mutant.edits ?? [];
    const file = edit && (files.get(edit.file) ?? fileOf(edit.file, sourceOf(edit.file)));
    if (edit === undefined || file === undefined) unplaced.push(mutant.name);
    else {
      file.mutants.push(mutantOf(mutant, edit, mutants));
      files.set(edit.file, file);
    }
  }
  const result: MutationTestResult = {
    schemaVersion: '2.0',
    thresholds: THRESHOLDS,
    framework: { name: 'mulligan', version: program.version },
    config: { seed: mutants.seed, games: mutants.games, ...(unplaced.length > 0 && { unplaced }) },
    files: Object.fromEntries(files),
    testFiles: { properties: { tests: testNames(mutants).map((name) => ({ id: name, name })) } },
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function fileOf(path: string, source: string | undefined): FileResult | undefined {
  if (source === undefined) return undefined;
  return { language: path.endsWith('.sql') ? 'sql' : 'typescript', source, mutants: [] };
}

/** A mutant stands at its first edit: the format knows one place of each. */
function mutantOf(mutant: ReportedMutant, { start, end, replacement }: Edit, { games }: ReportedMutants): MutantResult {
  const { name, says, room, killed, killed_by, edits = [] } = mutant;
  const others = edits.slice(1).map(({ file, start: { line } }) => `${file}:${line}`);
  return {
    id: name,
    mutatorName: room,
    description: others.length === 0 ? says : `${says} (also ${others.join(', ')})`,
    location: { start, end },
    replacement,
    status: killed ? 'Killed' : 'Survived',
    statusReason: killed ? killsOf(mutant) : `not found in ${counted(games, 'game')} for each property`,
    killedBy: Object.keys(killed_by),
  };
}

function killsOf({ killed_by }: ReportedMutant): string {
  return Object.entries(killed_by)
    .map(([property, game]) => `${property} in game ${game}`)
    .join(', ');
}

function testNames({ properties, matrix }: ReportedMutants): string[] {
  const killers = matrix.flatMap(({ killed_by }) => Object.keys(killed_by));
  return [...new Set([...properties.map(({ name }) => name), ...killers])];
}
