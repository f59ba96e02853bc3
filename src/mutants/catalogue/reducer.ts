/** Mistakes in rebuilding: the reducer makes another table of the events, or believes what cannot be. */
import { mutantsOf } from '../mutant.ts';

export const reducerMutants = mutantsOf('reducer', [
  [
    'trusts-dealt-cards',
    'dealt cards are taken on trust',
    [
      'reducer/deal.ts',
      "    assertHand(event, 'data.dealt_cards', id, handAt(deck, seat), dealt_cards.get(id));\n",
      '    void [seat, id, handAt, assertHand];\n',
    ],
  ],
  [
    'deck-never-built',
    'the deck of a round is never built',
    ['reducer/deal.ts', '    deck: deck.slice(0, deck.length - dealt - 1),\n', '    deck: [],\n'],
  ],
  [
    'no-first-discard',
    'the first discard is never laid',
    ['reducer/deal.ts', '    discard: [first_discard],\n', '    discard: [],\n'],
  ],
  [
    'trusts-first-discard',
    'the first discard is taken on trust',
    [
      'reducer/deal.ts',
      "  assertCard(event, 'data.first_discard', fromTop(deck, dealt), first_discard);\n",
      '  void fromTop;\n',
    ],
  ],
  [
    'discard-ends-turn',
    'a discard ends the turn although a flip is owed',
    [
      'reducer/play.ts',
      'if (countFaceDown(cards) === 0 || !isFlipOffered(table)) return',
      'if (countFaceDown(cards) === 0 || !isFlipOffered(table) || cards.length > 0) return',
    ],
  ],
  [
    'turn-index-across-rounds',
    "the turn's index is kept across rounds",
    [
      'reducer/deal.ts',
      '    current_player_idx: firstSeat,\n',
      '    current_player_idx: round === 1 ? firstSeat : (table.current_player_idx ?? 0),\n',
    ],
  ],
  [
    'trusts-drawn-card',
    'the card that was drawn is taken on trust',
    [
      'reducer/draw.ts',
      "  const { deck } = table;\n  const { card } = event.data;\n  assertCard(event, 'data.card', deck[deck.length - 1], card);\n",
      '  const { deck } = table;\n  const { card } = event.data;\n',
    ],
  ],
  [
    'trusts-old-card',
    'the card that a swap replaces is taken on trust',
    [
      'reducer/play.ts',
      "  assertCard(event, 'data.old_card', bareCard(replaced), old_card);\n",
      '  void replaced;\n  void bareCard;\n',
    ],
  ],
  [
    'trusts-scores',
    'scores are taken as they are told',
    [
      'reducer/round-end.ts',
      "  assertNumbers(event, 'data.scores', players, scores, event.data.scores);\n",
      '  void assertNumbers;\n',
    ],
  ],
  [
    'trusts-round-winner',
    'the winner of a round is taken on trust',
    [
      'reducer/round-end.ts',
      "  assertSame(event, 'data.winner_id', players[winnerSeat ?? -1]?.id ?? null, event.data.winner_id);\n",
      '',
    ],
  ],
  [
    'trusts-final-hands',
    'final hands are not looked at',
    ['reducer/round-end.ts', '  assertFinalHands(event, players);\n', '  void assertFinalHands;\n'],
  ],
  [
    'trusts-game-winner',
    'the winner of the game is taken on trust',
    [
      'reducer/game-end.ts',
      "  assertSame(event, 'data.winner_id', winnerOf(players).id, winner_id);\n",
      '  void winnerOf;\n  void assertSame;\n',
    ],
  ],
  [
    'anybody-acts',
    "anybody may act, whoever's turn it is",
    [
      'reducer/checks.ts',
      'seat !== null && table.players[seat]?.id === event.player_id) return seat;',
      'seat !== null) return seat;',
    ],
  ],
  [
    'draw-without-reshuffle',
    'the discard pile keeps its cards when the deck is made anew',
    ['reducer/draw.ts', '    discard: [discard[discard.length - 1] as Card],\n', '    discard,\n'],
  ],
  [
    'reshuffle-uncounted',
    'reshuffles are not counted',
    ['reducer/draw.ts', '    reshuffles,\n    deck: deck.slice(0, -1),', '    deck: deck.slice(0, -1),'],
  ],
  [
    'pile-shared',
    'a discarded card is laid on a pile that earlier tables share',
    ['reducer/play.ts', 'return [...discard, card];', '(discard as Card[]).push(card);\n  return discard;'],
  ],
  [
    'hand-shared',
    'a card is turned up in a hand that earlier tables share',
    [
      'reducer/hand.ts',
      '  const changed = cards.slice();\n  changed[position] = card;',
      '  const changed = cards as TableCard[];\n  changed[position] = card;',
    ],
  ],
  [
    'rebuilt-leaver-before-current',
    "the rebuilt turn's index stays when a seat before it disappears",
    [
      'reducer/leaving.ts',
      'return leaverSeat < seatInTurn ? seatInTurn - 1 : seatInTurn % playersLeft;',
      'return seatInTurn % playersLeft;',
    ],
  ],
  [
    'rebuilt-leaver-card-lost',
    'the card that a leaver had drawn is not set aside',
    [
      'reducer/leaving.ts',
      'return drawnCard === null ? hand : [...hand, drawnCard];',
      'void drawnCard;\n  return hand;',
    ],
  ],
  [
    'rebuilt-finisher-twice',
    'somebody who is all open in his final turn is the finisher from then on',
    [
      'reducer/end-turn.ts',
      'const goesOut = !wasFinalTurn && countFaceDown(cards) === 0;',
      'const goesOut = countFaceDown(cards) === 0;',
    ],
  ],
  [
    'rebuilt-final-turn-hidden',
    'rebuilt hands are not turned up after the final turn',
    ['reducer/end-turn.ts', 'allTurnedUp(cards), true)', 'cards, true)'],
  ],
  [
    'rebuilt-final-turn-twice',
    'the rebuilt table never notes who has had his final turn',
    ['reducer/end-turn.ts', 'allTurnedUp(cards), true)', 'allTurnedUp(cards), false)'],
  ],
  [
    'rebuilt-dealer-stays',
    'the rebuilt deal does not move',
    ['reducer/deal.ts', 'firstSeat: (dealerSeat + 1) % players.length });', 'firstSeat: dealerSeat });'],
  ],
  [
    'rounds-won-doubled',
    'who wins a round is credited with two',
    [
      'reducer/round-end.ts',
      'rounds_won: player.rounds_won + (isWinner ? 1 : 0),',
      'rounds_won: player.rounds_won + (isWinner ? 2 : 0),',
    ],
  ],
  [
    'knock-unlimited',
    'any number of cards may be turned up by a knock',
    [
      'reducer/flip.ts',
      '  if (count < 1 || count > KNOCK_CARDS_MAX)',
      '  if (count < 1 || count > KNOCK_CARDS_MAX + 10)',
    ],
  ],
  [
    'late-game-goes-on',
    'rounds may go on beyond the last',
    ['reducer/deal.ts', 'if (current_round >= num_rounds)', 'if (current_round > num_rounds)'],
  ],
  [
    'rebuilt-reshuffles-carried-over',
    'rebuilt reshuffles are counted on from round to round',
    ['reducer/deal.ts', '    reshuffles: 0,\n', ''],
  ],
  [
    'rebuilt-flip-flag-kept',
    'who has flipped in one rebuilt round need not in the next',
    ['reducer/deal.ts', '    initial_flip_done: false,\n    final_turn_done: false,', '    final_turn_done: false,'],
  ],
  [
    'rebuilt-host-not-handed-over',
    'the rebuilt host stays host when he has left the lobby',
    [
      'reducer/leaving.ts',
      'event.player_id === table.host_id ? (players[0]?.id ?? table.host_id) : table.host_id',
      'table.host_id',
    ],
  ],
  [
    'rebuilt-endgame-first-seat-only',
    'the rebuilt endgame looks at the first seat only',
    ['reducer/play.ts', 'return isEndgame(table.players);', 'return isEndgame(table.players.slice(0, 1));'],
  ],
  [
    'trusts-later-hands',
    'of the final hands only the first is looked at',
    [
      'reducer/round-end.ts',
      '  for (const { id, cards } of players) {',
      '  for (const { id, cards } of players.slice(0, 1)) {',
    ],
  ],
  [
    'rebuilt-one-too-far',
    'up to an event is rebuilt up to the one after it',
    [
      'reducer/rebuild.ts',
      '    if (table.sequence_num === upTo) return table;',
      '    if (upTo !== undefined && table.sequence_num > upTo) return table;',
    ],
  ],
]);
