"""Bundles of kudos: once each, over several processes, and nothing is lost between two of them."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import msgspec
import pytest
from sqlalchemy import select

from bot import outbox as deliveries
from bot.dispatch import Dispatch
from handlers.chat import DirectMessage, Event, Person
from scheduler import rhythms
from storage import kudos, kudos_notices, outbox, people
from storage.database import Database, Transaction, open_database
from tests import happenings as they
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, REF, later

_message = msgspec.json.Decoder(DirectMessage)


def play(database: Database, *events: Event) -> list[str]:
    """What each giver was answered."""

    async def all_at_once() -> list[str]:
        dispatch = Dispatch(database, lambda: None)
        outcomes = await asyncio.gather(*(dispatch.handle(event, EVERYTHING) for event in events))
        return [they.said(outcome.effects) for outcome in outcomes]

    return asyncio.run(all_at_once())


def told(database: Database, name: str) -> list[str]:
    """The words of every message to this person, in order."""

    def look(tx: Transaction) -> list[str]:
        person = people.by_user(tx, name)
        mine = outbox.table.c.workspace_id == tx.workspace.id
        bodies = tx.execute(select(outbox.table.c.body).where(mine).order_by(outbox.table.c.id)).scalars()
        messages = [_message.decode(body) for body in bodies]
        return [one.card.as_text() for one in messages if person and one.person_id == person.id]  # type: ignore[union-attr]

    return database.read(REF, look)


def beat(url: str, now: datetime) -> bool:
    """What one of several processes does."""
    database = open_database(url, DEFAULTS)
    try:
        return rhythms.beat(database, REF, now, deliveries.keep)
    finally:
        database.close()


def test_several_processes_tell_it_once(database: Database, database_url: str) -> None:
    givers = [f"giver{number}" for number in range(12)]
    for minute, giver in enumerate(givers):
        event = they.kudos(giver, "joris", "mei", key=giver, at=later(seconds=minute))
        assert play(database, event) != [""]
    assert [len(told(database, name)) for name in ("joris", "mei")] == [1, 1]

    with ThreadPoolExecutor(4) as processes:
        list(processes.map(lambda _: beat(database_url, later(minutes=11)), range(4)))

    for name in ("joris", "mei"):
        _, bundle = told(database, name)
        assert "11" in bundle.splitlines()[0]
    assert database.read(REF, kudos_notices.next_due) is None


def test_givers_at_the_same_moment_lose_nobody(database: Database) -> None:
    """Many thank the same two, in either order: no deadlock, and each kudos is told exactly once."""
    events = [
        they.kudos(
            f"giver{n}", *(("joris", "mei") if n % 2 else ("mei", "joris")), key=f"k{n}", at=later(seconds=n)
        )
        for n in range(20)
    ]
    play(database, *events)

    def left(tx: Transaction) -> int:
        return len(
            tx.execute(
                select(kudos_notices.untold).where(kudos_notices.untold.c.workspace_id == tx.workspace.id)
            ).all()
        )

    rhythms.beat(database, REF, later(minutes=30), deliveries.keep)
    assert database.read(REF, left) == 0
    for name in ("joris", "mei"):
        first, bundle = told(database, name)
        assert "geeft je kudos" in first
        assert "19" in bundle.splitlines()[0]


def test_a_module_that_is_off_waits(database: Database) -> None:
    play(database, they.kudos("sarah", "joris", key="a"))
    play(database, they.kudos("mei", "joris", key="b", at=later(minutes=1)))
    database.write(REF, lambda tx: tx.choose(modules=("til",)))
    rhythms.beat(database, REF, later(minutes=30), deliveries.keep)
    assert len(told(database, "joris")) == 1

    database.write(REF, lambda tx: tx.choose(modules=("til", "kudos")))
    rhythms.beat(database, REF, later(minutes=31), deliveries.keep)
    assert len(told(database, "joris")) == 2


def test_who_left_meanwhile_is_not_told(database: Database) -> None:
    play(database, they.kudos("sarah", "joris", key="a"))
    play(database, they.kudos("mei", "joris", key="b", at=later(minutes=1)))
    gone = Person("joris", has_left=True)
    database.write(REF, lambda tx: people.seen(tx, gone, later(minutes=2)))
    rhythms.beat(database, REF, later(minutes=30), deliveries.keep)
    assert len(told(database, "joris")) == 1
    assert database.read(REF, kudos_notices.next_due) is None


# --- who may be thanked --------------------------------------------------------------------------------


@pytest.mark.parametrize(("policy", "counts"), [("full", 1), ("receive", 1), ("off", 0)])
@pytest.mark.parametrize("kind", ["is_guest", "is_stranger"])
def test_outsiders_may_be_thanked_as_the_workspace_wants(
    database: Database, policy: str, counts: int, kind: str
) -> None:
    outsider = Person("noor", "Noor", "nl", "Europe/Amsterdam", is_bot=False, **{kind: True})  # type: ignore[arg-type]
    choice = {"guests" if kind == "is_guest" else "strangers": policy}
    database.write(REF, lambda tx: tx.choose(**choice))

    event = they.kudos("sarah", "noor", "joris", key="a")
    (answer,) = play(database, msgspec.structs.replace(event, others=(outsider, they.person("joris"))))

    def received(tx: Transaction) -> int:
        person = people.by_user(tx, "noor")
        return kudos.count_received(tx, person.id) if person else 0

    assert database.read(REF, received) == counts
    assert ("te gast" in answer or "andere organisatie" in answer) == (not counts)
    assert len(told(database, "joris")) == 1
