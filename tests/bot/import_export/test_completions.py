"""Who finished what, as another system exports it, comes in once; what is wrong is refused with its line."""

from pathlib import Path

import pytest

from bot.__main__ import main
from bot.import_export import batches
from bot.import_export.completions import CompletionsImporter
from bot.import_export.storing import Report
from storage import catalogue, people
from storage.database import Database, Transaction
from storage.people import Person
from storage.workspaces import WorkspaceRef
from tests.happenings import NOW
from tests.storage.test_catalogue import made

REF = WorkspaceRef("tryout", "T1")
GOOD = """persoon;cursus;datum
anna;https://git.example/?utm_source=lms;20-11-2026
Bram;git;2026-11-21 09:30
"""


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PAUSE_SECONDS", 0)


@pytest.fixture
def ids(database: Database) -> dict[str, int]:
    def begin(tx: Transaction) -> dict[str, int]:
        made(tx, "git", 5)
        people.seen(tx, Person("gone", name="Gone", has_left=True), NOW)
        return {one: people.seen(tx, Person(one, name=one.title()), NOW).id for one in ("anna", "bram")}

    return database.write(REF, begin)


def brought(database: Database, folder: Path, said: str) -> Report:
    (folder / "lms.csv").write_text(said)
    return CompletionsImporter(database, REF, folder / "lms.csv", NOW).run()


def test_once_and_once_more(database: Database, ids: dict[str, int], tmp_path: Path) -> None:
    first = brought(database, tmp_path, GOOD)
    assert (first.new, first.unchanged, first.refused) == (2, 0, [])
    again = brought(database, tmp_path, GOOD)
    assert (again.new, again.unchanged, again.refused) == (0, 2, [])

    def look(tx: Transaction) -> list[str]:
        return [one.title for who in ids.values() for one in catalogue.by_person(tx, who, 9)]

    assert database.read(REF, look) == ["git", "git"]


def test_what_is_wrong_says_where(database: Database, ids: dict[str, int], tmp_path: Path) -> None:
    report = brought(
        database,
        tmp_path,
        "person,link,time\nnobody,git,2026-11-20\n,git,2026-11-20\nanna,welding,2026-11-20\nanna,git,2027-01-01\n"
        "anna,git,yesterday\n=anna,git,2026-11-20\ngone,git,2026-11-20\nanna,git,2026-11-20,more\n"
        "anna,git,2026-11-20\n",
    )
    assert (report.new, len(report.refused)) == (1, 8)
    assert [one.where.removeprefix("lms.csv ") for one in report.refused] == [
        f"line {number}" for number in range(2, 10)
    ]
    reasons = "\n".join(one.reason for one in report.refused)
    for said in ("nobody known", "has no person", "not in the catalogue", "future", "time must be"):
        assert said in reasons


def test_on_the_command_line(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", database_url)
    assert main(["import", "completions", "--workspace", "slack:T1", str(tmp_path / "none.csv")]) == 2
    (tmp_path / "lms.csv").write_text(GOOD)
    assert main(["import", "completions", "--workspace", "slack:T1", str(tmp_path / "lms.csv")]) == 1
    assert "nobody known here" in capsys.readouterr().out
