"""`opsteker works-council`: two papers in one language, and one clear line where it cannot be made."""

import re
import sqlite3
from pathlib import Path

import pytest
from pypdf import PdfReader

from bot.__main__ import main
from handlers.texts import speak
from storage.database import Database, open_database
from storage.migrate import downgrade
from storage.workspaces import WorkspaceRef
from tests.bot import everything
from tests.conftest import DEFAULTS
from tests.happenings import REF

Captured = pytest.CaptureFixture[str]
KEY = "a-passphrase-nobody-may-read-0123"


@pytest.fixture
def there(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setenv("OPSTEKER_METRICS_TOKEN", KEY)
    return tmp_path


def test_both_papers_are_there_twice_without_a_secret(there: Path, capsys: Captured) -> None:
    assert main(["works-council", "papers", "--language", "nl"]) == 0
    made = sorted(one.name for one in (there / "papers").iterdir())
    assert made == ["medewerkers.md", "medewerkers.pdf", "ondernemingsraad.md", "ondernemingsraad.pdf"]
    assert (there / "papers/ondernemingsraad.pdf").read_bytes().startswith(b"%PDF-")
    text = (there / "papers/ondernemingsraad.md").read_text(encoding="utf-8")
    assert "OPSTEKER_METRICS_TOKEN: ingevuld (geheim)" in text
    assert KEY not in text
    _contents_say_on_which_page_it_is(there / "papers/ondernemingsraad.pdf", text)


def _contents_say_on_which_page_it_is(pdf: Path, text: str) -> None:
    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    for heading in re.findall(r"^## (.*)$", text, re.MULTILINE)[1:]:
        found = re.search(rf"^{re.escape(heading)} ?(\d+)$", pages[0], re.MULTILINE)
        assert found, heading
        assert re.search(rf"^{re.escape(heading)} ?$", pages[int(found[1]) - 1], re.MULTILINE), heading


def test_what_cannot_be_made_says_what_to_do(
    there: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*words: str) -> str:
        assert main(["works-council", *words]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        return said

    (there / "full").mkdir()
    (there / "full/of").write_text("things")
    assert "choose a new folder" in refused("full")
    assert "cannot be written" in refused("full/of/papers")
    assert "--language is nl or en, not fr" in refused("papers", "--language", "fr")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{there}/none.db")
    assert "run: opsteker migrate" in refused("papers")
    (there / "none.db").touch()
    assert "no tables yet; run: opsteker migrate" in refused("papers")
    assert not (there / "papers").exists()


@pytest.mark.either
def test_it_is_about_one_workspace(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """As that one has it; where there are several it has to be said which."""
    everything.leave_undrawn(monkeypatch)
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.chdir(tmp_path)
    database.write(REF, lambda tx: tx.choose(modules=("kudos", "coach"), guests="off"))
    database.write(WorkspaceRef("teams", "T-theirs"), lambda tx: tx.choose(modules=("til",)))

    assert main(["works-council", "papers"]) == 2
    assert "with --workspace; there are: slack:T1, teams:T-theirs" in capsys.readouterr().err
    assert main(["works-council", "papers", "--workspace", "slack:T9"]) == 2
    assert "nobody has met the bot in slack:T9 yet" in capsys.readouterr().err
    assert main(["works-council", "papers", "--workspace", "teams:T-theirs", "--language", "en"]) == 0
    paper = (tmp_path / "papers/works-council.md").read_text("utf-8")
    assert "for teams:T-theirs, from the settings" in paper
    say = speak("en")
    assert f"- {say.text('module-til')} ({say.text('module-til-does')}): on\n" in paper
    assert f"- {say.text('module-coach')} ({say.text('module-coach-does')}): off\n" in paper
    assert f"It counts nobody ({say.text('module-coach')}: off)." in paper


def test_a_database_of_another_version_says_what_to_do(there: Path, capsys: Captured) -> None:
    database = open_database(f"sqlite:///{there}/opsteker.db", DEFAULTS)
    downgrade(database, "0040")
    database.close()
    assert main(["works-council", "papers"]) == 2
    assert "has version 0040; run: opsteker migrate" in capsys.readouterr().err
    with sqlite3.connect(there / "opsteker.db") as file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    assert main(["works-council", "papers"]) == 2
    assert "has version 9999, newer than" in capsys.readouterr().err
