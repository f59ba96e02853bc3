"""Speaks mulligan-subject/1 (docs/subject-protocol.md) over standard input and output.

Copy this file: it needs Python 3.9 or newer, and nothing else. A subject is an object with

    about                    who it is and what it can do: the result of `initialize`, without `protocol`
    new_game(setup, tell)    makes a game and starts it; tell(event) says each event, now and later
    act(action)              does what a player asks for, or raises Refused
    table()                  the game's own table, as it is now
    rebuild(events, decks)   the table after these events, from nothing else; raises whatever if they cannot be
    legal_actions()          all that may be done now; only if `about` says that it is there
"""
import json
import sys
import traceback


class Refused(Exception):
    """The rules do not allow the action, and nothing has changed."""


def serve(subject):
    """Answers requests, one by one, until there are no more. What the game prints meanwhile goes to standard error."""
    output, sys.stdout = sys.stdout, sys.stderr
    told = []
    for line in sys.stdin.buffer:
        request = json.loads(line)
        told.clear()
        response = {"jsonrpc": "2.0", "id": request["id"]}
        try:
            response["result"] = answer(subject, told, request["method"], request["params"])
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            message = f"{type(error).__name__}: {error} ({place.name}, line {place.lineno})"
            response["error"] = {"code": -32000, "message": message}
        output.write(json.dumps(response) + "\n")
        output.flush()


def answer(subject, told, method, params):
    """The result of one request. `told` gathers what the game tells meanwhile."""
    if method == "initialize":
        return {"protocol": "mulligan-subject/1", **subject.about}
    if method == "new_game":
        subject.new_game(params, told.append)
        return {"events": told, "table": subject.table()}
    if method == "act":
        try:
            subject.act(params["action"])
            result = {"accepted": True, "events": told}
        except Refused as refusal:
            result = {"accepted": False, "reason": str(refusal), "events": told}
        return {**result, "table": subject.table()} if params["table"] else result
    if method == "legal_actions":
        return {"actions": subject.legal_actions()}
    if method == "rebuild":
        return {"table": subject.rebuild(params["events"], params["decks"])}
    if method == "shutdown":
        return None
    raise ValueError(f"method: expected one of the protocol, found {method}")
