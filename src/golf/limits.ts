/** The numbers that bound a game. Rule: docs/rules.md, Table. */
export const PLAYERS_MIN = 2;
export const PLAYERS_MAX = 6;
export const DECKS_MAX = 3;
export const ROUNDS_MAX = 18;
/** Cards in a hand: positions 0, 1, 2 above 3, 4, 5. */
export const HAND_SIZE = 6;
/** The three columns of a hand, each as its upper and its lower position. */
export const COLUMNS = [
  [0, 3],
  [1, 4],
  [2, 5],
] as const;
/** Bytes of text are the store's business; characters (Unicode code points) are ours: `VARCHAR(50)` and `VARCHAR(10)` count those. */
export const ID_CHARACTERS_MAX = 50;
export const NAME_CHARACTERS_MAX = 50;
export const ROOM_CODE_CHARACTERS_MAX = 10;
/** The largest number that PostgreSQL's `INT` holds. */
export const INT_MAX = 2_147_483_647;
