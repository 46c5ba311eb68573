"""Trust 7: a delivery that cannot be read stops no other."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage.database import open_database
from tests.bot.test_outbox import Office
from tests.conftest import DEFAULTS
from tests.happenings import REF

POISON = (
    ("body", "{"), ("body", "[]"), ("body", '{"type":"Nothing"}'), ("body", ""), ("body", b"\xff"),
    ("attempts", "x"), ("attempts", -9_000), ("attempts", 10**12), ("made_at", "never"),
    ("made_at", "9999-99-99"), ("state", "?"), ("error", b"\xff"), ("target", "person:nobody"),
    ("target", ""), ("done_at", "x"),
)  # fmt: skip


@pytest.fixture
def office(sqlite_url: str) -> Iterator[Office]:
    database = open_database(sqlite_url, DEFAULTS)
    yield Office(database)
    database.close()


@pytest.mark.parametrize(("column", "value"), POISON, ids=range(len(POISON)))
async def test_what_cannot_be_read_stops_no_other(
    office: Office, sqlite_url: str, column: str, value: object
) -> None:
    office.keep(office.message("poisoned"), office.message("to sarah", office.sarah), office.post("to all"))
    spoil(sqlite_url, f"UPDATE outbox SET {column} = ? WHERE id = 1", value)

    for _ in range(3):
        await office.deliver(minutes=5)
    office.keep(office.message("later", office.sarah), office.post("later to all"))
    await office.deliver(minutes=5)

    assert office.chat.texts("sarah") == ["to sarah", "later"]
    assert office.chat.texts("C-leren") == ["to all", "later to all"]


@pytest.mark.parametrize("value", ["never", "", "9999-99-99 25:61:00.000000"])
async def test_a_lane_whose_moment_cannot_be_read_holds_up_no_other(
    office: Office, sqlite_url: str, value: str
) -> None:
    office.keep(office.message("poisoned"), office.message("to sarah", office.sarah))
    spoil(sqlite_url, f"UPDATE outbox_lanes SET due_at = ? WHERE target = 'person:{office.joris}'", value)

    await office.deliver(minutes=5)
    office.keep(office.message("later", office.sarah))
    await office.deliver(minutes=5)

    assert office.chat.texts("sarah") == ["to sarah", "later"]
    assert office.database.read(REF, lambda tx: tx.workspace.id) == 1


def spoil(url: str, statement: str, value: object) -> None:
    """By hand, without the product and its constraints."""
    with closing(sqlite3.connect(Path(url.removeprefix("sqlite:///")))) as connection, connection:
        connection.execute(statement, (value,))
