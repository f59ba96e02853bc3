"""Puts this server's game on trial: all that stands between it and mulligan.

    mulligan check --subject "python3 examples/golf-server/adapter.py"
"""
import argparse
from dataclasses import asdict

import bugs
from cards import Card, Deck
from events import GameEvent, GamePhase
from game import Game, GameOptions
from game_state import RebuiltGameState, rebuild_state
from protocol import Refused, serve

IN_ROUND = (GamePhase.INITIAL_FLIP, GamePhase.PLAYING, GamePhase.FINAL_TURN)
IN_TURN = (GamePhase.PLAYING, GamePhase.FINAL_TURN)

CARRIED_OUT_BY = {
    "flip_initial": lambda game, player_id, action: game.flip_initial_cards(player_id, action["positions"]),
    "draw": lambda game, player_id, action: game.draw_card(player_id, action["source"]),
    "swap": lambda game, player_id, action: game.swap_card(player_id, action["position"]),
    "discard": lambda game, player_id, _: game.discard_drawn(player_id),
    "flip": lambda game, player_id, action: game.flip_and_end_turn(player_id, action["position"]),
    "skip_flip": lambda game, player_id, _: game.skip_flip_and_end_turn(player_id),
    "flip_as_action": lambda game, player_id, action: game.flip_card_as_action(player_id, action["position"]),
    "knock_early": lambda game, player_id, _: game.knock_early(player_id),
    "next_round": lambda game, _, __: game.start_next_round(),
    "leave": lambda game, player_id, action: game.remove_player(player_id, action["reason"]),
}


class GolfServer:
    about = {
        "name": "golf server",
        "version": "2.0",
        "game": "golf",
        "refuses_disorder": True,
        # Nobody keeps the cards of players who left, and decks have no seeds.
        "omits": ["deck_seed", "set_aside", "reshuffles", "next_dealer_id", "owed_event"],
        # Events tell which cards were drawn, but not which are still to come.
        "rebuild_omits": ["deck"],
        "plays": {"num_rounds": 9, "reshuffle": True},
    }

    def __init__(self, bug=None):
        self.make_game = bugs.GAMES.get(bug, Game)
        self.state_class = bugs.STATES.get(bug, RebuiltGameState)

    def new_game(self, setup, tell):
        self.game = self.make_game(setup["game_id"], setup["room_code"], setup["host_id"])
        self.game.set_event_emitter(lambda event: tell(event.to_dict()))
        for player in setup["players"]:
            self.game.add_player(player["id"], player["name"], player["is_cpu"], player["cpu_profile"])
        self.game.start_game(
            setup["num_decks"],
            setup["num_rounds"],
            GameOptions(**setup["options"]),
            lambda round_num: Deck([Card.from_dict(card) for card in setup["decks"][round_num - 1]]),
        )

    def act(self, action):
        if not CARRIED_OUT_BY[action["type"]](self.game, action["player_id"], action):
            raise Refused(f"{action['type']} is not possible now")

    def table(self):
        game = self.game
        return {
            **shown(game, game.current_player_index, game.discard_pile),
            "sequence_num": game.sequence_num,
            "options": asdict(game.options),
            "num_rounds": game.num_rounds,
            "drawn_from": game.drawn_card and ("discard" if game.drawn_from_discard else "deck"),
            "deck": [bare(card) for card in game.deck.cards],
            "players": [
                seat(player, player.id in game.players_flipped, player.id in game.players_with_final_turn)
                for player in game.players
            ],
        }

    def rebuild(self, events, decks):
        state = rebuild_state([GameEvent.from_dict(event) for event in events], self.state_class)
        players = [state.players[player_id] for player_id in state.player_order]
        return {
            **shown(state, state.current_player_idx, state.discard),
            "sequence_num": state.sequence_num,
            "options": state.options,
            "num_rounds": state.total_rounds,
            "drawn_from": state.drawn_from,
            "players": [seat(player, player.has_flipped, player.had_final_turn) for player in players],
        }


def shown(one, current_index, discard):
    """What game and rebuilt state have in common."""
    drawn = one.drawn_card
    step = "flip" if one.flip_owed else "draw" if drawn is None else "play"
    return {
        "game_id": one.game_id,
        "room_code": one.room_code,
        "host_id": one.host_id,
        "phase": one.phase.value,
        "num_decks": one.num_decks,
        "current_round": one.current_round,
        "current_player_idx": current_index if one.phase in IN_ROUND else None,
        "turn_step": step if one.phase in IN_TURN else None,
        "drawn_card": drawn and bare(drawn),
        "discard": [bare(card) for card in discard],
        "finisher_id": one.finisher_id,
        "winner_id": one.winner_id,
    }


def seat(player, initial_flip_done, final_turn_done):
    fields = ["id", "name", "is_cpu", "cpu_profile", "score", "total_score", "rounds_won"]
    return {
        **{field: getattr(player, field) for field in fields},
        "cards": [card.to_dict() for card in player.cards],
        "initial_flip_done": initial_flip_done,
        "final_turn_done": final_turn_done,
    }


def bare(card):
    return {"rank": card.rank, "suit": card.suit}


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--bug", choices=[*bugs.GAMES, *bugs.STATES])
    serve(GolfServer(options.parse_args().bug))
