/** Mistakes in scoring, each made by one witness. */
import { mutantsOf } from '../mutant.ts';

export const engineScoringMutants = mutantsOf('engine', [
  [
    'blackjack-after-knock',
    "a blackjack is seen only when the finisher's points have been given",
    [
      'engine/scoring/hand-score.ts',
      'return options.blackjack && points === BLACKJACK ? 0 : points;',
      'return points;',
    ],
    [
      'engine/scoring/round-scores.ts',
      '  const lowest = Math.min(...scores);\n  const [winner',
      '  if (options.blackjack) scores = scores.map((score) => (score === 21 ? 0 : score));\n  const lowest = Math.min(...scores);\n  const [winner',
    ],
  ],
  [
    'underdog-takes-one',
    'only the first of several lowest scores is rewarded',
    [
      'engine/scoring/round-scores.ts',
      'scores = scores.map((score) => (score === lowest ? score + UNDERDOG_BONUS : score));',
      'scores = addedAt(scores, scores.indexOf(lowest), UNDERDOG_BONUS);',
    ],
  ],
  [
    'penalty-on-tie',
    'the finisher is punished for a tie, too',
    [
      'engine/scoring/round-scores.ts',
      'scores.some((score) => score < finisherScore)',
      'scores.some((score, seat) => seat !== finisher && score <= finisherScore)',
    ],
  ],
  [
    'wolfpack-single-pair',
    'one pair of jacks is a pack of wolves',
    [
      'engine/scoring/hand-score.ts',
      "    if (columns < 2) continue;\n    if (options.wolfpack && rank === 'J') points += COMBINATION_BONUS;",
      "    if (options.wolfpack && rank === 'J') points += COMBINATION_BONUS;\n    if (columns < 2) continue;",
    ],
  ],
  [
    'wolfpack-or-four',
    'four jacks count once although two rules reward them',
    [
      'engine/scoring/hand-score.ts',
      '    if (options.four_of_a_kind) points',
      '    else if (options.four_of_a_kind) points',
    ],
  ],
  [
    'lucky-swing-sign',
    'the lucky joker costs five points',
    ['engine/scoring/card-points.ts', 'return options.lucky_swing ? -5 : -2;', 'return options.lucky_swing ? 5 : -2;'],
  ],
]);

export const reducerScoringMutants = mutantsOf('reducer', [
  [
    'shame-before-underdog',
    'ties are punished before the lowest score is rewarded',
    [
      'reducer/score-round.ts',
      'return withTiedShame(withUnderdogBonus(withKnock(hands, finisherSeat, options), options), options);',
      'return withUnderdogBonus(withTiedShame(withKnock(hands, finisherSeat, options), options), options);',
    ],
  ],
  [
    'bonus-before-penalty',
    "the finisher's bonus is given before it is asked whether he was beaten",
    [
      'reducer/score-round.ts',
      'const isBeaten = scores.some((other) => other < score);',
      'const isBeaten = scores.some((other) => other < score + (options.knock_bonus ? KNOCK_BONUS : 0));',
    ],
  ],
  [
    'knock-bonus-sign',
    "the finisher's bonus is a penalty",
    ['reducer/score-round.ts', 'const KNOCK_BONUS = -5;', 'const KNOCK_BONUS = 5;'],
  ],
  [
    'eagle-eye-pair',
    'a pair of jokers counts nothing under eagle_eye',
    ['reducer/score-hand.ts', 'const JOKER_PAIR = -4;', 'const JOKER_PAIR = 0;'],
  ],
  [
    'eagle-eye-without-rule',
    'a pair of jokers counts four points less without eagle_eye, too',
    [
      'reducer/score-hand.ts',
      "if (upper.rank === '★' && options.eagle_eye) return JOKER_PAIR;",
      "if (upper.rank === '★') return JOKER_PAIR;",
    ],
  ],
  [
    'all-pairs-keep-value',
    'pairs of any rank keep their value',
    [
      'reducer/score-hand.ts',
      'return hasNegative && options.negative_pairs_keep_value ?',
      'return options.negative_pairs_keep_value ?',
    ],
  ],
  [
    'one-eyed-diamonds',
    'the jack of diamonds has one eye',
    ['reducer/card-points.ts', "suit === 'spades'", "suit === 'diamonds'"],
  ],
  [
    'ten-penny-ignored',
    'a ten is ten under ten_penny',
    ['reducer/card-points.ts', 'return options.ten_penny ? 1 : 10;', 'return 10;'],
  ],
  [
    'super-kings-always',
    'kings are super without the rule',
    ['reducer/card-points.ts', 'return options.super_kings ? -2 : 0;', 'return -2;'],
  ],
  [
    'blackjack-at-twenty',
    'a blackjack is a hand of twenty',
    ['reducer/score-hand.ts', 'const BLACKJACK = 21;', 'const BLACKJACK = 20;'],
  ],
  [
    'finisher-gone-still-paid',
    'the first seat takes the bonus of a finisher who has left',
    [
      'reducer/score-round.ts',
      'const finisherSeat = players.findIndex((player) => player.id === finisherId);',
      'const finisherSeat = Math.max(0, players.findIndex((player) => player.id === finisherId));',
    ],
  ],
]);
