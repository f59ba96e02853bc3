/** Where each mutant stands in the matrix: room beside room, in each the survivors first. */
import type { ReportedMutants } from '../../report/fidelity-report.ts';

const PITCH = 6;
const GAP = 8;
/** Of a name, about. */
const CHARACTER_WIDTH = 7;

export interface ColumnsOfRoom {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Of the lines above the matrix, the one that its name stands on: names may be wider than their mutants. */
  readonly line: number;
}

export interface MutantColumns {
  /** Places in the report, from left to right. */
  readonly order: readonly number[];
  /** Left edge of each. */
  readonly places: readonly number[];
  readonly rooms: readonly ColumnsOfRoom[];
  readonly pitch: number;
  readonly width: number;
}

export function mutantColumns(matrix: ReportedMutants['matrix']): MutantColumns {
  const byRoom = new Map<string, number[]>();
  for (const [place, { room }] of matrix.entries()) byRoom.set(room, [...(byRoom.get(room) ?? []), place]);
  const order: number[] = [];
  const places: number[] = [];
  const rooms: ColumnsOfRoom[] = [];
  let x = 0;
  for (const [name, members] of byRoom) {
    const from = x;
    for (const place of [...members].sort((one, other) => rankOf(matrix, one) - rankOf(matrix, other))) {
      order.push(place);
      places.push(x);
      x += PITCH;
    }
    rooms.push({ name, from, to: x, line: freeLine(rooms, from) });
    x += GAP;
  }
  return { order, places, rooms, pitch: PITCH, width: Math.max(x - GAP, 0) };
}

function rankOf(matrix: ReportedMutants['matrix'], place: number): number {
  return matrix[place]?.killed === false ? 0 : 1;
}

/** The first line on which no name reaches as far as this. */
function freeLine(rooms: readonly ColumnsOfRoom[], from: number): number {
  const ends = new Map<number, number>();
  for (const { name, from: start, line } of rooms) ends.set(line, start + name.length * CHARACTER_WIDTH);
  let line = 0;
  while ((ends.get(line) ?? 0) > from) line += 1;
  return line;
}
