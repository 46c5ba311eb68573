"""Who looks for a mentor, and who was asked."""

from datetime import datetime

from sqlalchemy import exists, or_, select

from storage import people
from storage.database import Transaction
from storage.mentors.tables import Reply, Request, asks_table
from storage.mentors.tables import requests_table as table
from storage.rows import Rows
from storage.setbacks import awake, earliest, first
from storage.statements import change_rows, scoped

AT_ONCE = 100
_OPEN = ("waiting", "asked", "queued")


_rows = Rows(Request, table)

_person = people.table.c
_MENTOR_LEFT = exists().where(
    _person.workspace_id == table.c.workspace_id, _person.id == table.c.mentor_id, _person.has_left
)
_WITH_A_LEAVER = or_(table.c.state == "waiting", table.c.state == "asked") & or_(
    table.c.mentor_id.is_(None), _MENTOR_LEFT
)

hold_request = _rows.hold
change_request = _rows.change


def add_request(tx: Transaction, mentee_id: int, topic: str, level: int, hope: str, at: datetime) -> Request:
    """A new request, that nobody has been asked yet."""
    return _rows.new(tx, Request(0, mentee_id, topic, level, hope, "queued", at))


def open_requests(tx: Transaction, mentee_id: int) -> list[Request]:
    """What somebody still looks for."""
    return _rows.some(tx, table.c.state.in_(_OPEN), mentee_id=mentee_id)


def asked_of(tx: Transaction, mentor_id: int) -> list[Request]:
    """What waits for the yes or no of this mentor."""
    return _rows.some(tx, mentor_id=mentor_id, state="asked")


def requests_with(tx: Transaction, mentor_id: int) -> list[Request]:
    """What a mentor was asked, or will be, held by this transaction."""
    theirs = _rows.select(tx, table.c.state.in_(("waiting", "asked")), mentor_id=mentor_id)
    return _rows.all(tx, theirs.order_by(table.c.id).with_for_update(key_share=True))


def wake_queue(tx: Transaction, topics: list[str], at: datetime) -> None:
    """A seat came free: who waits for one of these topics is looked at again."""
    change_rows(tx, table, {"next_at": at}, table.c.topic.in_(topics), state="queued")


# --- who was asked ---------------------------------------------------------------------------------


def ask_mentor(tx: Transaction, request_id: int, person_id: int, at: datetime) -> None:
    """It waits for this mentor; also for one who had no seat before."""
    key = {"request_id": request_id, "person_id": person_id}
    tx.insert_once(asks_table, {**key, "reply": "waiting", "at": at})
    set_mentor_reply(tx, request_id, person_id, "waiting")


def set_mentor_reply(tx: Transaction, request_id: int, person_id: int, reply: Reply) -> None:
    change_rows(tx, asks_table, {"reply": reply}, request_id=request_id, person_id=person_id)


def asked(tx: Transaction, request_id: int) -> dict[int, Reply]:
    """Who was asked and what they said, in the order of asking."""
    ask = asks_table.c
    chosen = select(ask.person_id, ask.reply).where(scoped(tx, asks_table, request_id=request_id))
    return {row.person_id: row.reply for row in tx.execute(chosen.order_by(ask.at, ask.person_id))}


def declined(tx: Transaction, mentee_id: int, topic: str) -> set[int]:
    """Who said no to this person on this topic, whenever that was."""
    ask = asks_table.c
    chosen = (
        select(ask.person_id)
        .join(table, table.c.id == ask.request_id)
        .where(scoped(tx, asks_table, reply="declined"), scoped(tx, table, mentee_id=mentee_id, topic=topic))
    )
    return set(tx.execute(chosen).scalars())


# --- what is due -----------------------------------------------------------------------------------


def next_request_due(tx: Transaction) -> datetime | None:
    """When the first request goes on, or somebody hears how theirs is."""
    left = first(tx, table.c.made_at, "", _WITH_A_LEAVER)
    return earliest(first(tx, table.c.next_at), first(tx, table.c.tell_at), left)


def due_requests(tx: Transaction, now: datetime) -> list[Request]:
    """Held by this transaction; what others hold is left to them."""
    due = or_(table.c.next_at <= now, table.c.tell_at <= now, _WITH_A_LEAVER)
    return _rows.some(tx, awake(table), due, most=AT_ONCE, skip_held=True)
