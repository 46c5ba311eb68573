"""What can be asked in a quiz is found by an index, and stops at what is wanted, however much there is."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, insert

from handlers.chat import Person, Place
from storage import people, places, quiz_sources, quizzes, tils, tips
from storage.database import Database, Transaction
from storage.quizzes import Item
from storage.workspaces import WorkspaceRef
from tests.happenings import LEREN, NOW, REF

MOST = 20
OTHER = WorkspaceRef("slack", "T-other")


def somebody(tx: Transaction, user: str = "sarah") -> int:
    return people.seen(tx, Person(user, user, "nl", "Europe/Amsterdam", is_bot=False), NOW).id


def fill(tx: Transaction, author_id: int, place_id: int | None, count: int, first: int = 0) -> None:
    row = {
        "workspace_id": tx.workspace.id, "author_id": author_id, "place_id": place_id, "link": "",
        "source_message": "", "changed_at": NOW,
    }  # fmt: skip
    every = [
        {**row, "text": f"Ding {n}", "made_at": NOW + timedelta(seconds=n)}
        for n in range(first, first + count)
    ]
    for start in range(0, count, 5_000):
        tx.connection.execute(insert(tils.table), every[start : start + 5_000])


def unasked(database: Database, person_id: int, ref: WorkspaceRef = REF) -> list[str]:
    found = database.read(ref, lambda tx: quiz_sources.unasked(tx, person_id, MOST, True, True))
    return [one.about for one in found]


def test_the_latest_first_without_what_was_asked(database: Database) -> None:
    def arrange(tx: Transaction) -> int:
        sarah, open_to_all = somebody(tx), places.seen(tx, LEREN)
        fill(tx, sarah, open_to_all.id, 30)
        quizzes.begin(tx, quizzes.held(tx, sarah), [Item(0, sarah, "til:30", "shared", NOW)], NOW)
        return sarah

    sarah = database.write(REF, arrange)
    assert unasked(database, sarah) == [f"til:{30 - n}" for n in range(1, MOST + 1)]
    assert unasked(database, sarah, OTHER) == []


def test_what_is_hidden_takes_nothings_place(database: Database) -> None:
    """Ever so much of a channel she is not in any more, kept and shared, and a tip of it that helped."""

    def arrange(tx: Transaction) -> int:
        sarah, joris = somebody(tx), somebody(tx, "joris")
        retro = places.seen(tx, Place("C-retro", "private", "retro"))
        fill(tx, sarah, places.seen(tx, LEREN).id, 1)
        fill(tx, sarah, None, 1, first=1)
        fill(tx, sarah, retro.id, 40, first=2)
        fill(tx, joris, retro.id, 1, first=42)
        tils.mark(tx, 43, sarah, tils.KEPT, NOW)
        for number, place_id in enumerate((retro.id, None)):
            tip = tips.add(tx, "Hoe?", "Zo", NOW, source=f"s{number}", place_id=place_id)
            assert tip is not None
            tips.mark(tx, tip.id, sarah, tips.HELPED, NOW)
        return sarah

    sarah = database.write(REF, arrange)
    assert sorted(unasked(database, sarah)) == ["til:1", "til:2", "tip:2"]


def test_of_one_thing_shared_kept_and_helpful_one_question(database: Database) -> None:
    def arrange(tx: Transaction) -> int:
        sarah, joris = somebody(tx), somebody(tx, "joris")
        fill(tx, joris, places.seen(tx, LEREN).id, 1)
        for kind in (tils.KEPT, tils.HELPED):
            tils.mark(tx, 1, sarah, kind, NOW)
        return sarah

    assert unasked(database, database.write(REF, arrange)) == ["til:1"]


@pytest.mark.slow
def test_of_a_hundred_thousand_no_more_are_read_than_wanted(database: Database) -> None:
    """By what the database says of how it looks, not by a clock."""

    def arrange(tx: Transaction) -> int:
        sarah = somebody(tx)
        fill(tx, sarah, places.seen(tx, LEREN).id, 100_000)
        return sarah

    sarah = database.write(REF, arrange)
    plans = _plans(database, sarah)
    assert len(unasked(database, sarah)) == MOST
    assert len(plans) == 5
    for plan in plans:
        assert not re.search(r"SCAN (tils|tips|til_marks|tip_marks|quiz_items)\b(?! USING)", plan), plan
        assert "SEARCH tils USING INDEX ix_tils_made_at" not in plan, "all of the workspace"
        assert not re.search(r"Seq Scan on tils\b", plan), plan


def _plans(database: Database, person_id: int) -> list[str]:
    said: list[tuple[str, Any]] = []

    def note(connection: object, cursor: object, statement: str, parameters: Any, *_: object) -> None:
        said.append((statement, parameters))

    def explain(tx: Transaction) -> list[str]:
        how = "EXPLAIN QUERY PLAN " if tx.connection.dialect.name == "sqlite" else "EXPLAIN "
        if how == "EXPLAIN ":
            tx.connection.exec_driver_sql("ANALYZE")
        event.listen(tx.connection, "before_cursor_execute", note)
        quiz_sources.unasked(tx, person_id, MOST, True, True)
        event.remove(tx.connection, "before_cursor_execute", note)
        return [
            "\n".join(str(row) for row in tx.connection.exec_driver_sql(how + one, given))
            for one, given in said
        ]

    return database.write(REF, explain)
