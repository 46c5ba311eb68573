"""What people want to hear about, and the votes for it."""

import hashlib
import re
from datetime import datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import ColumnElement, delete, exists, func, select, update

from storage.database import Transaction
from storage.lunches.tables import Topic, votes_table
from storage.lunches.tables import topics_table as table

_VOTES = (
    select(func.count())
    .select_from(votes_table)
    .where(votes_table.c.workspace_id == table.c.workspace_id, votes_table.c.topic_id == table.c.id)
    .scalar_subquery()
)
_COLUMNS = [table.c[name] for name in Topic.__struct_fields__ if name != "votes"]


def propose(
    tx: Transaction, series_id: int, text: str, proposer_id: int | None, will_speak: bool
) -> tuple[Topic, bool]:
    """The new topic and True, or the one with these words that is there and False. One that was had or
    taken back can be proposed again by somebody."""
    values = {"proposer_id": proposer_id, "text": text, "will_speak": will_speak, "state": "open"}
    key = _key(text)
    here = {"workspace_id": tx.workspace.id, "series_id": series_id, "text_key": key}
    is_new = tx.insert_once(table, {**here, **values}) is not None
    same = (table.c.series_id == series_id) & (table.c.text_key == key)
    if not is_new and proposer_id is not None:
        again = update(table).where(_mine(tx), same, table.c.state != "open").values(values)
        is_new = tx.execute(again.returning(table.c.id)).first() is not None
    found = _all(tx, select(*_COLUMNS, _VOTES.label("votes")).where(_mine(tx), same))
    return found[0], is_new


def topic(tx: Transaction, topic_id: int) -> Topic | None:
    found = _all(tx, select(*_COLUMNS, _VOTES.label("votes")).where(_mine(tx), table.c.id == topic_id))
    return found[0] if found else None


def open_topics(tx: Transaction, series_id: int) -> list[Topic]:
    """What can be voted for; most votes first, then what was proposed first."""
    chosen = select(*_COLUMNS, _VOTES.label("votes")).where(
        _mine(tx), table.c.series_id == series_id, table.c.state == "open"
    )
    return sorted(_all(tx, chosen), key=lambda one: (-one.votes, one.proposer_id is None, one.id))


def vote(tx: Transaction, topic_id: int, person_id: int, at: datetime) -> bool:
    """One vote for each person; the second time it is taken back. Whether there is one now."""
    values = {"workspace_id": tx.workspace.id, "topic_id": topic_id, "person_id": person_id, "at": at}
    if tx.insert_once(votes_table, values) is not None:
        return True
    mine = (votes_table.c.topic_id == topic_id) & (votes_table.c.person_id == person_id)
    tx.execute(delete(votes_table).where(votes_table.c.workspace_id == tx.workspace.id, mine))
    return False


def has_voted(tx: Transaction, topic_id: int, person_id: int) -> bool:
    c = votes_table.c
    mine = (c.topic_id == topic_id) & (c.person_id == person_id)
    return tx.execute(select(c.at).where(c.workspace_id == tx.workspace.id, mine)).first() is not None


def hold_topic(tx: Transaction, topic_id: int) -> Topic | None:
    """As it is now, and nobody else can change it until this transaction ends."""
    tx.lock(table, topic_id)
    return topic(tx, topic_id)


def change_topic(tx: Transaction, one: Topic, **news: Any) -> Topic:
    """Votes are for one time: what is had or gone has none any more."""
    tx.execute(update(table).where(_mine(tx), table.c.id == one.id).values(news))
    if news.get("state") in ("used", "gone"):
        tx.execute(
            delete(votes_table).where(
                votes_table.c.workspace_id == tx.workspace.id, votes_table.c.topic_id == one.id
            )
        )
    return replace(one, **news)


def drop_unwanted(tx: Transaction, series_id: int) -> None:
    """Suggestions that nobody voted for make room for newer ones."""
    voted = exists().where(
        votes_table.c.workspace_id == tx.workspace.id, votes_table.c.topic_id == table.c.id
    )
    tx.execute(
        delete(table).where(
            _mine(tx),
            table.c.series_id == series_id,
            table.c.state == "open",
            table.c.proposer_id.is_(None),
            ~voted,
        )
    )


def _key(text: str) -> str:
    bare = " ".join(re.findall(r"\w+", text.casefold())) or text
    return hashlib.blake2b(bare.encode(), digest_size=16).hexdigest()


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _all(tx: Transaction, statement: Any) -> list[Topic]:
    names = Topic.__struct_fields__
    return [Topic(**{name: getattr(row, name) for name in names}) for row in tx.execute(statement)]
