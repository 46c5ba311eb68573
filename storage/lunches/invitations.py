"""TILs that helped many, and their authors who were invited to tell about them."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import exists, func, or_, select

from storage import places
from storage.database import Transaction
from storage.lunches.tables import invitations_table as table
from storage.lunches.tables import seats_table, sessions_table, topics_table, votes_table
from storage.rows import Rows
from storage.statements import change_rows, scoped
from storage.tils import HELPED
from storage.tils import marks as marks_table
from storage.tils import table as tils_table

Reply = Literal["waiting", "yes", "no"]


class Invitation(msgspec.Struct, frozen=True):
    id: int
    series_id: int
    session_id: int | None
    til_id: int
    person_id: int
    reply: Reply
    at: datetime

    @property
    def about(self) -> str:
        return f"slot:{self.id}"


_rows = Rows(Invitation, table)
_IN_TURN = (table.c.at, table.c.id)

invitation = _rows.find
change_invitation = _rows.change


class Helpful(msgspec.Struct, frozen=True):
    """A TIL that helped this many people, and who wrote it."""

    til_id: int
    author_id: int
    people: int


def helpful(tx: Transaction, place_id: int, fewest: int, since: datetime, most: int = 50) -> list[Helpful]:
    """TILs under a name that helped at least so many people, lately as well, and of which nobody was
    invited yet; those everybody may see and those of this channel. What helped most comes first."""
    til, mark = tils_table.c, marks_table.c
    public = select(places.table.c.id).where(scoped(tx, places.table, kind="public"))
    invited = exists().where(scoped(tx, table, table.c.til_id == til.id))
    people = func.count(mark.person_id)
    lately = select(mark.til_id).where(scoped(tx, marks_table, mark.at >= since, kind=HELPED))
    chosen = (
        select(til.id, til.author_id, people.label("people"))
        .join(marks_table, mark.til_id == til.id)
        .where(scoped(tx, tils_table, til.author_id.is_not(None), til.deleted_at.is_(None)))
        .where(scoped(tx, marks_table, mark.person_id != til.author_id, kind=HELPED))
        .where(or_(til.place_id == place_id, til.place_id.in_(public)), til.id.in_(lately), ~invited)
        .group_by(til.id, til.author_id)
        .having(people >= fewest, func.max(mark.at) >= since)
        .order_by(people.desc(), til.id)
        .limit(most)
    )
    return [Helpful(row.id, row.author_id, row.people) for row in tx.execute(chosen)]


def takes_part(tx: Transaction, series_id: int, place_id: int, person_id: int) -> bool:
    """Whether somebody is in this channel as far as we can tell: seen in it, sharing in it, or ever at
    one of its sessions, proposing or voting."""
    seats = scoped(tx, seats_table, person_id=person_id)
    votes = scoped(tx, votes_table, person_id=person_id)
    session, topic = sessions_table.c, topics_table.c
    signs = (
        select(places.members).where(scoped(tx, places.members, place_id=place_id, person_id=person_id)),
        select(tils_table.c.id).where(scoped(tx, tils_table, place_id=place_id, author_id=person_id)),
        select(session.id)
        .join(seats_table, session.id == seats_table.c.session_id)
        .where(seats, scoped(tx, sessions_table, series_id=series_id)),
        select(topic.id).where(scoped(tx, topics_table, series_id=series_id, proposer_id=person_id)),
        select(topic.id)
        .join(votes_table, topic.id == votes_table.c.topic_id)
        .where(votes, scoped(tx, topics_table, series_id=series_id)),
    )
    return any(tx.execute(sign.limit(1)).first() is not None for sign in signs)


def invitations_of(tx: Transaction, person_id: int) -> list[Invitation]:
    """Those this person has not answered."""
    return _rows.some(tx, person_id=person_id, reply="waiting", order_by=_IN_TURN)


def was_invited_since(tx: Transaction, person_id: int, since: datetime) -> bool:
    """Whether somebody was asked, or answered, after this."""
    return _rows.first(tx, table.c.at > since, person_id=person_id) is not None


def invite(tx: Transaction, series_id: int, til_id: int, person_id: int, at: datetime) -> Invitation | None:
    """None when this TIL was an occasion once before."""
    return _rows.add(tx, Invitation(0, series_id, None, til_id, person_id, "waiting", at))


def slots(tx: Transaction, session_id: int) -> list[Invitation]:
    """The slots of a session, in the order in which people said yes."""
    return _rows.some(tx, session_id=session_id, reply="yes", order_by=_IN_TURN)


def attach(tx: Transaction, series_id: int, session_id: int, most: int) -> None:
    """Who said yes and has no session yet comes to this one, as many as fit."""
    waiting = {"series_id": series_id, "session_id": None, "reply": "yes"}
    for one in _rows.some(tx, scoped(tx, table, **waiting), order_by=_IN_TURN, most=most):
        change_invitation(tx, one, session_id=session_id)


def detach(tx: Transaction, session_id: int) -> None:
    """The session does not take place: its slots are for the next."""
    change_rows(tx, table, {"session_id": None}, session_id=session_id)
