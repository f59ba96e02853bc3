/** A table as somebody sees it who stands beside it. */
import type { JSX } from 'preact';
import type { TableView } from '../../golf/table-view.ts';
import { Middle } from './middle.tsx';
import type { Parts } from './parts.ts';
import { Seat } from './seat.tsx';

interface TablePictureProps {
  readonly table: TableView;
  readonly parts: Parts;
}

export function TablePicture({ table, parts }: TablePictureProps): JSX.Element {
  return (
    <div class="table-picture">
      <Middle table={table} parts={parts} />
      <ol class="seats">
        {table.players.map((player, seat) => (
          <Seat key={seat} table={table} player={player} seat={seat} parts={parts} />
        ))}
      </ol>
    </div>
  );
}
