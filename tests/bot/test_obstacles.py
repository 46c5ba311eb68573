"""I2: where people get stuck, noticed in the one place where every platform passes, and forgotten as people
when the week closes."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, event, insert, select

from bot.dispatch import Dispatch
from handlers import modules, routes
from handlers.chat import Event, Person, Words
from handlers.obstacles import noticing
from handlers.texts import speak
from scheduler import rhythms
from storage import own_data, people, preferences, retention
from storage.database import Database, Transaction
from storage.obstacles import Figure, met_table, table
from storage.outbox import table as outbox_table
from storage.own_data import erasing
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import DIRECT, EVERYTHING, NOW, REF, Immediate, said, the_form

SAY = speak("nl", "slack")
FIVE = ("sarah", "joris", "fatima", "pieter", "mei")
SIX = (*FIVE, "bram")
WEEK = date(2026, 11, 23)
AFTER = NOW + timedelta(days=4)
"""The week after: NOW is a Friday."""


class Office:
    """What is noticed is switched on."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self._dispatch = Dispatch(database, lambda: None)
        self.switch(True)

    def switch(self, on: bool) -> None:
        modules = ("til", "tip", "kudos", "coach", "feedback", *(("obstacles",) if on else ()))
        self.database.write(REF, lambda tx: tx.choose(modules=modules))

    def gets(self, one: Event) -> tuple[Immediate, ...]:
        async def handle() -> tuple[Immediate, ...]:
            outcome = await self._dispatch.handle(one, EVERYTHING)
            await self._dispatch.settled()
            return outcome.effects

        return asyncio.run(handle())

    def types(self, who: str, name: str, text: str = "") -> tuple[Immediate, ...]:
        return self.gets(they.command(who, name, text, key=f"{who} {name} {text}", place=DIRECT))

    def opens(self, who: str) -> tuple[Immediate, ...]:
        return self.gets(they.press(who, "share_til", "", key=f"{who} opens"))

    def met(self) -> set[tuple[str, str]]:
        mine = select(met_table.c.kind, met_table.c.detail).where(met_table.c.workspace_id == 1)
        return {(one.kind, one.detail) for one in self.database.read(REF, lambda tx: tx.execute(mine).all())}

    def closes(self, weeks: int = 0) -> dict[tuple[str, str], int | None]:
        rhythms.beat(self.database, REF, AFTER + timedelta(weeks=weeks), lambda tx, told, at: None)
        mine = select(table).where(table.c.workspace_id == 1)
        found = self.database.read(REF, lambda tx: [Figure(*one[1:]) for one in tx.execute(mine)])
        latest = max((one.week for one in found), default=None)
        return {(one.kind, one.detail): one.people for one in found if one.week == latest}

    def id_of(self, who: str) -> int:
        found = self.database.read(REF, lambda tx: people.by_user(tx, who))
        assert found is not None
        return found.id


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def test_forms_that_were_opened_and_not_sent(office: Office) -> None:
    """Of six, one sends it in after all: five are left, and nobody knows who."""
    forms = {who: the_form(office.opens(who)) for who in SIX}
    assert office.met() == {("opened", "til:share_til")}
    office.gets(they.submit("bram", forms["bram"], text="Zo leerde ik het #leren"))
    assert office.closes()[("opened", "til")] == 5
    assert office.met() == set()


def test_of_four_nothing_is_told(office: Office) -> None:
    for who in FIVE[:4]:
        office.opens(who)
    told = office.closes()
    assert told == {("unknown", ""): None, ("undelivered", ""): None}


def test_errors_in_forms_once_for_each_person(office: Office) -> None:
    for who in FIVE:
        form = the_form(office.opens(who))
        for _ in range(3):
            office.gets(they.submit(who, form, text=""))
    told = office.closes()
    assert told[("error", "til")] == 5
    assert told[("opened", "til")] == 5


def test_a_lookups_form_too_and_sent_it_is_gone(office: Office) -> None:
    """It only reads: that it was opened is written after its answer."""
    form = the_form(office.types("sarah", "tip"))
    form = the_form(office.types("sarah", "tip"))
    assert office.met() == {("opened", "tip:find_tip")}
    office.gets(they.submit("sarah", form, question="hoe zeg ik nee"))
    assert office.met() == set()


def test_what_may_be_without_a_name_is_not_noticed(office: Office) -> None:
    the_form(office.types("sarah", "til", "fout"))
    the_form(office.types("sarah", "tip", "vraag hoe werkt een zeefdruk"))
    office.types("sarah", "learn", "feedback")
    assert office.met() == set()


def test_words_that_were_not_understood(office: Office) -> None:
    """The first word, where it looks like a command; as command, behind one, and as plain words."""
    office.types("bram", "learn")
    for who in FIVE:
        office.types(who, "learn", "roostr voor volgende week met Fatima")
        office.types(who, "learn", "coach aaan")
        office.types(who, "learn", "bram wat een dag")
        office.types(who, "learn", "k8s-uitleg graag")
    for who in FIVE[:4]:
        office.types(who, "learn", "geheim")
    assert ("unknown", "bram") not in office.met()
    told = office.closes()
    assert {one for one in told if one[0] == "word"} == {("word", "roostr"), ("word", "coach")}
    assert told[("unknown", "")] == 5
    assert "geheim" not in repr(office.closes())


def test_plain_words_are_noticed_as_well(office: Office) -> None:
    plain = Words(
        key="w", at=NOW, workspace=REF, by=they.person("sarah"), place=DIRECT, text="blurp zwoink", message=""
    )
    assert "blurp" in said(office.gets(plain))
    assert office.met() == {("unknown", "blurp")}


def test_silenced_and_not_delivered(office: Office) -> None:
    for who in SIX:
        office.types(who, "learn")

    def arrange(tx: Transaction) -> None:
        for who in SIX:
            found = people.by_user(tx, who)
            assert found is not None
            preferences.choose(tx, found.id, Preferences(muted=("kudos",)))
            row = {"workspace_id": tx.workspace.id, "body": "{}", "state": "failed", "attempts": 1}
            row |= {"made_at": NOW, "done_at": NOW, "target": f"person:{found.id}"}
            for number in (1, 2):
                tx.execute(insert(outbox_table).values(**row, key=f"{who}{number}"))

    office.database.write(REF, arrange)
    office.types("sarah", "learn", "roostr")
    told = office.closes()
    assert told[("muted", "kudos")] == 6
    assert told[("undelivered", "")] == 6
    office.database.write(REF, lambda tx: preferences.choose(tx, office.id_of("mei"), Preferences()))
    assert office.closes(weeks=1)[("muted", "kudos")] == 6, "one who changed their mind cannot be told"


def test_a_week_is_not_counted_before_it_is_over(office: Office) -> None:
    for who in FIVE:
        office.opens(who)
    rhythms.beat(office.database, REF, NOW + timedelta(days=2), lambda tx, told, at: None)
    assert ("opened", "til:share_til") in office.met()
    assert office.database.read(REF, rhythms.next_due) is not None


def test_whoever_is_erased_does_not_count(office: Office) -> None:
    for who in FIVE:
        office.opens(who)
    mei = office.id_of("mei")
    given = office.database.read(REF, lambda tx: own_data.everything(tx, mei))
    assert given is not None
    assert len(given.rows["obstacle_people"]) == 1
    office.database.write(REF, lambda tx: erasing.erase(tx, mei, NOW))
    assert ("opened", "til") not in office.closes()


def test_switched_off_nothing_is_noticed_and_what_was_goes(office: Office) -> None:
    office.opens("sarah")
    office.switch(False)
    office.opens("joris")
    office.types("joris", "learn", "roostr")
    assert office.met() == {("opened", "til:share_til")}
    office.database.write(REF, lambda tx: retention.let_go(tx, NOW + timedelta(days=22)))
    assert office.met() == set()


def test_counts_go_after_a_year(office: Office) -> None:
    office.opens("sarah")
    assert office.closes()
    office.database.write(REF, lambda tx: retention.let_go(tx, NOW + timedelta(days=400)))
    assert office.closes(weeks=-1) == {}


def test_ordinary_events_cost_no_statement_more(office: Office) -> None:
    """The same share, the same press, with it and without."""
    office.types("sarah", "til", "Eerst iets om warm te worden #warm")
    counted = []
    for on in (False, True):
        office.switch(on)
        with statements() as said:
            office.types("sarah", "til", f"Zo zit dat dus {on} #git")
            office.gets(they.press("joris", "helped", "til:1", key=f"helped {on}"))
        counted.append(len([one for one in said if "obstacle" in one]))
    assert counted == [0, 0]


@contextmanager
def statements() -> Iterator[list[str]]:
    said: list[str] = []

    def note(connection: object, cursor: object, statement: str, *_: object) -> None:
        said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield said
    event.remove(Engine, "before_cursor_execute", note)


def test_only_admins_see_it(office: Office) -> None:
    for who in FIVE:
        office.opens(who)
        office.types(who, "learn", "roostr")
    anna = Person("anna", "Anna", "nl", "Europe/Amsterdam", is_bot=False, is_admin=True)
    asked = they.command("anna", "learn", "haperingen", key="anna", at=AFTER)
    assert SAY.text("obstacles-none") in said(office.gets(replace(asked, by=anna)))
    office.closes()
    shown = said(office.gets(replace(asked, by=anna, key="anna2")))
    for words in ("people", "few", "words"):
        assert SAY.text(f"obstacles-{words}", count=5, words="roostr") in shown
    assert not [who for who in FIVE if who in shown.lower()]
    refused = said(office.gets(they.command("joris", "learn", "haperingen", key="joris", at=AFTER)))
    assert SAY.text("obstacles-title") not in refused


def test_what_is_without_a_name_is_known_by_forms_that_exist() -> None:
    """Who adds another such form adds it there, or names its options as these do."""
    assert set(routes.FORMS) >= noticing.OF_NAMELESS
    assert set(noticing.IN_CONFIDENCE) <= set(modules.ALL)
    named = "".join(path.read_text("utf-8") for path in Path(routes.__file__).parent.rglob("forms.py"))
    assert all(f'"{one}"' in named for one in noticing.NAMELESS)
