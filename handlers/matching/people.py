"""People as the matching sees them. Never gender, origin or age: there is no field for them."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import msgspec

from storage.normal import normal

LEVELS = range(5)
"""0 nothing yet, 1 started, 2 on one's own, 3 advanced, 4 expert."""

SLOTS = 48
REMEMBERED_LENGTH = 100
"""Longer ones are no topics: they would only fill the memory."""

_SLOT = timedelta(minutes=30)
_IN_A_DAY = (1 << SLOTS) - 1
_WORKDAYS = frozenset(range(5))

Hours = int
"""Bit n: works in the nth half hour of the day in UTC; bit 48 + d: works on weekday d (Monday is 0)."""


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """What mentees and mentors have in common. Topics, goals, interests and languages may be spelled in
    any way; here they are kept as `plain` spells them."""

    id: str
    hours: Hours
    languages: frozenset[str]
    interests: frozenset[str] = frozenset()
    """Also the working style: whatever two people can have in common."""
    goals: frozenset[str] = frozenset()
    """What a mentee wants to reach, what a mentor likes to help with."""
    department: str = ""
    team: str = ""
    manager: str = ""
    seniority: int | None = None
    not_with: frozenset[str] = frozenset()
    earlier: frozenset[str] = frozenset()
    """With whom this person was a pair before."""
    declined: frozenset[str] = frozenset()
    paused: bool = False

    def __post_init__(self) -> None:
        for field in ("languages", "interests", "goals"):
            msgspec.structs.force_setattr(self, field, _plain_all(getattr(self, field)))


class Mentee(Person, frozen=True, kw_only=True):
    """Wants to learn: each topic with the level this person has now."""

    wants: Mapping[str, int]

    def __post_init__(self) -> None:
        super().__post_init__()
        msgspec.structs.force_setattr(self, "wants", _levels(self.wants, min))


class Mentor(Person, frozen=True, kw_only=True):
    """Offers to help: each topic with the level this person has, for at most `capacity` mentees at once."""

    offers: Mapping[str, int]
    capacity: int = 1

    def __post_init__(self) -> None:
        super().__post_init__()
        msgspec.structs.force_setattr(self, "offers", _levels(self.offers, max))

    @property
    def seats(self) -> int:
        return 0 if self.paused else max(0, self.capacity)


def _plain_all(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain, words)) - {""}


def _levels(topics: Mapping[str, int], of_two: Callable[[int, int], int]) -> dict[str, int]:
    """One topic in two spellings counts once: a wish with the lower level, an offer with the higher."""
    kept: dict[str, int] = {}
    for topic, level in topics.items():
        if level not in LEVELS:
            raise ValueError(f"a level is 0 to {LEVELS[-1]}, not {level}")
        if key := plain(topic):
            kept[key] = of_two(kept.get(key, level), level)
    return kept


def plain(text: str) -> str:
    """The one spelling of a topic: no capitals or accents; hyphens, underscores and blanks are one blank.
    What makes C++, C# and .NET what they are stays."""
    return _remembered(text) if len(text) <= REMEMBERED_LENGTH else _plain(text)


@lru_cache(maxsize=65_536)
def _remembered(text: str) -> str:
    return _plain(text)


def _plain(text: str) -> str:
    letters = normal("NFKD", normal("NFKC", text).casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.split(r"[\s_\-‐-―]+", bare.strip().lstrip("#"))).strip()


def working_hours(zone: ZoneInfo, begins: time, ends: time, days: Iterable[int], around: date) -> Hours:
    """The `Hours` of somebody who works from `begins` to `ends` on these weekdays, with the offset from
    UTC that `zone` has around that date. Only whole half hours in UTC count. Ending at or before the
    beginning means working past midnight."""
    first = datetime.combine(around, begins, zone).astimezone(UTC)
    last = datetime.combine(around, ends, zone).astimezone(UTC)
    if ends <= begins:
        last += timedelta(days=1)
    midnight = datetime.combine(first.date(), time(), UTC)
    from_slot = -((midnight - first) // _SLOT)
    until_slot = (last - midnight) // _SLOT
    return utc_slots((slot % SLOTS for slot in range(from_slot, until_slot)), days)


def utc_slots(slots: Iterable[int], days: Iterable[int] = _WORKDAYS) -> Hours:
    """From the numbers of half hours in UTC (0 to 47) and weekdays (0 is Monday)."""
    return sum({1 << slot % SLOTS for slot in slots}) | sum({1 << SLOTS + day % 7 for day in days})


def utc_hours(hours: Iterable[int], days: Iterable[int] = _WORKDAYS) -> Hours:
    """From whole hours in UTC (0 to 23) and weekdays (0 is Monday)."""
    return utc_slots((slot for hour in hours for slot in (2 * hour, 2 * hour + 1)), days)


def shared_slots(one: Hours, other: Hours) -> int:
    """How many half hours of a day both work; none when they have no weekday in common."""
    both = one & other
    return (both & _IN_A_DAY).bit_count() if both >> SLOTS else 0
