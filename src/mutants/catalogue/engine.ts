/** Mistakes in playing: the engine does something else than the rules say. */
import { mutantsOf } from '../mutant.ts';

export const engineMutants = mutantsOf('engine', [
  [
    'silent-flip-keeps-turn',
    'a discard that the flip rule follows up with nothing does not pass the turn on',
    [
      'engine/turn.ts',
      "else endTurn(table);\n  play.announce('card_discarded'",
      "else table.turn_step = 'draw';\n  play.announce('card_discarded'",
    ],
  ],
  [
    'endgame-own-hand-only',
    "the endgame flip looks at the player's own hand only",
    [
      'engine/turn.ts',
      'table.players.some((other) => faceDownCount(other) <= ENDGAME_CARDS_MAX)',
      'faceDownCount(player) <= ENDGAME_CARDS_MAX',
    ],
  ],
  [
    'endgame-two-cards',
    'the endgame begins with two cards face down',
    ['engine/turn.ts', 'const ENDGAME_CARDS_MAX = 1;', 'const ENDGAME_CARDS_MAX = 2;'],
  ],
  [
    'always-may-skip',
    'a flip that must be may be skipped',
    ['engine/turn.ts', "if (play.table.options.flip_mode !== 'endgame') return 'must_flip';", ''],
  ],
  [
    'discard-from-pile',
    'a card that was taken from the discard pile may be discarded again',
    ['engine/turn.ts', "if (table.drawn_from !== 'deck') return 'must_swap';", ''],
  ],
  [
    'knock-with-three',
    'knocking is allowed with three cards face down',
    ['engine/turn.ts', 'positions.length > KNOCK_CARDS_MAX', 'positions.length > 3'],
  ],
  [
    'flip-twice',
    'a card that lies face up may be turned up',
    ['engine/turn.ts', "if (cardAt(player, position).face_up) return 'already_face_up';", ''],
  ],
  [
    'swap-face-down',
    'a card that is swapped in lies as the old one lay',
    [
      'engine/turn.ts',
      'turn.cards[position] = faceUp(new_card);',
      'turn.cards[position] = cardAt(turn, position).face_up ? faceUp(new_card) : { ...faceUp(new_card), face_up: false };',
    ],
  ],
  [
    'draws-bottom-card',
    'the deck is drawn from its bottom',
    [
      'engine/turn.ts',
      'const card = bareCard(pile.pop() as Card);',
      "const card = bareCard((action.source === 'deck' ? pile.shift() : pile.pop()) as Card);",
    ],
  ],
  [
    'reshuffle-forgotten',
    'an empty deck is turned over, and not shuffled',
    [
      'engine/refill-deck.ts',
      'table.deck = [...decks.reshuffle(request, reshuffles, table.discard.slice(0, -1))];',
      'void decks;\n  void request;\n  table.deck = table.discard.slice(0, -1);',
    ],
  ],
  [
    'reshuffle-takes-top',
    'the top of the discard pile is shuffled into the new deck, too',
    ['engine/refill-deck.ts', 'table.discard.slice(0, -1))', 'table.discard)'],
  ],
  [
    'reshuffle-same-seed',
    'every reshuffle of a round uses the same seed',
    ['engine/refill-deck.ts', 'decks.reshuffle(request, reshuffles,', 'decks.reshuffle(request, 1,'],
  ],
  [
    'reshuffles-carried-over',
    'reshuffles are counted on from round to round',
    ['engine/deal.ts', '  table.reshuffles = 0;\n', ''],
  ],
  [
    'leaver-before-current',
    "the turn's index stays when a seat before it disappears",
    ['engine/leave.ts', '    else if (seat < table.current_player_idx) table.current_player_idx -= 1;\n', ''],
  ],
  [
    'leaver-keeps-turn',
    'the turn of a leaver is not passed on to a next one that must draw',
    ['engine/leave.ts', 'else if (wasCurrent) beginTurn(table, seatAfter(table, seat));', ''],
  ],
  [
    'leaver-card-lost',
    'a leaver takes the card along that he has drawn',
    ['engine/leave.ts', '  table.set_aside.push(table.drawn_card);\n', ''],
  ],
  [
    'leaver-hand-lost',
    'a leaver takes his hand along',
    ['engine/leave.ts', '  for (const card of leaver.cards) table.set_aside.push(bareCard(card));\n', ''],
  ],
  [
    'host-not-handed-over',
    'the host stays host when he has left the lobby',
    ['engine/leave.ts', '  if (table.host_id === leaver.id) table.host_id = table.players[0]?.id ?? leaver.id;\n', ''],
  ],
  [
    'dealer-gone',
    'nobody is to deal when the next dealer has left',
    [
      'engine/leave.ts',
      '  if (table.next_dealer_id === leaver.id) table.next_dealer_id = table.players[seatAfter(table, seat)]?.id ?? null;\n',
      '',
    ],
  ],
  [
    'last-flipper-blocks',
    'play does not begin when the last who had to flip has left',
    [
      'engine/leave.ts',
      "else if (table.phase === 'initial_flip') beginPlayingIfAllFlipped(table);",
      "else if (table.phase === 'initial_flip') void beginPlayingIfAllFlipped;",
    ],
  ],
  [
    'alone-plays-on',
    'a game goes on with one player',
    ['engine/leave.ts', 'if (table.players.length === 1) {', 'if (table.players.length === 0) {'],
  ],
  [
    'dealer-stays',
    'the deal does not move',
    [
      'engine/deal.ts',
      '  table.next_dealer_id = table.players[current_player_idx]?.id ?? null;\n',
      '  table.next_dealer_id ??= table.players[current_player_idx]?.id ?? null;\n',
    ],
  ],
  [
    'final-turn-twice',
    'who has had his final turn gets another one',
    ['engine/turn-end.ts', '    player.final_turn_done = true;\n', ''],
  ],
  [
    'finisher-again',
    'the finisher gets a final turn, too',
    [
      'engine/turn-end.ts',
      'return player.id === table.finisher_id || player.final_turn_done;',
      'return player.final_turn_done;',
    ],
  ],
  [
    'hand-stays-hidden',
    'hands are not turned up after the final turn',
    ['engine/turn-end.ts', '    turnUpAll(player);\n', ''],
  ],
  [
    'flip-flag-kept',
    'who has flipped in one round need not in the next',
    ['engine/deal.ts', '  player.initial_flip_done = false;\n', ''],
  ],
  [
    'set-aside-kept',
    'cards that were set aside stay so in the next round',
    ['engine/deal.ts', '  table.set_aside = [];\n', ''],
  ],
  [
    'ties-win-rounds',
    'everybody with the lowest score wins the round',
    [
      'engine/round-end.ts',
      'if (player.id === winner_id) player.rounds_won += 1;',
      'if (score === Math.min(...scores.values())) player.rounds_won += 1;',
    ],
  ],
  [
    'later-seat-wins',
    'the later seat wins a game that is tied',
    [
      'engine/round-end.ts',
      'return player.rounds_won > best.rounds_won;',
      'return player.rounds_won >= best.rounds_won;',
    ],
  ],
  [
    'event-numbered-twice',
    'the end of a round has the number of the event before it',
    [
      'engine/play.ts',
      '    this.table.sequence_num += 1;\n',
      "    if (type !== 'round_ended') this.table.sequence_num += 1;\n",
    ],
  ],
  [
    'silent-not-counted',
    'events are counted only while somebody listens',
    [
      'engine/play.ts',
      '    this.table.sequence_num += 1;\n    if (this.emitter === undefined || !this.#emitsEvents) return;\n',
      '    if (this.emitter === undefined || !this.#emitsEvents) return;\n    this.table.sequence_num += 1;\n',
    ],
  ],
  [
    'emitter-error-escapes',
    "an emitter's error ends the action for the player",
    ['engine/play.ts', '      this.#failures.push({ event, error });\n', '      throw error;\n'],
  ],
  [
    'emitter-error-told-again',
    'an event that the emitter threw at is offered again',
    [
      'engine/play.ts',
      '      this.#failures.push({ event, error });\n',
      '      this.#failures.push({ event, error });\n      try {\n        this.emitter(event);\n      } catch {}\n',
    ],
  ],
  [
    'clock-stands-still',
    'every event of an action but the first has an old time',
    [
      'engine/play.ts',
      'timestamp: this.#clock(),',
      "timestamp: type === 'round_ended' ? '2026-01-01T00:00:00.000000Z' : this.#clock(),",
    ],
  ],
  [
    'restored-forgets-finisher',
    'a restored game has forgotten who went out',
    [
      'engine/table-state.ts',
      'return copyOfTable(view) as TableState;',
      'return { ...copyOfTable(view), finisher_id: null } as TableState;',
    ],
  ],
  [
    'restored-forgets-dealer',
    'a restored game has forgotten who deals next',
    [
      'engine/table-state.ts',
      'return copyOfTable(view) as TableState;',
      'return { ...copyOfTable(view), next_dealer_id: view.players[0]?.id ?? null } as TableState;',
    ],
  ],
  [
    'hands-in-changing-order',
    'final hands are told in an order that changes from round to round, whatever the game',
    [
      'engine/round-end.ts',
      '  const final_hands = new Map(table.players.map((player) => [player.id, Object.freeze(player.cards.map(bareCard))]));\n',
      '  isOdd = !isOdd;\n  const order = isOdd ? table.players.toReversed() : table.players;\n  const final_hands = new Map(order.map((player) => [player.id, Object.freeze(player.cards.map(bareCard))]));\n',
    ],
    [
      'engine/round-end.ts',
      'function endRound(play: Play): void {',
      'let isOdd = false;\n\nfunction endRound(play: Play): void {',
    ],
  ],
  [
    'game-tie-by-id',
    'a game that is tied in everything is won by who comes first in the alphabet',
    [
      'engine/round-end.ts',
      '  return player.rounds_won > best.rounds_won;',
      '  if (player.rounds_won !== best.rounds_won) return player.rounds_won > best.rounds_won;\n  return player.id < best.id;',
    ],
  ],
  [
    'initial-flips-backwards',
    'the positions of the initial flip are told in the other order',
    [
      'engine/initial-flip.ts',
      'const positions = [...action.positions];',
      'const positions = [...action.positions].reverse();',
    ],
  ],
  [
    'profile-dropped',
    'the profile of a computer player is neither kept nor told',
    [
      'engine/lobby.ts',
      'const { player_id, player_name, is_cpu, cpu_profile } = action;',
      'const { player_id, player_name, is_cpu } = action;\n  const cpu_profile = null;',
    ],
  ],
  [
    'leaving-not-listed',
    'that somebody may leave is not listed among what may be done',
    [
      'engine/legal-actions.ts',
      '    for (const player of table.players) for (const action of this.#of(player).leave) actions.push(action);\n',
      '',
    ],
  ],
  [
    'lists-illegal-move',
    'a card from the discard pile is listed as one that may be discarded',
    ['engine/legal-actions.ts', "drawn_from === 'deck'", 'drawn_from !== null'],
  ],
  [
    'same-deck-every-round',
    'every round is dealt from the deck of the first',
    ['engine/deal.ts', 'deckSeedOf(play.seed, round)', 'deckSeedOf(play.seed, Math.min(round, 1))'],
  ],
  [
    'restored-asks-the-time',
    'a game that is restored asks for a time and tells nothing at it',
    [
      'engine/game.ts',
      '    return new Game(tableFrom(view), services);',
      '    services.clock();\n    return new Game(tableFrom(view), services);',
    ],
  ],
  [
    'refusal-misnamed',
    'whose turn it is not is told that it is the wrong step of his turn',
    ['engine/turn.ts', "? 'wrong_step' : 'not_your_turn'", "? 'not_your_turn' : 'wrong_step'"],
  ],
]);
