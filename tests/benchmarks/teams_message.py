"""A `til …` in a Teams channel, everything done and durable, against botbuilder's bare dispatch."""

import itertools
import json
import tempfile
from datetime import UTC, datetime

from tests.benchmarks.load import CONNECTIONS, Measured, fire, report, server
from tests.worlds.teams_activities import CHANNEL, Wire

ROUNDS, REQUESTS, PEOPLE = 5, 500, 200
_numbers = itertools.count()


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        server("tests.benchmarks.serve", "connector") as (connector, _),
        server("tests.benchmarks.serve", "botbuilder") as bare_bot,
        server("tests.benchmarks.serve", "teams", f"sqlite:///{folder}/db") as ours,
    ):
        wire = Wire(f"http://127.0.0.1:{connector}/")
        fire(bare_bot, requests(wire, PEOPLE))
        fire(ours, requests(wire, PEOPLE))  # everyone is met once
        bare: list[Measured] = []
        full: list[Measured] = []
        for _ in range(ROUNDS):
            bare.append(fire(bare_bot, requests(wire, REQUESTS)))
            full.append(fire(ours, requests(wire, REQUESTS)))
        print(f"{CONNECTIONS} connections, {ROUNDS} rounds of {REQUESTS}, no tokens on either side")
        base, base_cpu = report("bare botbuilder (msrest mended)", bare, bare_bot[1])
        whole, whole_cpu = report("til: stored, committed", full, ours[1])
        print(
            f"a whole message takes {whole / base:.2f} times bare botbuilder by the clock, "
            f"{whole_cpu / base_cpu:.2f} times its processor time"
        )


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
