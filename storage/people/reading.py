"""Who somebody is. Whoever was met in a transaction is not looked up again."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, select

from storage.database import Transaction
from storage.lists import within
from storage.people.tables import FACTS, KEEPS, Person, table
from storage.prepared import Prepared
from storage.statements import scoped

COLUMNS = tuple(table.c[name] for name in ("user", *FACTS, "id", *KEEPS))
"""In the order of `Person`."""

_BY_USER = Prepared(
    select(*COLUMNS).where(
        table.c.workspace_id == bindparam("workspace_id"), table.c.user == bindparam("user")
    )
)
_PEOPLE = Prepared(
    select(*COLUMNS).where(table.c.workspace_id == bindparam("workspace_id"), within(table.c.id, "ids"))
)
_STAYED = Prepared(
    select(table.c.id).where(
        table.c.workspace_id == bindparam("workspace_id"),
        table.c.has_left.is_not(True),
        within(table.c.id, "ids"),
    )
)
_BY_IDS = select(table).where(
    table.c.workspace_id == bindparam("workspace_id"), table.c.id.in_(bindparam("ids", expanding=True))
)


def by_user(tx: Transaction, user: str) -> Person | None:
    """The person the platform knows by this id, if we have met them."""
    remembered: Person | None = tx.recall(_key(user))
    if remembered is not None:
        return remembered
    rows = tx.rows(_BY_USER, user=user)
    return remember(tx, Person(*rows[0])) if rows else None


def by_ids(tx: Transaction, ids: set[int]) -> dict[int, Person]:
    """The people with these ids; who is not there (any more) is left out."""
    met = {one: person for one in ids if (person := tx.recall(_id_key(one))) is not None}
    others = sorted(ids - met.keys())
    found = (Person(*row) for row in tx.rows(_PEOPLE, ids=others)) if others else ()
    return met | {person.id: person for person in found}


def stayed(tx: Transaction, ids: set[int]) -> set[int]:
    """Those of these who are known and have not left."""
    return {row[0] for row in tx.rows(_STAYED, ids=sorted(ids))} if ids else set()


def get(tx: Transaction, person_id: int) -> Person:
    """The person with this id. Raises `KeyError` when there is none in this workspace."""
    return by_ids(tx, {person_id})[person_id]


def by_name(tx: Transaction, name: str) -> list[Person]:
    """Everybody with exactly this name; two at most, which is one too many to mean anybody by it."""
    named = select(table.c.id).where(scoped(tx, table, name=name)).order_by(table.c.id).limit(2)
    return list(by_ids(tx, set(tx.execute(named).scalars())).values())


def named(tx: Transaction, ids: set[int]) -> list[tuple[int, str]]:
    """Of these, the id and name of everybody who is here and has one, except bots."""
    found = sorted(by_ids(tx, ids).values(), key=lambda one: one.id)
    return [(one.id, one.name) for one in found if one.name and not (one.is_bot or one.has_left)]


def names(tx: Transaction) -> list[tuple[int, str]]:
    """The same of everybody: for who can wait."""
    columns = table.c.id, table.c.name, table.c.is_bot, table.c.has_left
    chosen = select(*columns).where(scoped(tx, table, table.c.name.is_not(None))).order_by(table.c.id)
    return [(row.id, row.name) for row in tx.execute(chosen) if not (row.is_bot or row.has_left)]


def admins(tx: Transaction) -> list[Person]:
    """Those the platform calls so, who are here and no outsiders."""
    chosen = select(table).where(scoped(tx, table, table.c.is_admin)).order_by(table.c.id)
    return [person_of(row) for row in tx.execute(chosen) if is_here(row) and not row.is_guest]


# --- for the other files of this folder ------------------------------------------------------------


def rows_of(tx: Transaction, ids: set[int]) -> Sequence[Any]:
    if not ids:
        return []
    return tx.execute(_BY_IDS, {"workspace_id": tx.workspace.id, "ids": sorted(ids)}).all()


def person_of(row: Any) -> Person:
    return Person(user=row.user, id=row.id, **{name: getattr(row, name) for name in (*FACTS, *KEEPS)})


def is_here(row: Any) -> bool:
    """No bot, nobody from elsewhere and nobody who left."""
    return not (row.is_bot or row.is_stranger or row.has_left)


def remember(tx: Transaction, person: Person) -> Person:
    tx.remember(_id_key(person.id), person)
    return tx.remember(_key(person.user), person)


def forget(tx: Transaction, person: Person) -> None:
    tx.remember(_key(person.user), None)
    tx.remember(_id_key(person.id), None)


def _id_key(person_id: int) -> str:
    return f"person-id:{person_id}"


def _key(user: str) -> str:
    return f"person:{user}"
