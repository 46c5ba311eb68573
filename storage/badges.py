"""What somebody did often enough to be given a badge for. It is theirs alone, until they show it: then
whoever has its address can check it, until they hide it again or are erased."""

import secrets
from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Column, Connection, ForeignKey, String, Table, UniqueConstraint, func, select

from storage import people, tils
from storage.database import Transaction
from storage.fates import fate
from storage.lunches import tables as lunches
from storage.mentors import tables as mentors
from storage.refs import Ref
from storage.rows import Rows
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.statements import count, scoped

Kind = Literal["taught", "mentored", "helped"]
KINDS: tuple[Kind, ...] = ("taught", "mentored", "helped")

TAUGHT, HELPED = 3, 10
"""So many sessions, and so many colleagues."""


class Badge(msgspec.Struct, frozen=True):
    """With a `token` it is shown: that is the secret part of its address."""

    id: int
    person_id: int
    kind: Kind
    earned_at: datetime
    token: str | None = None

    @property
    def about(self) -> str:
        return str(Ref("badge", self.id))


class Shown(msgspec.Struct, frozen=True):
    """What anybody may know of one that is shown."""

    name: str
    kind: Kind
    earned_at: datetime


table = Table(
    "badges",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("kind", String(12), nullable=False),
    Column("earned_at", Moment, nullable=False),
    Column("token", String(64), unique=True, info=fate(export="secret")),
    UniqueConstraint("workspace_id", "person_id", "kind"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)

_rows = Rows(Badge, table)

hold = _rows.hold


def of(tx: Transaction, person_id: int, at: datetime) -> list[Badge]:
    """Those they have; what they earned since they last looked is dated now, and is never taken away."""
    known = {one.kind for one in _rows.some(tx, person_id=person_id)}
    for kind in KINDS:
        if kind not in known and _EARNED[kind](tx, person_id):
            _rows.add(tx, Badge(0, person_id, kind, at))
    return _rows.some(tx, person_id=person_id)


def show(tx: Transaction, one: Badge) -> Badge:
    """The same address as before while it is shown, another after it was hidden."""
    return one if one.token else _rows.change(tx, one, token=secrets.token_urlsafe(24))


def hide(tx: Transaction, one: Badge) -> Badge:
    return _rows.change(tx, one, token=None)


def shown(connection: Connection, token: str) -> Shown | None:
    """In whichever workspace it is; None for what was never shown, is hidden, or whose owner is not here."""
    person = people.table.c
    chosen = (
        select(person.name, person.user, table.c.kind, table.c.earned_at)
        .join(people.table, person.id == table.c.person_id)
        .where(table.c.token == token, person.workspace_id == table.c.workspace_id)
    )
    row = connection.execute(chosen).first() if token else None
    return Shown(row.name or row.user, row.kind, row.earned_at) if row is not None else None


def _taught(tx: Transaction, person_id: int) -> bool:
    held = lunches.sessions_table.c.state.in_(("after", "done"))
    return count(tx, lunches.sessions_table, held, speaker_id=person_id) >= TAUGHT


def _mentored(tx: Transaction, person_id: int) -> bool:
    """They met whom they guide."""
    pair, side = mentors.pairs_table, mentors.sides_table
    mine = select(pair.c.id).where(scoped(tx, pair, mentor_id=person_id))
    met = scoped(tx, side, side.c.met > 0, side.c.pair_id.in_(mine), person_id=person_id)
    return bool(tx.execute(select(func.count()).select_from(side).where(met)).scalar_one())


def _helped(tx: Transaction, person_id: int) -> bool:
    return tils.people_helped(tx, person_id) >= HELPED


_EARNED: dict[Kind, Any] = {"taught": _taught, "mentored": _mentored, "helped": _helped}
