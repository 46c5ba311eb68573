"""Teams and departments, as they are written in what was said of people: what differs only in capitals,
blanks or the form of a letter is one.

Who may see which: everybody the organisation, who is in a team or department and who manages somebody there
that one, admins all of them. Whoever looks sees the same figures, people those about themselves as well; so
nobody learns more by being somebody else.
"""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import repeat

import msgspec

from handlers.chat import Person
from handlers.people import admission
from handlers.reports.suppression import ALL, Unit
from storage import reports, staff
from storage.database import Transaction
from storage.normal import normal
from storage.reports import Member
from storage.staff import WORDS_MAX, Staff

SEPARATOR = "/"

UNITS_REMEMBERED = 20_000
"""An admin may see each, and for every report all of them are gone through."""


@lru_cache(UNITS_REMEMBERED)
def key(said: str) -> str:
    folded = " ".join(normal("NFKC", said).casefold().split())
    return folded.replace(SEPARATOR, "\N{DIVISION SLASH}")[:WORDS_MAX]


def of(work: Member | Staff) -> Unit:
    """The team somebody is in."""
    return key(work.department), key(work.team)


def path(unit: Unit) -> str:
    """As it is stored."""
    return "".join(f"{SEPARATOR}{part}" for part in unit)


def read(stored: str) -> Unit:
    return tuple(stored.split(SEPARATOR)[1:])


def names(counted: Iterable[Member | Staff], times: Iterable[int] = repeat(1)) -> dict[Unit, str]:
    """What each unit is called: the way it is written most often. `times` is how often each of these is."""
    written: dict[Unit, Counter[str]] = {}
    for one, count in zip(counted, times, strict=False):
        team = of(one)
        for depth, said in enumerate((one.department, one.team), start=1):
            written.setdefault(team[:depth], Counter())[" ".join(said.split())] += count
    return {unit: min(said, key=lambda one: (-said[one], one)) for unit, said in written.items()}


class Visible(msgspec.Struct, frozen=True):
    """What somebody may see, besides the organisation, with what it is called; `own` is their team."""

    own: Unit
    called: dict[Unit, str]

    def may(self, unit: Unit) -> bool:
        return unit == ALL or unit in self.called

    def named(self, said: str) -> list[Unit]:
        """Those of this name; a department goes before a team that is called the same."""
        fitting = (unit for unit in self.called if unit[-1] == key(said))
        found = sorted(fitting, key=lambda one: (len(one), one))
        return found[:1] if found and len(found[0]) == 1 else found

    def mine(self, depth: int) -> Unit | None:
        """Their own team or department; None when nobody said which that is."""
        return self.own[:depth] if self.own[:depth] in self.called else None


def visible(tx: Transaction, person: Person) -> Visible:
    own = staff.get(tx, person.id)
    if admission.is_admin(tx, person):
        teams = reports.teams_now(tx)
        return Visible(of(own), _called(names([*teams, own], [*teams.values(), 1])))
    theirs = staff.of(tx, {person.id, *staff.reports_of(tx, person.id)})
    return Visible(of(own), _called(names(theirs.values())))


def _called(found: dict[Unit, str]) -> dict[Unit, str]:
    """Without those that nobody named: who is in no team makes no team."""
    return {unit: name for unit, name in found.items() if unit[-1]}
