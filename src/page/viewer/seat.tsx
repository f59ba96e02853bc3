/** A player at the table: name, hand, and what else is to be said of him. */
import type { JSX } from 'preact';
import { counted } from '../../golf/counted.ts';
import type { PlayerView, TableView } from '../../golf/table-view.ts';
import { fullLabel } from '../../replay/player-label.ts';
import { Fact } from './fact.tsx';
import { Hand } from './hand.tsx';
import { Mark } from './mark.tsx';
import type { Parts } from './parts.ts';

interface SeatProps {
  readonly table: TableView;
  readonly player: PlayerView;
  readonly seat: number;
  readonly parts: Parts;
}

export function Seat({ table, player, seat, parts }: SeatProps): JSX.Element {
  const isCurrent = table.current_player_idx === seat;
  const differs = (part: string): boolean => parts.different.has(`players.${seat}.${part}`);
  const facts = factsOf(table, player).filter(({ part, isWorthSaying }) => isWorthSaying || differs(part));
  return (
    <li class={isCurrent ? 'seat is-current' : 'seat'}>
      <p class={differs('name') ? 'seat-name differs' : 'seat-name'}>
        <span class="turn-sign" aria-hidden="true">
          {isCurrent ? '▸' : ''}
        </span>
        <bdi title={fullLabel(player)}>{fullLabel(player)}</bdi>
        {differs('name') && <Mark />}
        {isCurrent && <span class="turn-words">{turnWords(table)}</span>}
      </p>
      <Hand cards={player.cards} seat={seat} parts={parts} />
      <p class="table-facts">
        {facts.map(({ part, words }) => (
          <Fact key={part} isDifferent={differs(part)}>
            {words}
          </Fact>
        ))}
      </p>
    </li>
  );
}

function turnWords({ phase, turn_step }: TableView): string {
  if (turn_step !== null) return `to ${turn_step}`;
  return phase === 'initial_flip' ? 'plays first' : 'current';
}

interface SeatFact {
  /** As in `drawn-places.ts`, of the player. */
  readonly part: string;
  readonly words: string;
  readonly isWorthSaying: boolean;
}

function factsOf(table: TableView, player: PlayerView): SeatFact[] {
  const { score, total_score, rounds_won, is_cpu, initial_flip_done, final_turn_done, cards } = player;
  return [
    { part: 'total_score', words: `total ${total_score}`, isWorthSaying: cards.length > 0 },
    { part: 'score', words: `this round ${score ?? '–'}`, isWorthSaying: score !== null },
    { part: 'rounds_won', words: `${counted(rounds_won, 'round')} won`, isWorthSaying: rounds_won > 0 },
    { part: 'is_cpu', words: is_cpu ? 'computer' : 'person', isWorthSaying: is_cpu },
    {
      part: 'initial_flip_done',
      words: initial_flip_done ? 'has turned up' : 'has not turned up',
      isWorthSaying: initial_flip_done && table.phase === 'initial_flip',
    },
    {
      part: 'final_turn_done',
      words: final_turn_done ? 'final turn done' : 'final turn not done',
      isWorthSaying: final_turn_done,
    },
    // Who it is, is marked in the middle of the table.
    { part: 'went_out', words: 'went out', isWorthSaying: table.finisher_id === player.id },
    { part: 'winner', words: 'winner', isWorthSaying: table.winner_id === player.id },
  ];
}
