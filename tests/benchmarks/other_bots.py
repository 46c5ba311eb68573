"""Kudos beside karmabot of PyBites: `other_bots [--karmabot=FOLDER]`, the `src` of a checkout of it.

With 100,000 kudos stored, from a message (socket mode) to the row, on SQLite; Slack is a server on this
machine that answers at once. karmabot says that it has a message before it did anything with it, and its
threads lock each other out, so it gets the next one when a row is there, or comes no more. What it needs must
be importable: feedparser, humanize, pyjokes, requests.
"""

import asyncio
import importlib
import logging
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from bot.dispatch import Dispatch
from tests.benchmarks import kudos_rate
from tests.benchmarks.kudos_rate import STORED
from tests.benchmarks.load import server
from tests.benchmarks.question_sets import databases

ROUNDS, EACH, PEOPLE = 3, 15, 2_000
PATIENCE = 5.0
"""Seconds without a new row after which nothing comes any more."""

Give = Callable[[int], int]
"""Gives how many of so many kudos are there in the end."""


def main(*options: str) -> None:
    chosen = dict(option.removeprefix("--").split("=") for option in options)
    if not chosen.get("karmabot"):
        print("skipped: needs --karmabot=FOLDER")
        return
    logging.disable(logging.INFO)
    with (
        server("tests.benchmarks.serve", "slack-api") as (api, _),
        databases() as found,
        tempfile.TemporaryDirectory() as folder,
    ):
        theirs = _karmabot(chosen["karmabot"], f"http://127.0.0.1:{api}/api/", f"sqlite:///{folder}/karma.db")
        database, _ = found["SQLite"]
        kudos_rate._fill(database)
        ways = {"karmabot": theirs, "Opsteker": partial(_ours, Dispatch(database, lambda: None))}
        print(f"SQLite, {STORED:,} kudos stored, {ROUNDS} rounds of {EACH}, the median")
        measured: dict[str, list[tuple[float, float, int]]] = {name: [] for name in ways}
        for way in ways.values():
            way(EACH)
        for _ in range(ROUNDS):
            for name, way in ways.items():
                measured[name].append(_timed(way))
        for name, rounds in measured.items():
            by_clock, spent, lost = (statistics.median(one) for one in zip(*rounds, strict=True))
            each = f"{by_clock:7.0f}/s   {spent:7.0f} µs of the processor each"
            print(f"{name:10} {each}   {lost:.0f} lost of {EACH}")


def _timed(give: Give) -> tuple[float, float, int]:
    began, before = time.perf_counter(), time.process_time()
    there = give(EACH)
    return EACH / (time.perf_counter() - began), (time.process_time() - before) / EACH * 1e6, EACH - there


def _ours(dispatch: Dispatch, count: int) -> int:
    asyncio.run(kudos_rate._give(dispatch, kudos_rate._events(count)))
    return count


def _karmabot(folder: str, api: str, url: str) -> Give:
    told = {
        "SLACK_USER": "UBOT",
        "DATABASE_URL": url,
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_BOT_TOKEN": "xoxb-1",
        "TEST_MODE": "true",
        "GENERAL_CHANNEL": "C1",
        "LOG_CHANNEL": "C2",
        "ADMINS": "U1",
    }
    os.environ.update({f"KARMABOT_{name}": value for name, value in told.items()})
    sys.path.insert(0, folder)
    bot, data = importlib.import_module("karmabot.bot"), importlib.import_module("karmabot.db.database")
    bot.app.client.base_url = api
    data.database.connect()
    data.database.create_models()
    _stored_there(data.database.engine)
    return partial(_give_there, bot.app, data.database.engine)


def _stored_there(engine: Any) -> None:
    people = [(f"U{number}", f"Person {number}", 0) for number in range(PEOPLE)]
    rows = [(f"U{number % PEOPLE}", f"U{(number + 1) % PEOPLE}", "leren", 1) for number in range(STORED)]
    connection = engine.raw_connection()
    connection.executemany(
        "INSERT INTO karma_user (user_id, username, karma_points) VALUES (?, ?, ?)", people
    )
    connection.executemany(
        "INSERT INTO karma_transaction (giver_id, receiver_id, timestamp, channel, karma)"
        " VALUES (?, ?, '2026-11-27 10:00:00.000000', ?, ?)", rows,
    )  # fmt: skip
    connection.commit()
    connection.close()


def _give_there(app: Any, engine: Any, count: int) -> int:
    from slack_bolt import BoltRequest

    before = _rows_there(engine)
    for number in range(count):
        event = {"type": "message", "user": f"U{number}", "channel": "C1", "channel_type": "channel",
                 "text": f"<@U{number + 7}>+++", "ts": f"{time.time()}"}  # fmt: skip
        body = {"type": "event_callback", "team_id": "T1", "api_app_id": "A1", "event": event,
                "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}]}  # fmt: skip
        there, until = _rows_there(engine), time.monotonic() + PATIENCE
        app.dispatch(BoltRequest(body=body, mode="socket_mode"))
        while _rows_there(engine) == there and time.monotonic() < until:
            time.sleep(0.002)
    return _rows_there(engine) - before


def _rows_there(engine: Any) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("SELECT max(id) FROM karma_transaction").scalar_one())
