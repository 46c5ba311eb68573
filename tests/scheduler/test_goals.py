"""L2: when somebody is asked about a goal, and what happens when something is in the way."""

import msgspec
import pytest

from handlers import undelivered
from handlers.chat import DirectMessage, Post, Remove, Update, mention
from handlers.goals import rules
from handlers.texts import speak
from scheduler import rhythms
from storage import goals, learning_time, places, preferences
from storage.database import Database, Transaction
from storage.goals import Goal
from storage.learning_time import Block
from storage.own_data import erasing
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import LEREN, REF, said, the_form
from tests.scheduler.lunch_room import MONDAY, Room, at, posts, to

SAY = speak("nl", "slack")
TEXT = "Nee zeggen tegen een vergadering"
ASKED = f"{SAY.text('goals-check')}\n{TEXT}"


class Study(Room):
    """Sarah has a goal, and is asked about it every two weeks: for the first time on Monday 7 December."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "goals", "time")
        self.ids = {name: self.person(name) for name in ("sarah", "joris", "mei")}

    def sets(self, text: str = TEXT, who: str = "sarah") -> None:
        self.says(who, f"goal {text}")

    def changes(self, number: int = 1, **values: str) -> str:
        return self.fills("sarah", self.opens("sarah", "goal_change", f"goal:{number}"), **values)

    def shares(self, people: str = "", channel: str = "none", number: int = 1) -> str:
        opened = self.opens("sarah", "goal_share", f"goal:{number}")
        return self.fills("sarah", opened, people=people, channel=channel)

    def goal(self, number: int = 1) -> Goal:
        found = self.database.read(REF, lambda tx: goals.find(tx, number))
        assert found is not None
        return found

    def keeps_free(self, weekday: int, start: str) -> None:
        week = MONDAY.date()
        block = Block(0, self.ids["sarah"], weekday, start, 60, week, "")
        self.database.write(REF, lambda tx: learning_time.add(tx, block, self.now))

    def chooses_for(self, who: str, **chosen: object) -> None:
        preferred = Preferences(**chosen)  # type: ignore[arg-type]
        self.database.write(REF, lambda tx: preferences.choose(tx, self.ids[who], preferred))

    def asked(self, when: str) -> list[str]:
        """About her goals, up to then: how often."""
        return [text for text in to(self.until(when), self.ids["sarah"]) if SAY.text("goals-check") in text]


@pytest.fixture
def study(database: Database) -> Study:
    study = Study(database)
    study.sets()
    return study


def test_two_weeks_later_while_she_works(study: Study) -> None:
    assert study.asked("12-07 08:59") == []
    assert study.asked("12-07 09:00") == [ASKED]
    assert study.asked("12-20 12:00") == []
    assert study.asked("12-21 09:00") == [ASKED]


def test_not_on_a_free_day_nor_in_the_evening(study: Study) -> None:
    study.is_away("sarah", "2026-12-07", "2026-12-08")
    assert study.asked("12-09 08:59") == []
    assert study.asked("12-09 09:00") == [ASKED]


def test_in_the_learning_time_she_keeps(study: Study) -> None:
    study.keeps_free(4, "18:30")
    assert study.asked("12-10 18:29") == []
    assert study.asked("12-10 18:30") == [ASKED]


def test_learning_time_on_a_free_day_is_none(study: Study) -> None:
    study.keeps_free(4, "18:30")
    study.is_away("sarah", "2026-12-10", "2026-12-10")
    assert study.asked("12-07 09:00") == [ASKED]


def test_a_question_a_day(study: Study) -> None:
    for number in (2, 3):
        study.sets(f"Doel {number}")
    assert [len(study.asked(f"12-{day} 17:00")) for day in ("07", "08", "09", "10")] == [1, 1, 1, 0]


def test_who_silenced_this_hears_nothing(study: Study) -> None:
    study.chooses_for("sarah", muted=("goals",))
    assert study.asked("12-31 12:00") == []
    assert study.goal().asked == 0


def test_who_left_is_not_asked_and_who_comes_back_is(study: Study) -> None:
    study.person("sarah", has_left=True)
    assert study.asked("12-20 12:00") == []
    study.person("sarah", has_left=False)
    assert study.asked("12-21 12:00") == [ASKED]


def test_without_an_answer_three_times_and_then_no_more(study: Study) -> None:
    study.changes(weeks="1")
    asked = study.asked("12-31 12:00")
    assert len(asked) == rules.MOST_UNANSWERED
    assert SAY.text("goals-check-last") in asked[-1]
    study.press("sarah", "goal_going", "goal:1")
    assert study.goal().unanswered == 0
    assert study.goal().next_at is not None


def test_never_asked_when_she_wants_that_but_for_the_day_itself(study: Study) -> None:
    study.changes(weeks="0", until="2026-12-16")
    over = to(study.until("12-31 12:00"), study.ids["sarah"])
    assert over == [f"{SAY.text('goals-check-over')}\n{TEXT}"]


def test_stuck_is_fine_too(study: Study) -> None:
    study.until("12-07 12:00")
    assert SAY.text("goals-stuck") in study.press("sarah", "goal_stuck", "goal:1")
    assert study.goal().unanswered == 0
    assert study.asked("12-21 12:00") == [ASKED]


def test_asked_once_by_two_who_look_at_once(database_url: str, study: Study) -> None:
    def ask(tx: Transaction) -> int:
        (rhythm,) = (one for one in rhythms.RHYTHMS if one.name == "goals")
        return len(rhythm.run(tx, at("12-07 10:00")))

    assert [study.database.write(REF, ask) for _ in range(2)] == [1, 0]


def test_set_by_two_presses_at_once_there_are_three_at_most(study: Study) -> None:
    study.gets(*(they.command("sarah", "learn", f"goal Doel {one}", key=f"race{one}") for one in range(6)))
    mine = study.database.read(REF, lambda tx: goals.of(tx, study.ids["sarah"]))
    assert len(mine) == rules.MOST


def test_nobody_else_can_press_or_fill_in_anything_of_it(study: Study) -> None:
    opened = study.opens("sarah", "goal_change", "goal:1")
    before = study.goal()
    for action in ("goal_change", "goal_stop", "goal_resume", "goal_share", "goal_unshare"):
        assert study.press("mei", action, "goal:1") == SAY.text("goals-gone")
    for action in ("goal_going", "goal_stuck", "goal_reached"):
        assert study.press("mei", action, "goal:1") == SAY.text("goals-gone")
    assert study.press("sarah", "goal_reached", "goal:99") == SAY.text("goals-gone")
    assert study.fills("mei", opened, text="Iets anders") == SAY.text("goals-gone")
    assert study.goal() == before


def test_not_shared_with_who_left_or_takes_no_part(study: Study) -> None:
    study.person("noor", has_left=True)
    assert "Noor" in study.shares(f"{mention('noor')} {mention('joris')}")
    assert study.database.read(REF, lambda tx: goals.shared_with(tx, 1)) == ()
    assert to(study.sent, study.ids["joris"]) == []


def test_who_left_since_hears_nothing_and_shows_nothing(study: Study) -> None:
    study.shares(mention("joris"))
    study.person("joris", has_left=True)
    before = len(study.sent)
    study.press("sarah", "goal_reached", "goal:1")
    assert to(study.sent[before:], study.ids["joris"]) == []
    study.person("joris", has_left=False)
    study.sets("Nog een doel")
    study.shares(mention("joris"), number=2)
    study.person("sarah", has_left=True)
    assert "Nog een doel" not in repr(study.says("joris", "goal"))


def test_in_a_channel_it_changes_moves_and_goes(study: Study) -> None:
    public = places.Place("C-data", "public", "data")
    study.says("mei", "goal", public)
    study.shares(channel=LEREN.key)
    assert TEXT in posts(study.sent)[-1]
    study.changes(text="Ja zeggen")
    assert [one.about for one in study.sent if isinstance(one, Update)] == ["goal:1"]
    study.shares(channel="C-data")
    assert "Ja zeggen" in posts(study.sent)[-1]
    study.press("sarah", "goal_stop", "goal:1")
    assert [one.about for one in study.sent if isinstance(one, Remove)] == ["goal:1", "goal:1"]
    assert study.goal().place_id is None


def test_where_it_could_not_be_posted_it_is_not_shared(study: Study) -> None:
    study.shares(channel=LEREN.key)
    (post,) = (one for one in study.sent if isinstance(one, Post))
    told = study.database.write(REF, lambda tx: undelivered.notify(tx, post, "is_archived"))
    assert [one.person_id for one in told if isinstance(one, DirectMessage)] == [study.ids["sarah"]]
    assert study.goal().place_id is None
    assert study.database.write(REF, lambda tx: undelivered.notify(tx, post, "is_archived")) == []


def test_switched_off_half_way_and_on_again(study: Study) -> None:
    opened = study.opens("sarah", "goal_change", "goal:1")
    study.until("12-07 12:00")
    off = SAY.text("admission-off", module=SAY.text("module-goals"))
    on = study.database.read(REF, lambda tx: tx.workspace.modules)
    study.database.write(REF, lambda tx: tx.choose(modules=("til",)))
    assert study.press("sarah", "goal_reached", "goal:1") == off
    assert study.fills("sarah", opened, text="Iets anders") == off
    assert study.asked("12-28 12:00") == []
    study.database.write(REF, lambda tx: tx.choose(modules=on))
    assert study.asked("12-28 13:00") == [ASKED], "what it missed it asks once"
    assert SAY.text("goals-reached") in study.press("sarah", "goal_reached", "goal:1")


def test_erased_it_is_nowhere(study: Study) -> None:
    study.shares(mention("joris"), LEREN.key)
    opened = study.opens("sarah", "open_erase", "")
    study.fills("sarah", opened, word=SAY.text("erase-word"))
    assert [one.about for one in study.sent if isinstance(one, Remove)] == ["goal:1"]
    assert study.database.read(REF, lambda tx: goals.find(tx, 1)) is None
    assert TEXT not in repr(study.says("joris", "goal"))


def test_with_three_goals_the_form_for_another_does_not_open(study: Study) -> None:
    for number in range(1, rules.MOST):
        assert the_form(study.opens("sarah", "goal_new", "")).name == "goal"
        study.sets(f"{TEXT} {number}")
    assert SAY.text("goals-full", most=rules.MOST) in said(study.opens("sarah", "goal_new", ""))


def test_who_was_shared_with_and_is_erased_sees_it_no_more(study: Study) -> None:
    study.shares(f"{mention('joris')} {mention('mei')}")
    study.database.write(REF, lambda tx: erasing.erase(tx, study.ids["joris"], study.now))
    assert study.database.read(REF, lambda tx: goals.shared_with(tx, 1)) == (study.ids["mei"],)


def test_a_form_sent_twice_is_one_goal(study: Study) -> None:
    opened = study.opens("sarah", "goal_new", "")
    sent = they.submit("sarah", the_form(opened), study.now, text="Tekenen", weeks="2")
    study.gets(sent, msgspec.structs.replace(sent))
    mine = study.database.read(REF, lambda tx: goals.of(tx, study.ids["sarah"]))
    assert [one.text for one in mine] == [TEXT, "Tekenen"]
