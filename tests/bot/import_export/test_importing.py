"""S8: the tips an organisation already has come in once, however often they are brought, and whatever
cannot be one is refused with a reason."""

import os
import shutil
import unicodedata
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.import_export import batches, folder, importing, markdown, starter, tables
from bot.import_export.draft import Draft, Refusal
from bot.import_export.importing import Importer
from bot.import_export.storing import Report
from handlers.chat import mention
from storage import imports, owners, people, places, search, tips
from storage.database import Database
from storage.people import Person
from storage.places import Place
from storage.tips import Tip
from tests.happenings import NOW, REF


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PAUSE_SECONDS", 0)


def put(root: Path, name: str, content: str | bytes) -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


def parsed(
    content: str | bytes, where: str = "docs/undo-a-commit.md", folders: tuple[str, ...] = ()
) -> Draft:
    draft = markdown.parse(_bytes(content), where, f"file:{where}", "", folders)
    assert isinstance(draft, Draft), draft
    return draft


def refused(content: str | bytes) -> str:
    refusal = markdown.parse(_bytes(content), "docs/a.md", "file:docs/a.md")
    assert isinstance(refusal, Refusal), refusal
    return refusal.reason


TWICE = 'a quote inside a cell is written twice, ""'


def _bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def brought(
    database: Database, path: Path, at: datetime = NOW, owner: str = "", dry_run: bool = False
) -> Report:
    """The import of a folder or file, as the command does it."""
    if path.is_dir():
        found, prefix = markdown.candidates(folder.markdown_files(path)), f"file:{path.name}/"
    else:
        found, prefix = tables.candidates(path), f"file:{path.name}#"
    return Importer(database, REF, prefix, at, owner=owner, dry_run=dry_run).run(found)


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.new, report.changed, report.unchanged, len(report.refused)


def everything(database: Database) -> list[Tip]:
    return database.read(REF, lambda tx: imports.page(tx, 0, 20_000))


def found(database: Database, question: str) -> list[str]:
    return [hit.about for hit in database.read(REF, lambda tx: search.find(tx, question, 0)).hits]


# --- what a Markdown file says ---------------------------------------------------------------------


def test_front_matter() -> None:
    draft = parsed(
        "---\ntitle: Undo a commit\ntags: [git, Working from home]\nowner: '@U1'\n---\n\nUse revert.\n"
    )
    assert (draft.title, draft.text, draft.owner) == ("Undo a commit", "Use revert.", "U1")
    assert draft.topics == ("git", "working-from-home")


@pytest.mark.parametrize(
    ("written", "topics"),
    [
        ("[git, sql]", ("git", "sql")),
        ("git, working from home", ("git", "working-from-home")),
        ("git sql", ("git", "sql")),
        ("[C++, 'C#', .NET, R&D]", ("c++", "c#", ".net", "r&d")),
        ("c++, R & D; CI / CD", ("c++", "r&d", "ci/cd")),
        ('"#git; #sql"', ("git", "sql")),
        ("\n  - on\n  - 1.10\n  - Git", ("on", "1.10", "git")),
        ("[]", ()),
    ],
)
def test_topics_as_people_write_them(written: str, topics: tuple[str, ...]) -> None:
    assert parsed(f"---\ntitle: T\ntopics: {written}\n---\nx").topics == topics


def test_what_looks_like_something_else_stays_what_was_written() -> None:
    assert parsed("---\ntitle: yes\n---\nx").title == "yes"
    assert parsed("---\ntitle: 2026-11-01\n---\nx").title == "2026-11-01"


def test_the_first_heading_is_the_title_and_not_said_twice() -> None:
    draft = parsed("\n## Undo a commit ##\n\nUse revert.")
    assert (draft.title, draft.text) == ("Undo a commit", "Use revert.")


def test_a_heading_further_down_stays_where_it_is() -> None:
    draft = parsed("```\n# a comment in code\n```\n\n# Undo\nUse revert.")
    assert draft.title == "Undo"
    assert draft.text.startswith("```")
    assert "# Undo" in draft.text


def test_else_the_name_of_the_file_is_the_title() -> None:
    assert parsed("Use revert.").title == "Undo a commit"


def test_a_byte_order_mark_and_other_line_ends_are_fine() -> None:
    draft = parsed(b"\xef\xbb\xbf---\r\ntitle: T\r\n---\r\n\r\none\r\ntwo\r\n")
    assert (draft.title, draft.text) == ("T", "one\ntwo")


def test_a_line_of_dashes_further_down_is_text() -> None:
    assert parsed("# T\n\none\n\n---\n\ntwo").text == "one\n\n---\n\ntwo"


def test_nobody_is_named_or_misled_by_what_a_file_holds() -> None:
    draft = parsed(f"# {mention(1)}T\u202e\n\nx\x1b[31m {mention(2)}")
    assert draft.title == "1T"
    assert draft.text == "x[31m 2"


# --- what is refused -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is empty"),
        ("  \n\n\t", "is empty"),
        ("# Only a heading", "has a title but no text"),
        ("---\ntitle: T\n---\n", "has a title but no text"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "is no text but a binary file"),
        ("één\ntwee\ndrie vier".encode("latin-1"), "is not UTF-8 in line 1; save it as UTF-8"),
        ("text".encode("utf-16"), "is no text but a binary file"),
        ("# T\n" + "x" * 10_001, "the text is 10,001 characters; at most 10,000 fit"),
        ("# " + "t" * 301 + "\nx", "the title is 301 characters; at most 300 fit"),
        ("---\ntitle: T\nx", "front matter that begins in line 1 and never ends with ---"),
        ("---\n- a\n- b\n---\nx", "front matter that is no list of names and values"),
        ("---\ntitle: [a]\n---\nx", "front matter that cannot be used: the title is no text; put it"),
        ("---\ntitle: T\nsource: answer:1\nmade: gisteren\n---\nx", "made and confirmed must be times with"),
        ("---\ntitle: T\nsource: file:" + "s" * 600 + "\n---\nx", "its name or source is no plain text"),
    ],
)  # fmt: skip
def test_it_is_refused_with_the_reason(content: str | bytes, reason: str) -> None:
    assert refused(content).startswith(reason)


def test_broken_front_matter_names_the_line() -> None:
    assert refused("---\ntitle: T\ntopics: [git\nowner: x\n---\nx").startswith(
        "broken front matter in line 4:"
    )
    assert refused('---\ntitle: "T\n---\nx').startswith("broken front matter in line")


def test_a_bomb_in_the_front_matter_does_not_go_off() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert parsed(f"---\ntitle: T\n{bomb}---\nx").topics == ()
    assert "cannot be used" in refused(f"---\ntitle: T\n{bomb}topics: *i\n---\nx")
    assert (
        refused("---\ntitle: T\nx: " + "a" * 5_000 + "\n---\nx")
        == "front matter of more than 4,000 characters"
    )
    assert "without end" in refused("---\ntopics: " + "[" * 1_900 + "]" * 1_900 + "\n---\nx")
    assert "recursive" in refused("---\ntitle: T\ntopics: &a [*a]\n---\nx")


def test_nothing_is_run(tmp_path: Path) -> None:
    target = tmp_path / "ran"
    content = f"---\ntitle: !!python/object/apply:os.system ['touch {target}']\n---\nx"
    assert "cannot be used" in refused(content)
    assert not target.exists()


# --- a folder --------------------------------------------------------------------------------------


def test_a_folder(database: Database, docs: Path) -> None:
    put(docs, "git/undo.md", "# Een commit terugdraaien\n\nMet revert.")
    put(docs, "Remote Work/git/later.markdown", "---\ntopics: [chat]\n---\nLater lezen.")
    put(docs, "git/logo.png", b"\x89PNG")
    put(docs, ".git/config.md", "not ours")

    report = brought(database, docs)

    assert counts(report) == (2, 0, 0, 0)
    later, undo = everything(database)
    assert (undo.title, undo.topics, undo.source) == (
        "Een commit terugdraaien",
        ("git",),
        "file:docs/git/undo.md",
    )
    assert later.topics == ("chat", "git", "remote-work")
    assert undo.owner_id is None
    assert found(database, "hoe draai ik een commit terug") == [undo.about]


def test_twice_changes_nothing(database: Database, docs: Path) -> None:
    for number in range(30):
        put(docs, f"{number}.md", f"# Tip {number}\n\nWoorden.")
    brought(database, docs)
    before = everything(database)

    report = brought(database, docs, NOW + timedelta(days=1))

    assert counts(report) == (0, 0, 30, 0)
    assert everything(database) == before


def test_what_changed_is_rewritten_and_what_went_is_only_told(database: Database, docs: Path) -> None:
    put(docs, "a.md", "# A\n\nOude woorden over rekenbladen.")
    put(docs, "b.md", "# B\n\nBlijft.")
    brought(database, docs)
    put(docs, "a.md", "# A\n\nNieuwe woorden over vergaderen.")
    (docs / "b.md").unlink()

    report = brought(database, docs, NOW + timedelta(days=1))

    assert counts(report) == (0, 1, 0, 0)
    assert report.gone == ["file:docs/b.md"]
    a, b = everything(database)
    assert a.text == "Nieuwe woorden over vergaderen."
    assert a.confirmed_at == NOW + timedelta(days=1)
    assert found(database, "vergaderen") == [a.about]
    assert found(database, "rekenbladen") == []
    assert b.text == "Blijft."


def test_a_refused_file_is_not_taken_for_gone(database: Database, docs: Path) -> None:
    put(docs, "a.md", "# A\n\nx")
    brought(database, docs)
    put(docs, "a.md", b"\0")

    report = brought(database, docs)

    assert [str(one.where) for one in report.refused] == ["docs/a.md"]
    assert report.gone == []
    assert len(everything(database)) == 1


def test_a_dry_run_says_the_same_and_does_nothing(database: Database, docs: Path) -> None:
    put(docs, "a.md", "# A\n\nx")
    brought(database, docs)
    put(docs, "a.md", "# A\n\ny")
    put(docs, "b.md", "# B\n\nx")
    before = everything(database)

    assert counts(brought(database, docs, dry_run=True)) == (1, 1, 0, 0)
    assert everything(database) == before
    assert counts(brought(database, docs)) == (1, 1, 0, 0)


def test_a_file_of_50_megabytes_is_not_read(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    big = docs / "big.md"
    with big.open("wb") as file:
        file.truncate(50_000_000)
    (one,) = markdown.candidates(folder.markdown_files(docs))
    assert one == Refusal("docs/big.md", "is 50,000,000 bytes; at most 200,000 fit")
    (table,) = tables.candidates(big.rename(docs / "big.csv"))
    assert table == Refusal("big.csv", "is 50,000,000 bytes; at most 20,000,000 fit, so import it in parts")


def test_links_are_not_followed(docs: Path, tmp_path: Path) -> None:
    outside = put(tmp_path, "secret.md", "# Secret\n\nx")
    put(docs, "in/a.md", "# A\n\nx")
    (docs / "in" / "loop").symlink_to(docs)
    (docs / "self.md").symlink_to(docs / "self.md")
    (docs / "same.md").symlink_to(docs / "in" / "a.md")
    (docs / "leak.md").symlink_to(outside)
    (docs / "leaks").symlink_to(tmp_path)

    seen = list(folder.markdown_files(docs))

    assert [one.name for one in seen if isinstance(one, folder.File)] == ["docs/in/a.md"]
    assert [one for one in seen if isinstance(one, Refusal)] == [
        Refusal("docs/leak.md", "is a link that leaves the folder"),
        Refusal("docs/leaks", "is a link that leaves the folder"),
    ]


def test_strange_things_in_a_folder(docs: Path) -> None:
    os.mkfifo(docs / "pipe.md")
    put(docs, "evil\x1b[2J.md", "# A\n\nx")
    (docs / os.fsdecode(b"b\xff.md")).write_text("# A\n\nx")
    deep = docs
    for _ in range(60):
        deep = deep / "d"
    put(deep, "deep.md", "# A\n\nx")

    seen = list(folder.markdown_files(docs))

    assert {one.where: one.reason for one in seen if isinstance(one, Refusal)} == {
        "docs/pipe.md": "is not a plain file",
        "docs/evil\\x1b[2J.md": "has a name that is not plain text",
        "docs/b\\udcff.md": "has a name that is not plain text",
    }
    assert len(seen) == 4


def test_a_folder_from_a_mac_is_the_same_folder(database: Database, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "een" / "naïef", tmp_path / "twee" / unicodedata.normalize("NFD", "naïef")
    for root, form in ((ours, "NFC"), (theirs, "NFD")):
        put(
            root,
            unicodedata.normalize(form, "café/crème brûlée \U0001faea.md"),
            unicodedata.normalize(form, "# Één\n\nx"),
        )

    assert counts(brought(database, ours)) == (1, 0, 0, 0)
    shutil.rmtree(ours)
    assert counts(brought(database, theirs))[0] == 0
    (tip,) = database.read(REF, lambda tx: imports.page(tx, 0, 9))
    assert tip.topics == ("café",)
    assert tip.source == "file:naïef/café/crème brûlée \U0001faea.md"


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_a_file_from_a_mac_is_the_same_file(database: Database, tmp_path: Path, suffix: str) -> None:
    for form in ("NFC", "NFD"):
        named = unicodedata.normalize(form, "naïef")
        path = tmp_path / form / f"{named}.{suffix}"
        path.parent.mkdir()
        text = "title,text\nÉén,x\n" if suffix == "csv" else '{"title": "Één", "text": "x"}\n'
        path.write_text(unicodedata.normalize(form, text), encoding="utf-8")
        assert counts(brought(database, path))[0] == (1 if form == "NFC" else 0)
        path.unlink()


def test_the_same_title_twice_is_fine(database: Database, docs: Path) -> None:
    put(docs, "a.md", "# Dezelfde\n\nx")
    put(docs, "b.md", "# Dezelfde\n\nx")
    assert counts(brought(database, docs)) == (2, 0, 0, 0)


# --- CSV -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_csv(database: Database, tmp_path: Path, bom: bytes, mark: str) -> None:
    rows = [["Title", "Text", "Topics", "Owner"], ["A", '"Eén, twee; drie\nvier"', '"git; sql"', ""]]
    content = "\r\n".join(mark.join(row) for row in rows).encode()

    assert counts(brought(database, put(tmp_path, "tips.csv", bom + content))) == (1, 0, 0, 0)

    (tip,) = everything(database)
    assert (tip.title, tip.text, tip.topics) == ("A", "Eén, twee; drie\nvier", ("git", "sql"))
    assert tip.source.startswith("file:tips.csv#")


def test_rows_may_change_places_and_titles_may_be_the_same(database: Database, tmp_path: Path) -> None:
    brought(database, put(tmp_path, "t.csv", "title,text\nA,een\nA,twee\nB,drie\n"))
    report = brought(database, put(tmp_path, "t.csv", "title,text\nB,drie\nA,een\nA,twee\n"))
    assert counts(report) == (0, 0, 3, 0)

    report = brought(database, put(tmp_path, "t.csv", "title,text\nB,drie\n"))
    assert (counts(report), len(report.gone)) == ((0, 0, 1, 0), 2)


def test_a_key_keeps_a_row_the_same_when_its_title_changes(database: Database, tmp_path: Path) -> None:
    brought(database, put(tmp_path, "t.csv", "key,title,text\n7,A,een\n"))
    assert counts(brought(database, put(tmp_path, "t.csv", "key,title,text\n7,Anders,een\n"))) == (0, 1, 0, 0)
    assert [(tip.title, tip.source) for tip in everything(database)] == [("Anders", "file:t.csv#7")]


def test_formulas_are_text(database: Database, tmp_path: Path) -> None:
    brought(database, put(tmp_path, "t.csv", "title,text\n=1+1,\"@SUM(A1)\"\n'-2,'=\n"))
    assert [(tip.title, tip.text) for tip in everything(database)] == [("=1+1", "@SUM(A1)"), ("-2", "=")]


@pytest.mark.parametrize(
    ("content", "refusals"),
    [
        ("", {"t.csv": "is empty"}),
        ("naam,tekst\na,b\n", {
            "t.csv line 1": "has no column title; the first line names the columns",
        }),
        ("title,text\nA,een,drie\nB,\n,c\nD,d\n", {
            "t.csv line 2": "has too many cells",
            "t.csv line 3": "has a title but no text; write the text below the title, or leave it out",
            "t.csv line 4": "has no title; give it one",
        }),
        ('title,text\nA,een\nB\n"nooit dicht\nC,drie\n', {
            "t.csv line 3": "has a title but no text; write the text below the title, or leave it out",
            "t.csv line 4": f"cannot be read: unexpected end of data; {TWICE}",
        }),
        (b"title,text\nA,\x81\xe9n\n", {
            "t.csv": "has bytes that are no text in line 2; save it as CSV UTF-8",
        }),
        (b"PK\x03\x04\0\0", {"t.csv": "is no text but a binary file; save it as CSV UTF-8"}),
        ("title,text\nA," + "x" * 200_000 + "\nB,twee\n", {
            "t.csv line 2": "the text is 200,000 characters; at most 10,000 fit, so make several tips of it",
        }),
    ],
)  # fmt: skip
def test_csv_that_is_wrong(
    database: Database, tmp_path: Path, content: str | bytes, refusals: dict[str, str]
) -> None:
    report = brought(database, put(tmp_path, "t.csv", content))
    assert {one.where: one.reason for one in report.refused} == refusals


# --- JSONL -----------------------------------------------------------------------------------------


def test_jsonl(database: Database, tmp_path: Path) -> None:
    lines = [
        '{"title": "A", "text": "een", "topics": ["git", "werken op afstand"], "more": 1}',
        "",
        '{"title": "B", "text": "twee", "topics": "git sql", "id": 12}',
    ]
    path = put(tmp_path, "t.jsonl", "\n".join(lines))

    assert counts(brought(database, path)) == (2, 0, 0, 0)
    a, b = everything(database)
    assert (a.title, a.topics) == ("A", ("git", "werken-op-afstand"))
    assert (b.topics, b.source) == (("git", "sql"), "file:t.jsonl#12")
    assert counts(brought(database, path)) == (0, 0, 2, 0)


@pytest.mark.parametrize(
    "line",
    ["[1]", "{", '{"title": 1, "text": "x"}', '{"title": "T", "text": "\\ud800"}', "[" * 9_000, "null"],
)
def test_a_line_that_is_wrong_keeps_no_other_out(database: Database, tmp_path: Path, line: str) -> None:
    path = put(
        tmp_path, "t.jsonl", '{"title": "A", "text": "een"}\n' + line + '\n{"title": "B", "text": "twee"}'
    )
    report = brought(database, path)
    assert counts(report) == (2, 0, 0, 1)
    assert report.refused[0].where == "t.jsonl line 2"


# --- owners and places -----------------------------------------------------------------------------


def meet(database: Database, user: str, has_left: bool = False) -> int:
    met = Person(user, user.title(), is_bot=False, has_left=has_left)
    return database.write(REF, lambda tx: people.seen(tx, met, NOW)).id


def test_an_owner_is_known_or_comes_later(database: Database, tmp_path: Path) -> None:
    joris = meet(database, "U1")
    path = put(tmp_path, "t.csv", "title,text,owner\nA,een,U1\nB,twee,@U2\n")
    report = brought(database, path)
    assert [(one.where, one.reason) for one in report.notes] == [
        ("t.csv line 3", "has no owner now: U2 has not met the bot yet")
    ]
    assert [tip.owner_id for tip in everything(database)] == [joris, None]

    mei = meet(database, "U2")
    assert counts(brought(database, path)) == (0, 1, 1, 0)
    assert [tip.owner_id for tip in everything(database)] == [joris, mei]
    assert counts(brought(database, path)) == (0, 0, 2, 0)


def test_the_owner_of_all_is_for_those_that_have_none(database: Database, tmp_path: Path) -> None:
    joris, mei = meet(database, "U1"), meet(database, "U2")
    path = put(tmp_path, "t.csv", "title,text,owner\nA,een,U1\nB,twee,\n")
    brought(database, path)

    assert counts(brought(database, path, owner="U2")) == (0, 1, 1, 0)
    assert [tip.owner_id for tip in everything(database)] == [joris, mei]


def test_who_left_gets_no_tips(database: Database, tmp_path: Path) -> None:
    meet(database, "U1", has_left=True)
    report = brought(database, put(tmp_path, "t.csv", "title,text,owner\nA,een,U1\n"))
    assert report.notes[0].reason == "has no owner now: U1 does not work here any more"
    assert everything(database)[0].owner_id is None


def test_what_is_private_never_becomes_public(database: Database, tmp_path: Path) -> None:
    path = put(tmp_path, "t.csv", "title,text,place,source\nA,een,C-retro,answer:1\n")
    report = brought(database, path)
    assert report.refused[0].reason == (
        "belongs to C-retro, a place that is not known here; "
        "let the bot meet it first, or leave the place out"
    )

    retro = database.write(REF, lambda tx: places.seen(tx, Place("C-retro", "private")))
    brought(database, path)
    assert everything(database)[0].place_id == retro.id
    assert found(database, "een") == []
    brought(database, put(tmp_path, "t.csv", "title,text,source\nA,anders,answer:1\n"))
    assert everything(database)[0].place_id == retro.id


def test_what_its_owner_dropped_stays_away_until_it_is_something_else(database: Database, docs: Path) -> None:
    put(docs, "a.md", "# A\n\neen")
    brought(database, docs)

    def drop(tx: object) -> None:
        (tip,) = imports.page(tx, 0, 9)  # type: ignore[arg-type]
        imports.note_dropped(tx, tip)  # type: ignore[arg-type]
        tips.remove(tx, tip)  # type: ignore[arg-type]

    database.write(REF, drop)
    assert counts(brought(database, docs)) == (0, 0, 1, 0)
    assert everything(database) == []

    put(docs, "a.md", "# A\n\ntwee")
    assert counts(brought(database, docs)) == (1, 0, 0, 0)
    assert counts(brought(database, docs)) == (0, 0, 1, 0)


def test_what_an_owner_changed_here_stays_until_the_file_changes(database: Database, docs: Path) -> None:
    joris = meet(database, "U1")
    put(docs, "a.md", "# A\n\neen")
    brought(database, docs, owner="U1")
    (tip,) = everything(database)
    database.write(REF, lambda tx: tips.change(tx, tip, "A", "beter", (), NOW))

    assert counts(brought(database, docs, owner="U1")) == (0, 0, 1, 0)
    assert [(tip.text, tip.owner_id) for tip in everything(database)] == [("beter", joris)]


def test_a_tip_that_comes_with_an_owner_is_asked_about(database: Database, docs: Path) -> None:
    meet(database, "U1")
    put(docs, "a.md", "# A\n\neen")
    brought(database, docs, owner="U1")
    assert database.read(REF, owners.next_due) == NOW + tips.CHECK_EVERY


# --- how much, and the starter set -----------------------------------------------------------------


def test_thousands_in_small_transactions(
    sqlite_url: str, docs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from storage.database import open_database
    from tests.conftest import DEFAULTS

    for number in range(400):
        put(docs, f"{number}.md", f"# T{number}\n\nx")
    database = open_database(sqlite_url, DEFAULTS)
    sizes: list[int] = []
    store = importing.store

    def counted(tx, drafts, at, dry_run):  # type: ignore[no-untyped-def]
        sizes.append(len(drafts))
        return store(tx, drafts, at, dry_run=dry_run)

    monkeypatch.setattr(importing, "store", counted)
    assert brought(database, docs).new == 400
    database.close()
    assert sum(sizes) == 400
    assert sizes[0] == batches.FIRST_BATCH
    assert max(sizes) <= importing.MOST_AT_ONCE
    assert len(sizes) > 2


def test_the_starter_set_in_both_languages_once(database: Database) -> None:
    report = starter.put_in(database, REF, NOW)
    assert counts(report) == (132, 0, 0, 0)
    tip = next(tip for tip in everything(database) if tip.source == "starter:en/feedback/ask-for-feedback")
    assert tip.title == "How do I ask for feedback that actually helps me?"
    assert tip.topics == ("feedback", "questions")
    assert tip.owner_id is None
    assert found(database, "how do I ask for useful feedback")[0] == tip.about

    assert counts(starter.put_in(database, REF, NOW, ["nl"])) == (0, 0, 66, 0)
