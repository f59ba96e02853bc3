/** The gate as a table. */
import type { FidelityReport } from '../../fidelity-report.ts';
import { cell, table } from './cell.ts';

const ROWS_MAX = 50;

export function gateSection({ gate }: FidelityReport): string[] {
  if (gate.length === 0) return [];
  const rows = gate
    .slice(0, ROWS_MAX)
    .map(({ name, limit, measured, met }) => [cell(name), cell(limit), cell(measured), metText(met)]);
  return ['## Gate', '', ...table(['rule', 'limit', 'measured', 'met'], rows)];
}

function metText(met: boolean | null): string {
  if (met === null) return 'nobody can tell';
  return met ? 'yes' : '**no**';
}
