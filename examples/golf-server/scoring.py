"""Points of cards, hands and rounds, under all house rules."""
from cards import JOKER

COLUMNS = [(0, 3), (1, 4), (2, 5)]
PLAIN_VALUES = {"A": 1, "2": -2, "10": 10, "J": 10, "Q": 10, "K": 0, JOKER: -2}


def card_value(card, options):
    if card.rank == JOKER and options.eagle_eye:
        return 2
    if card.rank == JOKER and options.lucky_swing:
        return -5
    if card.rank == "K" and options.super_kings:
        return -2
    if card.rank == "10" and options.ten_penny:
        return 1
    if card.rank == "J" and options.one_eyed_jacks and card.suit in ("hearts", "spades"):
        return 0
    return PLAIN_VALUES[card.rank] if card.rank in PLAIN_VALUES else int(card.rank)


def hand_score(cards, options):
    columns = [(cards[above], cards[below]) for above, below in COLUMNS]
    paired = [above.rank for above, below in columns if above.rank == below.rank]
    score = sum(column_score(above, below, options) for above, below in columns)
    if options.wolfpack and paired.count("J") >= 2:
        score -= 20
    if options.four_of_a_kind:
        score -= 20 * sum(1 for rank in set(paired) if paired.count(rank) >= 2)
    if options.blackjack and score == 21:
        score = 0
    return score


def column_score(above, below, options):
    values = [card_value(above, options), card_value(below, options)]
    if above.rank != below.rank:
        return sum(values)
    if above.rank == JOKER and options.eagle_eye:
        return -4
    if options.negative_pairs_keep_value and min(values) < 0:
        return sum(values)
    return 0


# Of a whole round: each changes the scores by player, in the order of ROUND_RULES. A finisher who has left has none.


def knock_penalty(scores, finisher_id, options):
    if options.knock_penalty and finisher_id in scores and min(scores.values()) < scores[finisher_id]:
        scores[finisher_id] += 10


def knock_bonus(scores, finisher_id, options):
    if options.knock_bonus and finisher_id in scores:
        scores[finisher_id] -= 5


def underdog_bonus(scores, finisher_id, options):
    if options.underdog_bonus:
        lowest = min(scores.values())
        for player_id, score in scores.items():
            if score == lowest:
                scores[player_id] -= 3


def tied_shame(scores, finisher_id, options):
    if options.tied_shame:
        before = list(scores.values())
        for player_id, score in scores.items():
            if before.count(score) > 1:
                scores[player_id] += 5


ROUND_RULES = [knock_penalty, knock_bonus, underdog_bonus, tied_shame]


def sole_winner(scores):
    """Who alone has the lowest score; nobody if it is shared."""
    lowest = [player_id for player_id, score in scores.items() if score == min(scores.values())]
    return lowest[0] if len(lowest) == 1 else None
