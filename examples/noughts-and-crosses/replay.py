"""Rebuilds the table of noughts and crosses from its events. Of game.py it knows the names of the events, and no rule."""


class Replay:
    def __init__(self, bug=None):
        self.bug = bug
        self.number = 0
        self.players = []
        self.round = 0
        self.phase = None
        self.marks = []  # what lies on the board, as (row, column, mark), in the order of placing
        self.swapped = False
        self.to_move = None
        self.winner = None

    def apply(self, event):
        if event["no"] != self.number + 1:
            raise ValueError(f"no: expected {self.number + 1}, found {event['no']}")
        self.number = event["no"]
        APPLIED[event["type"]](self, event)

    def match_started(self, event):
        self.size = event["size"]
        self.swap_allowed = event["swap"]
        for player in event["players"]:
            self.players.append({"id": player, "mark": "", "points": 0, "take_backs": event["take_backs"]})

    def round_started(self, event):
        self.round = event["round"]
        self.phase = "playing"
        self.marks = []
        self.swapped = False
        self.to_move = event["first"]
        for player in self.players:
            player["mark"] = "X" if player["id"] == event["first"] else "O"

    def mark_placed(self, event):
        self.marks.append((event["row"], event["column"], self.player(event["by"])["mark"]))
        self.to_move = self.opponent(event["by"])["id"]

    def sides_swapped(self, event):
        self.turn_sides()
        self.swapped = True
        self.to_move = self.opponent(event["by"])["id"]

    def move_taken_back(self, event):
        swap_came_last = self.swapped and len(self.marks) == 1
        if swap_came_last and self.bug != "swap-not-taken-back":
            self.turn_sides()
            self.swapped = False
        else:
            self.marks.pop()
        self.to_move = event["by"]
        self.player(event["by"])["take_backs"] -= 1

    def round_ended(self, event):
        self.phase = "round_over"
        if event["winner"] is None:
            for player in self.players:
                player["points"] += 1
        else:
            self.player(event["winner"])["points"] += 2

    def match_ended(self, event):
        self.phase = "match_over"
        self.winner = event["winner"]

    def player(self, who):
        return next(player for player in self.players if player["id"] == who)

    def opponent(self, who):
        return next(player for player in self.players if player["id"] != who)

    def turn_sides(self):
        for player in self.players:
            player["mark"] = "O" if player["mark"] == "X" else "X"

    def table(self):
        board = [["."] * self.size for _ in range(self.size)]
        for row, column, mark in self.marks:
            board[row][column] = mark
        playing = self.phase == "playing"
        return {
            "phase": self.phase,
            "round": self.round,
            "board": ["".join(row) for row in board],
            "players": self.players,
            "to_move": self.to_move if playing else None,
            "may_swap": playing and self.swap_allowed and len(self.marks) == 1 and not self.swapped,
            "winner": self.winner,
        }


APPLIED = {
    "MatchStarted": Replay.match_started,
    "RoundStarted": Replay.round_started,
    "MarkPlaced": Replay.mark_placed,
    "SidesSwapped": Replay.sides_swapped,
    "MoveTakenBack": Replay.move_taken_back,
    "RoundEnded": Replay.round_ended,
    "MatchEnded": Replay.match_ended,
}
