"""Reports over whole months: who counted in which team when a month ended, and the figures of it that may be
shown. Which those are is worked out elsewhere, once; nothing else of a month is kept. What is counted here is
never what was said in a private channel, what was shared without a name, or what people who want to be in no
list did."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import (
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Select,
    String,
    Table,
    case,
    func,
    literal,
    or_,
    select,
)

from storage import answers, learning_time, people, places, questions, staff, tils, tips
from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.staff import WORDS_MAX, Staff
from storage.statements import drop, same_columns, scoped
from storage.tolerant import Day, Whole

UNIT_MAX = 2 * (WORDS_MAX + 1)


class Member(msgspec.Struct, frozen=True, gc=False):
    """In which team of which department somebody counts, as it is written there; "" for none."""

    person_id: int
    team: str
    department: str


class Shown(msgspec.Struct, frozen=True, gc=False):
    """A figure that may be shown. `month` is the Monday it begins on; `unit` the organisation (""), a
    department ("/sales") or a team ("/sales/web"). `part` is "" for the whole month, the Monday of a week,
    or ">" and the unit that was helped; `name` is what the unit, or the one that was helped, is called."""

    month: date
    unit: str
    measure: str
    part: str
    name: str
    amount: int


class Done(msgspec.Struct, frozen=True, gc=False):
    """How much somebody did in one of the weeks asked for, and for whom, 0 where that is for nobody."""

    person_id: int
    week: int
    measure: str
    amount: int
    toward_id: int = 0


months_table = Table(
    "report_months",
    metadata,
    workspace_id(primary_key=True),
    Column("month", Day, primary_key=True),
    Column("made_at", Moment, nullable=False),
)

figures_table = Table(
    "report_figures",
    metadata,
    workspace_id(primary_key=True),
    Column("unit", String(UNIT_MAX), primary_key=True),
    Column("month", Day, primary_key=True),
    Column("measure", String(8), primary_key=True),
    Column("part", String(UNIT_MAX + 1), primary_key=True),
    Column("name", String(WORDS_MAX), nullable=False),
    Column("amount", Whole(0, 2**31 - 1), nullable=False),
)
Index("ix_report_figures_month", figures_table.c.workspace_id, figures_table.c.month)

members_table = Table(
    "report_members",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("month", Day, primary_key=True),
    Column("team", String(WORDS_MAX), nullable=False),
    Column("department", String(WORDS_MAX), nullable=False),
)
Index("ix_report_members_month", members_table.c.workspace_id, members_table.c.month)

Index("ix_tip_marks_at", tips.marks.c.workspace_id, tips.marks.c.kind, tips.marks.c.at)
Index("ix_questions_answered", questions.table.c.workspace_id, questions.table.c.answered_at)
Index("ix_answers_made", answers.table.c.workspace_id, answers.table.c.made_at)
Index("ix_learning_weeks_week", learning_time.weeks.c.workspace_id, learning_time.weeks.c.week)


# --- what is shown ---------------------------------------------------------------------------------


def months(tx: Transaction) -> list[date]:
    """Those that were worked out, the oldest first."""
    return [month for (month,) in tx.rows(_MONTHS)]


_MONTHS = Prepared(
    select(months_table.c.month).where(same_columns(months_table, {})).order_by(months_table.c.month)
)


def shown(tx: Transaction, unit: str, first: date, last: date) -> list[Shown]:
    """The figures of a unit in these months, both included."""
    columns = [figures_table.c[name] for name in Shown.__struct_fields__]
    within = figures_table.c.month.between(first, last)
    chosen = select(*columns).where(scoped(tx, figures_table, within, unit=unit))
    ordered = chosen.order_by(figures_table.c.month, figures_table.c.part)
    return [Shown(*row) for row in _rows(tx, ordered)]


def every_one(tx: Transaction, month: date) -> list[Shown]:
    columns = [figures_table.c[name] for name in Shown.__struct_fields__]
    chosen = select(*columns).where(scoped(tx, figures_table, month=month))
    return [Shown(*row) for row in _rows(tx, chosen.order_by(*figures_table.primary_key.columns))]


def keep(
    tx: Transaction, month: date, counted: Iterable[Member], figures: Iterable[Shown], at: datetime
) -> None:
    """A month as it is from now on; once it is there, it stays as it is."""
    if tx.insert_once(months_table, {"month": month, "made_at": at}) is None:
        return
    tx.insert_many_once(members_table, [{"month": month, **msgspec.structs.asdict(one)} for one in counted])
    tx.insert_many_once(figures_table, [msgspec.structs.asdict(one) for one in figures])


def forget_before(tx: Transaction, day: date) -> None:
    for table in (figures_table, members_table, months_table):
        drop(tx, table, table.c.month < day)


# --- who and what is counted -----------------------------------------------------------------------


def counted_now(tx: Transaction) -> list[Member]:
    """Everybody who counts: no bots, strangers, leavers or who opted out, and no guests where they take no
    part."""
    person = people.table.c
    chosen = _counted(tx, person.id, TEAM, DEPARTMENT).order_by(person.id)
    return [Member(*row) for row in _rows(tx, chosen)]


def teams_now(tx: Transaction) -> dict[Staff, int]:
    """How many of them are in each team, as it is written there."""
    chosen = _counted(tx, TEAM, DEPARTMENT, func.count()).group_by(TEAM, DEPARTMENT)
    return {Staff(team=team, department=department): count for team, department, count in _rows(tx, chosen)}


TEAM, DEPARTMENT = (func.coalesce(staff.table.c[name], "") for name in ("team", "department"))


def _counted(tx: Transaction, *columns: ColumnElement[Any]) -> Select[Any]:
    person, work = people.table.c, staff.table.c
    here = [or_(column.is_(None), ~column) for column in (person.is_bot, person.is_stranger, person.has_left)]
    if tx.workspace.guests == "off":
        here.append(or_(person.is_guest.is_(None), ~person.is_guest))
    return (
        select(*columns)
        .select_from(people.table)
        .outerjoin(staff.table, work.person_id == person.id)
        .where(scoped(tx, people.table, person.listed, *here))
    )


def counted_in(tx: Transaction, month: date) -> list[Member]:
    """Who counted when a month ended, as far as they are still known."""
    columns = [members_table.c[name] for name in Member.__struct_fields__]
    chosen = select(*columns).where(scoped(tx, members_table, month=month))
    return [Member(*row) for row in _rows(tx, chosen.order_by(members_table.c.person_id))]


def first_day(tx: Transaction) -> date | None:
    """When there first was anything to count."""
    found = (tx.rows(first)[0][0] for first in _FIRST)
    days = (one.date() if isinstance(one, datetime) else one for one in found if one)
    return min(days, default=None)


_FIRST = [
    Prepared(select(func.min(at)).where(same_columns(at.table, {})))
    for at in (tils.table.c.made_at, questions.table.c.answered_at, learning_time.weeks.c.week)
]


def done(tx: Transaction, mondays: Sequence[date], edges: Sequence[datetime]) -> Iterator[Done]:
    """What was done in these weeks, which begin on the `mondays` and, as moments, at the `edges`; the last
    edge is where they end."""
    for measure, chosen in _statements(tx, edges):
        for person_id, week, amount, toward_id in _rows(tx, chosen):
            yield Done(person_id, week, measure, amount, toward_id)
    time, number = learning_time.weeks.c, {monday: n for n, monday in enumerate(mondays)}
    begun = scoped(tx, learning_time.weeks, time.week.in_(list(mondays)), answer="begun")
    summed = select(time.person_id, time.week, func.sum(time.minutes)).where(begun)
    for person_id, monday, minutes in _rows(tx, summed.group_by(time.person_id, time.week)):
        yield Done(person_id, number[monday], "time", int(minutes))


def _statements(tx: Transaction, edges: Sequence[datetime]) -> Iterator[tuple[str, Select[Any]]]:
    til, mark, question, answer = tils.table.c, tils.marks.c, questions.table.c, answers.table.c
    there = (places.is_public(til.place_id), til.author_id.is_not(None), til.deleted_at.is_(None))
    own = scoped(tx, tils.table, *there, saved_by_id=None)
    yield "shared", _by_week(til.author_id, til.made_at, edges).where(own)

    helped = scoped(tx, tils.marks, *there, mark.person_id != til.author_id, kind=tils.HELPED)
    by_til = _by_week(til.author_id, mark.at, edges, mark.person_id)
    yield "reused", by_til.join_from(tils.marks, tils.table, til.id == mark.til_id).where(helped)

    tip, tip_mark = tips.table.c, tips.marks.c
    open_to_all = or_(tip.place_id.is_(None), places.is_public(tip.place_id))
    helped = scoped(tx, tips.marks, open_to_all, tip_mark.person_id != tip.owner_id, kind=tips.HELPED)
    by_tip = _by_week(tip.owner_id, tip_mark.at, edges, tip_mark.person_id)
    yield "reused", by_tip.join_from(tips.marks, tips.table, tip.id == tip_mark.tip_id).where(helped)

    openly = or_(question.place_id.is_(None), places.is_public(question.place_id))
    named = scoped(tx, questions.table, openly, question.answerer_id.is_not(None), is_anonymous=False)
    yield "answered", _by_week(question.answerer_id, question.answered_at, edges).where(named)
    saved = scoped(tx, answers.table, places.is_public(answer.place_id), state="kept", question_id=None)
    yield "answered", _by_week(answer.author_id, answer.made_at, edges).where(saved)


def _by_week(
    who: Column[int], at: Column[datetime], edges: Sequence[datetime], toward: Column[int] | None = None
) -> Select[Any]:
    """How often, for each person and week."""
    week = case(*((at < edge, number) for number, edge in enumerate(edges[1:])))
    columns: list[ColumnElement[Any]] = [who, week.label("week")]
    groups = [*columns, *([toward] if toward is not None else [])]
    chosen = select(*columns, func.count(), toward if toward is not None else literal(0))
    return chosen.where(at >= edges[0], at < edges[-1]).group_by(*groups)


def _rows(tx: Transaction, chosen: Select[Any]) -> list[Any]:
    return list(tx.execute(chosen, {"workspace_id": tx.workspace.id}))
