/** What is wrong with games that somebody has stored. */
import type { ReportedAudit } from '../../fidelity-report.ts';
import { numberText } from '../../words/number-text.ts';
import { cell, table } from './cell.ts';
import { bullets } from './short-list.ts';

const FINDINGS_MAX = 20;

export function auditSection({ verdict, sentence, codes, findings, first, findings_file }: ReportedAudit): string[] {
  const rows = codes.map(({ code, says, findings: number }) => [cell(code), cell(says), cell(number)]);
  return [
    '## Audit',
    '',
    `Stored games: ${verdict}. ${cell(sentence)}`,
    ...(codes.length === 0 ? [] : ['', ...table(['code', 'what it means', 'findings'], rows)]),
    ...(findings === 0
      ? []
      : ['', `The first of ${numberText(findings)}:`, '', ...bullets(first, FINDINGS_MAX, findingText)]),
    ...(findings_file === null ? [] : ['', `All findings: ${cell(findings_file)}`]),
  ];
}

function findingText({ game_id, sequence_num, code, path, expected, found }: ReportedAudit['first'][number]): string {
  const game = game_id === '' ? 'no game' : `game ${cell(game_id)}`;
  const event = sequence_num === null ? '' : ` event ${numberText(sequence_num)}`;
  const place = path === '' ? '' : `${cell(path)}: `;
  return `${game}${event}: ${cell(code)}: ${place}expected ${cell(expected)}, found ${cell(found)}`;
}
