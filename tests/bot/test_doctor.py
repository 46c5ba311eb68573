"""`opsteker doctor`: what it says of a sound database, of an old one, and of a ledger that was changed."""

import asyncio
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import create_engine

from bot.__main__ import main
from bot.dispatch import Dispatch
from bot.import_export import progress
from bot.slack.encryption import TokenCipher
from handlers.texts import speak
from storage import consents, engines, people
from storage.database import Database, Transaction, open_database
from storage.migrate import downgrade, newest
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, REF, later
from tests.worlds.slack_stand_in import APP_TOKEN, TOKEN, SlackStandIn, slack_stand_in

SAY = speak("en")
Captured = pytest.CaptureFixture[str]
Doctor = Callable[[], tuple[int, str]]


@pytest.fixture
def doctor(database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> Doctor:
    monkeypatch.setenv("DATABASE_URL", database_url)

    def run() -> tuple[int, str]:
        code = main(["doctor"])
        return code, capsys.readouterr().out

    return run


def on_slack(slack: SlackStandIn, **more: str) -> dict[str, str]:
    return {"SLACK_API_URL": slack.url, "SLACK_BOT_TOKEN": TOKEN, **more}


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
    assert f"  {SAY.text('doctor-do-ledger')}\n" in said

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


async def test_consents_that_are_sealed_with_a_key_that_is_gone(
    doctor: Doctor, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = (Fernet.generate_key().decode() for _ in range(2))

    def give(tx: Transaction) -> None:
        for name in ("sarah", "joris"):
            person = people.seen(tx, they.person(name), later())
            consents.give(tx, person.id, TokenCipher([old]).encrypt("xoxp-1"), later())

    database.write(REF, give)
    assert "consents" not in (await asyncio.to_thread(doctor))[1], "nobody says with what they were sealed"
    async with slack_stand_in(time.time) as slack:
        for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
            monkeypatch.setenv(name, "1")
        for name, value in on_slack(slack, SLACK_APP_TOKEN=APP_TOKEN).items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv("OPSTEKER_PUBLIC_URL", "https://opsteker.example.org")
        code, said = await asyncio.to_thread(doctor)
        assert code == 1
        lacks = SAY.text("doctor-do-consents-set", missing="OPSTEKER_SECRET_KEY")
        assert f"consents in slack:T1: 2, of no use\n  {lacks}\n" in said
        monkeypatch.setenv("OPSTEKER_SECRET_KEY", new)
        code, said = await asyncio.to_thread(doctor)
        assert code == 1
        assert (
            f"consents in slack:T1: 2, 2 cannot be opened\n  {SAY.text('doctor-do-consents-key')}\n" in said
        )
        monkeypatch.setenv("OPSTEKER_SECRET_KEY", f"{new} {old}")
        code, said = await asyncio.to_thread(doctor)
        assert code == 0
        assert "consents in slack:T1: 2, all can be opened\n" in said


def test_a_database_that_must_be_migrated_first(doctor: Doctor, database: Database) -> None:
    downgrade(database, "0001")
    code, said = doctor()
    assert code == 1
    assert "has version 0001, needs version" in said
    assert f"  {SAY.text('doctor-do-migrate')}\n" in said


def test_a_database_of_a_newer_version(doctor: Doctor, database_url: str) -> None:
    _change(database_url, "UPDATE alembic_version SET version_num = '9999'")
    code, said = doctor()
    _change(database_url, f"UPDATE alembic_version SET version_num = '{newest()}'")
    assert code == 1
    assert "has version 9999, newer than version" in said
    assert f"  {SAY.text('doctor-do-newer')}\n" in said


def test_a_database_that_does_not_answer(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://opsteker:secret@127.0.0.1:9/none")
    assert main(["doctor"]) == 1
    said = capsys.readouterr().out
    assert "[!!] database: does not answer" in said
    assert f"  {SAY.text('doctor-do-database')}\n" in said
    assert "[--] slack: off" in said, "the rest is looked at all the same"
    assert "secret" not in said


def test_a_database_that_cannot_be_written(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    """Somebody else holds it, for longer than anybody should."""
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    monkeypatch.setattr(engines, "SQLITE_BUSY_MS", 50)
    with closing(sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        assert main(["doctor"]) == 1
        holder.execute("ROLLBACK")
    said = capsys.readouterr().out
    assert "[!!] database: answers, nothing can be written" in said
    assert f"  {SAY.text('doctor-do-database')}\n" in said


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
