/** The script with the decks that were really dealt, so that it no longer depends on how a seed shuffles. */
import type { Card } from '../golf/card.ts';
import type { PlayedGame } from './checker.ts';
import type { Script } from './script.ts';

export function withExplicitDecks({ script, events, decks }: Pick<PlayedGame, 'script' | 'events' | 'decks'>): Script {
  const dealt: (readonly Card[])[] = [];
  let num_decks = 1;
  for (const event of events) {
    if (event.event_type !== 'game_started' && event.event_type !== 'round_started') continue;
    if (event.event_type === 'game_started') num_decks = event.data.num_decks;
    const round = dealt.length + 1;
    dealt.push(decks.deal({ round, deck_seed: event.data.deck_seed, num_decks, options: script.setup.options }));
  }
  return { ...script, decks: dealt };
}
