"""`opsteker doctor`: what it says of a sound database, of an old one, and of a ledger that was changed."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine

from bot.__main__ import main
from bot.dispatch import Dispatch
from bot.import_export import progress
from bot.slack.encryption import TokenCipher
from storage import consents, people
from storage.database import Database, Transaction, open_database
from storage.migrate import downgrade
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, REF, later

Captured = pytest.CaptureFixture[str]
Doctor = Callable[[], tuple[int, str]]


@pytest.fixture
def doctor(database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Doctor:
    monkeypatch.setenv("DATABASE_URL", database_url)

    def run() -> tuple[int, str]:
        code = main(["doctor"])
        return code, capsys.readouterr().out

    return run


async def _thank(url: str) -> dict[str, int]:
    """Kudos in words, by several emoji, and taken back; who is who."""
    database = open_database(url, DEFAULTS)
    dispatch = Dispatch(database, lambda: None)
    for event in (
        they.kudos("sarah", "joris", "mei", key="c1"),
        they.reaction("mei", "m1"),
        they.reaction("mei", "m1", emoji="bulb", at=later(seconds=1)),
        they.reaction("mei", "m1", added=False, at=later(seconds=2)),
        they.reaction("sarah", "m2", at=later(seconds=3)),
        they.reaction("sarah", "m2", added=False, at=later(seconds=4)),
    ):
        await dispatch.handle(event, EVERYTHING)
    ids = database.read(REF, lambda tx: {name: _id(tx, name) for name in ("sarah", "joris", "mei")})
    database.close()
    return ids


def _id(tx: object, name: str) -> int:
    found = people.by_user(tx, name)  # type: ignore[arg-type]
    assert found is not None
    return found.id


def _change(url: str, statement: str) -> None:
    engine = create_engine(url)
    with engine.begin() as connection:
        assert connection.exec_driver_sql(statement).rowcount == 1
    engine.dispose()


def test_a_sound_database(doctor: Doctor, database_url: str) -> None:
    asyncio.run(_thank(database_url))
    code, said = doctor()
    assert code == 0
    assert "database: answers, version 0" in said
    assert "ledger of slack:T1: 7 rows, sums agree" in said


def test_a_row_that_was_changed_behind_our_back(doctor: Doctor, database_url: str) -> None:
    ids = asyncio.run(_thank(database_url))
    one = f"workspace_id = 1 AND receiver_id = {ids['mei']} AND change = 1"
    _change(database_url, f"UPDATE kudos SET change = 2 WHERE {one}")

    code, said = doctor()
    assert code == 1
    wrong = ", ".join(map(str, sorted([ids["sarah"], ids["mei"]])))
    assert f"7 rows, sums differ for the people with id {wrong}\n" in said
    assert "backup" in said

    _change(database_url, f"UPDATE kudos SET change = 1 WHERE {one.replace('change = 1', 'change = 2')}")
    assert doctor()[0] == 0


def test_a_time_written_by_another_tool(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """SQLite compares times as text; one with a T in it looks later than all others of its day."""
    ids = asyncio.run(_thank(sqlite_url))
    given = f"workspace_id = 1 AND giver_id = {ids['sarah']} AND via <> 'words' AND change = 1"
    _change(sqlite_url, f"UPDATE kudos SET happened_at = replace(happened_at, ' ', 'T') WHERE {given}")
    monkeypatch.setenv("DATABASE_URL", sqlite_url)

    assert main(["doctor"]) == 1
    wrong = ", ".join(map(str, sorted((ids["sarah"], ids["joris"]))))
    assert f"sums differ for the people with id {wrong}" in capsys.readouterr().out


def test_consents_that_are_sealed_with_a_key_that_is_gone(
    doctor: Doctor, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asyncio.run(_thank(str(database.engine.url.render_as_string(hide_password=False))))
    old, new = (Fernet.generate_key().decode() for _ in range(2))

    def give(tx: Transaction) -> None:
        for name in ("sarah", "joris"):
            consents.give(tx, _id(tx, name), TokenCipher([old]).encrypt("xoxp-1"), later())

    database.write(REF, give)
    assert "consents" not in doctor()[1], "nobody says with what they were sealed"
    for name in ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("OPSTEKER_PUBLIC_URL", "https://opsteker.example.org")
    code, said = doctor()
    assert code == 1
    assert "consents in slack:T1: 2, of no use\n  Set OPSTEKER_SECRET_KEY:" in said
    monkeypatch.setenv("OPSTEKER_SECRET_KEY", new)
    code, said = doctor()
    assert code == 1
    assert "consents in slack:T1: 2, 2 cannot be opened\n" in said
    monkeypatch.setenv("OPSTEKER_SECRET_KEY", f"{new} {old}")
    code, said = doctor()
    assert code == 0
    assert "consents in slack:T1: 2, all can be opened\n" in said


def test_a_database_that_must_be_migrated_first(doctor: Doctor, database: Database) -> None:
    downgrade(database, "0001")
    code, said = doctor()
    assert code == 1
    assert "has version 0001, needs version" in said
    assert "opsteker migrate" in said


def test_an_empty_database(doctor: Doctor, database: Database) -> None:
    downgrade(database)
    assert "has no tables yet" in doctor()[1]


def test_it_shows_how_far_it_is(
    doctor: Doctor, database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    asyncio.run(_thank(database_url))
    monkeypatch.setattr(progress, "LINE_EVERY", 1)
    assert not sys.stderr.isatty()
    main(["doctor"])
    assert "ledger rows" in capsys.readouterr().err


def test_what_others_on_the_machine_can_get_at_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    (tmp_path / ".env").write_text("SLACK_SIGNING_SECRET=\n")
    (tmp_path / ".env").chmod(0o644)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///data/opsteker.db")

    assert main(["migrate"]) == 0
    assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "Run: chmod 600 .env" in said
    assert "Run: chmod 700 data" in said

    (tmp_path / ".env").chmod(0o600)
    folder.chmod(0o700)
    assert main(["doctor"]) == 0
    assert "chmod" not in capsys.readouterr().out
