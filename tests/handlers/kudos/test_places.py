"""Where kudos are given, whatever a form says of that. Played through dispatch."""

import asyncio
from typing import Literal

import msgspec
import pytest
from sqlalchemy import select

from bot.dispatch import Dispatch
from handlers.chat import Form, Place, mention
from storage import kudos, places
from storage.database import Database, Transaction
from tests import happenings as they
from tests.happenings import EVERYTHING, REF


def source_of_given(database: Database, about: str) -> str:
    """Sarah fills in the form that says it was opened there: with what they are given."""
    sent = they.submit("sarah", Form("give_kudos", "form 1", "", (), "", "", about))
    values = {"receivers": mention("joris"), "reason": "dank", "kind": kudos.LEARNING, "topics": ""}
    filled = msgspec.structs.replace(sent, values=values, others=(they.person("joris"),))
    asyncio.run(Dispatch(database, lambda: None).handle(filled, EVERYTHING))

    def look(tx: Transaction) -> str:
        ledger = kudos.table.c
        return tx.execute(select(ledger.source).where(ledger.workspace_id == tx.workspace.id)).scalar_one()

    return database.read(REF, look)


@pytest.mark.parametrize(("kind", "is_there"), [("public", True), ("private", False)])
def test_nothing_is_given_where_who_gives_may_not_look(
    database: Database, kind: Literal["public", "private"], is_there: bool
) -> None:
    retro = database.write(REF, lambda tx: places.seen(tx, Place("C-retro", kind, "retro"))).id

    source = source_of_given(database, kudos.source_in(retro, "m1"))

    assert source.startswith(kudos.source_in(retro, "")) == is_there
