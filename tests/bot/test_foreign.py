"""A button carries a number, and whoever can send one can send another: nobody does anything with what is
somebody else's."""

import itertools
import re
from collections.abc import Callable

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from handlers import routes
from handlers.chat import Button, Event, Form, Immediate, Place, mention
from storage import questions, tables, workspaces
from storage.database import Database, Transaction, open_database
from tests import happenings as they
from tests.chosen import Sampling
from tests.conftest import DEFAULTS
from tests.happenings import LEREN, REF
from tests.scheduler.circle_room import CircleRoom
from tests.scheduler.consultation_room import ConsultationRoom
from tests.scheduler.lunch_room import Room, buttons, to
from tests.scheduler.mentor_office import Office, paired

QUESTION = "Hoe draai ik een commit terug?"


@pytest.fixture
def room(database: Database) -> Room:
    """Joris answered a question of Sarah; Mei has nothing to do with it."""
    room = Room(database, "tip")
    database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, til_channel=LEREN.key))
    return room


def answered(room: Room, name: str) -> Button:
    """What Sarah presses when the answer helped."""
    sarah, _, _ = (room.person(one) for one in ("sarah", "joris", "mei"))
    asked = room.fills("sarah", room.opens("sarah", "ask_colleague", QUESTION), name=name)
    assert asked
    room.fills("joris", room.opens("joris", "know_answer", "question:1"), answer="Zo.", consent="yes")
    return next(one for one in buttons(room.sent, sarah) if one.action == "answer_helped")


@pytest.mark.parametrize("name", ["named", "anonymous"])
def test_only_who_asked_says_that_an_answer_helped(room: Room, name: str) -> None:
    button = answered(room, name)
    joris, before = room.person("joris"), len(room.sent)

    guessed = {button.value} if name == "named" else set()
    for value in {"question:1", "question:1:", "question:1:x", "question:1:question:1", "1"} | guessed:
        for who in ("mei", "joris"):
            told = room.press(who, "answer_helped", value)
            assert mention(joris) not in told, value
    assert room.sent[before:] == []
    found = room.database.read(REF, lambda tx: questions.find(tx, 1))
    assert found is not None
    assert found.helped_at is None

    room.press("sarah", "answer_helped", button.value)

    assert len(to(room.sent[before:], joris)) == 1
    again = they.press("sarah", "answer_helped", button.value, key="again", at=room.now)
    room.gets(again)
    assert len(to(room.sent[before:], joris)) == 1


# --- everything that is somebody else's, by everybody's buttons and forms ----------------------------

SECRET = "waterjuffer"
FIELDS = ("text", "question", "reason", "answer", "title", "topics", "link", "hope", "people", "day", "time")
OWN_TRACES = {"inbox", "people", "place_members", "places", "workspaces", "outbox", "posts"}
"""What meeting the bot and being told something leaves behind."""


class Watched:
    """What a room's people were offered: every value of a button, every form and what it is about."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.shown: list[tuple[Immediate, ...]] = []
        gets = room.gets

        def watched(*events: Event) -> list[tuple[Immediate, ...]]:
            seen = gets(*events)
            self.shown += seen
            return seen

        room.gets = watched  # type: ignore[method-assign]

    def values(self) -> list[str]:
        text = repr([self.shown, self.room.sent])
        found = re.findall(r"(?:value|about)='([^']*)'", text)
        return sorted({one for one in found if re.match(r"[a-z_]+:\d", one)})


def rows(room: Room) -> dict[str, set[str]]:
    def look(tx: Transaction) -> dict[str, set[str]]:
        named = [one for one in tables.metadata.sorted_tables if "workspace_id" in one.c]
        named = [one for one in named if one.name not in OWN_TRACES and not one.name.startswith("search_")]
        return {
            one.name: {
                repr(tuple(row))
                for row in tx.execute(select(one).where(one.c.workspace_id == tx.workspace.id))
            }
            for one in named
        }

    return room.database.read(REF, look)


def consulted(database: Database) -> Room:
    room = ConsultationRoom(database)
    watched = Watched(room)
    room.begins()
    room.until("11-23 09:16")
    room.writes("joris", "consult_advice", SECRET)
    room.watched = watched  # type: ignore[attr-defined]
    return room


def studied(database: Database) -> Room:
    room = CircleRoom(database)
    watched = Watched(room)
    room.gathers()
    room.notes("joris", SECRET)
    room.writes("fatima", SECRET)
    room.watched = watched  # type: ignore[attr-defined]
    return room


def mentored(database: Database) -> Room:
    room = Office(database)
    watched = Watched(room)
    paired(room)
    room.offers("pieter")
    room.asks("fatima", "pieter", hope=SECRET)
    room.until("11-30 10:00")
    for who in ("sarah", "joris"):
        room.press(who, "mentor_met", "pair:1:1:yes")
    room.fills("sarah", room.opens("sarah", "mentor_harvest", "pair:1:1"), text=SECRET, topics="")
    room.watched = watched  # type: ignore[attr-defined]
    return room


def kept(database: Database) -> Room:
    """A question with a colleague, a TIL that went nowhere, and a block of learning time."""
    room = Room(database, "tip", "time")
    watched = Watched(room)
    database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, til_channel=LEREN.key))
    for who in ("sarah", "joris"):
        room.person(who)
    room.gets(they.til("joris", "git bisect vindt de schuldige #git", key="til", at=room.now))
    room.fills("sarah", room.opens("sarah", "ask_colleague", f"git {SECRET}"), name="named", topics="git")
    group = Place("G-two", "group")
    room.gets(they.command("sarah", "til", f"Over de {SECRET}", key="kept", at=room.now, place=group))
    room.says("sarah", "time donderdag 14:00 1u", Place("D-sarah", "direct"))
    room.watched = watched  # type: ignore[attr-defined]
    assert {"question:1", "til:2"} <= set(watched.values())
    return room


@pytest.mark.parametrize("made", [consulted, studied, mentored, kept])
def test_nobody_does_anything_with_what_is_somebody_elses(
    sqlite_url: str, made: Callable[[Database], Room], a_share: Sampling
) -> None:
    """Mei presses every button and sends in every form, with every value the others were given."""
    database = open_database(sqlite_url, DEFAULTS)
    room = made(database)
    room.person("mei")
    before, sent = rows(room), len(room.sent)
    values = room.watched.values()  # type: ignore[attr-defined]
    assert values
    direct = Place("D-mei", "direct")
    for action, value in a_share(itertools.product(routes.BUTTONS, values), lambda one: one[0]):
        seen = room.opens("mei", action, value, direct)
        assert SECRET not in repr(seen), (action, value)
    for name, value in a_share(itertools.product(routes.FORMS, values), lambda one: one[0]):
        form = Form(name, f"{name} {value}", "", (), "", "", value)
        filled = replace(they.submit("mei", form, room.now), values=dict.fromkeys(FIELDS, "x"), place=direct)
        (seen,) = room.gets(filled)
        assert SECRET not in repr(seen), (name, value)
    after = rows(room)
    gone = {name: found - after[name] for name, found in before.items() if found - after[name]}
    assert gone == {}
    told = repr(room.sent[sent:])
    assert SECRET not in told
    database.close()
