"""What is worth celebrating with somebody, between them and the bot: the first, the tenth, ten weeks."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from handlers import availability, streaks
from handlers.chat import Event
from handlers.texts import Speech
from storage import milestones, tils
from storage.database import Transaction

FIRST, TENTH, TEN_WEEKS = "first", "tenth", "ten_weeks"
TEN = 10
MODULE = "til"


def celebrated(tx: Transaction, event: Event, say: Speech) -> list[str]:
    """What to say to somebody who just shared something under their name; each of it once, ever. Nothing
    to who wants to hear nothing of this."""
    latest = tils.when_shared(tx, event.by.id, most=TEN + 1)
    reached = {
        FIRST: len(latest) == 1,
        TENTH: len(latest) == TEN,
        TEN_WEEKS: _new_this_week(tx, event, latest) and streak(tx, event) >= TEN,
    }
    said = {
        FIRST: say.text("milestone-first"),
        TENTH: say.text("milestone-tenth"),
        TEN_WEEKS: say.text("milestone-ten-weeks"),
    }
    new = [said[kind] for kind, here in reached.items() if here and milestones.reach(tx, event.by.id, kind)]
    return new if new and availability.open_for_notice(tx, event.by, MODULE, event.at) else []


def streak(tx: Transaction, event: Event) -> int:
    """For how many weeks in a row somebody has shared something; for their own eyes."""
    return _weeks_in_a_row(tx, event, tils.when_shared(tx, event.by.id))


def _new_this_week(tx: Transaction, event: Event, latest: list[datetime]) -> bool:
    """Only the first of a week can make the row longer. `latest` begins with the newest."""
    return len(latest) >= TEN and _week(tx, event, latest[1]) != _week(tx, event, event.at)


def _weeks_in_a_row(tx: Transaction, event: Event, times: list[datetime]) -> int:
    shared, now = {_week(tx, event, at) for at in times}, _week(tx, event, event.at)
    excused = streaks.weeks_touched(availability.away(tx, event.by, min(shared, default=now), now))
    return streaks.weeks_in_a_row(shared, excused, now)


def _week(tx: Transaction, event: Event, at: datetime) -> date:
    """The week it is where the person is."""
    return streaks.week_of(at.astimezone(ZoneInfo(availability.zone(tx, event.by))).date())
