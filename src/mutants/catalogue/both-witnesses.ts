/** Mistakes that both witnesses make alike: they agree, so only a third voice can tell. */
import { mutantsOf } from '../mutant.ts';

export const jointMutants = mutantsOf('both witnesses', [
  [
    'both-aces-eleven',
    'an ace counts eleven, everybody agrees',
    ['engine/scoring/card-points.ts', "    case 'A':\n      return 1;", "    case 'A':\n      return 11;"],
    ['reducer/card-points.ts', "    case 'A':\n      return 1;", "    case 'A':\n      return 11;"],
  ],
  [
    'both-leaver-hand-lost',
    'a leaver takes his hand along, everybody agrees',
    ['engine/leave.ts', '  for (const card of leaver.cards) table.set_aside.push(bareCard(card));\n', ''],
    [
      'reducer/leaving.ts',
      'const hand = leaver.cards.map((card) => bareCard(card));',
      'void leaver;\n  void bareCard;\n  const hand: Card[] = [];',
    ],
  ],
  [
    'both-first-by-id',
    'who comes first in the alphabet plays first, everybody agrees',
    [
      'engine/deal.ts',
      'const current_player_idx = (dealer + 1) % table.players.length;',
      'const current_player_idx = dealer === 0 ? table.players.reduce((best, player, seat) => (player.id < (table.players[best] as PlayerState).id ? seat : best), 0) : (dealer + 1) % table.players.length;',
    ],
    [
      'reducer/deal.ts',
      'num_rounds, firstSeat: 1 % players.length });',
      'num_rounds, firstSeat: players.reduce((best, player, seat) => (player.id < (players[best] as PlayerView).id ? seat : best), 0) });',
    ],
    [
      'reducer/deal.ts',
      'firstSeat: (dealerSeat + 1) % players.length });',
      'firstSeat: dealerSeat === 0 ? players.reduce((best, player, seat) => (player.id < (players[best] as PlayerView).id ? seat : best), 0) : (dealerSeat + 1) % players.length });',
    ],
  ],
  [
    'both-host-by-id',
    "the host's place goes to who comes first in the alphabet, everybody agrees",
    [
      'engine/leave.ts',
      'table.host_id = table.players[0]?.id ?? leaver.id;',
      'table.host_id = table.players.map(({ id }) => id).sort()[0] ?? leaver.id;',
    ],
    [
      'reducer/leaving.ts',
      '(players[0]?.id ?? table.host_id)',
      '(players.map(({ id }) => id).sort()[0] ?? table.host_id)',
    ],
  ],
  [
    'both-winner-by-id',
    'of equal totals the first in the alphabet wins the game, everybody agrees',
    ['engine/round-end.ts', '  return player.rounds_won > best.rounds_won;', '  return player.id < best.id;'],
    ['reducer/game-end.ts', '  return player.rounds_won > other.rounds_won;', '  return player.id < other.id;'],
  ],
  [
    'both-totals-never-fall',
    'a score below nothing does not lower the total, everybody agrees',
    ['engine/round-end.ts', 'player.total_score += score;', 'player.total_score += Math.max(0, score);'],
    [
      'reducer/round-end.ts',
      'total_score: player.total_score + score,',
      'total_score: player.total_score + Math.max(0, score),',
    ],
  ],
]);
