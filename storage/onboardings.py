"""Who is new here: their first ninety days, who is their buddy, and what they wrote for themselves."""

from collections.abc import Collection
from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, Text, bindparam, select

from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import change_rows, put, scoped
from storage.tolerant import Day, Few

State = Literal["running", "stopped", "done"]
Reply = Literal["proposed", "asked", "accepted", "declined"]
ACTIVE: tuple[Reply, ...] = ("asked", "accepted")
News = Literal["", "accepted", "declined"]


class Onboarding(msgspec.Struct, frozen=True):
    """`starter_id` is None when whoever started it was erased; `place_id` is the channel of their team, if it
    was started in one. `passed` counts the steps that were sent, or are not sent any more; `news` is what
    they are still to hear of a buddy. `nudges` counts what came to them of itself, the last time at
    `last_nudge_at`."""

    id: int
    person_id: int
    starter_id: int | None
    place_id: int | None
    first_day: date
    made_at: datetime
    state: State = "running"
    passed: int = 0
    news: News = ""
    last_nudge_at: datetime | None = None
    nudges: int = 0
    next_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("onboarding", self.id))


class Buddy(msgspec.Struct, frozen=True):
    """Somebody who was proposed as a buddy; `number` is in which order they are asked."""

    onboarding_id: int
    person_id: int
    proposer_id: int | None
    number: int
    reply: Reply = "proposed"
    asked_at: datetime | None = None


table = Table(
    "onboardings",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("starter_id", RowId, ForeignKey("people.id"), info=fate(erase="blank", export="withheld")),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("first_day", Day, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("state", String(8), nullable=False),
    Column("passed", Few(0, 5), nullable=False),
    Column("news", String(8), nullable=False),
    Column("last_nudge_at", Moment),
    Column("nudges", Few(0, 10_000), nullable=False, server_default="0"),
    Column("next_at", Moment),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
"""Who started it sees that it runs, and nothing of how it goes: not in their export either."""
Index("ix_onboardings_person", table.c.workspace_id, table.c.person_id)
Index("ix_onboardings_next_at", table.c.workspace_id, table.c.next_at)
Index("ix_onboardings_starter", table.c.workspace_id, table.c.starter_id)

buddies = Table(
    "onboarding_buddies",
    metadata,
    workspace_id(),
    Column("onboarding_id", RowId, ForeignKey("onboardings.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("proposer_id", RowId, ForeignKey("people.id"), info=fate(erase="blank", export="withheld")),
    Column("number", Few(0, 1_000), nullable=False),
    Column("reply", String(8), nullable=False),
    Column("asked_at", Moment),
)
Index("ix_onboarding_buddies_person", buddies.c.workspace_id, buddies.c.person_id)

answers = Table(
    "onboarding_answers",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("day", Few(0, 90), primary_key=True),
    Column("text", Text, nullable=False),
)
"""What somebody answered for themselves on that day: what helped, what was missing."""

_rows = Rows(Onboarding, table, due_at=table.c.next_at)
_buddies = Rows(Buddy, buddies)

add = _rows.new
find = _rows.find
hold = _rows.hold
change = _rows.change
next_due = _rows.next_due
due = _rows.due
add_buddy = _buddies.add
change_buddy = _buddies.change
find_buddy = _buddies.find


def of(tx: Transaction, person_id: int) -> Onboarding | None:
    """Somebody's own, also when it was stopped or is over."""
    return _rows.first(tx, person_id=person_id)


def started_by(tx: Transaction, person_id: int, most: int) -> list[Onboarding]:
    """For others, the latest first."""
    others = table.c.person_id != person_id
    return _rows.some(tx, others, starter_id=person_id, order_by=table.c.id.desc(), most=most)


# --- what else comes to them -----------------------------------------------------------------------


class Settling(msgspec.Struct, frozen=True):
    """Of who is new here: their first day, how often something came to them of itself, and when last."""

    first_day: date
    nudges: int
    last_nudge_at: datetime


_SETTLING = Prepared(
    select(*(table.c[name] for name in Settling.__struct_fields__)).where(
        table.c.workspace_id == bindparam("workspace_id"),
        table.c.person_id == bindparam("person_id"),
        table.c.state == "running",
        table.c.last_nudge_at.is_not(None),
    )
)


def settling(tx: Transaction, person_id: int) -> Settling | None:
    """None also when nothing came to them yet."""
    rows = tx.rows(_SETTLING, person_id=person_id)
    return Settling(*rows[0]) if rows else None


def note_nudges(tx: Transaction, ids: Collection[int], times: int, at: datetime) -> None:
    """So often something came of itself to these people, as far as they are new."""
    news = {"last_nudge_at": at, "nudges": table.c.nudges + times}
    change_rows(tx, table, news, table.c.person_id.in_(sorted(ids)), state="running")


# --- buddies ---------------------------------------------------------------------------------------


def buddies_of(tx: Transaction, onboarding_id: int) -> list[Buddy]:
    """Everybody who was proposed, in the order in which they are asked."""
    order = (buddies.c.number, buddies.c.person_id)
    return _buddies.some(tx, onboarding_id=onboarding_id, order_by=order)


def buddy_of(tx: Transaction, onboarding_id: int) -> Buddy | None:
    """Who is it, or is being asked: one at a time."""
    return next((one for one in buddies_of(tx, onboarding_id) if one.reply in ACTIVE), None)


def buddy_for(tx: Transaction, person_id: int) -> list[Buddy]:
    """Of whom somebody is the buddy, or is asked to be."""
    asked = buddies.c.reply.in_(ACTIVE)
    return _buddies.some(tx, asked, person_id=person_id)


# --- for themselves --------------------------------------------------------------------------------


def answer(tx: Transaction, person_id: int, day: int, text: str) -> None:
    put(tx, answers, {"person_id": person_id, "day": day}, {"text": text})


def answers_of(tx: Transaction, person_id: int) -> dict[int, str]:
    """By the day on which it was asked."""
    chosen = select(answers.c.day, answers.c.text).where(scoped(tx, answers, person_id=person_id))
    return {row.day: row.text for row in tx.execute(chosen.order_by(answers.c.day))}
