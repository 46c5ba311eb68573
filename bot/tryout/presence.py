"""Whether somebody is there, as far as Opsteker knows: by their own working hours, their leave and the public
holidays, and in the time they keep to learn."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, NamedTuple

from bot.tryout.sample_company import Member
from handlers import modules
from handlers.chat import Person
from handlers.people import availability, own_time, working_days
from storage import leave, people
from storage.database import Transaction


class Presence(NamedTuple):
    """`until` is when their learning time ends, `last_day` the last of their leave."""

    kind: Literal["there", "out", "leave", "learning"] = "there"
    until: datetime | None = None
    last_day: date | None = None


def of_all(tx: Transaction, members: Iterable[Member], now: datetime) -> dict[str, Presence]:
    return {one.name: _of(tx, _known(tx, one), now) for one in members}


def _known(tx: Transaction, member: Member) -> Person:
    """Of who never did anything Opsteker knows no more than their zone."""
    return people.by_user(tx, member.name) or Person(member.name, zone=member.zone)


def _of(tx: Transaction, person: Person, now: datetime) -> Presence:
    today = availability.today(tx, person, now)
    for first, last in leave.of(tx, person.id):
        if first <= today <= last:
            return Presence("leave", last_day=last)
    if modules.is_on(tx, "time") and (until := own_time.ends(tx, person, now)):
        return Presence("learning", until=until)
    is_at_work = working_days.open_from(now, availability.week(tx, person)) == now
    return Presence("there" if is_at_work else "out")
