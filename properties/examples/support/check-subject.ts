/** `mulligan check --subject`, and what it says for programs. */
import { runMulligan } from '../../../src/cli/testing/run-mulligan.ts';

export interface SubjectResult {
  readonly verdict: string;
  readonly games: number;
  readonly findings_by_kind: { readonly fidelity: number; readonly rules: number; readonly conduct: number };
  readonly findings: readonly SubjectFinding[];
}

export interface SubjectFinding {
  readonly says: string;
  readonly moves: number;
  readonly fixture: string;
}

/** Games are those of one seed, so that what is found is the same each time. */
export async function checkSubject(command: string, games: number, cwd: string): Promise<SubjectResult> {
  const args = ['check', '--subject', command, '--games', `${games}`, '--seed', '1', '--json'];
  const { stdout, stderr } = await runMulligan(args, { cwd });
  try {
    return JSON.parse(stdout) as SubjectResult;
  } catch (cause) {
    throw new Error(`${command}: expected one result on standard output, found ${stdout}${stderr}`, { cause });
  }
}
