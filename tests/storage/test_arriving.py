"""What is known of who comes in with an event is as it is now, whichever process changed it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import TypeVar

import pytest

from storage import people, places
from storage.arriving import Arriving
from storage.database import Database, Transaction, open_database
from storage.people import Person
from storage.places import Place
from storage.workspaces import WorkspaceRef
from tests.conftest import DEFAULTS
from tests.happenings import NOW, REF

OTHER = WorkspaceRef("slack", "T-other")
SARAH, JORIS = Person("sarah", "Sarah", "nl"), Person("joris", "Joris", "nl")
COMING = Arriving(("sarah", "joris"), "C1")

Result = TypeVar("Result")


@pytest.fixture
def processes(database_url: str) -> Iterator[tuple[Database, Database]]:
    """Two of one bot."""
    with ExitStack() as stack:
        one, other = (stack.enter_context(closing(open_database(database_url, DEFAULTS))) for _ in range(2))
        one.write(REF, _meet)
        yield one, other


def _meet(tx: Transaction) -> None:
    for person in (SARAH, JORIS):
        people.seen(tx, person, NOW)
    places.seen(tx, Place("C1", "public", "leren"))


async def came(database: Database, work: Callable[[Transaction], Result], ref: WorkspaceRef = REF) -> Result:
    """In both ways there are: who writes and who only reads knows the same."""
    writing = await database.handle(ref, work, enter=COMING.enter)
    assert await database.look(ref, work, 60.0, COMING.enter) == writing
    return writing


def known(tx: Transaction) -> tuple[object, ...]:
    place, sarah, joris = places.by_key(tx, "C1"), people.by_user(tx, "sarah"), people.by_user(tx, "joris")
    assert place is not None
    assert sarah is not None
    assert joris is not None
    choices = (places.kudos_mode(tx, place.id), places.offers_tips(tx, "C1"), tx.workspace.language)
    return place.kind, places.find(tx, place.id) == place, sarah.language, joris.has_left, *choices


async def test_what_one_process_changed_the_other_knows_at_the_next_event(
    processes: tuple[Database, Database],
) -> None:
    for one, other in (processes, processes[::-1]):
        one.write(REF, _change)
        assert await came(other, known) == ("private", True, "en", True, "post", True, "en")
        one.write(REF, _change_back)
        assert await came(other, known) == ("public", True, "nl", False, "silent", False, "nl")


def _change(tx: Transaction) -> None:
    place = places.seen(tx, Place("C1", "private"))
    places.set_kudos_mode(tx, place.id, "post")
    places.set_offers_tips(tx, place, True)
    people.seen(tx, Person("sarah", language="en"), NOW)
    people.seen(tx, Person("joris", has_left=True), NOW)
    tx.choose(language="en")


def _change_back(tx: Transaction) -> None:
    place = places.seen(tx, Place("C1", "public"))
    places.set_kudos_mode(tx, place.id, "silent")
    places.set_offers_tips(tx, place, False)
    people.seen(tx, Person("sarah", language="nl"), NOW)
    people.seen(tx, Person("joris", has_left=False), NOW)
    tx.choose(language="nl")


async def test_what_it_changes_itself_it_knows_at_once(processes: tuple[Database, Database]) -> None:
    def work(tx: Transaction) -> tuple[object, ...]:
        _change(tx)
        changed = known(tx)
        _change_back(tx)
        return changed, known(tx)

    changed, back = await processes[0].handle(REF, work, enter=COMING.enter)
    assert changed == ("private", True, "en", True, "post", True, "en")
    assert back == ("public", True, "nl", False, "silent", False, "nl")


async def test_the_same_ids_in_another_workspace_are_others(processes: tuple[Database, Database]) -> None:
    one, _ = processes

    def nobody(tx: Transaction) -> tuple[object, ...]:
        return people.by_user(tx, "sarah"), places.by_key(tx, "C1"), tx.workspace.ref

    assert await came(one, nobody, OTHER) == (None, None, OTHER)
    assert await came(one, lambda tx: tx.workspace.ref) == REF


async def test_who_is_new_is_met_as_before(processes: tuple[Database, Database]) -> None:
    one, _ = processes
    coming = Arriving(("noor",), "")
    met = await one.handle(REF, lambda tx: people.seen(tx, Person("noor", "Noor"), NOW), enter=coming.enter)
    assert (met.name, met.id > 0) == ("Noor", True)
    assert await one.look(REF, lambda tx: people.by_user(tx, "noor"), 60.0, coming.enter) == met
