"""What is worth celebrating with somebody, between them and the bot: the first, the tenth, ten weeks."""

from datetime import date, datetime

from handlers.chat import Person
from handlers.people import availability, streaks
from handlers.texts import Speech
from storage import milestones, tils
from storage.database import Transaction

FIRST, TENTH, TEN_WEEKS = "first", "tenth", "ten_weeks"
TEN = 10
MODULE = "til"


def celebrated(tx: Transaction, person: Person, now: datetime, say: Speech) -> list[str]:
    """What to say to somebody who just shared something under their name; each of it once, ever. Nothing
    to who wants to hear nothing of this."""
    latest = tils.when_shared(tx, person.id, most=TEN + 1)
    reached = {
        FIRST: len(latest) == 1,
        TENTH: len(latest) == TEN,
        TEN_WEEKS: _new_this_week(tx, person, now, latest) and streak(tx, person, now) >= TEN,
    }
    new = [kind for kind, here in reached.items() if here and milestones.reach(tx, person.id, kind)]
    if not new or not availability.open_for_notice(tx, person, MODULE, now):
        return []
    said = {
        FIRST: say.text("milestone-first"),
        TENTH: say.text("milestone-tenth"),
        TEN_WEEKS: say.text("milestone-ten-weeks"),
    }
    return [said[kind] for kind in new]


def streak(tx: Transaction, person: Person, now: datetime) -> int:
    """For how many weeks in a row somebody has shared something; for their own eyes."""
    return _weeks_in_a_row(tx, person, now, tils.when_shared(tx, person.id))


def _new_this_week(tx: Transaction, person: Person, now: datetime, latest: list[datetime]) -> bool:
    """Only the first of a week can make the row longer. `latest` begins with the newest."""
    return len(latest) >= TEN and _week(tx, person, latest[1]) != _week(tx, person, now)


def _weeks_in_a_row(tx: Transaction, person: Person, now: datetime, times: list[datetime]) -> int:
    if not times:
        return 0
    shared, this = {_week(tx, person, at) for at in times}, _week(tx, person, now)
    excused = streaks.weeks_touched(availability.away(tx, person, min(shared), this))
    return streaks.weeks_in_a_row(shared, excused, this)


def _week(tx: Transaction, person: Person, at: datetime) -> date:
    """The week it is where the person is."""
    return streaks.week_of(availability.today(tx, person, at))
