"""L12: what a channel wants to reach together, counted for all at once; and badges that were made up."""

import pytest
from msgspec.structs import replace

from handlers.chat import Chart, Post, mention
from handlers.texts import speak
from storage import badges, mentors, staff
from storage.badges import Badge
from storage.database import Database, Transaction
from storage.own_data import erase
from storage.staff import Staff
from tests import happenings as they
from tests.happenings import LEREN, REF
from tests.scheduler.lunch_room import Room, answer, posts

SAY = speak("nl", "slack")


class Team(Room):
    """Sarah leads Joris."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "badges")
        self.ids = {name: self.person(name) for name in ("sarah", "joris", "mei")}
        led = {self.ids["joris"]: Staff(manager_id=self.ids["sarah"])}
        database.write(REF, lambda tx: staff.put(tx, led))

    def sets(self, **values: str) -> str:
        opened = self.says("sarah", "teamdoel nieuw")
        return self.fills("sarah", opened, **{"what": "til", "target": "3", "last": "2026-12-31", **values})

    def shares(self, who: str, text: str) -> None:
        self.gets(they.til(who, text, key=f"{who}{text}", at=self.now))


@pytest.fixture
def team(database: Database) -> Team:
    return Team(database)


def test_from_set_to_reached_with_a_picture_and_without_names(team: Team) -> None:
    assert SAY.text("team-goal-kept") in team.sets()
    (posted,) = posts(team.sent)
    assert SAY.text("team-goal-set", target=3, what="TILs", day="31 december 2026") in posted
    team.shares("joris", "Een")
    team.until("12-01 10:00")
    team.shares("joris", "Twee")
    shown = repr(team.says("mei", "teamdoel"))
    assert SAY.text("team-goal-going", count=2, target=3, what="TILs", day="31 december 2026") in shown
    assert "Chart(" in shown
    assert "values=(1, 1)" in shown
    team.shares("mei", "Drie")
    reached = team.until("12-08 12:00")
    cards = [one.card for one in reached if isinstance(one, Post) and "team_goal:1" in one.key]
    (card,) = cards
    assert SAY.text("team-goal-reached", count=3, what="TILs", target=3) in card.as_text()
    assert [part.values for part in card.parts if isinstance(part, Chart)] == [(1, 2, 0)]
    named = [name for name, number in team.ids.items() if mention(number) in card.as_text()]
    assert named == []
    assert posts(team.until("12-31 23:59")) == [], "once"


def test_when_the_time_is_over_it_is_asked_what_helped(team: Team) -> None:
    team.sets(last="2026-12-04")
    team.shares("joris", "Een")
    over = "\n".join(posts(team.until("12-05 09:00")))
    assert SAY.text("team-goal-over", count=1, target=3, what="TILs") in over
    assert SAY.text("team-goal-none") in repr(team.says("sarah", "teamdoel"))


def test_wrong_numbers_days_and_people(team: Team) -> None:
    for values in ({"target": "0"}, {"target": "veel"}, {"last": "2026-01-01"}, {"last": "2030-01-01"}):
        assert SAY.text("team-goal-kept") not in team.sets(**values)
    assert "Een teamdoel zet wie een team leidt" in repr(team.says("mei", "teamdoel nieuw"))
    team.sets()
    assert SAY.text("team-goal-there") in repr(team.says("sarah", "teamdoel nieuw"))
    assert SAY.text("team-goal-gone") in team.press("sarah", "team_goal_stop", "team_goal:9")
    assert "Een teamdoel zet wie een team leidt" in team.press("mei", "team_goal_stop", "team_goal:1")
    assert SAY.text("team-goal-stopped") in team.press("sarah", "team_goal_stop", "team_goal:1")
    assert SAY.text("team-goal-help") == answer(team.says("sarah", "teamdoel help")).as_text()


def test_taught_three_times_and_mentored(team: Team, database: Database) -> None:
    def arrange(tx: Transaction) -> None:
        pair = mentors.add_pair(tx, team.ids["sarah"], team.ids["joris"], "sql", 3, 6, team.now)
        side = mentors.sides(tx, pair.id)[team.ids["sarah"]]
        assert badges.of(tx, team.ids["sarah"], team.now) == [], "nobody met yet"
        mentors.store_side(tx, replace(side, met=1))

    team.begins("sarah")
    database.write(REF, arrange)
    mine = database.write(REF, lambda tx: badges.of(tx, team.ids["sarah"], team.now))
    assert [one.kind for one in mine] == ["mentored"]
    assert database.write(REF, lambda tx: badges.of(tx, team.ids["joris"], team.now)) == []


@pytest.mark.parametrize("action", ["badge_show", "badge_files", "badge_hide"])
def test_nobody_shows_or_hides_what_is_somebody_elses(team: Team, database: Database, action: str) -> None:
    def give(tx: Transaction) -> Badge:
        badges._rows.add(tx, Badge(0, team.ids["joris"], "helped", team.now))
        return badges.of(tx, team.ids["joris"], team.now)[0]

    one = database.write(REF, give)
    assert SAY.text("badge-gone") in team.press("sarah", action, one.about, LEREN)
    kept = database.write(REF, lambda tx: badges.of(tx, team.ids["joris"], team.now))
    assert kept == [one]
    database.write(REF, lambda tx: erase(tx, team.ids["joris"], team.now))
    assert SAY.text("badge-gone") in team.press("joris", action, one.about, LEREN)
