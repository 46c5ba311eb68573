"""What is large is loaded by who needs it, when they need it."""

import subprocess
import sys

from bot.__main__ import ELSEWHERE, _parser
from tests.guards.source import ROOT

COMMAND_LINE = """
import sys
import bot.__main__
large = {"aiohttp", "alembic", "apscheduler", "babel", "cryptography", "handlers", "scheduler", "sqlalchemy"}
print(*sorted(large & sys.modules.keys()))
"""

IDLE = """
import asyncio, os, sys
from pathlib import Path
from bot import outbox
from bot.assemble import assemble
from bot.settings import Settings
from scheduler import clock, rhythms
from storage.workspaces import WorkspaceRef

async def idle():
    settings = Settings.from_environment({"DATABASE_URL": sys.argv[1]}, dotenv=Path(os.devnull))
    app = await assemble(settings, clock.wall)
    rhythms.beat(app.database, WorkspaceRef("slack", "T1"), clock.wall(), outbox.keep)
    await app.stop()

asyncio.run(idle())
chats = {"botbuilder", "botframework", "msal", "requests", "slack_bolt", "slack_sdk"}
print(*sorted(chats & sys.modules.keys()))
import bot.slack.connection, bot.teams.connection
large = {
    "PIL", "alembic", "azure", "bot.tryout.workspace", "cryptography", "fpdf", "holidays", "icalendar",
    "jinja2", "jsonpickle", "jwt", "msal", "numpy", "oauthlib", "psycopg", "rapidfuzz", "requests",
    "rustworkx", "scipy", "tqdm", "urllib3", "yaml",
}
print(*sorted(large & sys.modules.keys()))
"""


def _said_by(script: str, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_the_command_line_loads_what_is_asked_of_it() -> None:
    assert _said_by(COMMAND_LINE) == [""]


def test_a_bot_that_waits_has_loaded_no_chat_it_is_not_in_and_nothing_it_did_not_need(
    sqlite_url: str,
) -> None:
    assert _said_by(IDLE, sqlite_url) == ["", ""]


def test_help_is_the_same_whether_or_not_the_commands_are_loaded() -> None:
    loaded, named = (" ".join(_parser(asked).format_help().split()) for asked in (None, ""))
    for _, told in ELSEWHERE.values():
        assert loaded.count(told) == named.count(told) == 1
