/** Scripts as JSON: the same but for cards, which are texts such as `10♥`. */
import { z } from 'zod';
import { actionSchema } from '../golf/action.ts';
import { type Card, cardOf, cardText, RANKS, SUITS } from '../golf/card.ts';
import { gameOptionsSchema } from '../golf/options.ts';
import { gameIdSchema, playerIdSchema, roomCodeSchema } from '../golf/text.ts';
import type { Script } from './script.ts';

const CARD_BY_TEXT: ReadonlyMap<string, Card> = new Map(
  RANKS.flatMap((rank) => SUITS.map((suit) => [cardText({ rank, suit }), cardOf(rank, suit)])),
);

const cardTextSchema = z.string().transform((text, context): Card => {
  const card = CARD_BY_TEXT.get(text);
  if (card !== undefined) return card;
  context.addIssue({ code: 'custom', message: 'a card such as 10♥', input: text });
  return z.NEVER;
});

/** Reads a script. */
export const scriptSchema = z.strictObject({
  setup: z.strictObject({
    game_id: gameIdSchema,
    room_code: roomCodeSchema,
    host_id: playerIdSchema,
    options: gameOptionsSchema,
  }),
  seed: z.string(),
  decks: z.array(z.array(cardTextSchema)),
  moves: z.array(actionSchema),
});

/** What `scriptSchema` reads. */
export function scriptJson(script: Script): object {
  return { ...script, decks: script.decks.map((deck) => deck.map(cardText)) };
}
