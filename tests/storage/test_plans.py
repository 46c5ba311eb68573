"""No statement goes through all of a table that grows with use. On SQLite the statements of every test are
looked at, see `tests/plans.py`; here those of what happens most, on both."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

import scheduler.learning_time
from storage import learning_nudges
from storage.database import Database, open_database
from tests.conftest import DEFAULTS
from tests.frequent import happenings
from tests.happenings import REF
from tests.plans import READS_ALL, ROOT, Plans, listening
from tests.statements import asked_of

GROWING = {
    "inbox", "kudos", "kudos_topics", "kudos_turns", "kudos_untold", "outbox", "outbox_lanes", "people",
    "place_members", "places", "posts", "questions", "recent_lookups", "search_clicks", "search_documents",
    "search_postings", "search_stems", "search_word_pieces", "search_words", "staff", "til_marks",
    "til_topics", "tils", "tip_asks", "tips",
}  # fmt: skip
"""By people, by what they do, or by what they write."""

READS = re.compile(r"\s*(SELECT|UPDATE|DELETE|WITH|INSERT INTO [\w ]+\([^)]*\) SELECT)")
"""An insert of values reads nothing. SQLite's plan for one has the tables that refer to it, which it would
only look through for what was to be put right before the end of the transaction; we put nothing off."""

SCANS = {"sqlite": re.compile(r"\bSCAN (\w+)"), "postgresql": re.compile(r"\bSeq Scan on (\w+)")}


async def test_what_happens_most_finds_its_rows_by_an_index(database: Database) -> None:
    name = database.engine.dialect.name
    asked_for: dict[str, Any] = {}
    with asked_of(database.engine) as asked:
        for happens in happenings(database).values():
            for number in range(3):
                await happens(number)
        for statement, values in zip(asked.said, asked.values, strict=True):
            if READS.match(statement):
                asked_for.setdefault(re.sub(r"'[^']*'|\d+", "?", statement), (statement, values))
    assert len(asked_for) > 40
    with database.engine.connect() as connection:
        plans = {statement: _plan(connection, *asked_for[statement]) for statement in asked_for}
    whole = {one: GROWING.intersection(SCANS[name].findall(plan)) for one, plan in plans.items()}
    assert not {one: tables for one, tables in whole.items() if tables}


def _plan(connection: Connection, statement: str, values: Any) -> str:
    """PostgreSQL rather reads a small table whole: where it does when told not to, it has no other way."""
    driver = connection.connection.driver_connection
    assert driver is not None
    if connection.dialect.name == "postgresql":
        driver.execute("SET enable_seqscan = off")
        rows = driver.execute(f"EXPLAIN {statement}", values).fetchall()
    else:
        rows = driver.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
    return "\n".join(str(row[-1]) for row in rows)


@pytest.fixture
def judging(migrated_sqlite: Path) -> Iterator[Plans]:
    plans = Plans(migrated_sqlite)
    with listening(plans), closing(plans.planner):
        yield plans


@pytest.fixture
def opened(sqlite_url: str) -> Iterator[Database]:
    with closing(open_database(sqlite_url, DEFAULTS)) as opened:
        opened.write(REF, lambda tx: None)
        yield opened


INDEX, MISSED = "ix_learning_blocks_next", "goes through all of learning_blocks: SELECT"


def test_an_index_that_is_gone_is_missed(judging: Plans, opened: Database) -> None:
    opened.read(REF, scheduler.learning_time.next_due)
    assert judging.wrong == []
    judging.asked.clear()
    judging.planner.execute(f"DROP INDEX {INDEX}")
    opened.read(REF, scheduler.learning_time.next_due)
    assert MISSED in judging.wrong[0]


def test_it_is_missed_whoever_else_asked_before(judging: Plans, opened: Database) -> None:
    judging.planner.execute(f"DROP INDEX {INDEX}")
    opened.read(REF, lambda tx: learning_nudges.next_due(tx))
    assert judging.wrong == []
    opened.read(REF, scheduler.learning_time.next_due)
    assert MISSED in judging.wrong[0]


def test_what_may_read_all_is_there() -> None:
    for one in READS_ALL:
        path, _, function = one.partition(":")
        assert (ROOT / path).exists(), one
        assert f"def {function}(" in (ROOT / path).read_text("utf-8") if function else True, one
