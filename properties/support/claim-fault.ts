/** One way to harm the store, as a test: the program itself tries it, and the mistakes that are planted for it. */
import { expect, inject, test } from 'vitest';
import { runMulligan } from '../../src/cli/testing/run-mulligan.ts';
import { SEED } from './claim.ts';

interface Answer {
  readonly verdict: string;
  readonly doubts: readonly string[];
  readonly faults: readonly { readonly fault: string; readonly cases: number; readonly impossible?: string }[];
  readonly sensitivity: readonly { readonly name: string; readonly caught: boolean }[];
}

/** `planted`: the mistakes that it has to show. */
export function claimOfFault(fault: string, planted: readonly string[]): void {
  test(`${fault}: no promise is broken; ${planted.length} planted mistakes are seen`, async () => {
    const args = ['faults', '--only', fault, '--seed', `${SEED}`, '--json'];
    const { code, stdout, stderr } = await runMulligan(args, { env: { DATABASE_URL: inject('postgresUrl') } });
    const answer = JSON.parse(stdout) as Answer;
    expect({ code, ...answer }, stderr).toMatchObject({ code: 0, verdict: 'held', doubts: [] });
    expect(answer.faults.map((tried) => tried.fault)).toEqual([fault]);
    for (const { cases, impossible } of answer.faults) if (impossible === undefined) expect(cases).toBeGreaterThan(0);
    expect(answer.sensitivity.map(({ name }) => name).sort()).toEqual([...planted].sort());
    expect(answer.sensitivity.every(({ caught }) => caught)).toBe(true);
  });
}
