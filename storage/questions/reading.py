"""Finding questions, and who was asked."""

import hmac
from datetime import datetime
from typing import Any

from msgspec.structs import replace
from sqlalchemy import select

from storage import lookups
from storage.database import Transaction
from storage.questions.tables import Question, Reply, asked_table, table, tags
from storage.setbacks import due_by, first
from storage.statements import scoped
from storage.tils.anonymous import hashed


def find(tx: Transaction, question_id: int) -> Question | None:
    """None also for what too few people looked for."""
    found = _questions(tx, select(table).where(scoped(tx, table, id=question_id)))
    return found[0] if found else None


def hold(tx: Transaction, question_id: int) -> Question | None:
    """The question as it is now, that nobody else can change until this transaction ends."""
    tx.lock(table, question_id)
    return find(tx, question_id)


def next_due(tx: Transaction) -> datetime | None:
    """When the first question goes on if it is still unanswered."""
    return first(tx, table.c.due_at)


def due(tx: Transaction, now: datetime, most: int = 100) -> list[Question]:
    """Questions that are due, held by this transaction; those that others hold are left to them."""
    chosen = select(table).where(due_by(tx, table.c.due_at, now)).order_by(table.c.due_at, table.c.id)
    return _questions(tx, chosen.limit(most).with_for_update(skip_locked=True, key_share=True))


def unanswered(tx: Transaction, most: int) -> list[Question]:
    """The gap list, newest first."""
    seen = table.c.asker_id.is_not(None) | table.c.id.in_(list(lookups.enough(tx)))
    chosen = select(table).where(scoped(tx, table, seen, state="open")).order_by(table.c.id.desc())
    return _questions(tx, chosen.limit(most))


def asked(tx: Transaction, question_id: int) -> dict[int, Reply]:
    """Who was asked and what they said, in the order of asking."""
    chosen = select(asked_table.c.person_id, asked_table.c.reply)
    theirs = chosen.where(scoped(tx, asked_table, question_id=question_id))
    rows = tx.execute(theirs.order_by(asked_table.c.at, asked_table.c.person_id))
    return {row.person_id: row.reply for row in rows}


def is_of(tx: Transaction, question: Question, person_id: int, token: str) -> bool:
    """Whether this person asked it; who asked without a name holds its token once it is answered."""
    if question.asker_id is not None:
        return question.asker_id == person_id
    stored = tx.execute(select(table.c.token_hash).where(scoped(tx, table, id=question.id))).scalar()
    return stored is not None and hmac.compare_digest(stored, hashed(token))


def _questions(tx: Transaction, statement: Any) -> list[Question]:
    rows = tx.execute(statement).all()
    topics = tags.of(tx, (row.id for row in rows))
    found = [_question(row, topics[row.id]) for row in rows]
    several = lookups.enough(tx) if any(one.is_gathered for one in found) else {}
    counted = (replace(one, people=several.get(one.id, 0)) if one.is_gathered else one for one in found)
    return [one for one in counted if one.people]


def _question(row: Any, topics: tuple[str, ...]) -> Question:
    unstored = ("topics", "people")
    values = {name: getattr(row, name) for name in Question.__struct_fields__ if name not in unstored}
    return Question(topics=topics, **values)
