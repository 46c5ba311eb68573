"""Kudos in bulk: those that another bot kept before, and all that may be told about."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage import kudos, people, places
from storage.database import Transaction
from storage.kudos.tables import IMPORTED, ONE, STANDS, tags
from storage.statements import scoped


class Past(msgspec.Struct, frozen=True, gc=False):
    """One that was given with another bot. `source` is the same whenever it is imported."""

    source: str
    giver_id: int
    receiver_id: int
    kind: str
    at: datetime
    day: date
    amount: int
    message: str
    topics: tuple[str, ...] = ()


class Shown(msgspec.Struct, frozen=True):
    """One that stands, by the platform's ids of people. `message` is "" unless everybody could read it."""

    giver: str
    receiver: str
    at: datetime
    amount: int
    message: str
    kind: str
    topics: tuple[str, ...]
    source: str


def known(tx: Transaction, sources: Iterable[str]) -> set[tuple[str, int, int, str]]:
    """Which kudos with these sources were ever given, whatever became of them."""
    table = kudos.table.c
    these = scoped(tx, kudos.table, table.source.in_(sorted(sources)))
    chosen = select(*(table[name] for name in ONE)).where(these)
    return {(row.source, row.giver_id, row.receiver_id, row.kind) for row in tx.execute(chosen)}


def add(tx: Transaction, past: Sequence[Past]) -> int:
    """Add them to the ledger; gives how many were not there yet."""
    if not past:
        return 0
    kind = postgresql.insert if tx.connection.dialect.name == "postgresql" else sqlite.insert
    statement = kind(kudos.table).values([_row(tx, one) for one in past]).on_conflict_do_nothing()
    made = tx.execute(statement.returning(kudos.table.c.id, kudos.table.c.source)).all()
    topics = {one.source: one.topics for one in past}
    about = [{"kudos_id": row.id, "topic": topic} for row in made for topic in topics[row.source]]
    tx.insert_many_once(kudos.topics_table, about)
    return len(made)


def _row(tx: Transaction, one: Past) -> dict[str, Any]:
    return {
        "workspace_id": tx.workspace.id,
        "source": one.source,
        "giver_id": one.giver_id,
        "receiver_id": one.receiver_id,
        "kind": one.kind,
        "via": kudos.WORDS,
        "change": kudos.GIVEN,
        "cause": IMPORTED,
        "reason": one.message,
        "given_on": one.day,
        "happened_at": one.at,
        "amount": one.amount,
    }


_giver, _receiver = people.table.alias("giver"), people.table.alias("receiver")
_COLUMNS = ("id", "source", "kind", "via", "reason", "happened_at")


def page(tx: Transaction, after_id: int, most: int) -> tuple[list[Shown], int]:
    """Some of what stands and may be told, and after which row to go on; 0 when that was all. Left out
    is what was given in a private channel or a group, and by or to people who appear in no list."""
    table = kudos.table.c
    chosen = (
        select(*(table[name] for name in _COLUMNS))
        .add_columns(_giver.c.user.label("giver"), _receiver.c.user.label("to"))
        .join(_giver, _giver.c.id == table.giver_id)
        .join(_receiver, _receiver.c.id == table.receiver_id)
        .where(scoped(tx, kudos.table, table.id > after_id, STANDS))
        .where(_giver.c.listed, _receiver.c.listed)
        .order_by(table.id)
        .limit(most)
    )
    rows = tx.execute(chosen).all()
    amounts, kinds = _first_of_its_ways(tx, {row.source for row in rows}), _kinds(tx)
    shown = [row for row in rows if row.id in amounts and _where(row, kinds) in ("public", "direct")]
    topics = tags.of(tx, (row.id for row in shown))
    page = [_shown(row, amounts[row.id], topics[row.id], kinds) for row in shown]
    return page, rows[-1].id if len(rows) == most else 0


def _first_of_its_ways(tx: Transaction, sources: set[str]) -> dict[int, int]:
    """Two emoji on one message are one kudos, for the largest amount: the row that tells it."""
    table = kudos.table.c
    chosen = (
        select(func.min(table.id).label("id"), func.max(table.amount).label("amount"))
        .where(scoped(tx, kudos.table, table.source.in_(sorted(sources)), STANDS))
        .group_by(*(table[name] for name in ONE))
    )
    return {row.id: row.amount for row in tx.execute(chosen)}


def _kinds(tx: Transaction) -> dict[str, str]:
    """What kind of place each is, by its number as it stands in a source."""
    place = places.table.c
    chosen = select(place.id, place.kind).where(scoped(tx, places.table))
    return {str(row.id): row.kind or "private" for row in tx.execute(chosen)}


def _where(row: Any, kinds: dict[str, str]) -> str:
    """What was imported had no place that we know; what was typed to the bot alone is "direct"."""
    place = row.source.partition(":")[0]
    if place == IMPORTED:
        return "public"
    return kinds.get(place, "private") if place.isdigit() else "direct"


def _shown(row: Any, amount: int, topics: tuple[str, ...], kinds: dict[str, str]) -> Shown:
    public = _where(row, kinds) == "public"
    message, about = (row.reason, topics) if public else ("", ())
    return Shown(row.giver, row.to, row.happened_at, amount, message, row.kind, about, row.source)
