"""`opsteker import people` of 20,000 people, twice, on both databases; beside it a bare loop that inserts
the same rows."""

import csv
import fcntl
import os
import pty
import random
import re
import sqlite3
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
from sqlalchemy import make_url

from bot.import_export.people.importing import MOST_AT_ONCE
from storage.database import open_database
from storage.migrate import upgrade
from tests.benchmarks import databases
from tests.conftest import DEFAULTS

PEOPLE = 20_000
MEGABYTES_MAX = 150
PERSON = 'INSERT INTO people (workspace_id, "user", name, has_left, seen_at) VALUES ({0}, {0}, {0}, {0}, {0})'
STAFF = (
    "INSERT INTO staff (workspace_id, person_id, role, team, department, manager_id)"
    " VALUES ({0}, {0}, {0}, {0}, {0}, {0})"
)
SEEN_AT = "2026-11-27 00:00:00+00:00"

Row = tuple[str, str, str, str, str, str, str]


def main(only: str = "") -> None:
    for name, opened in (("sqlite", databases.sqlite), ("postgresql", databases.postgresql)):
        if only in ("", name):
            with tempfile.TemporaryDirectory() as folder, opened(Path(folder)) as url:
                _measure(name, url, Path(folder))


def _measure(name: str, url: str, folder: Path) -> None:
    rows = list(_company())
    file = folder / "people.csv"
    with file.open("w", newline="") as opened:
        csv.writer(opened).writerows([("id", "name", "role", "team", "department", "manager", "left"), *rows])
    database = open_database(url, DEFAULTS)
    upgrade(database)
    database.close()
    print(f"{name}: {PEOPLE:,} people, {file.stat().st_size / 1e6:.1f} MB", flush=True)
    for which, said in (("first", f"{PEOPLE:,} new"), ("second", f"0 new, 0 changed, {PEOPLE:,} unchanged")):
        seconds, megabytes, told, bar = _import(file, url)
        assert said in told, told
        assert megabytes < MEGABYTES_MAX, megabytes
        assert "people" in bar, "a progress bar is shown to who watches"
        print(f"  {which:6} import   {_speed(seconds)}   {megabytes:4.0f} MB at most", flush=True)
    print(f"  the bar: {bar}")
    bare = _bare_sqlite if name == "sqlite" else _bare_postgresql
    began = time.perf_counter()
    bare(url, rows)
    print(
        f"  bare loop       {_speed(time.perf_counter() - began)}   a commit every {MOST_AT_ONCE}", flush=True
    )


def _speed(seconds: float) -> str:
    return f"{seconds:5.1f} s {PEOPLE / seconds:8,.0f} rows/s"


def _company() -> Iterator[Row]:
    """Managers of ten; the list is in no order."""
    dice = random.Random(4)
    numbers = list(range(PEOPLE))
    dice.shuffle(numbers)
    for number in numbers:
        manager = _user(number // 10) if number else ""
        team, left = f"Team {number // 10}", "yes" if number % 50 == 49 else "no"
        yield (_user(number), f"Person {number}", f"role {number % 40}", team, "Product", manager, left)


def _user(number: int) -> str:
    return f"U{number:08}"


def _import(file: Path, url: str) -> tuple[float, float, str, str]:
    """Seconds, most resident megabytes, what the command said, and its bar as it was at last."""
    command = [sys.executable, "-m", "bot", "import", "people", str(file), "--workspace", "slack:T1"]
    watched, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    bar: list[bytes] = []
    watching = threading.Thread(target=_watch, args=(watched, bar))
    began = time.perf_counter()
    process = subprocess.Popen(
        command, env=os.environ | {"DATABASE_URL": url}, stdout=subprocess.PIPE, stderr=terminal, text=True
    )
    os.close(terminal)
    watching.start()
    assert process.stdout is not None
    told = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    watching.join()
    os.close(watched)
    assert process.returncode == 0, told
    shown = [one for one in re.split(r"[\r\n]", b"".join(bar).decode(errors="replace")) if "people" in one]
    return seconds, used.ru_maxrss / 1000, told, shown[-1].strip() if shown else ""


def _watch(watched: int, bar: list[bytes]) -> None:
    while True:
        try:
            read = os.read(watched, 10_000)
        except OSError:  # the other end was closed
            return
        if not read:
            return
        bar.append(read)


def _bare(rows: list[Row], run: Callable[[str, tuple[object, ...]], int], commit: Callable[[], None]) -> None:
    ids: dict[str, int] = {}
    for number, row in enumerate(sorted(rows), start=1):  # a manager comes before who reports to them
        user, name, role, team, department, manager, left = row
        ids[user] = run(PERSON, (2, user, name, left == "yes", SEEN_AT))
        run(STAFF, (2, ids[user], role, team, department, ids.get(manager)))
        if number % MOST_AT_ONCE == 0:
            commit()
    commit()


WORKSPACE = (
    "INSERT INTO workspaces (id, platform, key, language, zone, til_channel, kudos_per_day, kudos_emoji,"
    " til_emoji) VALUES (2, 'slack', 'T2', 'nl', 'Europe/Amsterdam', '', 5, '[]', '[]')"
)


def _bare_sqlite(url: str, rows: list[Row]) -> None:
    connection = sqlite3.connect(str(make_url(url).database))
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute(WORKSPACE)

    def run(statement: str, values: tuple[object, ...]) -> int:
        return int(connection.execute(statement.format("?"), values).lastrowid or 0)

    _bare(rows, run, connection.commit)
    connection.close()


def _bare_postgresql(url: str, rows: list[Row]) -> None:
    host = str(make_url(url).query["host"])
    with psycopg.connect(host=host, user="postgres", dbname="postgres") as connection:
        connection.execute(WORKSPACE)

        def run(statement: str, values: tuple[object, ...]) -> int:
            asked = statement.format("%s") + (" RETURNING id" if statement is PERSON else "")
            found = connection.execute(asked, values)
            row = found.fetchone() if statement is PERSON else None
            return int(row[0]) if row else 0

        _bare(rows, run, connection.commit)
