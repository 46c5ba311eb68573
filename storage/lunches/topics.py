"""What people want to hear about, and the votes for it."""

import hashlib
import re
from datetime import datetime
from typing import Any

from sqlalchemy import exists, func, select, update

from storage.database import Transaction
from storage.lunches.tables import Topic, votes_table
from storage.lunches.tables import topics_table as table
from storage.rows import Rows
from storage.statements import count, drop, scoped

_VOTES = (
    select(func.count())
    .select_from(votes_table)
    .where(votes_table.c.workspace_id == table.c.workspace_id, votes_table.c.topic_id == table.c.id)
    .scalar_subquery()
)
_rows = Rows(Topic, table, _VOTES.label("votes"))

topic = _rows.find
hold_topic = _rows.hold


def propose(
    tx: Transaction, series_id: int, text: str, proposer_id: int | None, will_speak: bool
) -> tuple[Topic, bool]:
    """The new topic and True, or the one with these words that is there and False. One that was had or
    taken back can be proposed again by somebody."""
    values = {"proposer_id": proposer_id, "text": text, "will_speak": will_speak, "state": "open"}
    key = {"series_id": series_id, "text_key": _key(text)}
    is_new = tx.insert_once(table, {**key, **values}) is not None
    same = scoped(tx, table, **key)
    if not is_new and proposer_id is not None:
        again = update(table).where(same, table.c.state != "open").values(values)
        is_new = tx.execute(again.returning(table.c.id)).first() is not None
    found = _rows.first(tx, same)
    assert found is not None
    return found, is_new


def open_topics(tx: Transaction, series_id: int) -> list[Topic]:
    """What can be voted for; most votes first, then what was proposed first."""
    found = _rows.some(tx, series_id=series_id, state="open")
    return sorted(found, key=lambda one: (-one.votes, one.proposer_id is None, one.id))


def vote(tx: Transaction, topic_id: int, person_id: int, at: datetime) -> bool:
    """One vote for each person; the second time it is taken back. Whether there is one now."""
    if tx.insert_once(votes_table, {"topic_id": topic_id, "person_id": person_id, "at": at}) is not None:
        return True
    drop(tx, votes_table, topic_id=topic_id, person_id=person_id)
    return False


def has_voted(tx: Transaction, topic_id: int, person_id: int) -> bool:
    return count(tx, votes_table, topic_id=topic_id, person_id=person_id) > 0


def change_topic(tx: Transaction, one: Topic, **news: Any) -> Topic:
    """Votes are for one time: what is had or gone has none any more."""
    if news.get("state") in ("used", "gone"):
        drop(tx, votes_table, topic_id=one.id)
    return _rows.change(tx, one, **news)


def drop_unwanted(tx: Transaction, series_id: int) -> None:
    """Suggestions that nobody voted for make room for newer ones."""
    voted = exists().where(scoped(tx, votes_table, votes_table.c.topic_id == table.c.id))
    drop(tx, table, ~voted, series_id=series_id, state="open", proposer_id=None)


def _key(text: str) -> str:
    bare = " ".join(re.findall(r"\w+", text.casefold())) or text
    return hashlib.blake2b(bare.encode(), digest_size=16).hexdigest()
