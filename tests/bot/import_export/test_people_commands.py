"""`opsteker import people|kudos` and back out, as an operator uses them."""

import os
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.import_export import batches
from bot.import_export.people.importing import PeopleImporter
from storage import jobs
from storage.database import open_database
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS

Captured = pytest.CaptureFixture[str]
WHERE = ("--workspace", "tryout:acme")
NOT_IN_IT = "  Who appears in no list, and what was given in private channels, is not in it."


@pytest.fixture(autouse=True)
def here(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in os.environ:
        if name.startswith(("OPSTEKER_", "SLACK_", "TEAMS_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setattr(batches, "PAUSE_SECONDS", 0)
    monkeypatch.chdir(tmp_path)


def told(capsys: Captured, *asked: str) -> tuple[int, list[str]]:
    code = main([*asked, *WHERE])
    return code, capsys.readouterr().out.splitlines()


def test_people_and_kudos_in_and_out(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "people.csv").write_text("id;naam;leidinggevende\njoris;Joris;Fatima\nfatima;Fatima;\n")
    (tmp_path / "kudos.csv").write_text("van,aan,datum,bericht\nJoris,Fatima,01-03-2025,@all +1\n")
    for what, new in (("people", 2), ("kudos", 1)):
        assert told(capsys, "import", what, f"{what}.csv") == (
            0,
            [f"Imported {what}.csv into tryout:acme: {new} new, 0 changed, 0 unchanged, 0 refused."],
        )
        assert told(capsys, "export", what, f"out-{what}.csv") == (
            0,
            [f"Exported {new} {what} from tryout:acme to out-{what}.csv.", NOT_IN_IT],
        )
        assert told(capsys, "import", what, f"out-{what}.csv") == (
            0,
            [f"Imported out-{what}.csv into tryout:acme: 0 new, 0 changed, {new} unchanged, 0 refused."],
        )
    assert ",'@all +1," in (tmp_path / "out-kudos.csv").read_text()


def test_what_is_refused_is_told_and_fails_the_command(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "people.csv").write_text("id,manager\njoris,joris\n,\nanna,\n")
    assert told(capsys, "import", "people", "people.csv") == (
        1,
        [
            "Imported people.csv into tryout:acme: 1 new, 0 changed, 0 unchanged, 1 refused.",
            "  refused: people.csv line 2: is their own manager",
        ],
    )


@pytest.mark.parametrize("what", ["people", "kudos"])
def test_what_cannot_be_asked(what: str, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "there.csv").touch()
    (tmp_path / "people.xlsx").touch()
    for asked, why in (
        (("import", what, "nowhere.csv"), "nowhere.csv is no file that ends in .csv"),
        (("import", what, "people.xlsx"), "people.xlsx is no file that ends in .csv"),
        (("export", what, "out.txt"), "out.txt does not end in .csv"),
        (("export", what, "there.csv"), "there.csv is there already; an export writes over nothing"),
        (("export", what, "nowhere/out.csv"), "there is no folder nowhere"),
    ):
        assert main([*asked, *WHERE]) == 2
        assert why in capsys.readouterr().err


def test_nobody_is_known_yet(tmp_path: Path, capsys: Captured) -> None:
    assert told(capsys, "export", "people", "out.csv")[0] == 0
    assert (tmp_path / "out.csv").read_text("utf-8-sig") == "id,name,role,team,department,manager,left\n"


def test_a_line_per_thousand_for_a_log(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "people.csv").write_text("id\n" + "\n".join(f"p{number}" for number in range(2_050)))
    assert main(["import", "people", "people.csv", *WHERE]) == 0
    assert capsys.readouterr().err == "1,000 people\n2,000 people\n"


def test_admins_can_see_how_far_it_is_once_the_bot_was_met(
    tmp_path: Path, capsys: Captured, sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "few.csv").write_text("id\nanna\n")
    (tmp_path / "words.csv").write_text("word,topic\nk8s,kubernetes\n")
    (tmp_path / "many.csv").write_text("id\n" + "\n".join(f"p{number}" for number in range(300)))
    for asked in (("people", "few.csv"), ("words", "words.csv"), ("people", "many.csv")):
        assert told(capsys, "import", *asked)[0] == 0
    monkeypatch.setattr(PeopleImporter, "run", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        main(["import", "people", "few.csv", *WHERE])
    database = open_database(sqlite_url, DEFAULTS)
    found = database.read(WorkspaceRef("tryout", "acme"), lambda tx: jobs.last(tx, 9))
    database.close()
    assert [(one.what, one.done, one.total, one.is_whole) for one in found] == [
        ("import people", 0, 1, False),
        ("import people", 300, 300, True),
        ("import words", 1, 1, True),
    ]
    assert all(one.ended_at for one in found)


def test_words_in_and_out(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "words.csv").write_text(
        "afkorting;betekenis\nk8s;kubernetes\nVOG;verklaring omtrent gedrag\n"
    )
    brought = "Imported words.csv into tryout:acme: 2 new, 0 changed, 0 unchanged, 0 refused."
    assert told(capsys, "import", "words", "words.csv") == (0, [brought])
    assert told(capsys, "export", "words", "out.csv") == (
        0,
        ["Exported 2 words from tryout:acme to out.csv."],
    )
    again = "Imported out.csv into tryout:acme: 0 new, 0 changed, 2 unchanged, 0 refused."
    assert told(capsys, "import", "words", "out.csv") == (0, [again])


def test_words_that_cannot_be_are_told_and_the_others_come_in(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "words.csv").write_text("word,topic\nk8s,kubernetes\nk8s,cluster\nkube,k8s\n<b>a</b>,b\nx,\n")
    code, lines = told(capsys, "import", "words", "words.csv")
    assert code == 1
    assert lines[0] == "Imported words.csv into tryout:acme: 1 new, 0 changed, 0 unchanged, 4 refused."
    assert "line 3: “k8s” already means “kubernetes” here." in lines[1]
    assert "line 4: “k8s” is already another word for “kubernetes” here." in lines[2]
    assert "line 5: Use plain words only" in lines[3]
    assert "line 6: Fill in a word on both sides" in lines[4]
