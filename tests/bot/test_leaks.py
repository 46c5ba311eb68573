"""T5: what was said in a private channel reaches nobody outside it, whatever they ask or press.

The walk goes over the tables of `handlers.routes` themselves, so a new command, button, form or menu is
walked as soon as it exists.
"""

import logging
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from sqlalchemy import select

from bot import outbox as sending
from bot.dispatch import Dispatch
from handlers import routes
from handlers.chat import (
    Asked,
    Command,
    Event,
    HomeOpened,
    Person,
    Place,
    Press,
    Reaction,
    Shortcut,
    Submit,
)
from handlers.texts import speak
from handlers.tips.answers import keeping
from handlers.tips.cards import Click
from scheduler import rhythms
from storage import answers, circles, consultations, outbox, people, places, posts, workspaces
from storage.answers import Answer, State
from storage.circles import Call, Circle
from storage.consultations import Seat
from storage.database import Database, Transaction
from tests import happenings as they
from tests.bot import everything
from tests.chosen import Sampling
from tests.happenings import EVERYTHING, LEREN, NOW, REF

pytestmark = [pytest.mark.either, pytest.mark.usefixtures("undrawn")]

RETRO = Place("C-retro", "private", "retro")
SECRET = "zebramigratie"
WORDS = f"Onze {SECRET} mislukte door een verkeerde index #{SECRET}"


@pytest_asyncio.fixture
async def dispatch(database: Database) -> AsyncIterator[Dispatch]:
    """Sarah shared something in #retro; Joris is there too, Mei is not."""
    dispatch = Dispatch(database, lambda: None)
    shared = they.command("sarah", "til", WORDS, key="shared", place=RETRO)
    assert (await dispatch.handle(shared, EVERYTHING)).effects
    await dispatch.handle(they.command("joris", "learn", key="joris", place=RETRO), EVERYTHING)
    await dispatch.handle(they.command("mei", "til", "Iets anders #data", key="mei"), EVERYTHING)

    def card_and_offers(tx: Transaction) -> None:
        posts.add(tx, places.seen(tx, RETRO).id, "m1", "til:1")
        places.set_offers_tips(tx, places.seen(tx, LEREN), True)

    database.write(REF, card_and_offers)
    yield dispatch
    await dispatch.settled()


def by_mei(language: str, *more: str) -> Iterator[Event]:
    """Everything that can be asked or pressed, with every value that may lead to it."""
    mei = Person("mei", "Mei", language, "America/New_York", is_bot=False)
    abouts = [
        *more,
        "til:1",
        "tip:1",
        "question:1",
        "1",
        "",
        SECRET,
        Click("til:1", SECRET).encode(),
        f"0 {SECRET}",
    ]
    learn = [f"{word} {SECRET}" for word in routes.LEARN] + list(routes.LEARN)
    said = ["", SECRET, f"waarom mislukte de {SECRET}", "mine", "kept", "help", "undo", *learn]
    common = {"at": NOW, "workspace": REF, "by": mei, "place": LEREN}
    for name in routes.COMMANDS:
        for text in said:
            yield Command(key=f"{name} {text}", name=name, text=text, **common)
    for action in routes.BUTTONS:
        for value in abouts:
            yield Press(key=f"{action} {value}", action=action, value=value, message="m1", **common)
    for name in routes.FORMS:
        for about in [*abouts, "place:1", "place:2"]:
            values = dict.fromkeys(
                ("text", "question", "reason", "answer", "title", "topics", "link", "receivers"), SECRET
            )
            key = f"form {name} {about}"
            yield Submit(key=key, name=name, form_id=key, about=about, values=values, **common)
    for name in routes.SHORTCUTS:
        shortcut = {"name": name, "message": "m1", "text": "iets", "author": mei}
        yield Shortcut(key=f"shortcut {name}", **shortcut, **common)
    for emoji in ("mortar_board", "books"):
        yield Reaction(key=f"react {emoji}", emoji=emoji, message="m1", **common)
    yield Asked(key="asked", text=f"waarom mislukte de {SECRET}?", message="m9", **common)
    yield HomeOpened(key="home", **common)


@pytest.mark.parametrize("action", ["helped", "ask", "keep"])
async def test_a_til_there_is_gone_for_who_presses_what_is_under_it(dispatch: Dispatch, action: str) -> None:
    for who, is_gone in (("mei", True), ("joris", False)):
        pressed = they.press(who, action, "til:1", key=f"pressed by {who}")
        told = they.said((await dispatch.handle(pressed, EVERYTHING)).effects)
        assert (speak("nl").text("til-gone") in told) is is_gone, told


@pytest.mark.parametrize("language", ["nl", "en"])
async def test_nothing_somebody_outside_does_shows_it(
    dispatch: Dispatch,
    database: Database,
    language: str,
    caplog: pytest.LogCaptureFixture,
    a_share: Sampling,
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    for event in a_share(by_mei(language), everything.kind):
        outcome = await dispatch.handle(event, EVERYTHING)
        await dispatch.settled()
        for effect in outcome.effects:
            assert "verkeerde index" not in repr(effect), event.key

    assert "not handled" not in caplog.text
    assert "verkeerde index" not in caplog.text
    for target, body in deliveries(database):
        if target != retro(database) and "verkeerde index" in body:
            raise AssertionError(f"{target} would get {body}")


async def test_what_is_said_in_a_circle_stays_there(
    dispatch: Dispatch, database: Database, a_share: Sampling
) -> None:
    """Its notes, and what it learned until nobody minds: also when the deadline has passed."""

    def circle(tx: Transaction) -> None:
        workspaces.change(tx.connection, tx.workspace, modules=(*tx.workspace.modules, "circle"))
        place, (sarah, joris) = (
            places.seen(tx, LEREN),
            (people.seen(tx, they.person(one), NOW) for one in ("sarah", "joris")),
        )
        call = Call(
            0, place.id, sarah.id, "Vraag", "Europe/Amsterdam", NOW.date(), NOW.date(), "divided", NOW
        )
        call = circles.add_call(tx, call)
        made = Circle(0, call.id, 1, "nl", 16, "shown", NOW, they.later(days=3))
        circles.add_circle(tx, made, [sarah.id, joris.id])
        circles.add_note(tx, 1, sarah.id, WORDS, NOW)
        circles.add_share(tx, 1, sarah.id, WORDS, NOW)

    database.write(REF, circle)
    told = by_mei("nl", "circle:1", "circle_call:1", "circle_share:1:1")
    for event in a_share(told, everything.kind):
        outcome = await dispatch.handle(event, EVERYTHING)
        await dispatch.settled()
        assert "verkeerde index" not in repr(outcome.effects), event.key
    assert [target for target, body in deliveries(database) if "verkeerde index" in body] == [retro(database)]
    notes = they.command("joris", "learn", "circle notes", key="notes", place=they.DIRECT)
    assert "verkeerde index" in repr((await dispatch.handle(notes, EVERYTHING)).effects)


async def test_what_is_said_in_a_consultation_stays_there(
    dispatch: Dispatch, database: Database, a_share: Sampling
) -> None:
    """The question, the advice and what people take along: while it goes on, and when it has ended."""

    def consultation(tx: Transaction) -> tuple[int, int]:
        workspaces.change(tx.connection, tx.workspace, modules=(*tx.workspace.modules, "circle"))
        sarah, joris = (people.seen(tx, they.person(one), NOW).id for one in ("sarah", "joris"))
        one = consultations.add(tx, sarah, NOW, NOW, at_once=False)
        for person_id, kind in ((sarah, "question"), (joris, "advice"), (joris, "taken")):
            consultations.put_words(tx, one.id, person_id, kind, WORDS, is_shared=True)
            consultations.add_seat(tx, Seat(one.id, person_id, "yes"))
        consultations.change(tx, one, state="running", step=3, facilitator_id=joris, next_at=NOW)
        return sarah, joris

    both = database.write(REF, consultation)
    for at in (NOW, they.later(minutes=10)):
        rhythms.beat(database, REF, at, sending.keep)
        asked = by_mei("nl", "consultation:1", "consultation:1:4:0", "consultation:1:5:0")
        for event in a_share(asked, everything.kind):
            outcome = await dispatch.handle(event, EVERYTHING)
            await dispatch.settled()
            assert "verkeerde index" not in repr(outcome.effects), event.key
    told = {target for target, body in deliveries(database) if "verkeerde index" in body}
    assert told == {retro(database), outbox.of_group(both)}
    look = they.press("joris", "consult_look", "consultation:1", key="look")
    assert "verkeerde index" in repr((await dispatch.handle(look, EVERYTHING)).effects)


@pytest.mark.parametrize("state", ["begun", "asked", "kept"])
async def test_an_answer_saved_there_stays_there(
    dispatch: Dispatch, database: Database, state: State, a_share: Sampling
) -> None:
    """While its form is open, while it waits for a yes, and as a tip. Mei is said to have asked."""

    def save(tx: Transaction) -> Answer:
        joris, mei = (people.seen(tx, they.person(one), NOW).id for one in ("joris", "mei"))
        place = places.seen(tx, RETRO)
        new = Answer(0, place.id, "m2", "m1", joris, NOW, mei, joris, state=state)
        answer = answers.begin(tx, new)
        return answers.change(tx, answer, question=f"Waarom mislukte de {SECRET}?", text=WORDS)

    answer = database.write(REF, save)
    if state == "kept":
        told = database.write(REF, lambda tx: keeping.keep(tx, answer, NOW)[2])
        assert told == []
    for event in a_share(by_mei("nl", "answer:1", Click("tip:1", SECRET).encode()), everything.kind):
        outcome = await dispatch.handle(event, EVERYTHING)
        await dispatch.settled()
        assert "verkeerde index" not in repr(outcome.effects), event.key
    assert [target for target, body in deliveries(database) if "verkeerde index" in body] == [retro(database)]


async def test_those_inside_do_find_it(dispatch: Dispatch) -> None:
    """The walk above would find it, were it to be found."""
    asked = they.command("joris", "tip", f"waarom mislukte de {SECRET}", key="asked", place=RETRO)

    outcome = await dispatch.handle(asked, EVERYTHING)

    assert "verkeerde index" in repr(outcome.effects)


async def test_nothing_that_falls_due_brings_it_outside(dispatch: Dispatch, database: Database) -> None:
    for days in (1, 7, 31, 181, 400):
        database.write(REF, lambda tx, days=days: list(rhythms.run(tx, they.later(days=days))))

    assert [body for target, body in deliveries(database) if target != retro(database)] == [
        body for target, body in deliveries(database) if "verkeerde index" not in body
    ]


def deliveries(database: Database) -> list[tuple[str, str]]:
    """Everything the outbox holds."""
    table = outbox.table
    found = select(table.c.target, table.c.body)
    rows = database.read(
        REF, lambda tx: tx.execute(found.where(table.c.workspace_id == tx.workspace.id)).all()
    )
    return [(row.target, row.body) for row in rows]


def retro(database: Database) -> str:
    return database.write(REF, lambda tx: f"place:{places.seen(tx, RETRO).id}")
