/** The middle of the table: piles, the drawn card, and how far the game has come. */
import type { ComponentChildren, JSX } from 'preact';
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';
import type { TableView } from '../../golf/table-view.ts';
import { labelAt } from '../../replay/player-label.ts';
import { CardFace } from './card.tsx';
import { Fact } from './fact.tsx';
import { Mark } from './mark.tsx';
import type { Parts } from './parts.ts';

interface MiddleProps {
  readonly table: TableView;
  readonly parts: Parts;
}

export function Middle({ table, parts }: MiddleProps): JSX.Element {
  const { deck, discard, drawn_card, drawn_from, set_aside } = table;
  const differs = (part: string): boolean => parts.different.has(part);
  const top = discard.at(-1);
  const facts = factsOf(table).filter(({ part, isWorthSaying }) => isWorthSaying || differs(part));
  return (
    <div class="middle">
      <dl class="piles">
        <Pile name="Deck" isDifferent={differs('deck')} says={counted(deck.length, 'card')}>
          <span class={deck.length === 0 ? 'card is-empty' : 'card is-down'} aria-hidden="true" />
        </Pile>
        <Pile name="Discard" isDifferent={differs('discard')} says={counted(discard.length, 'card')}>
          {top === undefined ? (
            <span class="card is-empty" aria-hidden="true" />
          ) : (
            <CardFace card={top} isTouched={parts.touched.has('discard')} />
          )}
        </Pile>
        {(drawn_card !== null || differs('drawn')) && (
          <Pile name="Drawn" isDifferent={differs('drawn')} says={drawn_from === null ? 'none' : `from ${drawn_from}`}>
            {drawn_card === null ? (
              <span class="card is-empty" aria-hidden="true" />
            ) : (
              <CardFace card={drawn_card} isTouched={parts.touched.has('drawn')} />
            )}
          </Pile>
        )}
        {(set_aside.length > 0 || differs('set_aside')) && (
          <Pile name="Set aside" isDifferent={differs('set_aside')} says={counted(set_aside.length, 'card')}>
            <span class={set_aside.length === 0 ? 'card is-empty' : 'card is-down'} aria-hidden="true" />
          </Pile>
        )}
      </dl>
      <p class="table-facts">
        {facts.map(({ part, words }) => (
          <Fact key={part} isDifferent={differs(part)}>
            {words}
          </Fact>
        ))}
      </p>
    </div>
  );
}

interface PileProps {
  readonly name: string;
  readonly says: string;
  readonly isDifferent: boolean;
  readonly children: ComponentChildren;
}

function Pile({ name, says, isDifferent, children }: PileProps): JSX.Element {
  return (
    <div class={isDifferent ? 'pile differs' : 'pile'}>
      <dt>{name}</dt>
      <dd>
        {children}
        <span class="pile-says">
          {says}
          {isDifferent && <Mark />}
        </span>
      </dd>
    </div>
  );
}

interface TableFact {
  /** As in `drawn-places.ts`. */
  readonly part: string;
  readonly words: ComponentChildren;
  readonly isWorthSaying: boolean;
}

function factsOf(table: TableView): TableFact[] {
  const { phase, current_round, num_rounds, current_player_idx, turn_step, finisher_id, winner_id, owed_event } = table;
  const current = current_player_idx === null ? null : (table.players[current_player_idx]?.id ?? null);
  const label = (id: string | null): JSX.Element => <bdi>{labelAt(id, table)}</bdi>;
  return [
    { part: 'phase', words: printable(phase.replaceAll('_', ' ')), isWorthSaying: true },
    { part: 'round', words: `round ${current_round} of ${num_rounds}`, isWorthSaying: current_round > 0 },
    {
      part: 'turn',
      words: (
        <>
          {label(current)}
          {turn_step === null ? ' is next' : ` to ${turn_step}`}
        </>
      ),
      isWorthSaying: turn_step !== null,
    },
    { part: 'finisher_id', words: <>{label(finisher_id)} went out</>, isWorthSaying: finisher_id !== null },
    { part: 'winner_id', words: <>{label(winner_id)} wins</>, isWorthSaying: winner_id !== null },
    {
      part: 'owed_event',
      words: owed_event === null ? 'nothing must follow' : `${owed_event} must follow`,
      isWorthSaying: owed_event !== null,
    },
  ];
}
