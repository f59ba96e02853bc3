/** What is known about a failing game beyond that it fails: as data, as it stands in a fixture's file. */
import { z } from 'zod';
import { actionSchema } from '../../golf/action.ts';
import { cardSchema } from '../../golf/card.ts';

const count = z.number().int().min(1);

/** As it stands in a fixture's file. */
export const explanationSchema = z.strictObject({
  /** Moves, counted from 1, in whose place whatever else is legal fails the same way. */
  idle_moves: z.array(count).readonly(),
  /** For each deck, the cards, counted from 1 at the top, in whose place any other fails the same way. */
  idle_cards: z.array(z.array(count).readonly()).readonly(),
  /** One change with which nothing is found any more; null if none was met. */
  neighbour: z
    .discriminatedUnion('changed', [
      z.strictObject({ changed: z.literal('move'), move: count, instead: actionSchema }),
      z.strictObject({ changed: z.literal('card'), round: count, card: count, instead: cardSchema }),
    ])
    .nullable(),
  /** The first settled table at which the two witnesses differ, as each has it; null if they agree or one refuses to go on. */
  parted: z
    .strictObject({ sequence_num: z.number(), path: z.string(), engine: z.unknown(), rebuilt: z.unknown() })
    .nullable(),
});

/** Why a game fails: what in it does not matter, what would make it pass, and where the tables part. */
export type Explanation = Readonly<z.infer<typeof explanationSchema>>;
export type Neighbour = NonNullable<Explanation['neighbour']>;
