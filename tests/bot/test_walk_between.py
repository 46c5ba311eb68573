"""Two workspaces in one database: whatever is asked for in the one, by the same person, in a channel of the
same id and by the numbers of what is in the other, finds nothing of the other and changes nothing there."""

import asyncio
import logging
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from bot import __main__ as command_line
from bot import outbox as sending
from bot.dispatch import Dispatch
from handlers.chat import Event, Person, Press, Submit
from scheduler import rhythms
from storage import outbox, people, tables
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef
from tests import happenings as they
from tests.bot import everything
from tests.chosen import Sampling
from tests.happenings import EVERYTHING, NOW, REF
from tests.storage.test_own_data import SECRET, Filled

pytestmark = [pytest.mark.either, pytest.mark.usefixtures("undrawn")]

OTHER = WorkspaceRef("slack", "T2")
WORD = "zebramigratie"
ANNA = Person("anna", "Anna", "nl", "Europe/Amsterdam", is_bot=False, is_admin=True)
THEIRS = {*(f"{noun}:1" for noun in ("til", "tip", "question", "kudos", "place")), "1", ""}
"""What stands first in each table is of the first workspace."""

COPIES = ("backup",)
"""It copies the whole database, for who runs the bot."""


async def test_nothing_of_the_one_is_found_in_the_other(
    database: Database, database_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture, a_share: Sampling
) -> None:
    for room in ("bot", "handlers", "scheduler", "storage"):
        caplog.set_level(logging.DEBUG, logger=room)
    dispatch = Dispatch(database, lambda: None)
    await fill(dispatch, database)
    before = rows(database, REF)
    assert sum(map(len, before.values())) > 100, "there is something to find"

    found = await asked(dispatch, a_share)
    for days in (1, 7, 31, 181, 400):
        at = they.later(days=days)
        for rhythm in rhythms.RHYTHMS:
            database.write(OTHER, lambda tx, r=rhythm, at=at: rhythms._keep(tx, r, at, sending.keep))
    found += await asyncio.to_thread(on_the_command_line, database_url, tmp_path / "out")
    found += map(repr, rows(database, OTHER).values())

    assert [text for text in (*found, *caplog.messages) if SECRET in text] == []
    assert not [one for one in caplog.messages if "not handled" in one]
    assert rows(database, REF) == before


async def test_who_is_in_it_finds_it(database: Database) -> None:
    """The walk above would, were it to be found."""
    dispatch = Dispatch(database, lambda: None)
    await fill(dispatch, database)
    found = await dispatch.handle(they.command("anna", "tip", WORD, key="looked"), EVERYTHING)
    assert SECRET in repr(found.effects)


async def fill(dispatch: Dispatch, database: Database) -> None:
    """The first workspace has something of everything; in the other somebody is there."""
    said = f"De {WORD} van de {SECRET} #{WORD}"
    await dispatch.handle(they.command("anna", "til", said, key="til"), EVERYTHING)
    thanks = they.kudos("joris", "anna", "sarah", why=f"dank voor de {SECRET}", key="thanks")
    await dispatch.handle(thanks, EVERYTHING)

    def more(tx: Transaction) -> None:
        noor, pieter = (people.seen(tx, they.person(user), NOW) for user in ("noor", "pieter"))
        Filled(tx, noor.id, pieter.id)

    database.write(REF, more)
    arrived = they.command("anna", "learn", key="arrived")
    await dispatch.handle(replace(arrived, workspace=OTHER, by=ANNA), EVERYTHING)


async def asked(dispatch: Dispatch, a_share: Sampling) -> list[str]:
    found = []
    theirs = (event for event in everything.asked_by(ANNA, WORD) if _about(event) in THEIRS)
    for event in a_share(theirs, everything.kind):
        outcome = await dispatch.handle(replace(event, workspace=OTHER), EVERYTHING)
        await dispatch.settled()
        found += map(everything.words_of, outcome.effects)
    return found


def _about(event: Event) -> str:
    return event.value if isinstance(event, Press) else event.about if isinstance(event, Submit) else ""


def on_the_command_line(url: str, folder: Path) -> list[str]:
    folder.mkdir()
    told: list[tuple[object, ...]] = []
    named = {f"{REF.platform}:{REF.key}": f"{OTHER.platform}:{OTHER.key}"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", url)
        patch.setattr(command_line, "print", lambda *said, **_: told.append(said), raising=False)
        for words in everything.commands(folder):
            if words[0] not in COPIES:
                command_line.main([named.get(word, word) for word in words])
    written = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert written
    return [*(repr(line) for line in told), *(path.read_text(errors="replace") for path in written)]


def rows(database: Database, workspace: WorkspaceRef) -> dict[str, list[tuple[object, ...]]]:
    """All there is of a workspace."""

    def look(tx: Transaction) -> dict[str, list[tuple[object, ...]]]:
        found = {}
        for table in tables.metadata.sorted_tables:
            if "workspace_id" in table.c and table is not outbox.lanes:
                mine = select(table).where(table.c.workspace_id == tx.workspace.id)
                found[table.name] = sorted(map(tuple, tx.execute(mine)), key=repr)
        return found

    return database.read(workspace, look)
