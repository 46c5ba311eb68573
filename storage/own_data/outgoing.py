"""Messages on their way, and those that left: what somebody must not find there any more."""

import secrets
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

from storage import outbox, people
from storage.database import Transaction
from storage.people import Person

NAMES_SOMEBODY = ("kudos", "offer", "welcome")
"""Keys of these begin so and have ids of people in them."""


def forget(
    tx: Transaction, person: Person, nameless: Person, questions: Iterable[int], direct: dict[int, str]
) -> None:
    """Messages to somebody go, and those that waited to tell others what they asked or did. Of those
    that left and speak of them only the fact is kept, so that none is sent twice; what must still be
    shown to many says it without their name."""
    row = outbox.table.c
    mine = row.workspace_id == tx.workspace.id
    _drop(tx, person, direct)
    old, new = people.mark(person.id), people.mark(nameless.id)
    asked = [row.body.contains(f'"question:{number}"', autoescape=True) for number in questions]
    about_them = or_(row.body.contains(old, autoescape=True), *asked)
    personal = and_(row.target.startswith("person:"), row.state == "waiting")
    tx.execute(delete(outbox.table).where(mine, about_them, personal))
    tx.execute(delete(outbox.table).where(mine, or_(*asked) if asked else row.id.is_(None), ~_left(row)))
    tx.execute(update(outbox.table).where(mine, about_them, _left(row)).values(body=""))
    renamed = func.replace(row.body, old, new)
    tx.execute(update(outbox.table).where(mine, about_them, ~_left(row)).values(body=renamed))
    _other_keys(tx, person, direct)


def _left(row: Any) -> ColumnElement[bool]:
    ended: ColumnElement[bool] = row.state.in_(("sent", "failed", "unclear"))
    return ended


def _drop(tx: Transaction, person: Person, direct: dict[int, str]) -> None:
    row, lane = outbox.table.c, outbox.lanes.c
    own = [outbox.of_person(person.id, is_answer) for is_answer in (False, True)]
    targets = [*own, *map(outbox.of_place, direct)]
    tx.execute(delete(outbox.table).where(row.workspace_id == tx.workspace.id, row.target.in_(targets)))
    tx.execute(delete(outbox.lanes).where(lane.workspace_id == tx.workspace.id, lane.target.in_(targets)))


def _other_keys(tx: Transaction, person: Person, direct: dict[int, str]) -> None:
    """Keys, in themselves and in what is to be sent, that are made of an id of theirs."""
    row = outbox.table.c
    mine = row.workspace_id == tx.workspace.id
    ids = [person.user, *direct.values()]
    begins_so = [row.key.startswith(f"{name}:") for name in NAMES_SOMEBODY]
    named = or_(*(row.key.contains(one, autoescape=True) for one in ids), *begins_so)
    for found in tx.execute(select(row.id, row.key, row.body).where(mine, named)).all():
        numbers = found.key.split(":")[1:] if found.key.startswith(NAMES_SOMEBODY) else []
        if str(person.id) in numbers or any(one in found.key for one in ids):
            key = f"erased:{secrets.token_hex(16)}"
            body = found.body.replace(f'"key":"{found.key}"', f'"key":"{key}"')
            tx.execute(update(outbox.table).where(mine, row.id == found.id).values(key=key, body=body))
