"""L7: a question a week for who leads somebody, and nothing in it about one person."""

import re

import pytest

from handlers.chat import DirectMessage, Place
from handlers.texts import speak
from scheduler import rhythms
from storage import coaching, own_data, people, staff
from storage.database import Database
from storage.own_data import erasing
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, to

SAY = speak("nl", "slack")
RETRO = Place("C-retro", "private", "retro")
HERS = Place("D-fatima", "direct")
ASK = SAY.text("coach-ask")


class Team(Room):
    """Fatima leads Sarah and Joris, and wants coach cards from Monday 23 November on."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "coach")
        self.ids = {one: self.person(one) for one in ("fatima", "sarah", "joris", "pieter")}
        self.leads("fatima", "sarah")
        self.leads("fatima", "joris")
        self.says("fatima", "coach aan", HERS)

    def leads(self, leader: str | None, follower: str) -> None:
        manager = self.ids[leader] if leader else None
        self.database.write(REF, lambda tx: staff.put(tx, {self.ids[follower]: Staff(manager_id=manager)}))

    def shares(self, who: str, text: str, place: Place = LEREN) -> None:
        said = they.command(who, "til", text, key=f"til {text}", at=self.now, place=place)
        self.gets(said)

    def cards(self, weeks: int) -> list[str]:
        return [one for one in to(self.after(weeks=weeks), self.ids["fatima"]) if ASK in one]


@pytest.fixture
def team(database: Database) -> Team:
    return Team(database)


def question(card: str) -> str:
    lines = card.splitlines()
    return lines[lines.index(ASK) + 1]


def test_half_a_year_without_a_repeat_and_once_a_month_one_to_herself(team: Team) -> None:
    cards = team.cards(26)
    assert len(cards) == 26
    assert len({question(one) for one in cards}) == 26
    to_herself = [SAY.text("coach-yourself") in one for one in cards]
    assert to_herself == [number % 4 == 3 for number in range(26)]
    for sent in team.sent:
        assert isinstance(sent, DirectMessage)
        assert sent.person_id == team.ids["fatima"]


def test_in_her_hours_and_not_while_she_is_away(team: Team) -> None:
    team.is_away("fatima", "2026-11-30", "2026-12-02")
    assert team.until("12-03 08:59") == []
    assert len(team.until("12-03 09:01")) == 1
    assert len(team.until("12-07 09:01")) == 1, "and the next on Monday again"


def test_asked_once_by_two_who_look_at_once(team: Team) -> None:
    (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "coach_cards")
    at = team.database.read(REF, coaching.next_due)
    assert at is not None
    assert [team.database.write(REF, lambda tx: len(rhythm.run(tx, at))) for _ in range(2)] == [1, 0]


def test_only_what_was_shared_openly_is_on_it_and_nothing_is_counted(team: Team) -> None:
    for who in ("sarah", "joris"):
        team.says(who, "geheim", RETRO)
    team.shares("sarah", "Openlijk gedeeld #sql")
    team.shares("joris", "Alleen in het kanaal", RETRO)
    team.shares("joris", "Van wie in geen lijst wil staan")
    team.shares("pieter", "Van iemand anders")
    team.says("sarah", "doel Beter leren schrijven", Place("D-sarah", "direct"))
    team.database.write(REF, lambda tx: people.set_listed(tx, team.ids["joris"], wanted=False))
    (card,) = team.cards(1)
    assert "Openlijk gedeeld" in card
    for hidden in ("Alleen in het kanaal", "in geen lijst", "iemand anders", "schrijven"):
        assert hidden not in card
    assert not re.search(r"\d", card.replace(people.mark(team.ids["sarah"]), "")), "nothing is counted"
    assert "Openlijk gedeeld" not in "".join(team.cards(4)[1:]), "and only what is new"


def test_who_leads_nobody_gets_none_and_hears_why(team: Team) -> None:
    for said in ("coach", "coach aan", "coach Wat leerde je?"):
        assert "leidt" in repr(team.says("sarah", said))
    assert "leidt" in team.press("sarah", "coach_another", "")
    team.leads(None, "sarah")
    team.person("joris", has_left=True)
    assert team.cards(3) == []
    team.leads("fatima", "sarah")
    assert len(team.cards(1)) == 1
    assert SAY.text("coach-switched-off") in repr(team.says("sarah", "coach uit"))


def test_off_is_off_and_on_twice_is_once(team: Team) -> None:
    team.says("fatima", "coach aan", HERS)
    assert len(team.cards(1)) == 1
    team.press("fatima", "coach_off", "")
    assert team.cards(4) == []
    team.press("fatima", "coach_on", "")
    assert len(team.cards(1)) == 1


def test_switched_off_half_way_it_rests(team: Team) -> None:
    on = team.database.read(REF, lambda tx: tx.workspace.modules)
    team.database.write(REF, lambda tx: tx.choose(modules=tuple(one for one in on if one != "coach")))
    assert team.cards(3) == []
    team.database.write(REF, lambda tx: tx.choose(modules=on))
    assert len(team.cards(1)) >= 1


def test_her_own_question_comes_first_and_is_hers(team: Team) -> None:
    mine = "Wat zou je willen proberen?"
    assert mine in repr(team.says("fatima", f"coach {mine}", HERS))
    team.says("fatima", f"coach {mine.upper()}", HERS)
    assert len(team.database.read(REF, lambda tx: coaching.own(tx, team.ids["fatima"]))) == 1
    assert question(team.cards(1)[0]) == mine
    gone = SAY.text("coach-question-gone")
    team.leads("pieter", "joris")
    assert team.press("pieter", "coach_remove", "coaching:1") == gone
    assert team.press("fatima", "coach_remove", "coaching:1") == SAY.text("coach-removed")
    assert team.press("fatima", "coach_remove", "coaching:1") == gone
    opened = team.opens("fatima", "coach_add", "")
    assert SAY.text("coach-error-question") in team.fills("fatima", opened, question="…")


def test_another_question_does_not_come_again(team: Team) -> None:
    first = question(team.press("fatima", "coach_another", ""))
    cards = team.cards(26)
    assert first not in {question(one) for one in cards}


def test_export_and_erase(team: Team) -> None:
    team.says("fatima", "coach Wat zou je willen proberen?", HERS)
    team.cards(2)
    fatima = team.ids["fatima"]
    exported = team.database.read(REF, lambda tx: own_data.everything(tx, fatima))
    assert exported is not None
    assert len(exported.rows["coach_asked"]) == 2
    assert len(exported.rows["coach_questions"]) == 1
    team.database.write(REF, lambda tx: erasing.erase(tx, fatima, team.now))
    assert team.cards(3) == []
    assert team.database.read(REF, lambda tx: coaching.own(tx, fatima)) == []
