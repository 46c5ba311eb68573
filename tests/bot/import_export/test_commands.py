"""The command line, as an operator uses it: what it says, and its exit code."""

import os
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.import_export import batches
from storage import audit, clicks, imports, people, places, refits, tips, workspaces
from storage.database import Database, open_database
from storage.people import Person
from storage.places import Place
from storage.search import Features
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS
from tests.conversations import play
from tests.happenings import NOW, REF


@pytest.fixture(autouse=True)
def here(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A database of our own, and nothing of the machine's settings."""
    for name in os.environ:
        if name.startswith(("OPSTEKER_", "SLACK_", "TEAMS_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setattr(batches, "PAUSE_SECONDS", 0)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs" / "git"
    folder.mkdir(parents=True)
    (folder / "undo.md").write_text("# Undo a commit\n\nUse revert.\n")
    return tmp_path / "docs"


def database() -> Database:
    return open_database(os.environ["DATABASE_URL"], DEFAULTS)


def all_tips(workspace: WorkspaceRef = REF) -> list[tips.Tip]:
    opened = database()
    found = opened.read(workspace, lambda tx: imports.page(tx, 0, 1_000))
    opened.close()
    return found


def meet(user: str, workspace: WorkspaceRef = REF) -> None:
    opened = database()
    opened.write(workspace, lambda tx: people.seen(tx, Person(user, is_bot=False), NOW))
    opened.close()


Captured = pytest.CaptureFixture[str]


def test_import_tells_what_it_did(docs: Path, capsys: Captured) -> None:
    assert main(["import", "tips", "docs", "--workspace", "slack:T1"]) == 0
    assert capsys.readouterr() == (
        "Imported docs into slack:T1: 1 new, 0 changed, 0 unchanged, 0 refused.\n", "",
    )  # fmt: skip
    assert main(["import", "tips", "docs"]) == 0, "there is only one workspace to mean"
    assert "0 new, 0 changed, 1 unchanged" in capsys.readouterr().out
    assert [tip.title for tip in all_tips()] == ["Undo a commit"]


def test_what_is_refused_is_told_and_fails_the_command(docs: Path, capsys: Captured) -> None:
    (docs / "empty.md").touch()
    assert main(["import", "tips", "docs", "--workspace", "slack:T1"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Imported docs into slack:T1: 1 new, 0 changed, 0 unchanged, 1 refused.",
        "  refused: docs/empty.md: is empty",
    ]


def test_what_is_gone_and_who_is_unknown_is_told(docs: Path, capsys: Captured) -> None:
    main(["import", "tips", "docs", "--workspace", "slack:T1"])
    (docs / "git" / "undo.md").rename(docs / "git" / "revert.md")
    (docs / "a.md").write_text("---\ntitle: A\nowner: U9\n---\nx")
    capsys.readouterr()
    assert main(["import", "tips", "docs", "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Would import docs into slack:T1: 2 new, 0 changed, 0 unchanged, 0 refused.",
        "  note: docs/a.md: has no owner now: U9 has not met the bot yet",
        "  no longer there, but kept here: file:docs/git/undo.md",
    ]
    assert len(all_tips()) == 1


def test_the_owner_must_have_met_the_bot(docs: Path, capsys: Captured) -> None:
    assert main(["import", "tips", "docs", "--workspace", "slack:T1", "--owner", "U1"]) == 2
    assert "U1 has not met the bot in slack:T1 yet" in capsys.readouterr().err
    meet("U1")
    assert main(["import", "tips", "docs", "--owner", "@U1"]) == 0
    assert all_tips()[0].owner_id is not None


def test_which_workspace_has_to_be_clear(docs: Path, capsys: Captured) -> None:
    assert main(["import", "tips", "docs"]) == 2
    assert (
        "say which workspace with --workspace, such as slack:T0123; there is none yet"
        in capsys.readouterr().err
    )
    meet("U1")
    meet("U1", WorkspaceRef("teams", "tenant"))
    assert main(["import", "tips", "docs"]) == 2
    assert "there are: slack:T1, teams:tenant" in capsys.readouterr().err


EVERY_COMMAND = (
    ("import", "tips", "docs"), ("import", "starter", "--language", "nl"), ("import", "people", "p.csv"),
    ("import", "kudos", "p.csv"), ("export", "tips", "out"), ("export", "tils", "out"),
    ("export", "people", "out.csv"), ("export", "kudos", "out.csv"), ("reindex",), ("refit",),
    ("import", "words", "p.csv"), ("export", "words", "out.csv"),
)  # fmt: skip


@pytest.mark.parametrize("asked", EVERY_COMMAND, ids=" ".join)
def test_a_workspace_that_nobody_knows(
    asked: tuple[str, ...], docs: Path, tmp_path: Path, capsys: Captured
) -> None:
    """A typing error makes no workspace of its own."""
    (tmp_path / "p.csv").write_text("id\njoris\n")
    meet("U1")
    meet("U1", WorkspaceRef("teams", "tenant"))
    assert main([*asked, "--workspace", "slack:T0123"]) == 2
    assert (
        "nobody has met the bot in slack:T0123 yet; there are: slack:T1, teams:tenant"
        in capsys.readouterr().err
    )
    opened = database()
    assert opened.submit_across(workspaces.all).result() == [REF, WorkspaceRef("teams", "tenant")]
    opened.close()


@pytest.mark.parametrize("path", ["nowhere", "t.xlsx"])
def test_something_else_than_tips(path: str, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "t.xlsx").touch()
    assert main(["import", "tips", path, "--workspace", "slack:T1"]) == 2
    assert f"{path} is no folder and no file that ends in .csv or .jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("said", ["slack", "irc:x", "slack:", ""])
def test_a_workspace_that_cannot_be(said: str, docs: Path, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        main(["import", "tips", "docs", "--workspace", said])
    assert left.value.code == 2
    assert "must be such as slack:T0123" in capsys.readouterr().err


def test_a_line_per_thousand_for_a_log(tmp_path: Path, capsys: Captured) -> None:
    rows = "\n".join(f'{{"title": "T{number}", "text": "x"}}' for number in range(2_050))
    (tmp_path / "t.jsonl").write_text(rows)
    assert main(["import", "tips", "t.jsonl", "--workspace", "slack:T1", "--dry-run"]) == 0
    assert capsys.readouterr().err == "1,000 tips\n2,000 tips\n"


def test_a_bar_for_who_watches(docs: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["import", "tips", "docs", "--workspace", "slack:T1"]) == 0
    told = capsys.readouterr()
    assert "1 new" in told.out
    assert "/1" in told.err


@pytest.mark.parametrize(("language", "count"), [("nl", 66), ("en", 66), ("both", 132)])
def test_the_starter_set(language: str, count: int, capsys: Captured) -> None:
    assert main(["import", "starter", "--language", language, "--workspace", "slack:T1"]) == 0
    assert f"Imported the starter set into slack:T1: {count} new" in capsys.readouterr().out
    assert len(all_tips()) == count


def test_export(docs: Path, tmp_path: Path, capsys: Captured) -> None:
    main(["import", "tips", "docs", "--workspace", "slack:T1"])
    opened = database()

    def private(tx):  # type: ignore[no-untyped-def]
        place = places.seen(tx, Place("C-retro", "private"))
        tips.add(tx, "Geheim", "x", NOW, source="answer:1", place_id=place.id)

    opened.write(REF, private)
    opened.close()
    capsys.readouterr()

    assert main(["export", "tips", "out.csv"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Exported 1 tips from slack:T1 to out.csv.",
        "  1 not for everybody left out; see --include-private",
    ]
    assert main(["export", "tips", "out.csv"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert main(["export", "tips", "folder", "--include-private", "C-retro"]) == 0
    assert sorted(path.name for path in (tmp_path / "folder").rglob("*.md")) == ["1.md", "undo.md"]
    assert main(["export", "tips", "other", "--include-private", "C-nowhere"]) == 2
    assert not (tmp_path / "other").exists()
    assert main(["export", "tils", "tils.jsonl"]) == 0
    assert "Exported 0 TILs" in capsys.readouterr().out


def test_reindex(docs: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["import", "tips", "docs", "--workspace", "slack:T1"])
    capsys.readouterr()
    assert main(["reindex"]) == 0
    assert capsys.readouterr().out == "0 documents in slack:T1 analysed anew.\n"


def test_refit(capsys: Captured) -> None:
    meet("U1")
    assert main(["refit"]) == 0
    assert "Nothing to change in slack:T1: 0 answers judged" in capsys.readouterr().out
    opened = database()
    for helped, features in (
        (True, Features(8.0, 0.5, 0.1, 0.1, 4)),
        (False, Features(2.0, 0.2, 0.1, 0.1, 4)),
    ):
        opened.write(
            REF, lambda tx, f=features, h=helped: [clicks.add(tx, f, h, NOW.date()) for _ in range(40)]
        )
    opened.close()
    assert main(["refit"]) == 0
    assert "Fitted in slack:T1: 40 of 80 answers judged right before, " in capsys.readouterr().out
    opened = database()
    opened.write(REF, lambda tx: refits.change(tx, refits.hold(tx), is_on=False))
    opened.close()
    assert main(["refit"]) != 0
    assert "/learn tuning" in capsys.readouterr().err


def test_what_came_in_and_went_out_is_in_the_audit_log(docs: Path, capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id;naam\nU0123ABC;Joris\n")
    for asked in (
        ["import", "tips", "docs", "--dry-run", "--workspace", "slack:T1"],
        ["export", "tips", "nothing", "--workspace", "slack:T9"],
        ["import", "tips", "docs", "--workspace", "slack:T1"],
        ["import", "starter", "--language", "nl"],
        ["import", "people", "people.csv"],
        ["export", "tips", "tips"],
        ["export", "tils", "tils.csv"],
        ["export", "kudos", "kudos.csv"],
    ):
        assert main(asked) == 0, asked
    opened = database()
    acts = opened.read(REF, lambda tx: audit.last(tx, 10))
    there = opened.submit_across(workspaces.all).result()
    opened.close()

    assert all(act.by_command_line and act.actor_id is None for act in acts)
    told = [(act.act, act.about) for act in reversed(acts)]
    starter = len(all_tips()) - 1
    assert told == [
        ("import", "tips: 1 new, 0 changed, 0 refused"),
        ("import", f"starter: {starter} new, 0 changed, 0 refused"),
        ("import", "people: 1 new, 0 changed, 0 refused"),
        ("export", f"tips: {starter + 1}"),
        ("export", "TILs: 0"),
        ("export", "kudos: 0"),
    ]
    assert there == [REF], "to look into a workspace does not make it"


# --- the try-out workspace -------------------------------------------------------------------------


def talk(*arguments: str, said: str = '{"as": "sarah", "in": "@opsteker", "say": "/learn"}\n') -> str:
    return play.here(said, [*arguments])


COMPANY = WorkspaceRef("tryout", "company")


def test_a_new_try_out_workspace_begins_with_the_starter_set(monkeypatch: pytest.MonkeyPatch) -> None:
    talk("--database", "full.db")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///full.db")
    before = all_tips(COMPANY)
    assert {tip.source.split("/")[0] for tip in before} == {"starter:nl", "starter:en"}
    talk("--database", "full.db")
    assert all_tips(COMPANY) == before


def test_unless_it_is_to_be_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    talk("--database", "empty.db", "--empty")
    talk("--database", "empty.db")  # not new any more
    monkeypatch.setenv("DATABASE_URL", "sqlite:///empty.db")
    assert all_tips(COMPANY) == []


def test_import_into_the_try_out_workspace_uses_its_own_file(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.delenv("DATABASE_URL")
    assert main(["import", "tips", "docs", "--workspace", "tryout:company"]) == 0
    assert (tmp_path / "data" / "tryout.db").exists()
    assert not (tmp_path / "data" / "opsteker.db").exists()


def test_a_tip_of_the_starter_set_is_found() -> None:
    asked = '{"as": "sarah", "in": "@opsteker", "say": "/tip hoe vraag ik om feedback"}\n'
    assert "Hoe vraag ik om feedback waar ik echt iets aan heb?" in talk("--language", "nl", said=asked)


def test_in_talk_fatima_is_the_manager_of_sarah() -> None:
    said = """{"as": "fatima", "in": "#product", "say": "/kudos @sarah voor je hulp"}\n"""
    assert "leidinggevende" in talk("--language", "nl", said=said)
