/**
 * Which events of a game belong together: rounds, the phases within them, and the turns within those. Each is a span of
 * event numbers; spans of a kind follow one another and never overlap, and one of a smaller kind never leaves the larger.
 */
import type { Phase, TableView } from '../golf/table-view.ts';
import type { Step } from './unfolded-game.ts';

export interface Span<Label> {
  /** Number of its first event. */
  readonly from: number;
  /** Number of its last event. */
  readonly to: number;
  readonly label: Label;
}

export interface Brackets {
  /** Labelled with the number of the round; what comes before the first deal is in none. */
  readonly rounds: readonly Span<number>[];
  readonly phases: readonly Span<Phase>[];
  /** Labelled with the player's id. */
  readonly turns: readonly Span<string>[];
}

/** Where there is no table after an event, it belongs to what was there before it. */
export function bracketsOf(steps: readonly Step[]): Brackets {
  const placed = steps.slice(1).map((step) => ({ at: step.at, place: placeOf(step) }));
  const spansOf = <Label extends string | number>(
    label: (place: EventPlace) => Label | null,
    key: (place: EventPlace) => string,
  ): Span<Label>[] => {
    const spans: { from: number; to: number; label: Label }[] = [];
    let open: string | null = null;
    for (const { at, place } of placed) {
      const value = label(place);
      const last = spans.at(-1);
      if (value !== null && last !== undefined && open === key(place)) last.to = at;
      else if (value !== null) spans.push({ from: at, to: at, label: value });
      open = value === null ? null : key(place);
    }
    return spans;
  };
  const phaseKey = ({ round, phase }: EventPlace): string => `${round} ${phase}`;
  return {
    rounds: spansOf(
      ({ round }) => (round === 0 ? null : round),
      ({ round }) => `${round}`,
    ),
    phases: spansOf(({ phase }) => phase, phaseKey),
    turns: spansOf(
      ({ player }) => player,
      (place) => `${phaseKey(place)} ${place.player}`,
    ),
  };
}

interface EventPlace {
  readonly round: number;
  readonly phase: Phase;
  /** Whose turn it was when the event was told. */
  readonly player: string | null;
}

/** An event belongs to the phase in which it was told; one that begins a round, to the phase with which that begins. */
function placeOf({ before, rebuilt }: Step): EventPlace {
  const after = rebuilt ?? before;
  const beginsRound = after.current_round !== before.current_round;
  return { round: after.current_round, phase: (beginsRound ? after : before).phase, player: playerAt(before) };
}

function playerAt({ turn_step, current_player_idx, players }: TableView): string | null {
  if (turn_step === null || current_player_idx === null) return null;
  return players[current_player_idx]?.id ?? null;
}
