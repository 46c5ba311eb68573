"""Who looks for a mentor, and who was asked."""

from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, exists, or_, select, update

from storage import people
from storage.database import Transaction
from storage.mentors.tables import Reply, Request, asks_table
from storage.mentors.tables import requests_table as table
from storage.setbacks import awake, first

AT_ONCE = 100
_OPEN = ("waiting", "asked", "queued")


def add_request(tx: Transaction, mentee_id: int, topic: str, level: int, hope: str, at: datetime) -> Request:
    """A new request, that nobody has been asked yet."""
    values: dict[str, Any] = {"mentee_id": mentee_id, "topic": topic, "level": level, "hope": hope}
    values |= {"state": "queued", "made_at": at}
    made = tx.insert_once(table, {"workspace_id": tx.workspace.id, **values})
    assert made is not None
    return Request(int(made[0]), **values)


def request(tx: Transaction, request_id: int) -> Request | None:
    found = _all(tx, select(table).where(_mine(tx), table.c.id == request_id))
    return found[0] if found else None


def hold_request(tx: Transaction, request_id: int) -> Request | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, request_id)
    return request(tx, request_id)


def change_request(tx: Transaction, one: Request, **news: Any) -> Request:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def open_requests(tx: Transaction, mentee_id: int) -> list[Request]:
    """What somebody still looks for."""
    theirs = (table.c.mentee_id == mentee_id) & table.c.state.in_(_OPEN)
    return _all(tx, select(table).where(_mine(tx), theirs).order_by(table.c.id))


def requests_with(tx: Transaction, mentor_id: int) -> list[Request]:
    """What a mentor was asked, or will be, held by this transaction."""
    theirs = (table.c.mentor_id == mentor_id) & table.c.state.in_(("waiting", "asked"))
    chosen = select(table).where(_mine(tx), theirs).order_by(table.c.id)
    return _all(tx, chosen.with_for_update(key_share=True))


def wake_queue(tx: Transaction, topics: list[str], at: datetime) -> None:
    """A seat came free: who waits for one of these topics is looked at again."""
    waiting = (table.c.state == "queued") & table.c.topic.in_(topics)
    tx.execute(update(table).where(_mine(tx), waiting).values(next_at=at))


# --- who was asked ---------------------------------------------------------------------------------


def ask_mentor(tx: Transaction, request_id: int, person_id: int, at: datetime) -> None:
    """It waits for this mentor; also for one who had no seat before."""
    values = {"workspace_id": tx.workspace.id, "request_id": request_id, "person_id": person_id}
    tx.insert_once(asks_table, {**values, "reply": "waiting", "at": at})
    set_mentor_reply(tx, request_id, person_id, "waiting")


def set_mentor_reply(tx: Transaction, request_id: int, person_id: int, reply: Reply) -> None:
    ask = asks_table.c
    one = (ask.workspace_id == tx.workspace.id) & (ask.request_id == request_id)
    tx.execute(update(asks_table).where(one, ask.person_id == person_id).values(reply=reply))


def asked(tx: Transaction, request_id: int) -> dict[int, Reply]:
    """Who was asked and what they said, in the order of asking."""
    ask = asks_table.c
    chosen = select(ask.person_id, ask.reply).where(
        ask.workspace_id == tx.workspace.id, ask.request_id == request_id
    )
    return {row.person_id: row.reply for row in tx.execute(chosen.order_by(ask.at, ask.person_id))}


def declined(tx: Transaction, mentee_id: int, topic: str) -> set[int]:
    """Who said no to this person on this topic, whenever that was."""
    ask = asks_table.c
    chosen = (
        select(ask.person_id)
        .join(table, table.c.id == ask.request_id)
        .where(ask.workspace_id == tx.workspace.id, _mine(tx), ask.reply == "declined")
        .where(table.c.mentee_id == mentee_id, table.c.topic == topic)
    )
    return set(tx.execute(chosen).scalars())


# --- what is due -----------------------------------------------------------------------------------


def next_request_due(tx: Transaction) -> datetime | None:
    """When the first request goes on, or somebody hears how theirs is."""
    moments = [
        first(tx, table.c.next_at),
        first(tx, table.c.tell_at),
        first(tx, table.c.made_at, "", _with_a_leaver(tx)),
    ]
    return min((moment for moment in moments if moment is not None), default=None)


def due_requests(tx: Transaction, now: datetime) -> list[Request]:
    """Held by this transaction; what others hold is left to them."""
    due = or_(table.c.next_at <= now, table.c.tell_at <= now, _with_a_leaver(tx))
    chosen = select(table).where(_mine(tx), awake(table), due).order_by(table.c.id).limit(AT_ONCE)
    return _all(tx, chosen.with_for_update(skip_locked=True, key_share=True))


def _with_a_leaver(tx: Transaction) -> ColumnElement[bool]:
    person = people.table.c
    gone = exists().where(
        person.workspace_id == tx.workspace.id, person.id == table.c.mentor_id, person.has_left
    )
    return table.c.state.in_(("waiting", "asked")) & or_(table.c.mentor_id.is_(None), gone)


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _all(tx: Transaction, statement: Any) -> list[Request]:
    fields = Request.__struct_fields__
    return [Request(**{name: getattr(row, name) for name in fields}) for row in tx.execute(statement)]
