"""Noughts and crosses on trial. Try it: mulligan check --subject "python3 examples/noughts-and-crosses/subject.py"

With `--bug swap-not-taken-back`, the replay is as it was before anybody could swap sides: it takes back a mark, always.
"""
import argparse

from game import OPTIONS, Game
from protocol import serve
from replay import Replay


class Subject:
    about = {
        "name": "noughts and crosses",
        "version": "1.0",
        "game": "noughts-and-crosses",
        "legal_actions": True,
        "refuses_disorder": True,
        "plays": {"players": {"min": 2, "max": 2}, "options": OPTIONS},
    }

    def __init__(self, bug):
        self.bug = bug

    def new_game(self, setup, tell):
        self.game = Game([player["id"] for player in setup["players"]], setup["options"], tell)

    def act(self, action):
        self.game.act(action)

    def table(self):
        return self.game.table()

    def legal_actions(self):
        return self.game.legal_actions()

    def rebuild(self, events, decks):
        replay = Replay(self.bug)
        for event in events:
            replay.apply(event)
        return replay.table()


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--bug", choices=["swap-not-taken-back"])
    serve(Subject(options.parse_args().bug))
