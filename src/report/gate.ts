/** What a night has to show. */
import type { Verdict } from '../harness/verdict.ts';
import type { GateRow, NightParts } from './history/history-line.ts';

export interface Limits {
  readonly fidelityMin: number;
  readonly gamesMin: number;
}

interface Rule {
  readonly name: string;
  readonly part: keyof NightParts;
  /** A number is the least that will do, a text the only one. */
  readonly limit: (limits: Limits, parts: NightParts) => number | string;
  readonly measured: (parts: NightParts) => number | string | null | undefined;
  /** What a night is that does not meet it: to have seen too little proves nothing, neither way. */
  readonly otherwise: Exclude<Verdict, 'held'>;
}

const RULES: readonly Rule[] = [
  {
    name: 'fidelity',
    part: 'campaign',
    limit: ({ fidelityMin }) => fidelityMin,
    measured: ({ campaign }) => campaign?.figures?.fidelity,
    otherwise: 'broken',
  },
  {
    name: 'games',
    part: 'campaign',
    limit: ({ gamesMin }) => gamesMin,
    measured: ({ campaign }) => campaign?.figures?.games,
    otherwise: 'undecided',
  },
  {
    name: 'states reached',
    part: 'campaign',
    limit: (_limits, { campaign }) => campaign?.figures?.reach.states ?? 'all',
    measured: ({ campaign }) => campaign?.figures?.reach.reached,
    otherwise: 'undecided',
  },
  {
    name: 'mutants killed',
    part: 'mutants',
    limit: (_limits, { mutants }) => mutants?.figures?.mutants ?? 'all',
    measured: ({ mutants }) => mutants?.figures?.killed,
    otherwise: 'broken',
  },
  {
    name: 'store',
    part: 'store',
    limit: () => 'held',
    measured: ({ store }) => store?.verdict,
    otherwise: 'broken',
  },
  {
    name: 'explorer',
    part: 'explorer',
    limit: () => 'held',
    measured: ({ explorer }) => explorer?.verdict,
    otherwise: 'broken',
  },
  {
    name: 'faults',
    part: 'faults',
    limit: () => 'held',
    measured: ({ faults }) => faults?.verdict,
    otherwise: 'broken',
  },
];

/** Rules of which it is no mistake, but too little to tell, if they are not met. */
export const TOO_LITTLE: ReadonlySet<string> = new Set(
  RULES.filter(({ otherwise }) => otherwise === 'undecided').map(({ name }) => name),
);

export interface Judgement {
  readonly verdict: Verdict;
  readonly gate: GateRow[];
}

export function judge(parts: NightParts, limits: Limits): Judgement {
  const gate = RULES.map((rule) => rowOf(rule, parts, limits));
  const verdicts: Verdict[] = [
    ...Object.values(parts).map((part) => part?.verdict ?? 'undecided'),
    ...RULES.map(({ otherwise }, index) => verdictOf(gate[index]?.met ?? null, otherwise)),
  ];
  const verdict = (['broken', 'undecided'] as const).find((one) => verdicts.includes(one)) ?? 'held';
  return { verdict, gate };
}

function rowOf({ name, part, limit: limitOf, measured: measure }: Rule, parts: NightParts, limits: Limits): GateRow {
  const limit = limitOf(limits, parts);
  const measured = measure(parts) ?? null;
  const isDecided = measured !== null && (parts[part]?.verdict ?? 'undecided') !== 'undecided';
  return { name, limit, measured, met: isDecided ? isEnough(measured, limit) : null };
}

function isEnough(measured: number | string, limit: number | string): boolean {
  return typeof measured === 'number' && typeof limit === 'number' ? measured >= limit : measured === limit;
}

function verdictOf(met: boolean | null, otherwise: Verdict): Verdict {
  if (met === null) return 'undecided';
  return met ? 'held' : otherwise;
}
