/**
 * Method: the script and the log are laid side by side. The first event after each move must be the one that tells this
 * move, each event must have the next time of the clock, and each deck the seed that the game's own seed gives it.
 */
import type { GameEvent } from '../../events/event.ts';
import { deckSeedOf } from '../../golf/deck.ts';
import { differ, firstDifference } from '../../golf/first-difference.ts';
import type { Checker, PlayedGame } from '../checker.ts';
import { type Finding, parted } from '../finding.ts';
import { actionOf } from '../generate/action-of.ts';
import { tickingClock } from '../ticking-clock.ts';
import { isLookedAtClosely } from './sample.ts';

const name = 'faithful-telling';

export const faithfulTelling: Checker = {
  name,
  claim: 'Each event tells what was asked for, at the time of the clock, and each deck is the one that the seed gives.',
  watch: (watched) => {
    const { seed } = watched;
    const clock = tickingClock();
    let round = 0;
    return {
      onEvent: (event) => {
        const time = clock();
        if (event.timestamp !== time)
          return wrong('an event has the time of the clock', event, 'timestamp', time, event.timestamp);
        if (event.event_type !== 'game_started' && event.event_type !== 'round_started') return undefined;
        round += 1;
        const expected = deckSeedOf(seed, round);
        const found = event.data.deck_seed;
        return found === expected
          ? undefined
          : wrong('a deck has its own seed', event, 'data.deck_seed', expected, found);
      },
      onEnd: (played) => (isLookedAtClosely(watched) ? tellsTheMoves(played) : undefined),
    };
  },
};

function tellsTheMoves({ script, events, settledAt, rebuiltTables }: PlayedGame): Finding | undefined {
  for (const [move, action] of script.moves.entries()) {
    const place = settledAt[move] ?? 0;
    const event = events[place];
    const table = rebuiltTables()[place];
    if (event === undefined || table === undefined) return undefined;
    const told = actionOf(event, table);
    // Whoever asked for the next round is not told.
    const asked = action.type === 'next_round' ? { ...action, player_id: table.players[0]?.id } : action;
    const difference = firstDifference(asked, told);
    if (difference !== undefined) return parted(name, 'an event tells what was asked for', event, difference);
  }
  return undefined;
}

function wrong(assertion: string, event: GameEvent, path: string, left: unknown, right: unknown): Finding {
  return parted(name, assertion, event, { ...differ(left, right), path });
}
