"""S8: what is exported imports again to the same, is safe to open, and holds nothing private."""

import csv
import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.import_export import batches, csv_sheet, exporting, folder, importing, markdown, starter, tables
from bot.import_export.draft import Draft
from bot.import_export.importing import Importer
from handlers.chat import clean
from handlers.parsing import formulas
from storage import imports, people, places, tils, tips
from storage.database import Database, Transaction, open_database
from storage.people import Person
from storage.places import Place
from storage.tips import Tip
from tests.conftest import DEFAULTS
from tests.happenings import NOW, REF

quickly = settings(
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)
ROOT = Path(__file__).parents[3]
KINDS = pytest.mark.parametrize("name", ["tips", "tips.csv", "tips.jsonl"])


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PAUSE_SECONDS", 0)


def fill(tx: Transaction) -> None:
    joris = people.seen(tx, Person("U1", "Joris", is_bot=False), NOW)
    public, private = (
        places.seen(tx, Place("C-leren", "public")),
        places.seen(tx, Place("C-retro", "private")),
    )
    later = NOW + timedelta(days=3, microseconds=7)
    tips.add(tx, "Undo: yes, a #commit", "- revert\n\n---\n\n  =1+1 'q' \"q\"; 💡", NOW, source="answer:1",
             topics=("git", "c++"), owner_id=joris.id, confirmed_at=later)  # fmt: skip
    tips.add(tx, "=HYPERLINK(1)", "+31 20 123", NOW, source="file:docs/Wérk en meer/B.md", topics=())
    tips.add(tx, "'-2", "''=x", NOW, source="file:docs/b.md", topics=("a",), place_id=public.id)
    tips.add(tx, "Geheim", "van retro", NOW, source="starter:nl/x/y", owner_id=joris.id, place_id=private.id)


def written(database: Database, to: Path, private: tuple[str, ...] = ()) -> exporting.Shared:
    shared = exporting.tips(database, REF, private)
    exporting.write(shared.rows, to, lambda done: None)
    return shared


def content(path: Path) -> dict[str, bytes]:
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(one.relative_to(path)): one.read_bytes() for one in path.rglob("*") if one.is_file()}


def brought(database: Database, path: Path) -> importing.Report:
    if path.is_dir():
        found, prefix = markdown.candidates(folder.markdown_files(path)), f"file:{path.name}/"
    else:
        found, prefix = tables.candidates(path), f"file:{path.name}#"
    return Importer(database, REF, prefix, NOW + timedelta(days=9)).run(found)


def everything(database: Database) -> list[Tip]:
    return database.read(REF, lambda tx: imports.page(tx, 0, 1_000))


@pytest.fixture
def second(tmp_path: Path, migrated_sqlite: Path) -> Database:
    """Another workspace elsewhere, where the same people and places are known."""
    path = tmp_path / "second.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    database = open_database(f"sqlite:///{path}", DEFAULTS)

    def meet(tx: Transaction) -> None:
        people.seen(tx, Person("U1", "Joris", is_bot=False), NOW)
        places.seen(tx, Place("C-retro", "private"))

    database.write(REF, meet)
    return database


@KINDS
def test_out_and_in_and_out_again_is_the_same(
    database: Database, second: Database, tmp_path: Path, name: str
) -> None:
    database.write(REF, fill)
    first, again = tmp_path / "first" / name, tmp_path / "again" / name
    first.parent.mkdir()
    again.parent.mkdir()
    written(database, first, ("C-retro",))

    report = brought(second, first)

    assert (report.new, report.refused, report.notes) == (4, [], [])
    written(second, again, ("C-retro",))
    assert content(again) == content(first)
    assert {_facts(tip) for tip in everything(second)} == {_facts(tip) for tip in everything(database)}


def _facts(tip: Tip) -> tuple[object, ...]:
    return tip.source, tip.title, tip.text, tip.topics, tip.made_at, tip.confirmed_at, tip.owner_id is None


@KINDS
def test_in_where_it_came_from_it_changes_nothing(database: Database, tmp_path: Path, name: str) -> None:
    database.write(REF, fill)
    before = everything(database)
    written(database, tmp_path / name, ("C-retro",))

    report = brought(database, tmp_path / name)

    assert (report.new, report.changed, report.unchanged, report.refused) == (0, 0, 4, [])
    assert everything(database) == before


@KINDS
def test_what_is_private_stays_here_unless_it_is_asked_for(
    database: Database, tmp_path: Path, name: str
) -> None:
    database.write(REF, fill)

    shared = written(database, tmp_path / name)
    assert shared.left_out == 1
    assert not any("retro" in one.decode().lower() for one in content(tmp_path / name).values())

    asked = written(database, tmp_path / f"all-{name}", ("C-retro",))
    assert asked.left_out == 0
    assert any("van retro" in one.decode() for one in content(tmp_path / f"all-{name}").values())


def test_no_cell_is_a_formula(database: Database, tmp_path: Path) -> None:
    """https://owasp.org/www-community/attacks/CSV_Injection"""
    database.write(REF, fill)
    written(database, tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 4
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@quickly
@given(st.text(alphabet="'=+-@\t\r＝a\n\u200b\ufeff\xa0 \u2028", max_size=8))
def test_every_cell_comes_back_as_it_was(cell: str) -> None:
    assert formulas.unguarded(formulas.guarded(cell)) == cell
    assert not formulas.guarded(cell).startswith(tuple("=+-@\t\r＝"))
    assert not formulas.is_formula(formulas.guarded(cell).replace("\r", "\n"))


LIVE = (
    "\u200b=1+1",
    "\ufeff=1+1",
    "\u2060\u200d@SUM(A1)",
    "\xa0+1",
    "\u3000-1",
    "\xad=1",
    "\u2800=1",
    "\u180e=1",
    "\x00=1",
    "first\n=1+1",
    "first\r\n+1",
    "first\r@x",
    "first\u2028-1",
    "first\n\u200b=1",
    "first\n\n \ufeff=1",
    "first\n\t=1",
    "＝1",
    "first\n＋1",
    "﹦1",
    "\U000e0020=1",
)


@pytest.mark.parametrize("cell", LIVE, ids=range(len(LIVE)))
def test_what_is_not_seen_and_later_lines_make_no_formula(cell: str, tmp_path: Path) -> None:
    """In every file that the product writes for a spreadsheet."""
    assert formulas.is_formula(cell)
    tip = {"title": cell, "text": cell, "topics": [cell]}
    assert exporting.write([tip], tmp_path / "tips.csv", lambda _: None) == 1
    assert csv_sheet.write(tmp_path / "people.csv", ["name"], [[cell]]) == 1
    for name in ("tips", "people"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
            (_, cells) = csv.reader(file)
        assert not any(formulas.is_formula(one) for one in cells)
        assert {formulas.unguarded(one) for one in cells} == {cell}


def test_no_other_part_of_the_product_writes_for_spreadsheets() -> None:
    rooms = ("bot", "handlers", "scheduler", "storage")
    every = ((path, path.read_text("utf-8")) for room in rooms for path in (ROOT / room).rglob("*.py"))
    writing = {str(path.relative_to(ROOT)): text for path, text in every if "csv.writer(" in text}
    assert {*writing} == {
        "bot/import_export/csv_sheet.py",
        "bot/import_export/exporting.py",
        "handlers/budget/setting.py",
        "handlers/record/files.py",
        "handlers/reports/files.py",
    }
    assert [name for name, text in writing.items() if "guarded" not in text] == []


TEXTS = st.text(max_size=200).map(clean).filter(lambda text: bool(text) and clean(text) == text)


@quickly
@given(title=TEXTS, text=TEXTS, owner=st.sampled_from(["", "U1", "yes", "1.0", "#a: b"]))
def test_markdown_holds_any_text(title: str, text: str, owner: str) -> None:
    row: exporting.Row = {
        "title": title,
        "text": text,
        "topics": ["git"],
        "owner": owner,
        "source": "answer:1",
    }
    draft = markdown.parse(exporting.as_markdown(row).encode(), "a.md", "file:a.md")
    assert isinstance(draft, Draft), draft
    assert (draft.title, draft.text, draft.topics, draft.owner) == (title, text, ("git",), owner)


@quickly
@given(st.sets(st.text(alphabet="aA/.é:-md# ~", max_size=12), max_size=30))
def test_every_source_has_a_file_of_its_own_inside_the_folder(sources: set[str]) -> None:
    names = {source: exporting.file_name(f"file:{source}") for source in sources}
    assert len({name.lower() for name in names.values()}) == len(sources)
    for name in names.values():
        assert name.endswith(".md")
        assert not set(name.split("/")) & {"", ".", ".."}
        assert not any(part.startswith(".") for part in name.split("/"))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("starter:nl/feedback/vraag-het", "starter/nl/feedback/vraag-het.md"),
        ("file:docs/git/undo.md", "file/docs/git/undo.md"),
        ("answer:12", "answer/12.md"),
        ("file:../../etc/passwd", "file/-/-/etc/passwd"),
    ],
)
def test_names_that_can_be_read(source: str, name: str) -> None:
    assert exporting.file_name(source).startswith(name.removesuffix(".md").replace("/-", ""))


def test_the_starter_set_comes_back(second: Database, tmp_path: Path) -> None:
    starter.put_in(second, REF, NOW)
    written(second, tmp_path / "out")
    report = brought(second, tmp_path / "out")
    assert (report.new, report.changed, report.unchanged) == (0, 0, 132)


# --- TILs ------------------------------------------------------------------------------------------


def share(tx: Transaction) -> None:
    joris = people.seen(tx, Person("U1", "Joris Bakker", is_bot=False), NOW)
    public, private = (
        places.seen(tx, Place("C-leren", "public")),
        places.seen(tx, Place("C-retro", "private")),
    )
    tils.add(
        tx,
        tils.NewTil(joris.id, "Openbaar", link="https://x.example", topics=("git",), place_id=public.id),
        NOW,
    )
    tils.add(tx, tils.NewTil(joris.id, "Besloten", place_id=private.id), NOW)
    tils.add(tx, tils.NewTil(joris.id, "Nergens"), NOW)
    tils.add(tx, tils.NewTil(None, "Een fout, zonder naam", place_id=public.id, kind=tils.LESSON), NOW)


@KINDS
def test_tils_with_who_learned_it_unless_nobody_is_to_know(
    database: Database, tmp_path: Path, name: str
) -> None:
    database.write(REF, share)
    shared = exporting.learned(database, REF)
    assert exporting.write(shared.rows, tmp_path / name, lambda done: None) == 2
    assert shared.left_out == 2
    everything = "\n".join(one.decode("utf-8-sig") for one in content(tmp_path / name).values())
    assert "Openbaar" in everything
    assert "zonder naam" in everything
    assert "Besloten" not in everything
    assert "Nergens" not in everything
    assert everything.count("U1") == 1


def test_tils_of_a_private_place_that_was_asked_for(database: Database, tmp_path: Path) -> None:
    database.write(REF, share)
    shared = exporting.learned(database, REF, ("C-retro",))
    exporting.write(shared.rows, tmp_path / "t.jsonl", lambda done: None)
    lines = [json.loads(line) for line in (tmp_path / "t.jsonl").read_text().splitlines()]
    assert [(line["text"], line.get("place", ""), line.get("author", "")) for line in lines] == [
        ("Openbaar", "", "U1"), ("Besloten", "C-retro", "U1"), ("Een fout, zonder naam", "", ""),
    ]  # fmt: skip
