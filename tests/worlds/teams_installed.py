"""The company on the day the app came to all its channels and people. That takes a dozen requests, so it
happens once for each language; the next worlds begin with what was there then."""

import sqlite3
from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from storage.engines import sqlite_path
from tests.worlds.teams_stand_in import TeamsStandIn

TOLD = ("rosters", "chats", "names", "_messages")
"""What Teams remembers of it."""


@dataclass(frozen=True)
class Installed:
    database: bytes
    told: dict[str, object]
    last_id: int
    now: datetime


_known: dict[str, Installed] = {}


def keep(language: str, database_url: str, teams: TeamsStandIn, last_id: int, now: datetime) -> None:
    path = sqlite_path(database_url)
    if path is not None and language not in _known:
        told = deepcopy({name: getattr(teams, name) for name in TOLD})
        with closing(sqlite3.connect(path)) as database:
            _known[language] = Installed(database.serialize(), told, last_id, now)


def put_back(language: str, database_url: str, teams: TeamsStandIn) -> Installed | None:
    """All of it, at the address where Teams is now, in a SQLite file in which nothing happened yet; else
    None. Before the bot opens that file."""
    path, installed = sqlite_path(database_url), _known.get(language)
    if path is None or installed is None or not _is_empty(path):
        return None
    path.write_bytes(installed.database)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE conversations SET service_url = ?", (teams.service_url,))
    for name, value in deepcopy(installed.told).items():
        setattr(teams, name, value)
    return installed


def _is_empty(path: Path) -> bool:
    if not path.exists():
        return False
    with closing(sqlite3.connect(path)) as database:
        (number,) = database.execute("SELECT count(*) FROM workspaces").fetchone()
    return number == 0
