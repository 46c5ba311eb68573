"""When everything of a circle happens. Pure rules, in the working hours of the organisation and the zone
of who opened the call."""

from datetime import date, datetime, timedelta

from handlers.calendar.cadence import DAY, moment
from handlers.people.working_days import Week, begin_of, open_from
from storage.circles import Call, Circle
from storage.circles.tables import Step

LEAST_DAYS = 7
"""Between the last day to sign up and the deadline."""

MOST_DAYS = 370
"""Further ahead than this nobody plans a circle."""

REMIND_AHEAD = 2
"""Working days before the deadline."""

ONE_MORE_WEEK = timedelta(days=7)
DECIDE = 3
"""Working days in which the organiser can give a call with too few people another week."""

AGAIN_AFTER, CLOSE_AFTER = 3, 5
"""Working days after which a circle is asked once more what it learned, and after that left alone."""

OBJECT = 2
"""Working days in which somebody in the circle can say that it should not be shared like this."""

MOST_LOOKED_BACK = 30


def closes_at(call: Call, week: Week) -> datetime:
    """When sign-up is over: the first working hour after its last day."""
    return open_from(begin_of(call.closes_on + DAY, call.zone), week)


def plan(circle: Circle, call: Call, week: Week) -> dict[Step, datetime]:
    """The moments of a circle, the first first. Half-way is left out when the reminder is near."""
    asks = open_from(begin_of(call.deadline, call.zone), week)
    reminds = moment(_before(call.deadline, week), week.begin, week.zone)
    halfway = open_from(circle.made_at + (asks - circle.made_at) / 2, week)
    found: dict[Step, datetime] = {"halfway": halfway} if halfway < reminds - DAY else {}
    return {**found, "remind": reminds, "ask": asks}


def following(planned: dict[Step, datetime], now: datetime) -> tuple[Step, datetime] | None:
    """What is still to come, soonest first; None when nothing is."""
    return next(((step, at) for step, at in planned.items() if at > now), None)


def _before(day: date, week: Week) -> date:
    """So many working days before; when there are hardly any, as many days."""
    found = day
    for _ in range(REMIND_AHEAD):
        earlier = (found - number * DAY for number in range(1, MOST_LOOKED_BACK))
        found = next((one for one in earlier if week.works_on(one)), found - DAY)
    return found
