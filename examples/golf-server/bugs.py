"""Mistakes to try the harness with. The first two are how the design of this server rebuilds a game."""
import scoring
from game import Game
from game_state import RebuiltGameState


class KeepsTurnAcrossRounds(RebuiltGameState):
    """The turn goes on where the last round ended, whoever is first to play."""

    def _apply_round_started(self, event):
        kept = self.current_player_idx
        super()._apply_round_started(event)
        self.current_player_idx = kept


class ForgetsOwedFlip(RebuiltGameState):
    """A discard ends the turn, even if the player has yet to turn a card up."""

    def _owes_flip(self, player):
        return False


class PaysUnderdogFirst(Game):
    """The bonus for the lowest score is paid before the one for going out, which may make another the lowest."""

    round_rules = [scoring.knock_penalty, scoring.underdog_bonus, scoring.knock_bonus, scoring.tied_shame]


GAMES = {"underdog-first": PaysUnderdogFirst}
STATES = {"turn-kept": KeepsTurnAcrossRounds, "flip-forgotten": ForgetsOwedFlip}
