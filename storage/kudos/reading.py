"""What the ledger says: what stands, and sums of it."""

from datetime import date
from typing import Any

import msgspec
from sqlalchemy import and_, bindparam, func, select

from storage import people, staff
from storage.database import Transaction
from storage.kudos.tables import (
    ENTRY,
    IMPORTED,
    ONE,
    PER_KUDOS,
    STANDS,
    Entry,
    History,
    Kudos,
    table,
    topics_table,
)
from storage.prepared import Prepared
from storage.rows import Rows
from storage.statements import scoped

_rows = Rows(Kudos, table)
_MINE = table.c.workspace_id == bindparam("workspace_id")
_PER_KUDOS = select(func.max(table.c.amount).label("amount")).where(_MINE, STANDS).group_by(*PER_KUDOS)


def _sum(standing: Any) -> Any:
    counted = standing.subquery()
    return select(func.coalesce(func.sum(counted.c.amount), 0))


_HERE = table.c.cause != IMPORTED
_GIVEN = _sum(
    _PER_KUDOS.where(table.c.giver_id == bindparam("giver_id"), table.c.given_on == bindparam("day"), _HERE)
)
_COUNT_GIVEN = Prepared(_GIVEN)
_COUNT_RECEIVED = Prepared(_sum(_PER_KUDOS.where(table.c.receiver_id == bindparam("receiver_id"))))
_HISTORY = Prepared(
    select(table.c.via, table.c.change, table.c.happened_at).where(
        _MINE, *(table.c[name] == bindparam(name) for name in ONE)
    )
)
_person, _staff, _past = people.table.c, staff.table.c, table.alias("past")
_MANAGER = select(_staff.manager_id).where(
    _staff.workspace_id == bindparam("workspace_id"), _staff.person_id == bindparam("receiver_id")
)
_THIS_ONE = and_(
    _past.c.workspace_id == bindparam("workspace_id"), *(_past.c[name] == bindparam(name) for name in ONE)
)
_BEFORE = Prepared(
    select(
        _GIVEN.scalar_subquery(), _MANAGER.scalar_subquery(), _past.c.via, _past.c.change, _past.c.happened_at
    )
    .select_from(people.table.outerjoin(_past, _THIS_ONE))
    .where(_person.workspace_id == bindparam("workspace_id"), _person.id == bindparam("giver_id"))
)


class Before(msgspec.Struct, frozen=True):
    """How it stands before somebody gives a kudos: how many they gave on that day, whether they manage the
    receiver, and what happened to this very one."""

    given: int
    by_manager: bool
    history: History


def before(tx: Transaction, kudos: Kudos, day: date) -> Before:
    """For who holds the giver, so that it stays so. `day` is the giver's own date."""
    one = {name: getattr(kudos, name) for name in ONE}
    rows = tx.rows(_BEFORE, day=day, **one)
    given, manager_id = rows[0][:2]
    past = History(tuple(row[2:] for row in rows if row[2] is not None))
    return Before(int(given), manager_id == kudos.giver_id, past)


def history(tx: Transaction, kudos: Kudos) -> History:
    """What happened to this kudos so far, in whichever way it was given."""
    one = {name: getattr(kudos, name) for name in ONE}
    return History(tuple(tx.rows(_HISTORY, **one)))


def stands(tx: Transaction, kudos: Kudos) -> bool:
    """Whether this kudos counts now, in whichever way it was given."""
    return history(tx, kudos).stands


def count_given(tx: Transaction, giver_id: int, day: date) -> int:
    """How many kudos someone gave here on this day that still stand."""
    return int(tx.rows(_COUNT_GIVEN, giver_id=giver_id, day=day)[0][0])


def count_received(tx: Transaction, receiver_id: int) -> int:
    """How many kudos that stand someone received."""
    return int(tx.rows(_COUNT_RECEIVED, receiver_id=receiver_id)[0][0])


def received_for(tx: Transaction, topics: list[str]) -> list[tuple[int, str, str]]:
    """Receiver, topic and source of every kudos that stands and was given for one of these topics."""
    topic = topics_table.c
    chosen = (
        select(*(table.c[name] for name in ONE), topic.topic)
        .join(topics_table, topic.kudos_id == table.c.id)
        .where(scoped(tx, table, STANDS), scoped(tx, topics_table, topic.topic.in_(topics)))
        .distinct()
    )
    return [(row.receiver_id, row.topic, row.source) for row in tx.execute(chosen)]


def from_source(tx: Transaction, source: str) -> list[Kudos]:
    """Everything that stands and was given with this message or command."""
    return _standing(tx, table.c.source == source)


def entries(tx: Transaction, source: str) -> list[Entry]:
    """What stands of this message or command, oldest first, each kudos once."""
    chosen = select(*ENTRY).where(scoped(tx, table, STANDS, source=source))
    rows = (Entry(*tuple(row)) for row in tx.execute(chosen.order_by(table.c.id)))
    found: dict[tuple[int, int, str], Entry] = {}
    for one in rows:
        found.setdefault((one.giver_id, one.receiver_id, one.kind), one)
    return list(found.values())


def last_given(tx: Transaction, giver_id: int, receiver_id: int | None = None) -> list[Kudos]:
    """What someone gave last, at once: all receivers of one message or command, or only this one's share
    of what they were given last; [] when nothing stands."""
    given = table.c.giver_id == giver_id
    if receiver_id is not None:
        given = and_(given, table.c.receiver_id == receiver_id)
    newest = (
        select(table.c.source)
        .where(scoped(tx, table, given, STANDS, _HERE))
        .order_by(table.c.happened_at.desc(), table.c.id.desc())
        .limit(1)
    )
    source = tx.execute(newest).scalar()
    return _standing(tx, and_(table.c.source == source, given)) if source else []


def _standing(tx: Transaction, which: Any) -> list[Kudos]:
    return _rows.some(tx, which, STANDS)
