/** Under which code an event is told that the reducer refuses. */
import type { GameEvent } from '../../events/event.ts';
import type { ContradictionError } from '../../reducer/errors.ts';
import type { AuditCode } from '../audit-finding.ts';
import type { AuditSettings } from './audited-game.ts';
import type { EventFault } from './fault.ts';

const CARD_FIELDS: ReadonlySet<string> = new Set([
  ...['dealt_cards', 'first_discard', 'card', 'cards', 'new_card', 'old_card', 'final_hands'],
]);
const SCORE_FIELDS: ReadonlySet<string> = new Set(['scores', 'winner_id', 'final_scores', 'rounds_won']);

/** By the field that the reducer refuses: `data.dealt_cards["p1"][0]` is about cards, `phase` about what happened at all. */
export function codeOf({ subject }: ContradictionError): AuditCode {
  const field = /^data\.(\w+)/.exec(subject)?.[1] ?? '';
  if (CARD_FIELDS.has(field)) return 'wrong_card';
  return SCORE_FIELDS.has(field) ? 'wrong_score' : 'impossible_event';
}

export function faultOf(error: ContradictionError, event: GameEvent, { decks }: AuditSettings): EventFault {
  const code = codeOf(error);
  const isAnyCard = decks === 'told' && code === 'wrong_card' && comesFromDeck(event);
  return {
    code,
    path: error.subject,
    // Which card lies there nobody knows: the reducer was given one that is left.
    expected: isAnyCard ? 'a card that is left in the deck' : error.expected,
    found: error.found,
  };
}

function comesFromDeck(event: GameEvent): boolean {
  switch (event.event_type) {
    case 'game_started':
    case 'round_started':
      return true;
    case 'card_drawn':
      return event.data.source === 'deck';
    default:
      return false;
  }
}
