"""R8: the history of another kudos bot comes in once, tells nobody and costs nobody anything; and what
everybody could see goes out again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.import_export import batches, csv_sheet, kudos_history
from bot.import_export.storing import Report
from storage import kudos, outbox, people, places
from storage.database import Database, Transaction
from storage.kudos import Kudos
from storage.people import Person
from storage.places import Place
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW

REF = WorkspaceRef("tryout", "T1")
ANNA, BRAM, MEI = "anna", "bram", "mei"


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PAUSE_SECONDS", 0)


@pytest.fixture
def ids(database: Database) -> dict[str, int]:
    def meet(tx: Transaction) -> dict[str, int]:
        found = {one: people.seen(tx, Person(one, name=one.title()), NOW).id for one in (ANNA, BRAM, MEI)}
        people.seen(tx, Person("robot", name="Robot", is_bot=True), NOW)
        people.seen(tx, Person("mei2", name="Mei"), NOW)
        return found

    return database.write(REF, meet)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kudos.csv"


def brought(database: Database, file: Path, said: str) -> Report:
    file.write_text(said)
    return kudos_history.KudosImporter(database, REF, file, NOW).run()


def rows(database: Database) -> list[tuple[str, ...]]:
    return list(kudos_history.rows(database, REF))


def received(database: Database, person_id: int) -> int:
    return database.read(REF, lambda tx: kudos.count_received(tx, person_id))


HISTORY = """giver,receiver,time,amount,message
anna,bram,2025-03-01T10:00:00+01:00,3,Thanks for #git and #sql
Bram,anna,2025-03-02 09:30,,
anna,bram,2025-03-01T10:00:00+01:00,3,Thanks for #git and #sql
"""


def test_a_history_comes_in_and_a_second_time_changes_nothing(
    database: Database, file: Path, ids: dict[str, int]
) -> None:
    report = brought(database, file, HISTORY)
    assert (report.new, report.unchanged, report.refused) == (3, 0, [])
    assert (received(database, ids[BRAM]), received(database, ids[ANNA])) == (6, 1)
    again = brought(database, file, HISTORY)
    assert (again.new, again.unchanged, again.refused) == (0, 3, [])


def test_it_is_the_same_however_it_is_written(database: Database, file: Path, ids: dict[str, int]) -> None:
    """Names or ids, columns in Dutch, in another order, times in the zone of the workspace."""
    brought(database, file, HISTORY)
    dutch = (
        "Bericht;Aan;Van;Datum;Aantal\n;Anna;bram;02-03-2025 09:30;1\n"
        "Thanks for #git and #sql;bram;Anna;01-03-2025 10:00:00;3\n"
    )
    report = brought(database, file, dutch)
    assert (report.new, report.unchanged, report.refused) == (0, 2, [])


def test_what_is_kept_of_it(database: Database, file: Path, ids: dict[str, int]) -> None:
    brought(database, file, HISTORY)

    def look(tx: Transaction) -> None:
        mine = kudos.table.c.workspace_id == tx.workspace.id
        row = tx.execute(select(kudos.table).where(mine).order_by(kudos.table.c.id)).first()
        assert row is not None
        assert (row.cause, row.amount, row.reason) == ("imported", 3, "Thanks for #git and #sql")
        assert row.happened_at == datetime(2025, 3, 1, 9, tzinfo=UTC)
        assert (row.by_manager, row.kind, str(row.given_on)) == (False, "learning", "2025-03-01")
        assert {one[1] for one in kudos.received_for(tx, ["git", "sql"])} == {"git", "sql"}
        waiting = select(outbox.table.c.id).where(outbox.table.c.workspace_id == tx.workspace.id)
        assert tx.execute(waiting).first() is None, "nobody is told"

    database.read(REF, look)


def test_history_costs_no_allowance_and_is_not_undone(
    database: Database, file: Path, ids: dict[str, int]
) -> None:
    brought(database, file, "giver,receiver,time,amount\nanna,bram,2026-11-27 10:00,40\n")

    def look(tx: Transaction) -> None:
        assert kudos.count_given(tx, ids[ANNA], NOW.date()) == 0
        assert kudos.last_given(tx, ids[ANNA]) == []

    database.read(REF, look)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (",bram,2025-03-01,1,", "has no giver"),
        ("anna,,2025-03-01,1,", "has no receiver"),
        (
            "anna,nobody,2025-03-01,1,",
            "the receiver is nobody known here; import people first, or give the id",
        ),
        ("anna,Mei,2025-03-01,1,", "the receiver can be 2 people with that name; give the id"),
        ("anna,robot,2025-03-01,1,", "the receiver is a bot"),
        ("anna,Anna,2025-03-01,1,", "gives to themselves"),
        ("anna,bram,yesterday,1,", "the time must be such as 2026-11-23T09:00:00+01:00 or 23-11-2026 09:00"),
        ("anna,bram,,1,", "the time must be such as 2026-11-23T09:00:00+01:00 or 23-11-2026 09:00"),
        ("anna,bram,2030-01-01,1,", "the time lies in the future, or before the year 2000"),
        ("anna,bram,1999-12-31,1,", "the time lies in the future, or before the year 2000"),
        ("anna,bram,0001-01-01,1,", "the time must be such as 2026-11-23T09:00:00+01:00 or 23-11-2026 09:00"),
        ("anna,bram,2025-03-01,0,", "the amount must be a whole number from 1 to 100"),
        ("anna,bram,2025-03-01,101,", "the amount must be a whole number from 1 to 100"),
        ("anna,bram,2025-03-01,1.5,", "the amount must be a whole number from 1 to 100"),
        ("anna,bram,2025-03-01,٣,", "the amount must be a whole number from 1 to 100"),
        ("anna,bram,2025-03-01,-1,", "the amount begins like a formula; put a ' before it when it is none"),
        (
            "anna,bram,2025-03-01,1,=1+1",
            "the message begins like a formula; put a ' before it when it is none",
        ),
        (f"anna,bram,2025-03-01,1,{'x' * 2501}", "the message is 2,501 characters; at most 2,500 fit"),
        ("anna,bram,2025-03-01,1,,more", "has too many cells"),
    ],
)
def test_a_row_that_cannot_be(
    database: Database, file: Path, ids: dict[str, int], row: str, why: str
) -> None:
    report = brought(database, file, f"giver,receiver,time,amount,message\n{row}\nanna,bram,2025-01-01,,\n")
    assert [(one.where, one.reason) for one in report.refused] == [("kudos.csv line 2", why)]
    assert report.new == 1


def test_words_may_begin_like_words_do(database: Database, file: Path, ids: dict[str, int]) -> None:
    report = brought(
        database,
        file,
        "giver,receiver,time,message\nanna,bram,2025-01-01,+1 @bram\nanna,bram,2025-01-01,'=x\n",
    )
    assert report.refused == []
    assert [row[4] for row in rows(database)] == ["+1 @bram", "=x"]


def test_a_missing_column(database: Database, file: Path) -> None:
    report = brought(database, file, "van,bericht\nanna,x\n")
    assert [one.reason for one in report.refused] == [
        "has no column receiver and time; the first line names the columns"
    ]


# --- out and in again ------------------------------------------------------------------------------

PUBLIC, PRIVATE, UNKNOWN, GROUP, ALONE = (
    Place("C1", "public"), Place("C2", "private"), Place("C3"), Place("C4", "group"), Place("D1", "direct"),
)  # fmt: skip


def give_everywhere(tx: Transaction, ids: dict[str, int]) -> None:
    for place in (PUBLIC, PRIVATE, UNKNOWN, GROUP, ALONE):
        number = places.seen(tx, place).id
        one = Kudos(f"{number}:m1", ids[ANNA], ids[BRAM])
        kudos.give(tx, one, NOW.date(), NOW, f"=words in {place.key}", ("git",))
    kudos.give(tx, Kudos("form:1", ids[ANNA], ids[MEI]), NOW.date(), NOW, "by a form", ())


def given_in(database: Database, place: Place) -> str:
    """The source of what was given there."""
    return f"{database.write(REF, lambda tx: places.seen(tx, place).id)}:m1"


def exported(database: Database, to: Path) -> str:
    csv_sheet.write(to, kudos_history.COLUMNS, kudos_history.rows(database, REF))
    return to.read_text("utf-8-sig")


def test_out_goes_what_everybody_could_see(
    database: Database, file: Path, ids: dict[str, int], tmp_path: Path
) -> None:
    database.write(REF, lambda tx: give_everywhere(tx, ids))
    brought(database, file, HISTORY)
    said = exported(database, tmp_path / "out.csv")
    at, first, *others = "2026-11-27T10:00:00+00:00", *said.splitlines()[1:]
    assert first == f"anna,bram,{at},1,'=words in C1,learning,git,{given_in(database, PUBLIC)}"
    alone = given_in(database, ALONE)
    assert others[0] == f"anna,bram,{at},1,,learning,,{alone}", "that it was given, not with which words"
    assert others[1] == f"anna,mei,{at},1,,learning,,form:1"
    assert [line.split(",")[4] for line in others[2:]] == [
        "Thanks for #git and #sql",
        "",
        "Thanks for #git and #sql",
    ]
    assert all(f"C{number}" not in said for number in (2, 3, 4))


def test_out_and_in_again_changes_nothing(
    database: Database, file: Path, ids: dict[str, int], tmp_path: Path
) -> None:
    database.write(REF, lambda tx: give_everywhere(tx, ids))
    brought(database, file, HISTORY)
    report = brought(database, file, exported(database, tmp_path / "out.csv"))
    assert (report.new, report.unchanged, report.refused) == (0, 6, [])


def test_what_was_taken_back_stays_so(
    database: Database, file: Path, ids: dict[str, int], tmp_path: Path
) -> None:
    database.write(REF, lambda tx: give_everywhere(tx, ids))
    said = exported(database, tmp_path / "out.csv")
    source = given_in(database, PUBLIC)
    assert source in said
    database.write(REF, lambda tx: kudos.revoke_source(tx, source, NOW, "undone"))
    before = received(database, ids[BRAM])
    assert brought(database, file, said).new == 0
    assert received(database, ids[BRAM]) == before
    assert source not in exported(database, tmp_path / "again.csv")


def test_two_emoji_are_one_kudos(database: Database, ids: dict[str, int]) -> None:
    def give(tx: Transaction) -> None:
        number = places.seen(tx, PUBLIC).id
        for emoji in ("bulb", "mortar_board"):
            one = Kudos(f"{number}:m1", ids[ANNA], ids[BRAM], via=emoji)
            kudos.give(tx, one, NOW.date(), NOW, "", ())

    database.write(REF, give)
    assert len(rows(database)) == 1
    one = Kudos(given_in(database, PUBLIC), ids[ANNA], ids[BRAM], via="bulb")
    database.write(REF, lambda tx: kudos.take_back(tx, one, NOW.date(), NOW, "x"))
    assert len(rows(database)) == 1


@pytest.mark.parametrize("who", [ANNA, BRAM])
def test_who_appears_in_no_list_is_in_no_export(
    database: Database, file: Path, ids: dict[str, int], who: str
) -> None:
    brought(database, file, HISTORY)
    database.write(REF, lambda tx: people.set_listed(tx, ids[who], False))
    assert rows(database) == []


def test_more_than_a_page(database: Database, file: Path, ids: dict[str, int]) -> None:
    lines = (f"anna,bram,2025-01-01 10:00,1,number {number}" for number in range(1_001))
    assert brought(database, file, "giver,receiver,time,amount,message\n" + "\n".join(lines)).new == 1_001
    assert len({row[4] for row in rows(database)}) == 1_001
