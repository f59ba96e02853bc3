"""Noughts and crosses, played by changing a table, and telling each change after making it.

House rules, each an option: boards of 3, 4 or 5; matches of several rounds; after the first mark of a round the other
player may swap sides instead of moving; and each player may take back some of his last moves.
"""
from protocol import Refused

OPTIONS = {"size": [3, 4, 5], "rounds": [1, 2, 3], "swap": [False, True], "take_backs": [0, 1, 3]}
EMPTY = "."


class Game:
    def __init__(self, players, options, tell):
        self.tell = tell
        self.told = 0
        self.size = options["size"]
        self.in_line = min(self.size, 4)
        self.rounds = options["rounds"]
        self.swap_allowed = options["swap"]
        self.players = [
            {"id": player, "mark": "", "points": 0, "take_backs": options["take_backs"]} for player in players
        ]
        self.round = 0
        self.emit("MatchStarted", players=players, **{name: options[name] for name in OPTIONS})
        self.begin_round()

    def emit(self, kind, **facts):
        self.told += 1
        self.tell({"type": kind, "no": self.told, **facts})

    def begin_round(self):
        self.round += 1
        self.phase = "playing"
        self.board = [[EMPTY] * self.size for _ in range(self.size)]
        self.to_move = (self.round - 1) % 2
        self.players[self.to_move]["mark"] = "X"
        self.players[1 - self.to_move]["mark"] = "O"
        self.history = []  # (seat, square) of each move of this round; the square of a swap is None
        self.emit("RoundStarted", round=self.round, first=self.players[self.to_move]["id"])

    # What players may do.

    def act(self, action):
        if action not in self.legal_actions():
            raise Refused(f"{action.get('type')} is not possible now")
        if action["type"] == "place":
            self.place(action["row"], action["column"])
        elif action["type"] == "swap":
            self.swap()
        elif action["type"] == "take_back":
            self.take_back()
        else:
            self.begin_round()

    def legal_actions(self):
        if self.phase == "round_over":
            return [{"type": "next_round"}]
        if self.phase == "match_over":
            return []
        actions = [{"type": "place", "row": row, "column": column} for row, column in self.empty_squares()]
        if self.may_swap():
            actions.append({"type": "swap"})
        if self.history and self.players[self.history[-1][0]]["take_backs"] > 0:
            actions.append({"type": "take_back"})
        return actions

    def empty_squares(self):
        squares = [(row, column) for row in range(self.size) for column in range(self.size)]
        return [(row, column) for row, column in squares if self.board[row][column] == EMPTY]

    def may_swap(self):
        return self.swap_allowed and self.phase == "playing" and len(self.history) == 1 and self.history[0][1] is not None

    # What it does.

    def place(self, row, column):
        player = self.players[self.to_move]
        self.board[row][column] = player["mark"]
        self.history.append((self.to_move, (row, column)))
        won = self.has_line_through(row, column)
        self.to_move = 1 - self.to_move
        self.emit("MarkPlaced", by=player["id"], row=row, column=column)
        if won:
            self.end_round(player)
        elif not self.empty_squares():
            self.end_round(None)

    def swap(self):
        player = self.players[self.to_move]
        self.exchange_marks()
        self.history.append((self.to_move, None))
        self.to_move = 1 - self.to_move
        self.emit("SidesSwapped", by=player["id"])

    def take_back(self):
        """Whoever moved last is to move again, as if he had not."""
        self.to_move, square = self.history.pop()
        if square is None:
            self.exchange_marks()
        else:
            self.board[square[0]][square[1]] = EMPTY
        player = self.players[self.to_move]
        player["take_backs"] -= 1
        self.emit("MoveTakenBack", by=player["id"])

    def exchange_marks(self):
        one, other = self.players
        one["mark"], other["mark"] = other["mark"], one["mark"]

    def has_line_through(self, row, column):
        mark = self.board[row][column]
        for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
            length = 1
            for step in (1, -1):
                at = (row + step * down, column + step * right)
                while all(0 <= place < self.size for place in at) and self.board[at[0]][at[1]] == mark:
                    length += 1
                    at = (at[0] + step * down, at[1] + step * right)
            if length >= self.in_line:
                return True
        return False

    def end_round(self, winner):
        """Two points for a round that was won, one for each if nobody did; after the last one the match is over."""
        for player in self.players:
            player["points"] += 1 if winner is None else 2 if player is winner else 0
        self.phase = "round_over"
        self.emit("RoundEnded", winner=winner and winner["id"])
        if self.round == self.rounds:
            self.phase = "match_over"
            self.emit("MatchEnded", winner=self.leader())

    def leader(self):
        one, other = self.players
        if one["points"] == other["points"]:
            return None
        return max(one, other, key=lambda player: player["points"])["id"]

    def table(self):
        playing = self.phase == "playing"
        return {
            "phase": self.phase,
            "round": self.round,
            "board": ["".join(row) for row in self.board],
            "players": self.players,
            "to_move": self.players[self.to_move]["id"] if playing else None,
            "may_swap": self.may_swap(),
            "winner": self.leader() if self.phase == "match_over" else None,
        }
