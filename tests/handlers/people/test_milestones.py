"""T6 and T7: what helped others comes first, and milestones are celebrated once."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.dispatch import Dispatch
from handlers.chat import Command, Immediate, Place, Press, Reply, Shortcut
from handlers.texts import speak
from storage import free_days, leave, people, preferences
from storage.database import Database, Transaction
from storage.people import Person
from storage.preferences import Preferences
from tests import happenings as they
from tests.happenings import EVERYTHING, NOW, REF, person, said

SAY = speak("nl")
FIRST, TENTH, TEN_WEEKS = (SAY.text(f"milestone-{name}") for name in ("first", "tenth", "ten-weeks"))
WEEK = timedelta(weeks=1)


class Bot:
    def __init__(self, database: Database) -> None:
        self.database = database
        self._dispatch = Dispatch(database, lambda: None)
        self._count = 0

    def gets(self, event: Command | Press | Shortcut) -> tuple[Immediate, ...]:
        return asyncio.run(self._dispatch.handle(event, EVERYTHING)).effects

    def shares(self, who: str, at: datetime = NOW) -> str:
        """What they are told when they share something new."""
        return said(self.gets(they.til(who, f"TIL {self._next()}", key=self._next(), at=at)))

    def deletes(self, who: str, number: int) -> None:
        self.gets(they.press(who, "delete_til", f"til:{number}", key=self._next()))

    def helps(self, who: str, number: int) -> None:
        self.gets(they.press(who, "helped", f"til:{number}", key=self._next()))

    def page_of(self, who: str, at: datetime = NOW) -> str:
        return said(self.gets(they.command(who, "learn", key=self._next(), at=at)))

    def on_leave(self, who: str, first: datetime, last: datetime) -> None:
        def write(tx: Transaction) -> None:
            away = people.seen(tx, Person(who), NOW)
            days = {"from_date": first.date(), "to_date": last.date()}
            tx.insert_once(leave.table, {"workspace_id": tx.workspace.id, "person_id": away.id, **days})

        self.database.write(REF, write)

    def _next(self) -> str:
        self._count += 1
        return f"k{self._count}"


@pytest.fixture
def bot(database: Database) -> Bot:
    return Bot(database)


def test_the_first_and_the_tenth_once_and_privately(bot: Bot) -> None:
    told = [bot.shares("sarah") for _ in range(12)]

    assert [FIRST in one for one in told] == [True] + [False] * 11
    assert [TENTH in one for one in told] == [False] * 9 + [True] + [False] * 2
    assert not any(TEN_WEEKS in one for one in told)
    (shown,) = bot.gets(they.til("joris", "De eerste van een ander", key="other"))
    assert isinstance(shown, Reply)
    assert FIRST in said((shown,))


def test_deleting_neither_takes_back_nor_celebrates_again(bot: Bot) -> None:
    assert FIRST in bot.shares("sarah")
    bot.deletes("sarah", 1)
    assert FIRST not in bot.shares("sarah")

    told = [bot.shares("sarah") for _ in range(9)]
    assert TENTH in told[-1]
    bot.deletes("sarah", 5)
    assert TENTH not in bot.shares("sarah")


def test_ten_weeks_in_a_row_once(bot: Bot) -> None:
    told = [bot.shares("sarah", NOW + number * WEEK) for number in range(12)]

    assert [TEN_WEEKS in one for one in told] == [False] * 9 + [True] + [False] * 2
    assert TENTH in told[9]


def test_a_week_without_begins_anew_but_not_when_on_leave(bot: Bot) -> None:
    for who in ("sarah", "joris"):
        for number in (*range(6), *range(7, 10)):
            assert TEN_WEEKS not in bot.shares(who, NOW + number * WEEK)
    bot.on_leave("sarah", NOW + 6 * WEEK, NOW + 6 * WEEK)

    assert TEN_WEEKS in bot.shares("sarah", NOW + 10 * WEEK)
    assert TEN_WEEKS not in bot.shares("joris", NOW + 10 * WEEK)
    assert SAY.text("home-streak", weeks=10) in bot.page_of("sarah", NOW + 10 * WEEK)
    assert SAY.text("home-streak", weeks=4) in bot.page_of("joris", NOW + 10 * WEEK)


def test_nor_in_the_week_of_new_year_or_when_everybody_is_free(bot: Bot) -> None:
    """The sixth week holds 1 January; in the eighth the organisation is closed for a day."""
    closed = {(NOW + 7 * WEEK).date(): "Feest"}
    bot.database.write(REF, lambda tx: free_days.choose(tx, closed))
    for number in (*range(5), 6, *range(8, 11)):
        assert TEN_WEEKS not in bot.shares("sarah", NOW + number * WEEK)
    assert TEN_WEEKS in bot.shares("sarah", NOW + 11 * WEEK)


def test_who_silenced_it_is_not_congratulated(bot: Bot) -> None:
    def silence(tx: Transaction) -> None:
        sarah = people.seen(tx, Person("sarah"), NOW)
        preferences.choose(tx, sarah.id, Preferences(muted=("til",)))

    bot.database.write(REF, silence)
    assert FIRST not in bot.shares("sarah")


def test_the_week_is_that_of_the_person(bot: Bot) -> None:
    """Sunday evening in New York is Monday in Amsterdam: for Sarah a new week, for Mei still the old."""
    bot.shares("sarah", datetime.fromisoformat("2026-11-23T00:30:00+01:00"))
    mei = they.til("mei", "TIL", key="mei", at=datetime.fromisoformat("2026-11-23T00:30:00+01:00"))
    bot.gets(_in_new_york(mei))

    monday = datetime.fromisoformat("2026-12-01T12:00:00+01:00")
    assert SAY.text("home-streak", weeks=1) in bot.page_of("sarah", monday)
    page = said(bot.gets(_in_new_york(they.command("mei", "learn", key="page", at=monday))))
    assert SAY.text("home-streak", weeks=1) not in page


def _in_new_york(event: Command) -> Command:
    mei = Person("mei", "Mei", "nl", "America/New_York", is_bot=False)
    return Command(**{**{name: getattr(event, name) for name in Command.__struct_fields__}, "by": mei})


def test_what_others_save_from_your_words_is_theirs_to_celebrate_with_nobody(bot: Bot) -> None:
    saved = Shortcut(
        key="s1", at=NOW, workspace=REF, by=person("fatima"), place=Place("C-leren", "public", "leren"),
        name="save_til", message="m1", text="Iets moois", author=person("joris"),
    )  # fmt: skip
    assert FIRST not in said(bot.gets(saved))
    assert FIRST in bot.shares("joris")
    assert FIRST in bot.shares("fatima")


def test_the_headline_is_how_many_colleagues_it_helped(bot: Bot) -> None:
    first = bot.page_of("sarah").splitlines()[1]
    assert first == SAY.text("home-quiet", til="yes"), "nothing yet: what to begin with"
    for _ in range(3):
        bot.shares("sarah")
    for number in (1, 2):
        bot.helps("joris", number)
    bot.helps("mei", 1)
    bot.helps("sarah", 1)

    page = bot.page_of("sarah").splitlines()
    assert page[1] == SAY.text("home-helped", count=2)
    mine = said(bot.gets(they.command("sarah", "til", "mijn", key="mine"))).splitlines()
    assert mine.count(SAY.text("til-helped-count", count=2)) == 1
    assert mine.count(SAY.text("til-helped-count", count=1)) == 1

    bot.deletes("sarah", 1)
    assert bot.page_of("sarah").splitlines()[1] == SAY.text("home-helped", count=1)


def test_nothing_is_said_of_a_streak_that_is_not_there(bot: Bot) -> None:
    assert SAY.text("home-streak", weeks=1) not in bot.page_of("sarah")
    bot.shares("sarah")
    assert SAY.text("home-streak", weeks=1) in bot.page_of("sarah")
    assert SAY.text("home-streak", weeks=1) not in bot.page_of("sarah", NOW + 2 * WEEK)
