"""Rows that name people: who is meant and when, and cells that are words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, tzinfo

from bot.import_export import timestamps
from bot.import_export.csv_sheet import Row
from bot.import_export.draft import named
from handlers.chat import clean
from handlers.parsing import formulas
from storage.roster import Member

LENGTH_MAX = 255


class Wrong(Exception):
    """What is wrong with a row, in plain words."""


class KnownPeople:
    """Everybody there is, by the platform's id, and by a name that only one of them has."""

    def __init__(self, members: Iterable[Member]) -> None:
        self._members: dict[str, Member] = {}
        self._called: defaultdict[str, list[Member]] = defaultdict(list)
        for one in members:
            self._members[one.user] = one
            if one.name:
                self._called[one.name.casefold()].append(one)

    def person(self, cells: Mapping[str, str], column: str) -> Member:
        """Raises `Wrong`."""
        said = named(cells.get(column, ""))
        if not said:
            raise Wrong(f"has no {column}")
        called = self._called.get(said.casefold(), [])
        found = self._members.get(said) or (called[0] if len(called) == 1 else None)
        if found is None and called:
            raise Wrong(f"the {column} can be {len(called)} people with that name; give the id")
        if found is None:
            raise Wrong(f"the {column} is nobody known here; import people first, or give the id")
        if found.is_bot:
            raise Wrong(f"the {column} is a bot")
        return found


def time_of(said: str, zone: tzinfo, now: datetime) -> datetime:
    """When something happened. Raises `Wrong`."""
    at = timestamps.read(said, zone)
    if at is None:
        raise Wrong("the time must be such as 2026-11-23T09:00:00+01:00 or 23-11-2026 09:00")
    if not at.year >= 2000 or at > now:
        raise Wrong("the time lies in the future, or before the year 2000")
    return at


def cells_of(row: Row, longest: Mapping[str, int], words: Collection[str] = ()) -> dict[str, str]:
    """What stands in them. `words` may well begin with + or @; they are guarded when they are written out.
    Raises `Wrong`."""
    said: dict[str, str] = {}
    for column, cell in row.cells.items():
        live = formulas.bare(cell).startswith("=") if column in words else formulas.is_formula(cell)
        if live:
            raise Wrong(f"the {column} begins like a formula; put a ' before it when it is none")
        said[column] = value = clean(formulas.unguarded(cell))
        if len(value) > (most := longest.get(column, LENGTH_MAX)):
            raise Wrong(f"the {column} is {len(value):,} characters; at most {most:,} fit")
    return said
