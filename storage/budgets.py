"""Learning budgets: what somebody or a team may spend on learning in a year, what was asked of it, and a
ledger in which rows are only ever added. Amounts are whole numbers of the smallest unit of their currency."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    func,
    or_,
    select,
)

from storage import staff
from storage.database import Transaction
from storage.fates import fate
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.staff import WORDS_MAX
from storage.statements import put, scoped

State = Literal["waiting", "approved", "declined", "withdrawn"]
Kind = Literal["granted", "booked"]
Words = Literal["purpose", "reason"]


class Budget(msgspec.Struct, frozen=True):
    """Of a person, or of a team: then `person_id` is None. `approver_id` decides about what is asked of it,
    None when they were erased."""

    id: int
    person_id: int | None
    team: str
    year: int
    currency: str
    approver_id: int | None

    @property
    def about(self) -> str:
        return str(Ref("budget", self.id))


class Request(msgspec.Struct, frozen=True):
    """`decider_id` said yes or no at `decided_at`."""

    id: int
    budget_id: int
    person_id: int
    amount: int
    state: State
    made_at: datetime
    decider_id: int | None = None
    decided_at: datetime | None = None

    @property
    def about(self) -> str:
        return str(Ref("spending", self.id))


class Entry(msgspec.Struct, frozen=True):
    """What was granted, more or less than before, or booked for a request: then `amount` is below zero."""

    id: int
    budget_id: int
    kind: Kind
    amount: int
    at: datetime
    by_id: int | None
    request_id: int | None = None


table = Table(
    "budgets",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), info=fate(erase="keep")),
    Column("team", String(WORDS_MAX), nullable=False),
    Column("year", SmallInteger, nullable=False),
    Column("currency", String(3), nullable=False),
    Column("approver_id", RowId, ForeignKey("people.id"), info=fate(erase="blank", export="withheld")),
    UniqueConstraint("workspace_id", "person_id", "team", "year", "currency"),
    sqlite_autoincrement=True,
)
Index("ix_budgets_approver", table.c.workspace_id, table.c.approver_id)

requests = Table(
    "budget_requests",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("budget_id", RowId, ForeignKey("budgets.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("amount", BigInteger, nullable=False),
    Column("state", String(10), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("decider_id", RowId, ForeignKey("people.id"), info=fate(erase="blank", export="withheld")),
    Column("decided_at", Moment),
    sqlite_autoincrement=True,
)
Index("ix_budget_requests_budget", requests.c.workspace_id, requests.c.budget_id)
Index("ix_budget_requests_person", requests.c.workspace_id, requests.c.person_id)

entries = Table(
    "budget_entries",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("budget_id", RowId, ForeignKey("budgets.id"), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    Column("by_id", RowId, ForeignKey("people.id"), info=fate(erase="blank", export="withheld")),
    Column("request_id", RowId, ForeignKey("budget_requests.id")),
    UniqueConstraint("workspace_id", "request_id"),
    sqlite_autoincrement=True,
)
"""That a request is booked once is what its key sees to."""
Index("ix_budget_entries_budget", entries.c.workspace_id, entries.c.budget_id)

words_table = Table(
    "budget_words",
    metadata,
    workspace_id(),
    Column("request_id", RowId, ForeignKey("budget_requests.id"), primary_key=True),
    Column("kind", String(8), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("text", Text, nullable=False),
)
"""What it is for, and why not: words of whoever wrote them, which go with them while the sums stay."""
Index("ix_budget_words_person", words_table.c.workspace_id, words_table.c.person_id)

_rows = Rows(Budget, table)
_requests = Rows(Request, requests)
_entries = Rows(Entry, entries)

find = _rows.find
hold = _rows.hold
change = _rows.change
find_request = _requests.find
hold_request = _requests.hold
ask = _requests.new
change_request = _requests.change


# --- budgets ---------------------------------------------------------------------------------------


def of_owner(tx: Transaction, person_id: int | None, team: str, year: int, currency: str) -> Budget | None:
    return _rows.first(tx, person_id=person_id, team=team, year=year, currency=currency)


def open_one(tx: Transaction, new: Budget) -> Budget:
    """The one there is for this owner, year and currency, or a new one; held."""
    staff.hold(tx)
    there = of_owner(tx, new.person_id, new.team, new.year, new.currency)
    made = there or _rows.new(tx, new)
    held = hold(tx, made.id)
    assert held is not None
    return held


def for_person(tx: Transaction, person_id: int, team: str, year: int) -> list[Budget]:
    """Somebody's own and their team's."""
    theirs = table.c.person_id == person_id
    if team:
        theirs = or_(theirs, table.c.person_id.is_(None) & (table.c.team == team))
    return _rows.some(tx, theirs, year=year)


def approved_by(tx: Transaction, approver_id: int) -> list[Budget]:
    return _rows.some(tx, approver_id=approver_id)


def of_year(tx: Transaction, year: int) -> list[Budget]:
    return _rows.some(tx, year=year)


# --- the ledger ------------------------------------------------------------------------------------


def balance(tx: Transaction, budget_id: int) -> int:
    """What is left: all that was granted without what was booked."""
    return _sum(tx, budget_id=budget_id)


def granted(tx: Transaction, budget_id: int) -> int:
    return _sum(tx, budget_id=budget_id, kind="granted")


def _sum(tx: Transaction, **equal: object) -> int:
    total = select(func.coalesce(func.sum(entries.c.amount), 0)).where(scoped(tx, entries, **equal))
    return int(tx.execute(total).scalar_one())


def grant(tx: Transaction, budget_id: int, amount: int, by_id: int, at: datetime) -> None:
    """So much more, or less."""
    _entries.add(tx, Entry(0, budget_id, "granted", amount, at, by_id))


def book(tx: Transaction, request: Request, by_id: int, at: datetime) -> bool:
    """Whether it was not booked before, by somebody else or in another process."""
    new = Entry(0, request.budget_id, "booked", -request.amount, at, by_id, request.id)
    return _entries.add(tx, new) is not None


def ledger(tx: Transaction, budget_ids: Iterable[int]) -> list[Entry]:
    """All that was written in it, in that order."""
    return _entries.some(tx, entries.c.budget_id.in_(sorted(budget_ids)))


# --- what is asked ---------------------------------------------------------------------------------


def waiting_for(tx: Transaction, budget_ids: Iterable[int]) -> list[Request]:
    return _requests.some(tx, requests.c.budget_id.in_(sorted(budget_ids)), state="waiting")


def asked_by(tx: Transaction, person_id: int, most: int | None = None) -> list[Request]:
    """The latest first."""
    return _requests.some(tx, person_id=person_id, order_by=requests.c.id.desc(), most=most)


def requests_of(tx: Transaction, budget_ids: Iterable[int]) -> dict[int, Request]:
    found = _requests.some(tx, requests.c.budget_id.in_(sorted(budget_ids)))
    return {one.id: one for one in found}


def put_words(tx: Transaction, request_id: int, kind: Words, person_id: int, text: str) -> None:
    key = {"request_id": request_id, "kind": kind}
    put(tx, words_table, key, {"person_id": person_id, "text": text})


def words(tx: Transaction, ids: Iterable[int]) -> dict[tuple[int, str], str]:
    """By request and kind; what was erased is not there."""
    chosen = select(words_table).where(scoped(tx, words_table, words_table.c.request_id.in_(sorted(ids))))
    return {(row.request_id, row.kind): row.text for row in tx.execute(chosen)}
