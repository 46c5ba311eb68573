"""A signed message of Teams through Opsteker, beside a bare dispatch of botbuilder that answers with one too.

Both check the token, read the activity and send over HTTP to the same connector: botbuilder the very card
that Opsteker answers with. It has its own token at hand, where it would ask MSAL in every turn. All that was
sent has arrived before the processor time is read, and nothing is held back: no pace, and many channels. One
token is shown again and again, which Opsteker checks once; a row has a new one for each message.

When "a Teams message" was 1.26 times bare dispatch, that was a `til …` in one channel, stored, without
tokens, beside a botbuilder that sends nothing, read when the last request was answered. Played again, 319
calls had left by then for 800 TILs. So beside a botbuilder that sends nothing it is shown here as well.
"""

import itertools
import json
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from urllib.request import urlopen

from tests.benchmarks.load import CONNECTIONS, Measured, cpu, fire, report, server
from tests.worlds.teams_activities import Wire

ROUNDS, REQUESTS, PEOPLE, CHANNELS = 5, 500, 200, 100
QUIET = 1.0
"""Seconds without anything new, after which all is there."""

Server = tuple[int, int]
Make = Callable[[int], list[bytes]]
_numbers = itertools.count()


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        server("tests.benchmarks.serve", "connector") as (port, _),
    ):
        teams = Teams(f"http://127.0.0.1:{port}")
        with server("tests.benchmarks.serve", "teams", teams.url, f"sqlite:///{folder}/db") as ours:
            for made in (teams.greetings, teams.help, teams.tils):
                teams.measure(ours, made(PEOPLE))  # everyone is met, and every channel
            answer, til = (teams.said_to(ours, made) for made in (teams.greetings, teams.tils))
            with (
                _botbuilder(teams, []) as silent,
                _botbuilder(teams, answer) as bare,
                _botbuilder(teams, til) as talking,
            ):
                runs = {
                    "botbuilder that sends nothing": (silent, teams.greetings),
                    "bare: botbuilder, one activity": (bare, teams.greetings),
                    "botbuilder, what a TIL sends": (talking, teams.tils),
                    "a greeting": (ours, teams.greetings),
                    "a greeting, each with a new token": (ours, teams.strangers),
                    "help": (ours, teams.help),
                    "til: stored, committed": (ours, teams.tils),
                }
                _compare(teams, runs)


def _botbuilder(teams: "Teams", said: list[dict[str, Any]]) -> AbstractContextManager[Server]:
    return server("tests.benchmarks.serve", "botbuilder", teams.url, json.dumps(said))


def _compare(teams: "Teams", runs: dict[str, tuple[Server, Make]]) -> None:
    for one, made in runs.values():
        teams.measure(one, made(PEOPLE))
    measured: dict[str, list[Measured]] = {name: [] for name in runs}
    for _ in range(ROUNDS):
        for name, (one, made) in runs.items():
            measured[name].append(teams.measure(one, made(REQUESTS)))
    print(
        f"{CONNECTIONS} connections, {ROUNDS} rounds of {REQUESTS}, {CHANNELS} channels, signed, all arrived"
    )
    costs = {name: report(name, measured[name], one[1])[1] for name, (one, _) in runs.items()}
    silent, bare, talking, *_ = costs.values()
    print("of the processor, times botbuilder: bare / as much / silent")
    for name, cost in list(costs.items())[3:]:
        print(f"  {name:32} {cost / bare:.2f} / {cost / talking:.2f} / {cost / silent:.2f}")


class Teams:
    """What comes from Teams, and what has arrived there."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._wire = Wire(f"{url}/emea/")
        [self._token] = self._tokens(1)

    def measure(self, bot: Server, made: list[bytes]) -> Measured:
        before = cpu(bot[1])
        measured = fire(bot, made)
        self._all_arrived()
        return replace(measured, cpu=cpu(bot[1]) - before)

    def said_to(self, bot: Server, make: Make) -> list[dict[str, Any]]:
        """What a bot sends for one of them, once everybody was met."""
        before = self._arrived()["count"]
        fire(bot, make(1))
        arrived = self._all_arrived()
        return list(arrived["newest"][before - arrived["count"] :])

    def greetings(self, count: int) -> list[bytes]:
        return [self._request("hoi", self._token) for _ in range(count)]

    def strangers(self, count: int) -> list[bytes]:
        return [self._request("hoi", token) for token in self._tokens(count)]

    def help(self, count: int) -> list[bytes]:
        return [self._request("help", self._token) for _ in range(count)]

    def tils(self, count: int) -> list[bytes]:
        return tils(self._wire, count, self._token)

    def _request(self, text: str, token: str) -> bytes:
        return _posted(self._wire, f"person{next(_numbers) % PEOPLE}", text, "", token)

    def _tokens(self, count: int) -> list[str]:
        return list(json.loads(self._ask(f"signed?count={count}")))

    def _arrived(self) -> Any:
        return json.loads(self._ask("arrived"))

    def _all_arrived(self) -> Any:
        arrived, since = self._arrived(), time.monotonic()
        while time.monotonic() - since < QUIET:
            time.sleep(QUIET / 5)
            now = self._arrived()
            if now["count"] != arrived["count"]:
                arrived, since = now, time.monotonic()
        return arrived

    def _ask(self, path: str) -> bytes:
        with urlopen(f"{self.url}/{path}") as answer:  # our own, on this machine
            return bytes(answer.read())


def tils(wire: Wire, count: int, token: str = "") -> list[bytes]:
    """From people who share them in channels; `token` shows that Teams says so."""
    return [_til(wire, next(_numbers), token) for _ in range(count)]


def _til(wire: Wire, number: int, token: str) -> bytes:
    text = f"<at>Opsteker</at> til Met git switch - ga je terug {number} #git"
    channel = f"19:channel{number % CHANNELS}@thread.tacv2"
    return _posted(wire, f"person{number % PEOPLE}", text, channel, token)


def _posted(wire: Wire, who: str, text: str, channel: str, token: str) -> bytes:
    activity = wire.message(who, text, channel, ("bot",) if channel else ())
    activity["timestamp"] = datetime.now(UTC).isoformat()
    body = json.dumps(activity).encode()
    head = (
        "POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body
