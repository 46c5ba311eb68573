"""Who finished what. It is theirs: nobody else is told, unless they chose so."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from storage.catalogue.tables import (
    Completion,
    Resource,
    celebrations,
    completions_table,
    resources_table,
    statements_table,
)
from storage.catalogue.tables import rows as resource_rows
from storage.database import Transaction
from storage.rows import Rows
from storage.statements import change_rows, drop, put, scoped

BY_HAND, BY_FILE, BY_STATEMENT = "hand", "csv", "xapi"

_rows = Rows(Completion, completions_table, due_at=completions_table.c.celebrate_at)
next_celebration = _rows.next_due
due_celebrations = _rows.due


def complete(
    tx: Transaction,
    resource_id: int,
    person_id: int,
    at: datetime,
    source: str = BY_HAND,
    celebrate_at: datetime | None = None,
) -> Completion | None:
    """None when they had finished it already: that counts once, whoever says it and however often."""
    return _rows.add(tx, Completion(0, resource_id, person_id, at, source, celebrate_at))


def note_statement(tx: Transaction, statement_id: str) -> bool:
    """Another system says so with this statement. False when it did before."""
    return tx.insert_once(statements_table, {"id": statement_id}) is not None


def completion_of(tx: Transaction, resource_id: int, person_id: int) -> Completion | None:
    return _rows.first(tx, resource_id=resource_id, person_id=person_id)


def finished_of(tx: Transaction, person_id: int, ids: Iterable[int]) -> set[int]:
    """Those of these resources that somebody finished."""
    column = completions_table.c.resource_id
    mine = scoped(tx, completions_table, column.in_(list(ids)), person_id=person_id)
    return set(tx.execute(select(column).where(mine)).scalars())


def by_person(tx: Transaction, person_id: int, most: int, after: int = 0) -> list[Resource]:
    """What somebody finished, also what was removed since; the last first."""
    mine = scoped(tx, completions_table, person_id=person_id)
    joined = completions_table.c.resource_id == resources_table.c.id
    chosen = resource_rows.select(tx).join(completions_table, joined).where(mine)
    newest = (completions_table.c.at.desc(), completions_table.c.id.desc())
    return resource_rows.all(tx, chosen.order_by(*newest).limit(most).offset(after))


def finished(tx: Transaction, resource_id: int, person_id: int) -> tuple[Resource, Completion] | None:
    """What somebody finished, also when it was removed since; None when they did not."""
    resource, one = resource_rows.first(tx, id=resource_id), completion_of(tx, resource_id, person_id)
    return (resource, one) if resource is not None and one is not None else None


def undo(tx: Transaction, one: Completion) -> None:
    drop(tx, completions_table, id=one.id)


def show(tx: Transaction, one: Completion, place_id: int | None) -> Completion:
    """Colleagues see it in this channel from now on; in none with None."""
    return _rows.change(tx, one, place_id=place_id)


def celebrated(tx: Transaction, one: Completion, later: datetime | None = None) -> None:
    """They heard so; or they will `later`."""
    change_rows(tx, completions_table, {"celebrate_at": later}, id=one.id)


def is_aloud(tx: Transaction, person_id: int) -> bool:
    """Whether colleagues may hear of what this person finishes."""
    chosen = select(celebrations.c.aloud).where(scoped(tx, celebrations, person_id=person_id))
    return bool(tx.execute(chosen).scalar())


def celebrate(tx: Transaction, person_id: int, *, aloud: bool) -> None:
    """From now on it is so."""
    put(tx, celebrations, {"person_id": person_id}, {"aloud": aloud})


def shown(tx: Transaction, person_id: int) -> tuple[tuple[int, str], ...]:
    """The place of every post about what somebody finished, and what it is about."""
    found = _rows.some(tx, completions_table.c.place_id.is_not(None), person_id=person_id)
    return tuple((one.place_id, one.about) for one in found if one.place_id is not None)
