"""TILs that helped many, and their authors who were invited to tell about them."""

from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, exists, func, or_, select, update

from storage import places
from storage.database import Transaction
from storage.lunches.tables import invitations_table as table
from storage.lunches.tables import seats_table, sessions_table, topics_table, votes_table
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


class Helpful(msgspec.Struct, frozen=True):
    """A TIL that helped this many people, and who wrote it."""

    til_id: int
    author_id: int
    people: int


def helpful(tx: Transaction, place_id: int, fewest: int, since: datetime, most: int = 50) -> list[Helpful]:
    """TILs under a name that helped at least so many people, lately as well, and of which nobody was
    invited yet; those everybody may see and those of this channel. What helped most comes first."""
    til, mark = tils_table.c, marks_table.c
    public = select(places.table.c.id).where(
        places.table.c.workspace_id == tx.workspace.id, places.table.c.kind == "public"
    )
    invited = exists().where(table.c.workspace_id == tx.workspace.id, table.c.til_id == til.id)
    people = func.count(mark.person_id)
    chosen = (
        select(til.id, til.author_id, people.label("people"))
        .join(marks_table, mark.til_id == til.id)
        .where(til.workspace_id == tx.workspace.id, mark.workspace_id == tx.workspace.id)
        .where(mark.kind == HELPED, til.author_id.is_not(None), til.deleted_at.is_(None))
        .where(mark.person_id != til.author_id)
        .where(or_(til.place_id == place_id, til.place_id.in_(public)), ~invited)
        .group_by(til.id, til.author_id)
        .having(people >= fewest, func.max(mark.at) >= since)
        .order_by(people.desc(), til.id)
        .limit(most)
    )
    return [Helpful(row.id, row.author_id, row.people) for row in tx.execute(chosen)]


def takes_part(tx: Transaction, series_id: int, place_id: int, person_id: int) -> bool:
    """Whether somebody is in this channel as far as we can tell: seen in it, sharing in it, or ever at
    one of its sessions, proposing or voting."""
    ws = tx.workspace.id
    seat, session, topic, vote = seats_table.c, sessions_table.c, topics_table.c, votes_table.c
    signs = (
        select(places.members.c.person_id).where(
            places.members.c.workspace_id == ws,
            places.members.c.place_id == place_id,
            places.members.c.person_id == person_id,
        ),
        select(tils_table.c.id).where(
            tils_table.c.workspace_id == ws,
            tils_table.c.author_id == person_id,
            tils_table.c.place_id == place_id,
        ),
        select(seat.person_id)
        .join(sessions_table, session.id == seat.session_id)
        .where(seat.workspace_id == ws, session.workspace_id == ws)
        .where(seat.person_id == person_id, session.series_id == series_id),
        select(topic.id).where(
            topic.workspace_id == ws, topic.proposer_id == person_id, topic.series_id == series_id
        ),
        select(vote.topic_id)
        .join(topics_table, topic.id == vote.topic_id)
        .where(vote.workspace_id == ws, topic.workspace_id == ws)
        .where(vote.person_id == person_id, topic.series_id == series_id),
    )
    return any(tx.execute(sign.limit(1)).first() is not None for sign in signs)


def was_invited_since(tx: Transaction, person_id: int, since: datetime) -> bool:
    """Whether somebody was asked, or answered, after this."""
    chosen = select(table.c.id).where(_mine(tx), table.c.person_id == person_id, table.c.at > since)
    return tx.execute(chosen.limit(1)).first() is not None


def invite(tx: Transaction, series_id: int, til_id: int, person_id: int, at: datetime) -> Invitation | None:
    """None when this TIL was an occasion once before."""
    values: dict[str, Any] = {"series_id": series_id, "til_id": til_id, "person_id": person_id, "at": at}
    added = tx.insert_once(
        table, {"workspace_id": tx.workspace.id, **values, "session_id": None, "reply": "waiting"}
    )
    return Invitation(int(added[0]), session_id=None, reply="waiting", **values) if added else None


def invitation(tx: Transaction, invitation_id: int) -> Invitation | None:
    found = _all(tx, select(table).where(_mine(tx), table.c.id == invitation_id))
    return found[0] if found else None


def change_invitation(tx: Transaction, one: Invitation, **news: Any) -> Invitation:
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    return msgspec.structs.replace(one, **news)


def slots(tx: Transaction, session_id: int) -> list[Invitation]:
    """The slots of a session, in the order in which people said yes."""
    chosen = select(table).where(_mine(tx), table.c.session_id == session_id, table.c.reply == "yes")
    return _all(tx, chosen.order_by(table.c.at, table.c.id))


def attach(tx: Transaction, series_id: int, session_id: int, most: int) -> None:
    """Who said yes and has no session yet comes to this one, as many as fit."""
    waiting = select(table).where(
        _mine(tx), table.c.series_id == series_id, table.c.reply == "yes", table.c.session_id.is_(None)
    )
    for one in _all(tx, waiting.order_by(table.c.at, table.c.id).limit(most)):
        change_invitation(tx, one, session_id=session_id)


def detach(tx: Transaction, session_id: int) -> None:
    """The session does not take place: its slots are for the next."""
    tx.execute(update(table).where(_mine(tx), table.c.session_id == session_id).values(session_id=None))


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _all(tx: Transaction, statement: Any) -> list[Invitation]:
    names = Invitation.__struct_fields__
    return [Invitation(**{name: getattr(row, name) for name in names}) for row in tx.execute(statement)]
