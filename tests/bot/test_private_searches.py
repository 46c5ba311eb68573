"""A private search never becomes public: what one or two people looked up reaches nobody else by any way out
of the product, and of what three looked up alike only the words they share do."""

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from msgspec.structs import replace

from bot import outbox as sending
from bot.dispatch import Dispatch
from handlers.chat import Command, Press, Shortcut, Submit, Words
from handlers.tips.cards import Click
from scheduler import rhythms
from storage import people, places, workspaces
from storage.database import Database, Transaction
from storage.own_data import erasing
from tests import happenings as they
from tests.bot import everything
from tests.bot.test_walk import ANNA, MEI, Output, deliveries, on_the_command_line
from tests.chosen import Sampling
from tests.happenings import EVERYTHING, LEREN, NOW, REF, the_form

pytestmark = pytest.mark.usefixtures("undrawn")

ALONE = {user: f"D-{user}" for user in ("sarah", "joris", "noor", "bo", "eva")}


@pytest_asyncio.fixture
async def dispatch(database: Database) -> AsyncIterator[Dispatch]:
    """A workspace with all modules and a weekly digest in #leren; everybody has met the bot."""
    dispatch = Dispatch(database, lambda: None)
    for user in (*ALONE, "fatima"):
        await dispatch.handle(they.command(user, "learn", key=user, place=_direct(user)), EVERYTHING)
    for person in (MEI, ANNA):
        hello = replace(they.command("x", "learn", key=person.user, place=_direct(person.user)), by=person)
        await dispatch.handle(hello, EVERYTHING)
    await dispatch.handle(they.til("mei", "Een draaitabel telt voor je #excel", key="til"), EVERYTHING)
    database.write(REF, _arrange)
    lunch = await dispatch.handle(they.command("fatima", "learn", "lunch", key="lunch"), EVERYTHING)
    await dispatch.handle(they.submit("fatima", the_form(lunch.effects), weekday="4"), EVERYTHING)
    weekly = await dispatch.handle(they.command("fatima", "learn", "digest", key="digest"), EVERYTHING)
    await dispatch.handle(they.submit("fatima", the_form(weekly.effects), state="on"), EVERYTHING)
    yield dispatch
    await dispatch.settled()


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """The walk is long; what is stored is tried on both in `tests.storage.test_lookups`."""
    return sqlite_url


def _arrange(tx: Transaction) -> None:
    on = (*tx.workspace.modules, "lunch", "digest")
    workspaces.change(tx.connection, tx.workspace, modules=on, til_channel=LEREN.key)


def _direct(user: str) -> places.Place:
    return places.Place(f"D-{user}", "direct")


async def looks_up(dispatch: Dispatch, user: str, text: str, way: str = "tip") -> str:
    """By a command, a question, the form or the menu of a message; gives what they are shown."""
    common = {"at": NOW, "workspace": REF, "by": they.person(user), "place": _direct(user)}
    key = f"{user} {way} {text}"
    events = {
        "tip": Command(key=key, name="tip", text=text, **common),  # type: ignore[arg-type]
        "question": Words(key=key, text=f"{text}?", message=key, **common),  # type: ignore[arg-type]
        "form": Submit(key=key, name="find_tip", form_id=key, values={"question": text}, **common),  # type: ignore[arg-type]
        "menu": Shortcut(key=key, name="find_tip", message="m", text=text, author=MEI, **common),  # type: ignore[arg-type]
        "more": Press(key=key, action="more_tips", value=f"0 {text}", **common),  # type: ignore[arg-type]
    }
    outcome = await dispatch.handle(events[way], EVERYTHING)
    await dispatch.settled()
    return repr(outcome.effects)


async def reaching_others(
    dispatch: Dispatch,
    database: Database,
    url: str,
    folder: Path,
    caplog: pytest.LogCaptureFixture,
    a_share: Sampling,
) -> list[Output]:
    """All that anybody but those who searched gets to see: asking and pressing everything, as time goes by,
    on the command line and in the log."""
    found: list[Output] = []
    for person in (MEI, ANNA):
        for event in a_share(everything.asked_by(person, "appeltaart"), everything.kind):
            outcome = await dispatch.handle(event, EVERYTHING)
            await dispatch.settled()
            found += [Output(event.key, person.user, everything.words_of(one)) for one in outcome.effects]
    for hours in (1, 24, 3 * 24, 4 * 24, 7 * 24 + 6, 8 * 24, 14 * 24 + 6, 31 * 24):
        at = they.later(hours=hours)
        for rhythm in rhythms.RHYTHMS:
            database.write(REF, lambda tx, r=rhythm, at=at: rhythms._keep(tx, r, at, sending.keep))
    searched = {f"person:{number(database, user)}" for user in ALONE}
    found += [one for one in deliveries(database) if one.to.removesuffix(":answer") not in searched]
    found += await asyncio.to_thread(on_the_command_line, url, folder)
    return [*found, *(Output("log", "", line) for line in caplog.messages)]


@pytest.fixture(autouse=True)
def everything_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    for room in ("bot", "handlers", "scheduler", "storage"):
        caplog.set_level(logging.DEBUG, logger=room)


FEW = ("kwalmolen", "tipmolen", "questionmolen", "formmolen", "menumolen", "wringhaspel", "gorzelkast")
"""What one or two people looked up."""

OWN = ("zaagsel", "turfmolm", "leemgroeve")
"""What each of three people said besides."""

TOPIC = "grondstof, hapert, klapbes"


async def search_all(dispatch: Dispatch, database: Database) -> None:
    """One person in every way there is; two people twenty times; two of whom one was erased and came back;
    and three alike, with a name in it."""
    for way in ("tip", "question", "form", "menu"):
        await looks_up(dispatch, "sarah", f"waarom struikelt de kwalmolen {way}molen bij Fatima", way)
    for time in range(20):
        await looks_up(dispatch, ("noor", "bo")[time % 2], f"hoe repareer ik een wringhaspel {time}")
        await looks_up(dispatch, ("noor", "bo")[time % 2], "hoe repareer ik een wringhaspel")
    for user in ("joris", "eva"):
        await looks_up(dispatch, user, "waar vind ik de gorzelkast")
    eva = number(database, "eva")
    database.write(REF, lambda tx: erasing.erase(tx, eva, NOW))
    await dispatch.handle(they.command("eva", "learn", key="eva again", place=_direct("eva")), EVERYTHING)
    await looks_up(dispatch, "eva", "waar vind ik de gorzelkast")
    await looks_up(dispatch, "sarah", "waarom hapert de klapbes van Fatima steeds bij grondstof zaagsel")
    await looks_up(dispatch, "noor", "de klapbes hapert, fatima! grondstof turfmolm")
    await looks_up(dispatch, "bo", "klapbes hapert FATIMA'S grondstof leemgroeve")


async def test_only_what_three_people_share_reaches_anybody_else(
    dispatch: Dispatch,
    database: Database,
    database_url: str,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    a_share: Sampling,
) -> None:
    await search_all(dispatch, database)

    found = await reaching_others(dispatch, database, database_url, tmp_path / "out", caplog, a_share)

    for word in (*FEW, *OWN):
        assert {one.what for one in found if word in one.text.lower()} == set(), word
    shown = [one for one in found if TOPIC in one.text]
    ways = " ".join(one.what for one in shown)
    assert all(way in ways for way in ("gaps", "digest", "lunch")), "the walk comes by it"
    assert not [one.what for one in shown if "fatima" in one.text.lower().replace('"fatima"', "")]
    assert not [one.what for one in found if "klapbes" in one.text and TOPIC not in one.text]


async def test_what_helped_somebody_does_not_tell_others_what_they_typed(
    dispatch: Dispatch, database: Database
) -> None:
    """Search learns the words of who was helped; nobody is told that they perhaps meant those."""
    await looks_up(dispatch, "sarah", "draaitabel kwalmolenstoring")
    click = Click("til:1", "draaitabel kwalmolenstoring").encode()
    helped = they.press("sarah", "tip_helped", click, key="helped")
    await dispatch.handle(replace(helped, place=_direct("sarah")), EVERYTHING)

    for typed in ("draaitabel kwalmolenstorign", "kwalmolnstoring", "draaitabel kwalmolen storing"):
        assert "kwalmolenstoring" not in (await looks_up(dispatch, "joris", typed)).replace(typed, "")


def number(database: Database, user: str) -> int:
    found = database.read(REF, lambda tx: people.by_user(tx, user))
    assert found is not None
    return found.id
