"""A signed `/til` over HTTP, everything done and durable, against a Bolt app that only says ack()."""

import hashlib
import hmac
import itertools
import tempfile
import time
from urllib.parse import urlencode

from tests.benchmarks.load import CONNECTIONS, Measured, fire, report, server

SECRET = "benchmark"
ROUNDS, REQUESTS, PEOPLE = 5, 1_000, 200
_numbers = itertools.count()


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        server("tests.benchmarks.serve", "slack-api") as (api, _),
        server("tests.benchmarks.serve", "bolt", str(api)) as bolt,
        server("tests.benchmarks.serve", "slack", str(api), f"sqlite:///{folder}/db") as ours,
    ):
        fire(bolt, requests(PEOPLE))
        fire(ours, requests(PEOPLE))  # everyone is met once
        bare: list[Measured] = []
        full: list[Measured] = []
        for _ in range(ROUNDS):  # in turns, so that a slow moment of the machine hits both
            bare.append(fire(bolt, requests(REQUESTS)))
            full.append(fire(ours, requests(REQUESTS)))
        print(f"{CONNECTIONS} connections, {ROUNDS} rounds of {REQUESTS}, SQLite with synchronous=FULL")
        base, base_cpu = report("bare Bolt ack()", bare, bolt[1])
        whole, whole_cpu = report("/til: checked, stored, committed", full, ours[1])
        print(
            f"a whole /til takes {whole / base:.2f} times a bare Bolt ack by the clock, "
            f"{whole_cpu / base_cpu:.2f} times its processor time (goal: at most 3)"
        )


def requests(count: int) -> list[bytes]:
    """Signed slash commands, each with a trigger of its own."""
    return [_request(next(_numbers)) for _ in range(count)]


def _request(number: int) -> bytes:
    body = urlencode(
        {
            "token": "x",
            "team_id": "T1",
            "team_domain": "example",
            "channel_id": "C1",
            "channel_name": "leren",
            "user_id": f"U{number % PEOPLE}",
            "user_name": "someone",
            "command": "/til",
            "text": f"Met git switch - ga je terug naar de vorige branch {number} #git",
            "api_app_id": "A1",
            "response_url": "https://hooks.slack.com/commands/1/2",
            "trigger_id": f"{number}.1.abc",
        }
    ).encode()
    timestamp = str(int(time.time()))
    base = b"v0:" + timestamp.encode() + b":" + body
    signature = "v0=" + hmac.new(SECRET.encode(), base, hashlib.sha256).hexdigest()
    head = (
        "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"X-Slack-Request-Timestamp: {timestamp}\r\nX-Slack-Signature: {signature}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
