"""How much comes in, on every way in that the routes know, and what people hear about the rest."""

import asyncio
from collections.abc import Iterator

import pytest
import pytest_asyncio
from msgspec.structs import replace
from sqlalchemy import func, select

from bot import input_limits
from bot.dispatch import Dispatch
from handlers import routes
from handlers.chat import (
    Card,
    Command,
    Event,
    FormErrors,
    MessageChanged,
    Reply,
    Shortcut,
    Submit,
    Words,
    clean,
    mention,
)
from handlers.texts import speak
from storage import tables
from storage.database import Database, Transaction, open_database
from tests import happenings as they
from tests import nasty
from tests.conftest import DEFAULTS
from tests.happenings import EVERYTHING, LEREN, NOW, REF, the_form

SAY = speak("nl")
FAR = 40_000


@pytest_asyncio.fixture
async def dispatch(database: Database) -> Dispatch:
    return Dispatch(database, lambda: None)


def reply(effects: tuple[object, ...]) -> str:
    (effect,) = effects
    assert isinstance(effect, Reply)
    assert isinstance(effect.card, Card)
    return effect.card.as_text()


def typed(text: str) -> Iterator[Event]:
    """As a command, said to the bot, and behind each word of `/learn`."""
    for name in (*routes.COMMANDS, "unknown", *(f"learn {word}" for word in routes.LEARN)):
        first, _, more = name.partition(" ")
        behind = f"{more} {text}".strip()
        yield they.command("sarah", first, behind, key=f"command {name}")
        yield they.words("sarah", f"{first} {behind}", key=f"said {name}")


async def test_what_is_typed_and_too_long_comes_back_whole(dispatch: Dispatch) -> None:
    text = " ".join(f"woord{number}" for number in range(800))
    for event in typed(text):
        said = reply((await dispatch.handle(event, EVERYTHING)).effects)
        assert said.startswith("Dit zijn ")
        assert text in said.replace("\n", ""), event.key


async def test_the_length_is_that_of_what_was_typed_behind_the_command(dispatch: Dispatch) -> None:
    for event in (
        they.command("sarah", "til", "x" * 5_000, key="1"),
        they.words("sarah", "til " + "x" * 5_000, key="2"),
    ):
        said = reply((await dispatch.handle(event, EVERYTHING)).effects)
        assert SAY.text("error-too-long", length=5_000, most=2_500) in said


async def test_too_many_people_are_told_as_such(dispatch: Dispatch, database: Database) -> None:
    everybody = " ".join(mention(f"U{number}") for number in range(600))
    event = they.command("sarah", "kudos", everybody, key="1")
    said = reply((await dispatch.handle(event, EVERYTHING)).effects)
    assert SAY.text("error-too-many-people", count=600, most=500) in said
    assert rows(database)["people"] <= 501


async def test_a_mention_is_one_character_however_long_its_id(dispatch: Dispatch) -> None:
    names = [f"29:{number:0>100}" for number in range(60)]
    event = they.command("sarah", "kudos", " ".join(map(mention, names)) + " dank", key="1")
    effects = (await dispatch.handle(event, EVERYTHING)).effects
    assert "tekens" not in reply(effects)


async def test_a_field_that_is_too_long_has_the_error_under_it(dispatch: Dispatch) -> None:
    form = the_form((await dispatch.handle(they.command("sarah", "til", key="1"), EVERYTHING)).effects)
    sent = they.submit("sarah", form, text="y" * 3_500, topics="git", link="", name="own")
    (again,) = (await dispatch.handle(sent, EVERYTHING)).effects
    assert isinstance(again, FormErrors)
    assert again.errors == {"text": SAY.text("error-too-long", length=3_500, most=2_500)}
    assert {one.name: one.value for one in again.form.inputs}["text"] == "y" * 3_500
    better = they.submit("sarah", again.form, text="Kort", topics="git", link="", name="own")
    assert "FormErrors" not in repr(await dispatch.handle(better, EVERYTHING))


async def test_what_a_message_of_somebody_else_says_further_on_is_not_read(database: Database) -> None:
    common = {"at": NOW, "workspace": REF, "by": they.person("sarah"), "place": LEREN}
    for event in (
        Shortcut(key="1", name="find_tip", message="m1", text="x" * 50_000, **common),
        MessageChanged(key="2", message="m1", text="x" * 50_000, **common),
        replace(they.reaction("sarah", "m1"), text="x" * 50_000),
    ):
        found, refused = input_limits.fitting(event)
        assert refused == {}
        assert found.text == "x" * 40_000 + "…"  # type: ignore[attr-defined]


async def test_buttons_and_forms_that_cannot_be_ours_are_outdated(dispatch: Dispatch) -> None:
    common = {"at": NOW, "workspace": REF, "by": they.person("sarah"), "place": LEREN}
    for event in (
        they.press("sarah", "helped", "x" * FAR, key="1"),
        they.press("sarah", "x" * FAR, key="2"),
        Submit(key="3", name="share_til", form_id="f", values={}, about="x" * FAR, **common),
        Submit(
            key="4", name="share_til", form_id="f", values=dict.fromkeys(map(str, range(200)), "x"), **common
        ),
        Submit(key="5", name="x" * FAR, form_id="f", values={}, **common),
    ):
        assert reply((await dispatch.handle(event, EVERYTHING)).effects) == SAY.text("outdated")


# --- everything, with everything in it -------------------------------------------------------------

NAMES = (
    "text", "question", "reason", "answer", "title", "topics", "link", "receivers", "note", "task", "role",
    "zone", "hours", "quiet", "days", "venue", "name", "until", "words", "wants", "offers", "capacity", "why",
)  # fmt: skip


def texts(text: str, shape: str) -> Iterator[Event]:
    """Every command, form, menu, reaction and message that can have this in it."""
    common = {"at": NOW, "workspace": REF, "by": they.person("sarah"), "place": LEREN}
    kinds = Command if len(shape) % 2 else Words
    for event in typed(text):
        if isinstance(event, kinds):
            yield replace(event, key=f"{event.key} {shape}")
    yield Words(key=f"alone {shape}", text=text, message="m1", **common)
    yield Command(key=f"name {shape}", name=text, text="", **common)
    for name in routes.FORMS:
        key = f"form {name} {shape}"
        yield Submit(key=key, name=name, form_id=key, about="1", values=dict.fromkeys(NAMES, text), **common)
    for name in routes.SHORTCUTS:
        author = they.person("joris")
        yield Shortcut(key=f"{name} {shape}", name=name, message=shape, text=text, author=author, **common)
    for emoji in ("books", text):
        yield replace(they.reaction("sarah", "m1", emoji=emoji, key=f"{emoji[:9]} {shape}"), text=text)
    for kind in routes.EVENTS:
        if "text" in kind.__struct_fields__:
            yield kind(key=f"edit {shape}", message="m1", text=text, **common)


REMEMBERED = {
    "workspaces", "people", "name_words", "places", "place_members", "inbox", "lookups", "recent_lookups",
    "audit",
}  # fmt: skip
"""Who was met and by which words they go, where and what came in; the first words of what a tip was looked
for to a message, for minutes to learn from another question; and that somebody asked for what is not for
them."""


def rows(database: Database) -> dict[str, int]:
    def counted(tx: Transaction) -> dict[str, int]:
        here = [table for table in tables.metadata.sorted_tables if "workspace_id" in table.c]
        how_many = select(func.count())
        return {
            table.name: tx.execute(
                how_many.select_from(table).where(table.c.workspace_id == tx.workspace.id)
            ).scalar_one()
            for table in here
        }

    return database.read(REF, counted)


@pytest.mark.slow
async def test_nothing_of_what_nobody_types_is_kept_or_fails(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Forty thousand characters of it, on every way in."""
    database = open_database(sqlite_url, DEFAULTS)
    dispatch = Dispatch(database, lambda: None)
    cleaned = {shape: clean(nasty.text(shape, FAR)) for shape in nasty.SHAPES}
    # Blanks and the like are nothing at all once they are cleaned, and a form may take nothing.
    for shape, text in sorted(cleaned.items(), key=lambda item: -len(item[1])):
        if len(text) <= input_limits.TYPED_MAX:
            assert {name for name, count in rows(database).items() if count} <= REMEMBERED, shape
            break
        await asyncio.gather(*(dispatch.handle(event, EVERYTHING) for event in texts(text, shape)))
    for shape, text in cleaned.items():
        if len(text) <= input_limits.TYPED_MAX:
            await asyncio.gather(*(dispatch.handle(event, EVERYTHING) for event in texts(text, shape)))
    assert not [line for line in caplog.messages if "not handled" in line]
    database.close()
