"""A company with departments and teams that has learned for some months, for the tests of reports."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from handlers.reports.periods import Month
from handlers.reports.units import Unit
from storage import learning_time, people, places, questions, staff, tils
from storage.database import Transaction
from storage.learning_time import Block
from storage.people import Person
from storage.places import Place
from storage.staff import Staff
from storage.tils import NewTil

WEB, APPS, DESK = ("Product", "Web"), ("Product", "Apps"), ("Service", "Desk")
TEAMS: dict[Unit, int] = {WEB: 8, APPS: 7, DESK: 9}
PUBLIC, PRIVATE = Place("C-report", "public", "werk"), Place("C-report-private", "private", "intern")

Ids = dict[Unit, list[int]]


def hired(tx: Transaction, teams: Mapping[Unit, int] = TEAMS, at: datetime | None = None) -> Ids:
    """So many people in each team, besides whoever is there."""
    found: Ids = {}
    for (department, team), size in teams.items():
        users = [f"{department}-{team}-{n}".lower() for n in range(size)]
        seen = at or datetime(2026, 1, 1, tzinfo=UTC)
        made = [people.seen(tx, Person(one, one.title(), is_bot=False), seen).id for one in users]
        staff.put(tx, {one: Staff(team=team, department=department) for one in made})
        found[department, team] = made
    return found


def noon(day: date) -> datetime:
    return datetime.combine(day, time(11), UTC)


def shares(tx: Transaction, who: int | None, day: date, place: Place = PUBLIC, text: str = "Iets") -> int:
    """Gives the TIL."""
    where = places.seen(tx, place).id
    made = tils.add(tx, NewTil(who, f"{text} {who} {day}", place_id=where), noon(day))
    assert made is not None
    return made.id


def learns(tx: Transaction, who: int, monday: date, minutes: int = 60) -> None:
    made = Block(0, who, 2, "10:00", minutes, monday, "")
    kept = learning_time.of(tx, who) or [learning_time.add(tx, made, noon(monday))]
    assert kept[0] is not None
    learning_time.answer(tx, kept[0], monday, "begun")


def answers(tx: Transaction, asker: int, who: int, day: date, *, is_anonymous: bool = False) -> None:
    asked = questions.add(tx, asker, f"Hoe? {who} {day}", (), noon(day), is_anonymous=is_anonymous)
    questions.ask(tx, asked, who, noon(day), noon(day))
    questions.answer(tx, asked, who, None, noon(day))


def works(tx: Transaction, ids: Ids, months: Iterable[Month]) -> None:
    """Everybody shares each week and keeps time, helps somebody, and answers once a month."""
    everybody = [one for some in ids.values() for one in some]
    for month in months:
        for number, monday in enumerate(month.mondays):
            for place, who in enumerate(everybody):
                made = shares(tx, who, monday + timedelta(days=place % 5))
                for step in (3, 11):
                    helped = everybody[(place + step + number) % len(everybody)]
                    tils.mark(tx, made, helped, tils.HELPED, noon(monday + timedelta(days=4)))
                learns(tx, who, monday, 60)
        for place, who in enumerate(everybody):
            answers(tx, everybody[place - 1], who, month.mondays[place % 4])


def moves(tx: Transaction, who: Sequence[int], team: Unit) -> None:
    staff.put(tx, {one: Staff(department=team[0], team=team[1]) for one in who})
