/**
 * Cards, and cards as they lie on the table.
 *
 * There is exactly one object for each card (and one for each of its two sides on the table) in a process, so
 * comparing two cards is comparing two references, wherever they came from: a deck, an event, a database row.
 * Rule: docs/rules.md, Cards.
 */
import { z } from 'zod';

/** All ranks, ace first; the joker is `★`. */
export const RANKS = ['A', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K', '★'] as const;
/** All suits. */
export const SUITS = ['hearts', 'diamonds', 'clubs', 'spades'] as const;

/** The rank of a card. */
export type Rank = (typeof RANKS)[number];
/** The suit of a card. */
export type Suit = (typeof SUITS)[number];

/** A card, as events name it. The joker's rank is `★`; it has a suit like every other card. */
export interface Card {
  readonly rank: Rank;
  readonly suit: Suit;
}

/** A card in a hand on the table. A face-down card is known to the table, though to no player. */
export interface TableCard extends Card {
  readonly face_up: boolean;
}

/** Leads from each object of a card to the others: a Map would do the same, but this runs for every card that is touched. */
const FACES = Symbol('faces');

interface CardFaces {
  readonly card: Card;
  readonly up: TableCard;
  readonly down: TableCard;
}

const facesByRank: ReadonlyMap<string, ReadonlyMap<string, CardFaces>> = new Map(
  RANKS.map((rank) => [rank, new Map(SUITS.map((suit) => [suit, makeFaces(rank, suit)]))]),
);

function makeFaces(rank: Rank, suit: Suit): CardFaces {
  const faces: CardFaces = {
    card: { rank, suit },
    up: { rank, suit, face_up: true },
    down: { rank, suit, face_up: false },
  };
  for (const face of [faces.card, faces.up, faces.down]) {
    // Not enumerable, so that nothing that prints, copies or compares a card sees it.
    Object.defineProperty(face, FACES, { value: faces });
    Object.freeze(face);
  }
  return faces;
}

function facesOf(card: Card & { readonly [FACES]?: CardFaces }): CardFaces {
  return card[FACES] ?? facesNamed(card.rank, card.suit);
}

function facesNamed(rank: Rank, suit: Suit): CardFaces {
  const faces = facesByRank.get(rank)?.get(suit);
  if (faces === undefined) throw new TypeError(`not a card: rank ${rank}, suit ${suit}`);
  return faces;
}

/** The one object for this rank and suit. Throws `TypeError` for a rank or suit that does not exist. */
export function cardOf(rank: Rank, suit: Suit): Card {
  return facesNamed(rank, suit).card;
}

/** The card without its place on the table. */
export function bareCard(card: Card): Card {
  return facesOf(card).card;
}

/** The card lying face up on the table. */
export function faceUp(card: Card): TableCard {
  return facesOf(card).up;
}

/** The card lying face down on the table. */
export function faceDown(card: Card): TableCard {
  return facesOf(card).down;
}

const SUIT_SIGNS: Readonly<Record<Suit, string>> = { hearts: '♥', diamonds: '♦', clubs: '♣', spades: '♠' };

/** A card for people: `10♥`, `★♠`. */
export function cardText(card: Card): string {
  return `${card.rank}${SUIT_SIGNS[card.suit]}`;
}

const CARD_BY_TEXT: ReadonlyMap<string, Card> = new Map(
  RANKS.flatMap((rank) => SUITS.map((suit) => [cardText({ rank, suit }), cardOf(rank, suit)])),
);

/** The card of that text, as `cardText` writes it. Throws `TypeError` for a text that is none. */
export function cardFromText(text: string): Card {
  const card = CARD_BY_TEXT.get(text);
  if (card === undefined) throw new TypeError(`not a card: ${text}`);
  return card;
}

export function isCardText(text: string): boolean {
  return CARD_BY_TEXT.has(text);
}

/** A card on the wire: `{rank, suit}` and nothing else. Parsing answers with the one object of that card. */
export const cardSchema = z
  .strictObject({ rank: z.enum(RANKS), suit: z.enum(SUITS) })
  .transform((card): Card => cardOf(card.rank, card.suit));
