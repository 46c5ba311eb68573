"""S8: files as other tools, spreadsheets and people write them. What they say that is not for us keeps none
out, and one bad line costs no other."""

import codecs
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.__main__ import main
from bot.import_export import tables, timestamps
from bot.import_export.draft import Candidate, Draft, Refusal
from storage import people
from storage.database import Database
from storage.people import Person
from tests.bot.import_export.test_commands import all_tips, here
from tests.bot.import_export.test_importing import brought, counts, everything, parsed, put, refused
from tests.happenings import NOW, REF

__all__ = ["here"]

Captured = pytest.CaptureFixture[str]


# --- Markdown --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fenced",
    [
        "```\n# no heading\n```",
        "````md\n```\n# no heading\n```\n# nor this\n````",
        "~~~~ {.python}\n# no heading\n~~~~~~",
        '```python title="a.py"\n# no heading\n~~~\n# nor this\n```',
        "   ```\n# no heading\n   ```",
        "1. one\n\n   ```\n   # no heading\n   ```",
        "    # indented code",
        "<!--\n# no heading\n-->",
        "> # somebody else's heading",
    ],
)
def test_what_only_looks_like_a_heading_is_no_title(fenced: str) -> None:
    draft = parsed(f"{fenced}\n\n# Undo\n\nUse revert.")
    assert draft.title == "Undo"
    assert parsed(f"{fenced}\n\nUse revert.").title == "Undo a commit", "the name of the file"


def test_a_fence_that_is_never_closed_goes_on_to_the_end() -> None:
    assert parsed("x\n\n```\n# no heading").title == "Undo a commit"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("# Sorteren in C#", "Sorteren in C#"),
        ("## Sorteren in F# ##", "Sorteren in F#"),
        ("# C#", "C#"),
        ("   # Indented", "Indented"),
        ("#\tTab", "Tab"),
        ("Setext\n======", "Setext"),
        ("Over two\nlines\n---", "Over two lines"),
        ("# Use `git switch` and **not** [checkout](https://x.example)", "Use git switch and not checkout"),
        ("# Trailing   \n", "Trailing"),
        ("#\n\n# After an empty one", "After an empty one"),
    ],
)
def test_headings_of_every_kind(written: str, title: str) -> None:
    draft = parsed(f"{written}\n\nUse revert.")
    assert draft.title == title
    assert draft.text.endswith("Use revert.")


def test_no_heading_without_a_blank_behind_its_signs() -> None:
    assert parsed("#git is a topic\n\nx").title == "Undo a commit"


def test_comments_are_seen_by_nobody_but_in_code() -> None:
    draft = parsed(
        "<!-- markdownlint-disable -->\n\n# Undo\n\n<!-- TODO\nlater -->\nUse revert.\n\n```\n<!-- x -->\n```"
    )
    assert draft.title == "Undo"
    assert draft.text == "Use revert.\n\n```\n<!-- x -->\n```"


def test_front_matter_between_plusses() -> None:
    draft = parsed(
        '+++\ntitle = "Undo"\ntags = ["git"]\ndate = 2026-11-01T09:00:00Z\n[params]\nx = 1\n+++\nUse revert.'
    )
    assert (draft.title, draft.text) == ("Undo", "Use revert.")
    assert "git" in draft.topics
    assert refused('+++\ntitle = "Undo\n+++\nx').startswith("broken front matter in line 2: ")
    assert refused("+++\nowner = x\n+++\nx").startswith("broken front matter in line 2: ")
    assert refused("+++\ntitle = 1\n+++\nx").startswith("front matter that cannot be used: the title")


@pytest.mark.parametrize(
    "field",
    [
        "source: https://example.org/a", "source: [a, b]", "source:\n  url: x", "place: Amsterdam",
        "place: [a]", "owner: [anna, bram]", "owner: {name: x}", "owner:", "confirmed: true", "made: soon",
        "confirmed: 2026-11-01", "date: 2026-11-01", "aliases: [a, b]", "tags: {a: b}", "tags: [[a]]",
        "id: [1]", "key: {a: b}", "text: [x]",
        "layout: post\npermalink: /x/:y", "1: x", "draft: yes", "tags:", "tags: [1, yes, {a: b}]", "place:",
    ],
)  # fmt: skip
def test_fields_of_other_tools_keep_no_file_out(database: Database, tmp_path: Path, field: str) -> None:
    docs = tmp_path / "docs"
    put(docs, "a.md", f"---\n{field}\n---\n# A\n\nText.")
    report = brought(database, docs)
    assert (counts(report), report.refused) == ((1, 0, 0, 0), [])
    (tip,) = everything(database)
    assert (tip.title, tip.text, tip.source, tip.place_id) == ("A", "Text.", "file:docs/a.md", None)


@pytest.mark.parametrize(
    ("tags", "topics"),
    [
        ("git", ("git",)),
        ("'#git'", ("git",)),
        ("[git, '#sql']", ("git", "sql")),
        ("\n  - git\n  - 1.10", ("git", "1.10")),
        ("git, sql", ("git", "sql")),
    ],
)
def test_tags_however_they_are_written(tags: str, topics: tuple[str, ...]) -> None:
    assert parsed(f"---\ntitle: T\ntags: {tags}\n---\nx").topics == topics


def test_lines_that_are_no_front_matter_are_text() -> None:
    assert parsed("\n\n---\n\nOnly a line above.").text == "---\n\nOnly a line above."
    assert parsed("---\nA quote\n---\nand more").text.startswith("---\nA quote")


# --- two of the same name --------------------------------------------------------------------------


def test_two_folders_of_the_same_name_are_two_sources(tmp_path: Path, capsys: Captured) -> None:
    for team in ("web", "data"):
        put(tmp_path, f"{team}/docs/deploy.md", f"# Deploy {team}\n\nHow {team} does it.")
        put(tmp_path, f"{team}/docs/{team}.md", "# Same\n\nSame.")
    for team in ("web", "data", "web", "data"):
        assert main(["import", "tips", f"{team}/docs", "--workspace", "slack:T1"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.partition(": ")[2] for line in out] == [
        "2 new, 0 changed, 0 unchanged, 0 refused.", "2 new, 0 changed, 0 unchanged, 0 refused.",
        "0 new, 0 changed, 2 unchanged, 0 refused.", "0 new, 0 changed, 2 unchanged, 0 refused.",
    ]  # fmt: skip
    assert sorted(tip.title for tip in all_tips()) == ["Deploy data", "Deploy web", "Same", "Same"]


@pytest.mark.parametrize("name", ["tips.csv", "tips.jsonl"])
def test_two_files_of_the_same_name_are_two_sources(tmp_path: Path, name: str, capsys: Captured) -> None:
    for team in ("web", "data"):
        row = (
            f"title,text\nDeploy,{team}\n"
            if name.endswith("csv")
            else f'{{"title": "Deploy", "text": "{team}"}}'
        )
        put(tmp_path, f"{team}/{name}", row)
    for team in ("web", "data", "web"):
        assert main(["import", "tips", f"{team}/{name}", "--workspace", "slack:T1"]) == 0
    assert sorted(tip.text for tip in all_tips()) == ["data", "web"]
    (tmp_path / f"data/{name}").write_text("")
    main(["import", "tips", f"data/{name}", "--workspace", "slack:T1"])
    assert len(all_tips()) == 2


def test_one_that_was_moved_is_the_same_and_says_so(tmp_path: Path, capsys: Captured) -> None:
    put(tmp_path, "old/docs/a.md", "# A\n\nEen.")
    assert main(["import", "tips", "old/docs", "--workspace", "slack:T1"]) == 0
    (tmp_path / "old").rename(tmp_path / "new")
    put(tmp_path, "new/docs/a.md", "# A\n\nTwee.")
    capsys.readouterr()
    assert main(["import", "tips", "new/docs", "--workspace", "slack:T1"]) == 0
    out = capsys.readouterr().out
    assert "0 new, 1 changed" in out
    assert f"note: docs: was {tmp_path}/old/docs before, which is not there now" in out
    assert [tip.text for tip in all_tips()] == ["Twee."]


def test_a_file_that_says_it_is_another_tip_says_what_it_takes_the_place_of(
    database: Database, tmp_path: Path
) -> None:
    put(tmp_path, "web/a.md", "# A\n\nEen.")
    brought(database, tmp_path / "web")
    put(tmp_path, "data/b.md", "---\nsource: file:web/a.md\n---\n# A\n\nAnders.")
    report = brought(database, tmp_path / "data")
    assert report.notes == [Refusal("data/b.md", "takes the place of what is here from file:web/a.md")]


# --- tables ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoded",
    [
        lambda text: text.encode(),
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode("utf-16-be"),
        lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
        lambda text: text.encode("cp1252"),
    ],
    ids=["utf-8", "bom", "utf-16", "le", "be", "be-bom", "cp1252"],
)
@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("sep", [False, True])
def test_a_table_as_spreadsheets_save_it(
    tmp_path: Path, encoded: Callable[[str], bytes], mark: str, sep: bool
) -> None:
    lines = [
        ["Titel", "Tekst", "Onderwerpen", "Eigenaar"],
        ["Eén", f'"een{mark} ""twee"""', '"git; sql"', "", ""],
    ]
    text = "\r\n".join(([f"sep={mark}"] if sep else []) + [mark.join(one) for one in lines]) + "\r\n"
    (found,) = tables.candidates(put(tmp_path, "t.csv", encoded(text)))
    assert isinstance(found, Candidate), found
    tip = found.parse()
    assert isinstance(tip, Draft), tip
    assert (tip.title, tip.text, tip.topics) == ("Eén", f'een{mark} "twee"', ("git", "sql"))


def test_sep_says_it_whatever_the_headings_look_like(database: Database, tmp_path: Path) -> None:
    report = brought(database, put(tmp_path, "t.csv", "sep=^\n\ntitle^text\nA^een, twee; drie\nB\n"))
    assert [tip.text for tip in everything(database)] == ["een, twee; drie"]
    assert [one.where for one in report.refused] == ["t.csv line 5"]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ('B,zeg "hoi"', 'zeg "hoi"'),
        ('B,"zeg "hoi" terug"', 'zeg "hoi" terug'),
        ('B,"nooit dicht', "nooit dicht"),
        ('B,17" scherm', '17" scherm'),
        ('B,"een" twee', '"een" twee'),
        ("B,een,,,", "een"),
    ],
)
def test_one_stray_quote_or_empty_cell_costs_nothing(
    database: Database, tmp_path: Path, row: str, text: str
) -> None:
    report = brought(
        database, put(tmp_path, "t.csv", f'title,text\nA,een\n{row}\nC,"drie"\nD,"vier\nvijf"\n')
    )
    assert report.refused == []
    assert [tip.text for tip in everything(database)] == ["een", text, "drie", "vier\nvijf"]


def test_a_line_that_cannot_be_read_costs_no_other(database: Database, tmp_path: Path) -> None:
    report = brought(database, put(tmp_path, "t.csv", 'title,text\nA,een\nB,"x" y,z\nC,drie\n'))
    assert [tip.title for tip in everything(database)] == ["A", "C"]
    (one,) = report.refused
    assert one.where == "t.csv line 3"
    assert 'a quote inside a cell is written twice, ""' in one.reason


@pytest.mark.parametrize(
    "line",
    [
        '{"Titel": "B", "tekst": "twee", "tags": ["git"]}',
        '{"title": "B", "text": "twee", "owner": ["x"], "place": {"a": 1}, "source": "https://x", "made": 1}',
        '{"question": "B", "answer": "twee", "made": 1700000000, "id": null}',
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_of_json_of_others(database: Database, tmp_path: Path, line: str, end: str) -> None:
    text = "\ufeff" + end.join(['{"title": "A", "text": "een"}', "", line, ""])
    assert counts(brought(database, put(tmp_path, "t.jsonl", text))) == (2, 0, 0, 0)
    assert [tip.text for tip in everything(database)] == ["een", "twee"]


def test_an_owner_by_name(database: Database, tmp_path: Path) -> None:
    joris = database.write(REF, lambda tx: people.seen(tx, Person("U1", "Joris"), NOW))
    for user in ("U2", "U3"):
        met = Person(user, "Mei")
        database.write(REF, lambda tx, one=met: people.seen(tx, one, NOW))
    rows = "title,text,owner\nA,een,@Joris\nB,twee,<@U1|joris>\nC,drie,Mei\n"
    report = brought(database, put(tmp_path, "t.csv", rows))
    assert [tip.owner_id for tip in everything(database)] == [joris.id, joris.id, None]
    assert [one.where for one in report.notes] == ["t.csv line 4"]


AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NINE = datetime(2025, 3, 1, 9, 0, tzinfo=AMSTERDAM).astimezone(UTC)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("2025-03-01T09:00:00+01:00", NINE),
        ("2025-03-01 09:00:00 +0100", NINE),
        ("2025-03-01 08:00:00 UTC", NINE),
        ("2025-03-01T08:00:00Z", NINE),
        ("2025-03-01 09:00", NINE),
        ("01-03-2025 9:00", NINE),
        ("1.3.2025 09:00", NINE),
        ("1740816000", NINE),
        ("1740816000.000000", NINE),
        ("1740816000000", NINE),
        ("1740816000000000", NINE),
        ("45717.375", NINE),
        ("45717,375", NINE),
        ("31/3/2025 9:00 am", datetime(2025, 3, 31, 7, tzinfo=UTC)),
        ("3/31/2025, 9:00 PM", datetime(2025, 3, 31, 19, tzinfo=UTC)),
        ("45717", datetime(2025, 2, 28, 23, tzinfo=UTC)),
        ("3/4/2025", None),
        ("yesterday", None),
        ("99999999999999999999", None),
        ("31-02-2025", None),
        ("", None),
        ("٣", None),
    ],
)
def test_times_as_they_are_written(said: str, at: datetime | None) -> None:
    found = timestamps.read(said, AMSTERDAM)
    assert (found.astimezone(UTC) if found else None) == at
