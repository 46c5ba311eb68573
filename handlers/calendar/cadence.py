"""When something that comes back is: on a weekday, at a local time, every so many weeks. Pure.

What happens on a free day differs (a coffee is a day later, a lunch and learn is left out, a digest waits
for its reader), so that stands with each of them.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import msgspec

DAY = timedelta(days=1)


class Cadence(msgspec.Struct, frozen=True):
    """A weekday as ISO counts them, a time such as "16:00" by the clocks of the zone, and after how many
    weeks the next one is."""

    weekday: int
    at: str
    zone: str
    weeks: int = 1

    def first(self, earliest: date) -> Iterator[date]:
        """Every day that it can begin on, from the earliest on, without an end."""
        day = earliest + (self.weekday - earliest.isoweekday()) % 7 * DAY
        return (day + 7 * number * DAY for number in count())

    def following(self, day: date, after: date | None = None) -> Iterator[date]:
        """The days after this one of its days, without an end; of those, the ones after another day."""
        step = 7 * self.weeks
        passed = ((after or day) - day).days // step + 1
        return (day + number * step * DAY for number in count(passed))

    def moment(self, day: date) -> datetime:
        return moment(day, time.fromisoformat(self.at), self.zone)


def moment(day: date, local: time, zone: str) -> datetime:
    """The instant in UTC at which it is this local time on this day, the one rule on both nights that the
    clocks change. A time they skip is read by the hours before the change, so 02:30 becomes 03:30; a time
    they show twice is the first. Calendars read our files by the same rule (RFC 5545, 3.3.5; PEP 495,
    `fold=0`).

    In UTC, since Python compares times of one zone by the hands of its clock, which in autumn are the same
    twice."""
    return datetime.combine(day, local, ZoneInfo(zone)).astimezone(UTC)
