"""Which time zones there are: what a platform or a stored row calls one is asked here first."""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

EVERYWHERE = "UTC"
"""When nothing better is known."""


OF_THIS_MACHINE = ("localtime", "posixrules", "Factory")
"""Not places: what they are differs from one machine to the next."""


def known(name: object) -> str | None:
    """This zone when it is one, by exactly that name; None for anything else: unknown, empty, a path."""
    return name if isinstance(name, str) and name in every() else None


def first_known(*names: object) -> str:
    """The first of these that is a zone."""
    return next((found for name in names if (found := known(name))), EVERYWHERE)


@cache
def every() -> frozenset[str]:
    """The name of each."""
    return frozenset(name for name in available_timezones() if name not in OF_THIS_MACHINE and _opens(name))


def _opens(name: str) -> bool:
    """Some systems list files here that are none."""
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True
