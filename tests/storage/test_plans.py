"""No statement of what happens most goes through all of a table that grows with use."""

import re
from typing import Any

from sqlalchemy import Connection

from storage.database import Database
from tests.frequent import happenings
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
