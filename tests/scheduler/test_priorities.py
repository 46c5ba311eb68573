"""L3: who is asked once a quarter, and what happens when something is in the way."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from handlers.chat import Place
from handlers.priorities.cards import MOST
from handlers.texts import speak
from scheduler import rhythms
from storage import places, priorities, staff
from storage.database import Database, Transaction
from storage.own_data import erasing
from storage.priorities import Priority
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, to

SAY = speak("nl", "slack")
LINE = "SQL: we wachten steeds op rapporten"
RETRO = Place("C-retro", "private", "retro")
ASKED = SAY.text("priorities-review", where="#leren")


class Team(Room):
    """Fatima leads Sarah, and set a priority on Monday 23 November: a quarter later is Monday 22 February."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "priorities")
        self.ids = {name: self.person(name) for name in ("fatima", "sarah", "joris")}
        self.ids["anna"] = self.person("anna", is_admin=True)
        self.leads("fatima", "sarah")
        self.sets(LINE)

    def leads(self, leader: str | None, follower: str) -> None:
        manager = self.ids[leader] if leader else None
        self.database.write(REF, lambda tx: staff.put(tx, {self.ids[follower]: Staff(manager_id=manager)}))

    def sets(self, said: str, who: str = "fatima", place: Place = LEREN) -> str:
        return repr(self.says(who, f"prioriteiten {said}", place))

    def number(self, place: Place = LEREN) -> int:
        return self.database.write(REF, lambda tx: places.seen(tx, place)).id

    def listed(self) -> list[Priority]:
        number = self.number()
        return self.database.read(REF, lambda tx: priorities.in_place(tx, number))

    def asked(self, who: str, days: int = 91) -> int:
        sent = self.after(days=days)
        return sum(ASKED in text for text in to(sent, self.ids[who]))


@pytest.fixture
def team(database: Database) -> Team:
    return Team(database)


def test_once_a_quarter_and_not_again_without_an_answer(team: Team) -> None:
    assert team.asked("fatima", 90) == 0
    assert team.asked("fatima", 2) == 1
    assert team.asked("fatima", 80) == 0
    assert team.asked("fatima", 14) == 1


def test_not_while_she_is_away(team: Team) -> None:
    team.is_away("fatima", "2027-02-22", "2027-02-26")
    assert team.asked("fatima", 95) == 0
    assert team.asked("fatima", 4) == 1


def test_asked_once_by_two_who_look_at_once(team: Team) -> None:
    (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "priorities")
    team.after(days=90)
    at = team.now + timedelta(days=1, hours=3)
    asked = [team.database.write(REF, lambda tx: len(rhythm.run(tx, at))) for _ in range(2)]
    assert asked == [1, 0]


def test_of_who_leads_nobody_any_more_an_admin_is_asked(team: Team) -> None:
    team.leads(None, "sarah")
    assert SAY.text("priorities-not-a-leader", names="", known="no").split("?")[0] in team.sets("Meer: omdat")
    team.after(days=92)
    assert any(ASKED in one for one in to(team.sent, team.ids["anna"]))
    assert not any(ASKED in one for one in to(team.sent, team.ids["fatima"]))


def test_who_leads_only_somebody_who_left_leads_nobody(team: Team) -> None:
    team.person("sarah", has_left=True)
    team.sets("Meer: omdat")
    assert len(team.listed()) == 1


def test_an_erased_leader_is_nowhere_and_the_priority_stays(team: Team) -> None:
    team.database.write(REF, lambda tx: erasing.erase(tx, team.ids["fatima"], team.now))
    assert [one.setter_id for one in team.listed()] == [None]
    team.after(days=92)
    assert any(ASKED in one for one in to(team.sent, team.ids["anna"]))


def test_six_at_once_are_five(team: Team) -> None:
    events = [
        they.command("fatima", "learn", f"prioriteiten Nummer {one}: omdat", key=f"race{one}")
        for one in range(7)
    ]
    team.gets(*events)
    assert len(team.listed()) == MOST


def test_nobody_else_presses_anything_of_it(team: Team) -> None:
    before = team.listed()
    opened = team.opens("fatima", "priority_change", "priority:1")
    for action, about in (
        ("priority_change", "priority:1"),
        ("priority_remove", "priority:1"),
        ("priority_hold", f"place:{team.number()}"),
        ("priority_add", f"place:{team.number()}"),
    ):
        assert "leidt" in team.press("joris", action, about)
    assert "leidt" in team.fills("joris", opened, topic="Anders", why="daarom")
    assert team.press("fatima", "priority_change", "priority:99") == SAY.text("priorities-gone")
    assert team.press("fatima", "priority_list", "place:99") == SAY.text("priorities-not-here")
    assert team.listed() == before


def test_of_a_private_channel_only_its_members_know(team: Team) -> None:
    team.says("sarah", "prioriteiten", RETRO)
    team.sets("Geheim: niemand weet het", "fatima", RETRO)
    about = f"place:{team.number(RETRO)}"
    assert team.press("joris", "priority_list", about) == SAY.text("priorities-not-here")
    assert "Geheim" not in repr(team.says("joris", "prioriteiten", Place("D-joris", "direct")))
    assert "Geheim" in repr(team.says("sarah", "prioriteiten", Place("D-sarah", "direct")))
    assert team.press("joris", "priority_remove", "priority:2") == SAY.text("priorities-gone")


def test_switched_off_it_is_nowhere_and_asks_nothing(team: Team) -> None:
    team.begins("sarah")
    on = team.database.read(REF, lambda tx: tx.workspace.modules)
    team.database.write(REF, lambda tx: tx.choose(modules=tuple(one for one in on if one != "priorities")))
    sent = team.until("12-02 12:00")
    assert sent
    assert LINE not in repr(sent)
    assert team.asked("fatima", 92) == 0
    team.database.write(REF, lambda tx: tx.choose(modules=on))
    assert team.asked("fatima", 1) == 1


def test_with_the_last_one_gone_nobody_is_asked(team: Team) -> None:
    team.press("fatima", "priority_remove", "priority:1")

    def reviews(tx: Transaction) -> int:
        mine = priorities.reviews.c.workspace_id == tx.workspace.id
        return int(tx.execute(select(func.count()).select_from(priorities.reviews).where(mine)).scalar_one())

    assert team.database.read(REF, reviews) == 0
    assert team.asked("fatima", 92) == 0
