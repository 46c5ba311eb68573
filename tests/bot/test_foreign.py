"""A button carries a number, and whoever can send one can send another: nobody does anything with what is
somebody else's."""

import pytest

from handlers.chat import Button, mention
from storage import questions, workspaces
from storage.database import Database
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, buttons, to

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
