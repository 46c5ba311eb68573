"""R3: a module that is switched off does nothing and says so kindly. The walk goes over the tables of
`handlers.routes` and `scheduler.rhythms` themselves, so what is new is walked as soon as it exists."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot import identities
from handlers import modules, routes
from handlers.chat import Command, Durable, Event, Place, Press, Reaction, Reply, Shortcut, Submit, mention
from handlers.texts import speak
from scheduler import rhythms
from storage import people, places, tables, tils, tips
from storage.database import Database, Transaction
from storage.prepared import Prepared
from storage.statements import same_columns
from tests import happenings as they
from tests.happenings import LEREN, NOW, REF, person, said

SAY = speak("nl")
COMMON: dict[str, Any] = {"at": NOW, "workspace": REF, "by": person("sarah"), "place": LEREN}
ABOUTS = ("til:1", "1")


def everything(database: Database) -> dict[str, list[Any]]:
    """Every row of every table of this workspace."""

    def look(tx: Transaction) -> dict[str, list[Any]]:
        return {name: sorted(map(repr, tx.rows(chosen))) for name, chosen in EVERYTHING.items()}

    return database.read(REF, look)


EVERYTHING = {
    table.name: Prepared(select(table).where(same_columns(table, {})))
    for table in tables.metadata.sorted_tables
    if "workspace_id" in table.c
}


def asked() -> Iterator[tuple[str, Event]]:
    """Everything that can be asked, with the module it belongs to."""
    for name, handler in routes.COMMANDS.items():
        of = routes.MODULES[handler]
        for text in ("", "iets #git", f"{mention('joris')} dank"):
            others = (person("joris"),)
            yield of, Command(key=f"{name} {text}", name=name, text=text, others=others, **COMMON)
    for word, handler in routes.LEARN.items():
        of = routes.MODULES[handler]
        yield of, Command(key=f"learn {word}", name="learn", text=f"{word} git", **COMMON)
    for action, handler in routes.BUTTONS.items():
        for about in ABOUTS:
            of = routes.MODULES[handler]
            yield of, Press(key=f"{action} {about}", action=action, value=about, message="m1", **COMMON)
    for name, handler in routes.FORMS.items():
        for about in ABOUTS:
            values = {"text": "x", "question": "x", "answer": "x", "receivers": mention("joris")}
            of, key = routes.MODULES[handler], f"form {name} {about}"
            yield of, Submit(key=key, name=name, form_id=key, about=about, values=values, **COMMON)
    for name, handler in routes.SHORTCUTS.items():
        shortcut: dict[str, Any] = {"name": name, "message": "m1", "text": "x", "author": person("joris")}
        yield routes.MODULES[handler], Shortcut(key=f"shortcut {name}", **shortcut, **COMMON)


def happened() -> Iterator[tuple[str, Event]]:
    """Everything that just happens."""
    for emoji, of in (
        ("mortar_board", "kudos"),
        ("test_tube", "kudos"),
        ("teacher", "kudos"),
        ("books", "til"),
    ):
        for added in (True, False):
            key, author = f"{emoji} {added}", person("joris")
            yield of, Reaction(key=key, emoji=emoji, message="m1", author=author, added=added, **COMMON)


@pytest.fixture
def office(database: Database) -> Database:
    """Sarah and Joris; a TIL, and a tip about which Joris is to be asked."""

    def fill(tx: Transaction) -> None:
        sarah, joris = (people.seen(tx, person(name), NOW) for name in ("sarah", "joris"))
        place = places.seen(tx, LEREN)
        places.seen(tx, Place("C-retro", "private", "retro"))
        tils.add(tx, tils.NewTil(sarah.id, "Iets #git", topics=("git",), place_id=place.id), NOW)
        tips.add(tx, "Hoe?", "Zo.", NOW, source="x", topics=("git",), owner_id=joris.id)

    database.write(REF, fill)
    return database


def switch_off(database: Database, module: str) -> None:
    on = tuple(name for name in modules.ALL if name != module)
    database.write(REF, lambda tx: tx.choose(modules=on))


def met(database: Database, event: Event) -> Event:
    return database.write(REF, lambda tx: identities.known(tx, event))


@pytest.mark.parametrize("module", modules.ALL)
def test_what_is_asked_of_it_is_answered_kindly_and_nothing_is_written(office: Database, module: str) -> None:
    switch_off(office, module)
    refusal = SAY.text("admission-off", module=SAY.text(f"module-{module}"))
    events = [met(office, event) for of, event in asked() if of == module]
    assert events, "nothing can be asked of this module"
    before = everything(office)

    for event in events:
        run = office.read if routes.is_lookup(event) else office.write
        effects = run(REF, lambda tx, event=event: list(routes.handle(tx, event)))
        assert all(isinstance(effect, Reply) for effect in effects), event
        assert said(tuple(effects)) == refusal, event
    assert everything(office) == before


@pytest.mark.parametrize("module", dict.fromkeys(of for of, _ in happened()))
def test_what_happens_passes_it_by(office: Database, module: str) -> None:
    switch_off(office, module)
    events = [met(office, event) for of, event in happened() if of == module]
    before = everything(office)

    for event in events:
        assert office.write(REF, lambda tx, event=event: list(routes.handle(tx, event))) == []
    assert everything(office) == before


@pytest.mark.parametrize("module", modules.ALL)
def test_its_rhythms_rest(office: Database, module: str) -> None:
    mine = [one for one in rhythms.RHYTHMS if rhythms.MODULES[one.name] == module]
    switch_off(office, module)
    later = NOW + timedelta(days=400)
    due = office.read(REF, lambda tx: rhythms.due(tx, later))
    assert not [one for one in due if one in mine]


def test_every_rhythm_belongs_to_a_module() -> None:
    assert [one.name for one in rhythms.RHYTHMS if not rhythms.MODULES[one.name]] == []


def test_with_everything_off_nothing_is_due_and_nothing_is_written(office: Database) -> None:
    office.write(REF, lambda tx: tx.choose(modules=()))
    before = everything(office)
    for days in (1, 31, 181, 400):
        later = NOW + timedelta(days=days)
        assert office.read(REF, rhythms.next_due) is None
        assert office.write(REF, lambda tx, at=later: rhythms.run(tx, at)) == []
    assert everything(office) == before


@pytest.mark.parametrize("module", modules.ALL)
def test_help_and_the_page_show_what_is_on(office: Database, module: str) -> None:
    def shown(text: str) -> str:
        event = they.command("sarah", text, key=f"{module} {text}")
        known = office.write(REF, lambda tx: identities.known(tx, event))
        effects = office.write(REF, lambda tx: list(routes.handle(tx, known)))
        assert not any(isinstance(effect, Durable) for effect in effects)
        actions = [button.action for effect in effects for button in effect.card.buttons()]  # type: ignore[union-attr]
        return f"{said(tuple(effects))}\n{actions}"  # type: ignore[arg-type]

    if module in routes.COMMANDS:
        office.write(REF, lambda tx: tx.choose(modules=modules.ALL))
        assert f"/{module}" in shown("help")
        switch_off(office, module)
        assert f"/{module}" not in shown("help")
    switch_off(office, module)
    for word in ("help", "learn"):
        page = shown(word)
        theirs = [name for name, handler in routes.BUTTONS.items() if routes.MODULES[handler] == module]
        assert not [name for name in theirs if f"'{name}'" in page]
