"""Messages on their way, and those that left: what somebody must not find there any more."""

import re
import secrets
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, false, func, or_, select

from storage import outbox, people
from storage.database import Transaction
from storage.people import Person
from storage.statements import change_rows, drop, scoped

NAMES_SOMEBODY = ("kudos", "offer", "welcome")
"""Keys of these begin so and have ids of people in them."""

NOBODY = 0
_PEOPLE = '"person_ids":['
_NUMBERS = re.compile(r'"person_ids":\[([\d,]*)\]')


def forget(
    tx: Transaction, person: Person, nameless: Person, abouts: Iterable[str], direct: dict[int, str]
) -> None:
    """Messages to somebody go, and those that waited to tell others what they asked or did; `abouts` are
    their own words that only some were to see, as buttons name them. Of those
    that left and speak of them only the fact is kept, so that none is sent twice; what must still be
    shown to many says it without their name."""
    row = outbox.table.c
    _drop(tx, person, direct)
    _leave_groups(tx, person)
    old, new = people.mark(person.id), people.mark(nameless.id)
    asked = [row.body.contains(f'"{about}"', autoescape=True) for about in abouts]
    about_them = or_(row.body.contains(old, autoescape=True), *asked)
    personal = and_(row.target.startswith("person:"), row.state == "waiting")
    drop(tx, outbox.table, about_them, personal)
    drop(tx, outbox.table, or_(false(), *asked), ~_left(row))
    change_rows(tx, outbox.table, {"body": ""}, about_them, _left(row))
    change_rows(tx, outbox.table, {"body": func.replace(row.body, old, new)}, about_them, ~_left(row))
    _other_keys(tx, person, direct)


def _left(row: Any) -> ColumnElement[bool]:
    ended: ColumnElement[bool] = row.state.in_(("sent", "failed", "unclear"))
    return ended


def _drop(tx: Transaction, person: Person, direct: dict[int, str]) -> None:
    own = [outbox.of_person(person.id, is_answer) for is_answer in (False, True)]
    targets = [*own, *map(outbox.of_place, direct)]
    for table in (outbox.table, outbox.lanes):
        drop(tx, table, table.c.target.in_(targets))


def _leave_groups(tx: Transaction, person: Person) -> None:
    """What waits for a few people together goes to the others, when there are two of them; of what is being
    sent nobody looks after any more how that ends. What gives a way into a chat with them goes."""
    row, gone = outbox.table.c, set[str]()
    holds = row.body.contains(_PEOPLE, autoescape=True)
    asked = select(row.id, row.key, row.target, row.state, row.body, row.made_at)
    for found in tx.execute(asked.where(scoped(tx, outbox.table, holds, _to_people(row)))).all():
        if not any(str(person.id) in ids.split(",") for ids in _NUMBERS.findall(found.body)):
            continue
        if found.state not in ("waiting", "sending"):
            target = outbox.of_group([NOBODY]) if found.target.startswith("group:") else found.target
            change_rows(tx, outbox.table, {"body": "", "target": target}, id=found.id)
            gone.add(found.target)
            continue
        drop(tx, outbox.table, id=found.id)
        gone.add(found.target)
        effect = _without(msgspec.json.decode(found.body), person.id)
        others = effect.get("person_ids", ())
        if found.state == "waiting" and len(others) > 1:
            body = msgspec.json.encode(effect).decode()
            outbox.add(tx, found.key, outbox.of_group(others), body, found.made_at)
    groups = sorted(target for target in gone if target.startswith("group:"))
    drop(tx, outbox.lanes, outbox.lanes.c.target.in_(groups))


def _without(part: Any, person_id: int) -> Any:
    """Part of an effect with nobody of this id among the people in it."""
    if isinstance(part, dict):
        kept = {name: _without(value, person_id) for name, value in part.items() if name != str(person_id)}
        if "person_ids" in kept:
            kept["person_ids"] = [one for one in kept["person_ids"] if one != person_id]
        return kept
    return [_without(one, person_id) for one in part] if isinstance(part, list) else part


def _to_people(row: Any) -> ColumnElement[bool]:
    return or_(row.target.startswith("person:"), row.target.startswith("group:"))


def _other_keys(tx: Transaction, person: Person, direct: dict[int, str]) -> None:
    """Keys, in themselves and in what is to be sent, that are made of an id of theirs."""
    row = outbox.table.c
    ids = [person.user, *direct.values()]
    begins_so = [row.key.startswith(f"{name}:") for name in NAMES_SOMEBODY]
    named = or_(*(row.key.contains(one, autoescape=True) for one in ids), *begins_so)
    for found in tx.execute(select(row.id, row.key, row.body).where(scoped(tx, outbox.table, named))).all():
        numbers = found.key.split(":")[1:] if found.key.startswith(NAMES_SOMEBODY) else []
        if str(person.id) in numbers or any(one in found.key for one in ids):
            key = f"erased:{secrets.token_hex(16)}"
            body = found.body.replace(f'"key":"{found.key}"', f'"key":"{key}"')
            change_rows(tx, outbox.table, {"key": key, "body": body}, id=found.id)
