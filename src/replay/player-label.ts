/** How players are called. Names are not unique and ids are not nice, so the id is added where it is needed. */
import { printable } from '../golf/show.ts';
import type { PlayerView, TableView } from '../golf/table-view.ts';

/** Name and, unless it is the same, id. */
export function fullLabel({ name, id }: Pick<PlayerView, 'name' | 'id'>): string {
  return name === id ? printable(name) : `${printable(name)} (${printable(id)})`;
}

/** A player as one of these tables knows him: his name if nobody else there has it, otherwise name and id. */
export function labelAt(id: string | null, ...tables: readonly TableView[]): string {
  if (id === null) return 'nobody';
  const players = tables.flatMap((table) => table.players);
  const player = players.find((each) => each.id === id);
  if (player === undefined) return printable(id);
  const hasNamesake = players.some((each) => each.name === player.name && each.id !== id);
  return hasNamesake ? fullLabel(player) : printable(player.name);
}
