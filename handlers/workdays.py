"""Working days, Monday to Friday, where somebody is. Pure rules."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

SATURDAY = 5
MORNING = time(9)
"""When a working day begins for what came in at the weekend."""

EVENING = time(17)
"""Until then people are asked things that nobody waits for."""


def one_later(at: datetime, zone: str) -> datetime:
    """When a whole working day has passed: the same time on the next one. From Friday four o'clock to
    Monday four o'clock; from the weekend to Tuesday morning."""
    local = at.astimezone(ZoneInfo(zone))
    if local.weekday() >= SATURDAY:
        local = datetime.combine(_next(local).date(), MORNING, local.tzinfo)
    return _next(local)


def open_from(at: datetime, zone: str) -> datetime:
    """The first moment from then on that is in working hours."""
    local = at.astimezone(ZoneInfo(zone))
    if local.weekday() < SATURDAY and local.time() < EVENING:
        return max(at, _morning(local))
    return next_morning(at, zone)


def next_morning(at: datetime, zone: str) -> datetime:
    """When the next working day begins."""
    return _morning(_next(at.astimezone(ZoneInfo(zone))))


def midnight(at: datetime, zone: str) -> datetime:
    """When this day began."""
    return datetime.combine(at.astimezone(ZoneInfo(zone)).date(), time(), ZoneInfo(zone))


def _morning(local: datetime) -> datetime:
    return datetime.combine(local.date(), MORNING, local.tzinfo)


def _next(local: datetime) -> datetime:
    """The same time of day on the next working day."""
    following = local + timedelta(days=1)
    while following.weekday() >= SATURDAY:
        following += timedelta(days=1)
    return following
