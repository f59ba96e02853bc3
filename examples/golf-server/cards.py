"""Cards, and decks in an order that is given or left to chance."""
import random
from dataclasses import dataclass

SUITS = ["hearts", "diamonds", "clubs", "spades"]
RANKS = ["A", "2", "3", "4", "5", "6", "7", "8", "9", "10", "J", "Q", "K"]
JOKER = "★"


@dataclass
class Card:
    rank: str
    suit: str
    face_up: bool = False

    def to_dict(self):
        return {"rank": self.rank, "suit": self.suit, "face_up": self.face_up}

    @classmethod
    def from_dict(cls, written):
        return cls(written["rank"], written["suit"], written.get("face_up", False))


class Deck:
    """The top is the end of the list."""

    def __init__(self, cards):
        self.cards = cards

    @classmethod
    def shuffled(cls, num_decks, options):
        cards = [Card(rank, suit) for _ in range(num_decks) for suit in SUITS for rank in RANKS]
        if options.use_jokers and options.lucky_swing:
            cards.append(Card(JOKER, "hearts"))
        elif options.use_jokers:
            cards += [Card(JOKER, suit) for _ in range(num_decks) for suit in ("hearts", "spades")]
        random.shuffle(cards)
        return cls(cards)

    def draw(self):
        return self.cards.pop()

    def turn_over(self, pile):
        """A discard pile becomes the deck; the card that lay lowest is drawn first."""
        for card in pile:
            card.face_up = False
        self.cards = pile[::-1]
