"""What somebody did and learned in a period, read from where it is remembered: of their own only, nobody
else's name, and nothing they shared without theirs, for whose that is stands nowhere."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Literal, get_args

import msgspec
from sqlalchemy import ColumnElement, Select, func, or_, select

from storage import goals, kudos, paths, tils
from storage.catalogue import tables as catalogue
from storage.circles import tables as circles
from storage.consultations import tables as consultations
from storage.database import Transaction
from storage.kudos.tables import PER_KUDOS, STANDS
from storage.lunches import tables as lunches
from storage.mentors import tables as mentors
from storage.refs import Ref
from storage.statements import scoped

Kind = Literal[
    "goal", "til", "lesson", "helped", "kudos", "spoke", "attended", "mentor", "mentee", "circle",
    "consultation", "course", "step", "own",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
"""In the order in which they are shown. "own" is what somebody added themselves."""


class Period(msgspec.Struct, frozen=True):
    """Its days, the last one included, and the instants between which they are, where somebody lives."""

    first: date
    last: date
    since: datetime
    until: datetime

    def holds(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return (column >= self.since) & (column < self.until)


class Item(msgspec.Struct, frozen=True):
    """`about` is the same however often it is gathered. `text` is what it is called where it came from, such
    as a kind of kudos for "kudos"; `count` is of "helped" and "kudos"; `place_id` is where it stands, and who
    may not look there reads nothing of it."""

    about: str
    kind: Kind
    at: datetime | None
    text: str = ""
    count: int = 0
    place_id: int | None = None


def gathered(tx: Transaction, person_id: int, period: Period) -> list[Item]:
    """By kind, the oldest first."""
    found = [one for source in _SOURCES for one in source(tx, person_id, period)]
    return sorted(found, key=lambda one: (KINDS.index(one.kind), one.at or period.since, *_number(one)))


def _number(one: Item) -> tuple[int, str]:
    """Of two at one moment, the first that was made."""
    return len(one.about), one.about


def _tils(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    row = tils.table.c
    theirs = or_(row.author_id == person_id, row.with_id == person_id) & row.deleted_at.is_(None)
    chosen = select(row.id, row.kind, row.made_at, row.text, row.place_id)
    for one in tx.execute(chosen.where(scoped(tx, tils.table, theirs, period.holds(row.made_at)))):
        kind: Kind = "lesson" if one.kind == tils.LESSON else "til"
        yield Item(str(Ref("til", one.id)), kind, one.made_at, one.text, place_id=one.place_id)


def _helped(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    """How many different people."""
    mark = tils.marks.c
    theirs = select(tils.table.c.id).where(scoped(tx, tils.table, author_id=person_id, deleted_at=None))
    helped = scoped(
        tx, tils.marks, period.holds(mark.at), mark.til_id.in_(theirs), mark.person_id != person_id,
        kind=tils.HELPED,
    )  # fmt: skip
    count = tx.execute(select(func.count(mark.person_id.distinct())).where(helped)).scalar_one()
    if count:
        yield Item("helped", "helped", None, count=count)


def _kudos(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    """Of each kind how many: not who gave them, nor in which words."""
    row = kudos.table.c
    days = row.given_on.between(period.first, period.last)
    theirs = scoped(tx, kudos.table, STANDS, days, receiver_id=person_id)
    each = (
        select(row.kind, func.max(row.amount).label("amount")).where(theirs).group_by(*PER_KUDOS).subquery()
    )
    sums = select(each.c.kind, func.sum(each.c.amount).label("total")).group_by(each.c.kind)
    for one in tx.execute(sums.order_by(each.c.kind)):
        yield Item(f"kudos:{one.kind}", "kudos", None, one.kind, int(one.total))


def _goals(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    """Those they reached."""
    row = goals.table.c
    mine = scoped(tx, goals.table, period.holds(row.ended_at), person_id=person_id, state="reached")
    for one in tx.execute(select(row.id, row.ended_at, row.text).where(mine)):
        yield Item(str(Ref("goal", one.id)), "goal", one.ended_at, one.text)


def _lunches(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    """At which they spoke, or came."""
    row, seat, topic = lunches.sessions_table.c, lunches.seats_table.c, lunches.topics_table.c
    seats = scoped(tx, lunches.seats_table, person_id=person_id, state="in")
    came = row.id.in_(select(seat.session_id).where(seats))
    held = scoped(
        tx, lunches.sessions_table, or_(row.speaker_id == person_id, came), row.state.in_(("after", "done")),
        period.holds(row.starts_at),
    )  # fmt: skip
    here = (topic.id == row.topic_id) & scoped(tx, lunches.topics_table)
    chosen = select(row.id, row.speaker_id, row.starts_at, row.place_id, topic.text)
    for one in tx.execute(chosen.outerjoin(lunches.topics_table, here).where(held)):
        kind: Kind = "spoke" if one.speaker_id == person_id else "attended"
        yield Item(str(Ref("lunch", one.id)), kind, one.starts_at, one.text or "", place_id=one.place_id)


def _mentoring(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    """On either side, and on what; not with whom."""
    row = mentors.pairs_table.c
    theirs = or_(row.mentor_id == person_id, row.mentee_id == person_id)
    chosen = select(row.id, row.mentor_id, row.made_at, row.topic)
    for one in tx.execute(chosen.where(scoped(tx, mentors.pairs_table, theirs, period.holds(row.made_at)))):
        kind: Kind = "mentor" if one.mentor_id == person_id else "mentee"
        yield Item(str(Ref("pair", one.id)), kind, one.made_at, one.topic)


def _circles(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    row, call, member = circles.circles_table.c, circles.calls_table.c, circles.members_table.c
    mine = select(member.circle_id).where(scoped(tx, circles.members_table, person_id=person_id, state="in"))
    chosen = select(row.id, row.made_at, call.task, call.place_id).join(
        circles.calls_table, (call.id == row.call_id) & scoped(tx, circles.calls_table)
    )
    within = scoped(tx, circles.circles_table, row.id.in_(mine), period.holds(row.made_at))
    for one in tx.execute(chosen.where(within)):
        yield Item(str(Ref("circle", one.id)), "circle", one.made_at, one.task, place_id=one.place_id)


def _consultations(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    """That they took part; what was said there stays there."""
    row, seat = consultations.table.c, consultations.seats_table.c
    seats = scoped(tx, consultations.seats_table, person_id=person_id, reply="yes")
    mine = row.id.in_(select(seat.consultation_id).where(seats))
    held = scoped(tx, consultations.table, mine, period.holds(row.starts_at), state="ended")
    for one in tx.execute(select(row.id, row.starts_at).where(held)):
        yield Item(str(Ref("consultation", one.id)), "consultation", one.starts_at)


def _courses(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    row, resource = catalogue.completions_table.c, catalogue.resources_table.c
    mine = scoped(tx, catalogue.completions_table, period.holds(row.at), person_id=person_id)
    chosen: Select[Any] = select(row.id, row.at, resource.title).join(
        catalogue.resources_table,
        (resource.id == row.resource_id) & scoped(tx, catalogue.resources_table),
    )
    for one in tx.execute(chosen.where(mine)):
        yield Item(str(Ref("completion", one.id)), "course", one.at, one.title)


def _steps(tx: Transaction, person_id: int, period: Period) -> Iterator[Item]:
    """Of a path, that they say they did."""
    row, step = paths.marks.c, paths.steps_table.c
    mine = scoped(tx, paths.marks, period.holds(row.done_at), person_id=person_id)
    chosen = select(step.id, row.done_at, step.title).join(
        paths.marks, (step.id == row.step_id) & scoped(tx, paths.steps_table)
    )
    for one in tx.execute(chosen.where(mine)):
        yield Item(str(Ref("step", one.id)), "step", one.done_at, one.title)


_SOURCES = (
    _goals, _tils, _helped, _kudos, _lunches, _mentoring, _circles, _consultations, _courses, _steps,
)  # fmt: skip
