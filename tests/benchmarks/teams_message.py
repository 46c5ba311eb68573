"""A `til …` in a Teams channel, everything done and durable, against botbuilder's bare dispatch, which sends
nothing, and against botbuilder sending what a TIL sends: its card in the channel and an answer to its author.
"""

import itertools
import json
import tempfile
from datetime import UTC, datetime

from bot.teams.messages import Message
from bot.teams.render import card
from handlers.chat import Button, Buttons, Card, Text
from tests.benchmarks.load import CONNECTIONS, Measured, fire, report, server
from tests.worlds.teams_activities import CHANNEL, Wire

ROUNDS, REQUESTS, PEOPLE = 5, 500, 200
_numbers = itertools.count()


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        server("tests.benchmarks.serve", "connector") as (connector, _),
        server("tests.benchmarks.serve", "botbuilder") as bare_bot,
        server("tests.benchmarks.serve", "botbuilder", _messages()) as talking_bot,
        server("tests.benchmarks.serve", "teams", f"sqlite:///{folder}/db") as ours,
    ):
        wire = Wire(f"http://127.0.0.1:{connector}/")
        for bot in (bare_bot, talking_bot):
            fire(bot, requests(wire, PEOPLE))
        fire(ours, requests(wire, PEOPLE))  # everyone is met once
        bare: list[Measured] = []
        same: list[Measured] = []
        full: list[Measured] = []
        for _ in range(ROUNDS):
            bare.append(fire(bare_bot, requests(wire, REQUESTS)))
            same.append(fire(talking_bot, requests(wire, REQUESTS)))
            full.append(fire(ours, requests(wire, REQUESTS)))
        print(f"{CONNECTIONS} connections, {ROUNDS} rounds of {REQUESTS}, no tokens on either side")
        base, base_cpu = report("bare botbuilder (msrest mended)", bare, bare_bot[1])
        sent, sent_cpu = report("botbuilder sending as much", same, talking_bot[1])
        whole, whole_cpu = report("til: stored, committed", full, ours[1])
        for name, clock, cpu in (("bare botbuilder", base, base_cpu), ("it sending as much", sent, sent_cpu)):
            print(
                f"a whole message takes {whole / clock:.2f} times {name} by the clock, "
                f"{whole_cpu / cpu:.2f} times its processor time"
            )


def _messages() -> str:
    """As large as those of a TIL."""
    shared = card(
        Card((Text("Sarah leerde vandaag"), Text("Met git switch - ga je terug #git"), _buttons(3))), {}
    )
    answer = card(Card((Text("Gedeeld in #leren."), _buttons(2))), {})
    return json.dumps([Message(one, "Gedeeld").as_activity() for one in (shared, answer)])


def _buttons(count: int) -> Buttons:
    return Buttons(tuple(Button(f"button_{number}", "Hielp dit", "til:1") for number in range(count)))


def requests(wire: Wire, count: int) -> list[bytes]:
    return [_request(wire, next(_numbers)) for _ in range(count)]


def _request(wire: Wire, number: int) -> bytes:
    text = f"<at>Opsteker</at> til Met git switch - ga je terug {number} #git"
    activity = wire.message(f"person{number % PEOPLE}", text, CHANNEL, ("bot",))
    activity["timestamp"] = datetime.now(UTC).isoformat()
    body = json.dumps(activity).encode()
    head = (
        "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
