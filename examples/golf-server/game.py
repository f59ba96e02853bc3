"""A game of six-card Golf, as the server plays it: by changing it, and telling each change as an event.

Whatever a player asks for is a method that answers whether it was done. Nothing is changed if it was not.
"""
from dataclasses import asdict, dataclass, field
from typing import Optional

import scoring
from cards import Card, Deck
from events import EventType, GameEvent, GamePhase

MAX_PLAYERS = 6
HAND = range(6)


@dataclass
class GameOptions:
    flip_mode: str = "never"
    initial_flips: int = 2
    use_jokers: bool = False
    lucky_swing: bool = False
    eagle_eye: bool = False
    super_kings: bool = False
    ten_penny: bool = False
    one_eyed_jacks: bool = False
    negative_pairs_keep_value: bool = False
    wolfpack: bool = False
    four_of_a_kind: bool = False
    blackjack: bool = False
    knock_penalty: bool = False
    knock_bonus: bool = False
    underdog_bonus: bool = False
    tied_shame: bool = False
    flip_as_action: bool = False
    knock_early: bool = False


@dataclass
class Player:
    id: str
    name: str
    is_cpu: bool = False
    cpu_profile: Optional[str] = None
    cards: list = field(default_factory=list)
    score: Optional[int] = None
    total_score: int = 0
    rounds_won: int = 0

    def face_down(self):
        return [position for position, card in enumerate(self.cards) if not card.face_up]

    def turn_up(self, positions):
        for position in positions:
            self.cards[position].face_up = True
        return [self.cards[position].to_dict() for position in positions]


class Game:
    round_rules = scoring.ROUND_RULES

    def __init__(self, game_id, room_code, host_id):
        self.game_id = game_id
        self.room_code = room_code
        self.host_id = host_id
        self.options = GameOptions()
        self.phase = GamePhase.WAITING
        self.players = []
        self.current_player_index = 0
        self.first_player_index = 0
        self.deck = Deck([])
        self.discard_pile = []
        self.drawn_card = None
        self.drawn_from_discard = False
        self.flip_owed = False
        self.num_decks = 0
        self.num_rounds = 0
        self.current_round = 0
        self.players_flipped = set()
        self.players_with_final_turn = set()
        self.finisher_id = None
        self.winner_id = None
        self._deck_of_round = None
        self._event_emitter = None
        self.sequence_num = 0

    # Events.

    def set_event_emitter(self, emitter):
        """Whoever listens hears of the game from its creation on: this is called before anybody joins."""
        self._event_emitter = emitter
        self._emit(EventType.GAME_CREATED, room_code=self.room_code, host_id=self.host_id)

    def _emit(self, event_type, player_id=None, **data):
        if self._event_emitter:
            self.sequence_num += 1
            self._event_emitter(
                GameEvent(event_type, self.game_id, self.sequence_num, player_id=player_id, data=data)
            )

    # Who is there.

    def get_player(self, player_id):
        return next((player for player in self.players if player.id == player_id), None)

    def current_player(self):
        in_round = self.phase in (GamePhase.INITIAL_FLIP, GamePhase.PLAYING, GamePhase.FINAL_TURN)
        return self.players[self.current_player_index] if in_round else None

    def add_player(self, player_id, name, is_cpu=False, cpu_profile=None):
        if self.phase != GamePhase.WAITING or len(self.players) == MAX_PLAYERS or self.get_player(player_id):
            return False
        self.players.append(Player(player_id, name, is_cpu, cpu_profile))
        self._emit(EventType.PLAYER_JOINED, player_id, player_name=name, is_cpu=is_cpu, cpu_profile=cpu_profile)
        return True

    def remove_player(self, player_id, reason="left"):
        """His seat and his cards are gone; the turn and the first seat stay with their players, or pass to the next."""
        player = self.get_player(player_id)
        if player is None or self.phase == GamePhase.GAME_OVER:
            return False
        was_current = player is self.current_player()
        seat = self.players.index(player)
        self.players.remove(player)
        self.current_player_index = self._index_without(seat, self.current_player_index)
        self.first_player_index = self._index_without(seat, self.first_player_index)
        if was_current:
            self.drawn_card = None
            self.drawn_from_discard = False
            self.flip_owed = False
        if self.phase == GamePhase.WAITING and player_id == self.host_id and self.players:
            self.host_id = self.players[0].id
        self._emit(EventType.PLAYER_LEFT, player_id, reason=reason)
        if self.phase == GamePhase.WAITING:
            return True
        if len(self.players) == 1:
            self._end_game()
        elif self.phase == GamePhase.INITIAL_FLIP:
            self._begin_playing_if_all_flipped()
        elif was_current:
            self._end_round_if_over()
        return True

    def _index_without(self, seat, index):
        if seat < index:
            return index - 1
        return index % len(self.players) if self.players else 0

    # Rounds.

    def start_game(self, num_decks, num_rounds, options, deck_of_round=None):
        """`deck_of_round`: makes the deck of a round, by its number; they are shuffled unless it is given."""
        if self.phase != GamePhase.WAITING or len(self.players) < 2:
            return False
        self.options = options
        self.num_decks = num_decks
        self.num_rounds = num_rounds
        self._deck_of_round = deck_of_round or (lambda _: Deck.shuffled(num_decks, options))
        self._deal(first_player_index=1)
        self._emit(
            EventType.GAME_STARTED,
            player_order=[player.id for player in self.players],
            num_decks=num_decks,
            num_rounds=num_rounds,
            options=asdict(options),
            **self._dealt(),
        )
        return True

    def start_next_round(self):
        """Who was first to play deals; after the last round the game is over instead."""
        if self.phase != GamePhase.ROUND_OVER:
            return False
        if self.current_round == self.num_rounds:
            self._end_game()
            return True
        self._deal((self.first_player_index + 1) % len(self.players))
        self._emit(EventType.ROUND_STARTED, round_num=self.current_round, **self._dealt())
        return True

    def _deal(self, first_player_index):
        self.current_round += 1
        self.first_player_index = self.current_player_index = first_player_index
        self.finisher_id = None
        self.players_flipped = set()
        self.players_with_final_turn = set()
        self.deck = self._deck_of_round(self.current_round)
        for player in self.players:
            player.cards = [self.deck.draw() for _ in HAND]
            player.score = None
        first = self.deck.draw()
        first.face_up = True
        self.discard_pile = [first]
        self.phase = GamePhase.INITIAL_FLIP if self.options.initial_flips else GamePhase.PLAYING

    def _dealt(self):
        return {
            "dealt_cards": {player.id: [card.to_dict() for card in player.cards] for player in self.players},
            "first_discard": self.discard_pile[0].to_dict(),
            "cards_left": len(self.deck.cards),
            "first_player_id": self.players[self.first_player_index].id,
        }

    def flip_initial_cards(self, player_id, positions):
        player = self.get_player(player_id)
        if self.phase != GamePhase.INITIAL_FLIP or player is None or player_id in self.players_flipped:
            return False
        if len(set(positions)) != len(positions) or len(positions) != self.options.initial_flips:
            return False
        if not all(position in HAND for position in positions):
            return False
        cards = player.turn_up(positions)
        self.players_flipped.add(player_id)
        self._emit(EventType.INITIAL_FLIP, player_id, positions=positions, cards=cards)
        self._begin_playing_if_all_flipped()
        return True

    def _begin_playing_if_all_flipped(self):
        if all(player.id in self.players_flipped for player in self.players):
            self.phase = GamePhase.PLAYING

    # A turn.

    def _may_play(self, player_id, drawn, flip_owed=False):
        player = self.current_player()
        return (
            self.phase in (GamePhase.PLAYING, GamePhase.FINAL_TURN)
            and player.id == player_id
            and (self.drawn_card is not None) == drawn
            and self.flip_owed == flip_owed
        )

    def draw_card(self, player_id, source) -> Optional[Card]:
        if not self._may_play(player_id, drawn=False):
            return None
        if source == "discard" and self.discard_pile:
            card = self.discard_pile.pop()
        elif source == "deck" and (self.deck.cards or len(self.discard_pile) > 1):
            if not self.deck.cards:
                self.deck.turn_over(self.discard_pile[:-1])
                self.discard_pile = self.discard_pile[-1:]
            card = self.deck.draw()
        else:
            return None
        card.face_up = True
        self.drawn_card = card
        self.drawn_from_discard = source == "discard"
        self._emit(EventType.CARD_DRAWN, player_id, source=source, card=card.to_dict())
        return card

    def swap_card(self, player_id, position):
        if not self._may_play(player_id, drawn=True) or position not in HAND:
            return False
        player = self.current_player()
        old_card, new_card = player.cards[position], self.drawn_card
        player.cards[position] = new_card
        old_card.face_up = True
        self._put_down(old_card)
        self._emit(
            EventType.CARD_SWAPPED,
            player_id,
            position=position,
            new_card=new_card.to_dict(),
            old_card=old_card.to_dict(),
        )
        self._end_turn(player)
        return True

    def discard_drawn(self, player_id):
        if not self._may_play(player_id, drawn=True) or self.drawn_from_discard:
            return False
        player, card = self.current_player(), self.drawn_card
        self._put_down(card)
        self.flip_owed = self._flip_follows(player)
        self._emit(EventType.CARD_DISCARDED, player_id, card=card.to_dict())
        if not self.flip_owed:
            self._end_turn(player)
        return True

    def _put_down(self, card):
        self.discard_pile.append(card)
        self.drawn_card = None
        self.drawn_from_discard = False

    def _flip_follows(self, player):
        if not player.face_down():
            return False
        if self.options.flip_mode == "endgame":
            return any(len(one.face_down()) <= 1 for one in self.players)
        return self.options.flip_mode == "always"

    def flip_and_end_turn(self, player_id, position):
        return self._flip(EventType.CARD_FLIPPED, player_id, position, flip_owed=True)

    def skip_flip_and_end_turn(self, player_id):
        if not self._may_play(player_id, drawn=False, flip_owed=True) or self.options.flip_mode != "endgame":
            return False
        self.flip_owed = False
        self._emit(EventType.FLIP_SKIPPED, player_id)
        self._end_turn(self.current_player())
        return True

    def flip_card_as_action(self, player_id, position):
        if not self.options.flip_as_action:
            return False
        return self._flip(EventType.FLIP_AS_ACTION, player_id, position, flip_owed=False)

    def _flip(self, event_type, player_id, position, flip_owed):
        if not self._may_play(player_id, drawn=False, flip_owed=flip_owed):
            return False
        player = self.current_player()
        if position not in player.face_down():
            return False
        [card] = player.turn_up([position])
        self.flip_owed = False
        self._emit(event_type, player_id, position=position, card=card)
        self._end_turn(player)
        return True

    def knock_early(self, player_id):
        if not self._may_play(player_id, drawn=False) or not self.options.knock_early:
            return False
        player = self.current_player()
        positions = player.face_down()
        if len(positions) not in (1, 2):
            return False
        cards = player.turn_up(positions)
        self._emit(EventType.KNOCK_EARLY, player_id, positions=positions, cards=cards)
        self._end_turn(player)
        return True

    def _end_turn(self, player):
        if self.phase == GamePhase.FINAL_TURN:
            player.turn_up(HAND)
            self.players_with_final_turn.add(player.id)
        elif not player.face_down():
            self.finisher_id = player.id
            self.phase = GamePhase.FINAL_TURN
        self.current_player_index = (self.current_player_index + 1) % len(self.players)
        self._end_round_if_over()

    # Ends.

    def _end_round_if_over(self):
        player = self.current_player()
        if self.phase == GamePhase.FINAL_TURN and player.id in {self.finisher_id, *self.players_with_final_turn}:
            self._end_round()

    def _end_round(self):
        self.phase = GamePhase.ROUND_OVER
        scores = {player.id: scoring.hand_score(player.cards, self.options) for player in self.players}
        for rule in self.round_rules:
            rule(scores, self.finisher_id, self.options)
        winner_id = scoring.sole_winner(scores)
        for player in self.players:
            player.score = scores[player.id]
            player.total_score += player.score
            player.rounds_won += player.id == winner_id
        self._emit(
            EventType.ROUND_ENDED,
            scores=scores,
            winner_id=winner_id,
            final_hands={player.id: [card.to_dict() for card in player.cards] for player in self.players},
        )

    def _end_game(self):
        self.phase = GamePhase.GAME_OVER
        self.winner_id = min(self.players, key=lambda player: (player.total_score, -player.rounds_won)).id
        self._emit(
            EventType.GAME_ENDED,
            winner_id=self.winner_id,
            final_scores={player.id: player.total_score for player in self.players},
            rounds_won={player.id: player.rounds_won for player in self.players},
        )
