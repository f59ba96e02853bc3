"""Rebuilds the state of a game from its events alone. It never asks the game, nor uses anything of it but the events."""
from dataclasses import dataclass, field
from typing import Optional

from cards import Card
from events import EventType, GameEvent, GamePhase


@dataclass
class PlayerState:
    id: str
    name: str
    is_cpu: bool = False
    cpu_profile: Optional[str] = None
    cards: list = field(default_factory=list)
    score: Optional[int] = None
    total_score: int = 0
    rounds_won: int = 0
    has_flipped: bool = False
    had_final_turn: bool = False

    def face_down_count(self):
        return sum(not card.face_up for card in self.cards)

    def put_face_up(self, position, written):
        self.cards[position] = Card.from_dict(written)
        self.cards[position].face_up = True


@dataclass
class RebuiltGameState:
    game_id: str
    room_code: str = ""
    host_id: str = ""
    phase: GamePhase = GamePhase.WAITING
    players: dict = field(default_factory=dict)
    player_order: list = field(default_factory=list)
    current_player_idx: int = 0

    cards_in_deck: int = 0
    discard: list = field(default_factory=list)
    drawn_card: Optional[Card] = None
    drawn_from: Optional[str] = None
    flip_owed: bool = False

    num_decks: int = 0
    current_round: int = 0
    total_rounds: int = 0
    options: dict = field(default_factory=dict)

    sequence_num: int = 0
    finisher_id: Optional[str] = None
    winner_id: Optional[str] = None

    def apply(self, event: GameEvent):
        if event.sequence_num != self.sequence_num + 1:
            raise ValueError(f"sequence: expected {self.sequence_num + 1}, found {event.sequence_num}")
        if (event.event_type == EventType.GAME_CREATED) != (event.sequence_num == 1):
            raise ValueError(f"event {event.sequence_num} cannot be {event.event_type.value}")
        getattr(self, f"_apply_{event.event_type.value}")(event)
        self.sequence_num = event.sequence_num

    def _apply_game_created(self, event):
        self.room_code = event.data["room_code"]
        self.host_id = event.data["host_id"]

    def _apply_player_joined(self, event):
        self.player_order.append(event.player_id)
        self.players[event.player_id] = PlayerState(
            id=event.player_id,
            name=event.data["player_name"],
            is_cpu=event.data["is_cpu"],
            cpu_profile=event.data["cpu_profile"],
        )

    def _apply_player_left(self, event):
        seat = self.player_order.index(event.player_id)
        had_turn = seat == self.current_player_idx
        self.player_order.remove(event.player_id)
        del self.players[event.player_id]
        if self.phase == GamePhase.WAITING:
            if event.player_id == self.host_id and self.player_order:
                self.host_id = self.player_order[0]
            return
        if seat < self.current_player_idx:
            self.current_player_idx -= 1
        self.current_player_idx %= len(self.player_order)
        if had_turn:
            self.drawn_card = self.drawn_from = None
            self.flip_owed = False
        self._begin_playing_if_all_flipped()

    def _apply_game_started(self, event):
        self.player_order = list(event.data["player_order"])
        self.num_decks = event.data["num_decks"]
        self.total_rounds = event.data["num_rounds"]
        self.options = event.data["options"]
        self._deal(1, event.data)

    def _apply_round_started(self, event):
        self._deal(event.data["round_num"], event.data)

    def _deal(self, round_num, dealt):
        self.current_round = round_num
        self.finisher_id = None
        for player_id, cards in dealt["dealt_cards"].items():
            player = self.players[player_id]
            player.cards = [Card.from_dict(card) for card in cards]
            player.score = None
            player.has_flipped = player.had_final_turn = False
        self.discard = [Card.from_dict(dealt["first_discard"])]
        self.cards_in_deck = dealt["cards_left"]
        self.current_player_idx = self.player_order.index(dealt["first_player_id"])
        self.phase = GamePhase.INITIAL_FLIP if self.options["initial_flips"] else GamePhase.PLAYING

    def _apply_initial_flip(self, event):
        player = self.players[event.player_id]
        for position, card in zip(event.data["positions"], event.data["cards"]):
            player.put_face_up(position, card)
        player.has_flipped = True
        self._begin_playing_if_all_flipped()

    def _begin_playing_if_all_flipped(self):
        if self.phase == GamePhase.INITIAL_FLIP and all(player.has_flipped for player in self.players.values()):
            self.phase = GamePhase.PLAYING

    def _apply_card_drawn(self, event):
        self.drawn_card = Card.from_dict(event.data["card"])
        self.drawn_from = event.data["source"]
        if self.drawn_from == "discard":
            self.discard.pop()
            return
        if self.cards_in_deck == 0:  # the pile was turned over, but for its top card
            self.cards_in_deck = len(self.discard) - 1
            self.discard = self.discard[-1:]
        self.cards_in_deck -= 1

    def _apply_card_swapped(self, event):
        player = self.players[event.player_id]
        player.put_face_up(event.data["position"], event.data["new_card"])
        self._put_down(event.data["old_card"])
        self._advance_turn(player)

    def _apply_card_discarded(self, event):
        player = self.players[event.player_id]
        self._put_down(event.data["card"])
        self.flip_owed = self._owes_flip(player)
        if not self.flip_owed:
            self._advance_turn(player)

    def _put_down(self, written):
        self.discard.append(Card.from_dict(written))
        self.drawn_card = self.drawn_from = None

    def _owes_flip(self, player):
        mode = self.options["flip_mode"]
        near_the_end = any(one.face_down_count() <= 1 for one in self.players.values())
        return player.face_down_count() > 0 and (mode == "always" or (mode == "endgame" and near_the_end))

    def _apply_card_flipped(self, event):
        player = self.players[event.player_id]
        player.put_face_up(event.data["position"], event.data["card"])
        self._advance_turn(player)

    _apply_flip_as_action = _apply_card_flipped

    def _apply_flip_skipped(self, event):
        self._advance_turn(self.players[event.player_id])

    def _apply_knock_early(self, event):
        player = self.players[event.player_id]
        for position, card in zip(event.data["positions"], event.data["cards"]):
            player.put_face_up(position, card)
        self._advance_turn(player)

    def _advance_turn(self, player):
        self.flip_owed = False
        if self.phase == GamePhase.FINAL_TURN:
            player.had_final_turn = True
            for card in player.cards:
                card.face_up = True
        elif player.face_down_count() == 0:
            self.finisher_id = player.id
            self.phase = GamePhase.FINAL_TURN
        self.current_player_idx = (self.current_player_idx + 1) % len(self.player_order)

    def _apply_round_ended(self, event):
        self.phase = GamePhase.ROUND_OVER
        for player_id, score in event.data["scores"].items():
            self.players[player_id].score = score
            self.players[player_id].total_score += score
        if event.data["winner_id"] is not None:
            self.players[event.data["winner_id"]].rounds_won += 1

    def _apply_game_ended(self, event):
        self.phase = GamePhase.GAME_OVER
        self.winner_id = event.data["winner_id"]


def rebuild_state(events, state_class=RebuiltGameState):
    """`events`: of one game, from its first one on."""
    if not events:
        raise ValueError("cannot rebuild a state from no events")
    state = state_class(game_id=events[0].game_id)
    for event in events:
        state.apply(event)
    return state
