"""`opsteker works-council`: two papers in one language, and one clear line where it cannot be made."""

from pathlib import Path

import pytest

from bot.__main__ import main

Captured = pytest.CaptureFixture[str]
KEY = "a-passphrase-nobody-may-read-0123"


@pytest.fixture
def there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Path:
    """A folder with a database in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/opsteker.db")
    monkeypatch.setenv("OPSTEKER_METRICS_TOKEN", KEY)
    assert main(["migrate"]) == 0
    capsys.readouterr()
    return tmp_path


def test_both_papers_are_there_twice_without_a_secret(there: Path, capsys: Captured) -> None:
    assert main(["works-council", "papers", "--language", "nl"]) == 0
    made = sorted(one.name for one in (there / "papers").iterdir())
    assert made == ["medewerkers.md", "medewerkers.pdf", "ondernemingsraad.md", "ondernemingsraad.pdf"]
    assert (there / "papers/ondernemingsraad.pdf").read_bytes().startswith(b"%PDF-")
    text = (there / "papers/ondernemingsraad.md").read_text(encoding="utf-8")
    assert "OPSTEKER_METRICS_TOKEN: ingevuld (geheim)" in text
    assert KEY not in text


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
