"""Buttons and forms that were made up: nobody reads an answer, or a sum, that is not for them (yet)."""

import re

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from handlers.chat import mention
from storage import pulses, staff
from storage.database import Database, Transaction
from storage.feedbacks import answers_table
from storage.inbox import table as inbox
from storage.own_data import erase
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import REF
from tests.scheduler.lunch_room import Room, to

TEAM = ("joris", "fatima", "pieter", "mei", "anna")
SAID = "Je praat te snel voor wie nieuw is"


class Office(Room):
    """Sarah leads five people."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "feedback")
        self.ids = {name: self.person(name) for name in ("sarah", *TEAM)}
        led = {self.ids[name]: Staff(manager_id=self.ids["sarah"]) for name in TEAM}
        database.write(REF, lambda tx: staff.put(tx, led))

    def asks(self, how: str = "nameless") -> None:
        opened = self.says("sarah", "feedback nieuw")
        sent = self.filled("sarah", opened, people=" ".join(map(mention, TEAM)), question="Hoe?", how=how)
        self.gets(replace(sent, others=tuple(they.person(one) for one in TEAM)))

    def replies(self, who: str, said: str = SAID) -> str:
        return self.fills(who, self.opens(who, "feedback_answer", "feedback:1"), answer=said)

    def begins_a_pulse(self, items: str = "risk") -> None:
        self.fills("sarah", self.says("sarah", "polsslag nieuw"), items=items)

    def counts(self, who: str, value: str = "3") -> str:
        return self.fills(who, self.opens(who, "pulse_answer", "pulse:1"), risk=value)


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


@pytest.mark.parametrize("how", ["named", "nameless"])
def test_nobody_else_reads_what_was_said(office: Office, how: str) -> None:
    office.asks(how)
    for one in TEAM:
        office.replies(one)
    for action in ("feedback_read", "feedback_close", "feedback_answer"):
        assert SAID not in office.press("joris", action, "feedback:1")
    office.press("sarah", "feedback_close", "feedback:1")
    assert SAID in office.press("sarah", "feedback_read", "feedback:1")


def test_who_asked_reads_nothing_early_however_they_press(office: Office) -> None:
    office.asks()
    for one in TEAM[:4]:
        office.replies(one)
        assert SAID not in office.press("sarah", "feedback_read", "feedback:1")
    told = [text for text in to(office.sent, office.ids["sarah"]) if "feedback" in text.lower()]
    assert told == [], "no news tells that one of them answered"


def test_without_a_name_nothing_stored_leads_back(office: Office, database: Database) -> None:
    office.asks()
    for number, one in enumerate(TEAM):
        office.replies(one, f"{SAID} {number}")

    def look(tx: Transaction) -> tuple[list[object], str]:
        rows = tx.execute(select(answers_table).where(answers_table.c.workspace_id == tx.workspace.id))
        came = tx.execute(select(inbox).where(inbox.c.workspace_id == tx.workspace.id)).all()
        return [row.person_id for row in rows], repr(came)

    whose, came = database.read(REF, look)
    assert whose == [None] * 5
    assert SAID not in came
    assert SAID not in repr(office.sent)


def test_a_pulse_is_counted_once_for_each_who_is_asked(office: Office, database: Database) -> None:
    office.begins_a_pulse()
    assert office.press("sarah", "pulse_answer", "pulse:1") == office.press(
        "sarah", "pulse_answer", "pulse:9"
    )
    opened = office.opens("joris", "pulse_answer", "pulse:1")
    first, again = (office.filled("joris", opened, risk="7") for _ in range(2))
    office.gets(first)
    office.gets(again)

    def look(tx: Transaction) -> dict[str, list[tuple[int, int]]]:
        one = pulses.last_of(tx, office.ids["sarah"])
        assert one is not None
        assert pulses.results(tx, one) == {}
        return pulses._counted(tx, one)

    assert database.read(REF, look) == {"risk": [(7, 1)]}


def test_a_leader_sees_nothing_before_the_end_and_then_the_average_alone(office: Office) -> None:
    office.begins_a_pulse()
    for who, value in zip(TEAM, "77711", strict=True):
        office.counts(who, value)
        assert "Gemiddeld" not in repr(office.says("sarah", "polsslag"))
    after = repr(office.after(days=7, hours=1))
    assert re.findall(r"Gemiddeld ([\d,]+)", after) == ["4,6"]
    told = to(office.sent, office.ids["sarah"])
    assert [one for one in told if "Gemiddeld" in one] == [], "in the channel, like everybody else"


def test_somebody_erased_half_way_leaves_a_sum_and_no_trace(office: Office, database: Database) -> None:
    office.begins_a_pulse()
    for who in TEAM:
        office.counts(who)
    database.write(REF, lambda tx: erase(tx, office.ids["joris"], office.now))
    assert "3,0" in repr(office.after(days=7, hours=1))


@pytest.mark.parametrize(
    ("said", "shown"), [("77777", "6 of hoger"), ("77773", "6 of hoger"), ("11111", "2 of lager")]
)
def test_an_average_far_out_does_not_tell_what_each_of_them_said(
    office: Office, said: str, shown: str
) -> None:
    office.begins_a_pulse()
    for who, value in zip(TEAM, said, strict=True):
        office.counts(who, value)
    assert re.findall(r"Gemiddeld ([^,]+),", repr(office.after(days=7, hours=1))) == [shown]
