/** Where each mutant stands in the matrix: room beside room, in each the survivors first. */
import type { ReportedMutants } from '../../report/fidelity-report.ts';

const PITCH = 6;
const GAP = 8;

export interface MutantColumns {
  /** Places in the report, from left to right. */
  readonly order: readonly number[];
  /** Left edge of each. */
  readonly places: readonly number[];
  readonly rooms: readonly { readonly name: string; readonly from: number; readonly to: number }[];
  readonly pitch: number;
  readonly width: number;
}

export function mutantColumns(matrix: ReportedMutants['matrix']): MutantColumns {
  const byRoom = new Map<string, number[]>();
  for (const [place, { room }] of matrix.entries()) byRoom.set(room, [...(byRoom.get(room) ?? []), place]);
  const order: number[] = [];
  const places: number[] = [];
  const rooms: { name: string; from: number; to: number }[] = [];
  let x = 0;
  for (const [name, members] of byRoom) {
    const from = x;
    for (const place of [...members].sort((one, other) => rankOf(matrix, one) - rankOf(matrix, other))) {
      order.push(place);
      places.push(x);
      x += PITCH;
    }
    rooms.push({ name, from, to: x });
    x += GAP;
  }
  return { order, places, rooms, pitch: PITCH, width: Math.max(x - GAP, 0) };
}

function rankOf(matrix: ReportedMutants['matrix'], place: number): number {
  return matrix[place]?.killed === false ? 0 : 1;
}
