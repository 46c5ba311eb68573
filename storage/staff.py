"""Who does what for whom in an organisation: what a people import or an admin said, never guessed."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

from storage import workspaces
from storage.database import Transaction
from storage.fates import fate
from storage.prepared import Prepared
from storage.schema import RowId, metadata, workspace_id
from storage.statements import scoped

WORDS_MAX = 80
"""Characters in a role, a team or a department."""


class ManagerCycle(Exception):
    """Somebody would be their own manager, directly or by way of others: `people` says who all."""

    def __init__(self, people: set[int]) -> None:
        super().__init__(sorted(people))
        self.people = people


class Staff(msgspec.Struct, frozen=True):
    """What is known of one person; "" and None for what nobody said."""

    role: str = ""
    team: str = ""
    department: str = ""
    manager_id: int | None = None


NOBODY_SAID = Staff()

table = Table(
    "staff",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("role", String(WORDS_MAX), nullable=False, server_default=""),
    Column("team", String(WORDS_MAX), nullable=False, server_default=""),
    Column("department", String(WORDS_MAX), nullable=False, server_default=""),
    Column("manager_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
)
Index("ix_staff_manager", table.c.workspace_id, table.c.manager_id)
Index("ix_staff_team", table.c.workspace_id, table.c.team)

_MANAGER = Prepared(
    select(table.c.manager_id).where(
        table.c.workspace_id == bindparam("workspace_id"), table.c.person_id == bindparam("person_id")
    )
)
_BY_IDS = select(table).where(
    table.c.workspace_id == bindparam("workspace_id"), table.c.person_id.in_(bindparam("ids", expanding=True))
)


def manager_of(tx: Transaction, person_id: int) -> int | None:
    """Who manages this person; None when nobody said."""
    rows = tx.rows(_MANAGER, person_id=person_id)
    return rows[0][0] if rows else None


def reports_of(tx: Transaction, manager_id: int) -> list[int]:
    """Whom this person manages directly."""
    chosen = select(table.c.person_id).where(scoped(tx, table, manager_id=manager_id))
    return list(tx.execute(chosen.order_by(table.c.person_id)).scalars())


def teams(tx: Transaction) -> list[str]:
    """Those that anybody is in, as they are written."""
    named = select(table.c.team).where(scoped(tx, table, table.c.team != "")).distinct()
    return sorted(tx.execute(named).scalars())


KNOWN = {
    "said": func.count(),
    "managed": func.count(table.c.manager_id),
    "managers": func.count(table.c.manager_id.distinct()),
    "teams": func.count(func.nullif(table.c.team, "").distinct()),
    "departments": func.count(func.nullif(table.c.department, "").distinct()),
}

GROUPS = ("teams", "departments")
"""Among those, what is no people."""


def known(tx: Transaction) -> dict[str, int]:
    """How many people something was said about, have a manager and manage somebody, and how many teams and
    departments there are."""
    row = tx.execute(select(*KNOWN.values()).where(scoped(tx, table))).one()
    return dict(zip(KNOWN, row, strict=True))


def get(tx: Transaction, person_id: int) -> Staff:
    return of(tx, {person_id}).get(person_id, NOBODY_SAID)


def of(tx: Transaction, ids: Iterable[int]) -> dict[int, Staff]:
    """Of those of whom something was ever said."""
    rows = tx.execute(_BY_IDS, {"workspace_id": tx.workspace.id, "ids": sorted(ids)})
    return {row.person_id: _staff(row) for row in rows}


def put(tx: Transaction, news: Mapping[int, Staff]) -> None:
    """Write what is known now. Raises `ManagerCycle`, and then nothing is written."""
    if not news:
        return
    managers = {one: staff.manager_id for one, staff in news.items()}
    if found := cycles(tx, managers):
        raise ManagerCycle(found)
    insert = postgresql.insert if tx.connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table)
    fresh = {name: statement.excluded[name] for name in Staff.__struct_fields__}
    rows = [
        {"workspace_id": tx.workspace.id, "person_id": one, **msgspec.structs.asdict(staff)}
        for one, staff in news.items()
    ]
    tx.execute(statement.on_conflict_do_update(index_elements=["person_id"], set_=fresh), rows)


def cycles(tx: Transaction, managers: Mapping[int, int | None]) -> set[int]:
    """Who would be their own manager when these people got these managers. Others who want to change a
    manager wait until this transaction ends: two changes that are fine alone may not be so together."""
    if not any(managers.values()):
        return set()
    hold(tx)
    known = _above(tx, managers)
    return {one for one in managers if _comes_back(one, known)}


def _above(tx: Transaction, managers: Mapping[int, int | None]) -> dict[int, int | None]:
    """These, and the managers of everybody above them as they are stored, a level at a time."""
    known = dict(managers)
    while level := {one for one in known.values() if one is not None and one not in known}:
        stored = of(tx, level)
        known |= {one: stored[one].manager_id if one in stored else None for one in level}
    return known


def _comes_back(person_id: int, managers: Mapping[int, int | None]) -> bool:
    passed, above = set[int](), managers.get(person_id)
    while above is not None and above not in passed and above != person_id:
        passed.add(above)
        above = managers.get(above)
    return above == person_id


def hold(tx: Transaction) -> None:
    """Until the end of this transaction nobody else comes by here. On SQLite a writing transaction already
    keeps others out."""
    if tx.connection.dialect.name == "postgresql":
        mine = select(workspaces.table.c.id).where(workspaces.table.c.id == tx.workspace.id)
        tx.execute(mine.with_for_update(key_share=True))


def _staff(row: Any) -> Staff:
    return Staff(**{name: getattr(row, name) for name in Staff.__struct_fields__})
