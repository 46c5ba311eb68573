"""Finding questions, and who was asked."""

import hmac
from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace
from sqlalchemy import literal, or_, select

from storage import lookups
from storage.database import Transaction
from storage.prepared import Prepared
from storage.questions.tables import Question, Reply, asked_table, table, tags, topics_table
from storage.statements import same_columns, scoped
from storage.tags import TaggedRows
from storage.tils.anonymous import hashed


class _Questions(TaggedRows[Question]):
    """Without what too few people looked for."""

    def each(self, tx: Transaction, rows: Iterable[Any]) -> list[Question]:
        found = super().each(tx, rows)
        several = lookups.with_enough_people(tx) if any(one.is_gathered for one in found) else {}
        counted = (replace(one, people=several.get(one.id, 0)) if one.is_gathered else one for one in found)
        return [one for one in counted if one.people]


_rows = _Questions(Question, table, tags, literal(1).label("people"), due_at=table.c.due_at)

find = _rows.find
hold = _rows.hold
next_due = _rows.next_due
due = _rows.due


def unanswered(tx: Transaction, most: int) -> list[Question]:
    """The gap list, newest first."""
    seen = table.c.asker_id.is_not(None) | table.c.id.in_(list(lookups.with_enough_people(tx)))
    return _rows.some(tx, seen, state="open", order_by=table.c.id.desc(), most=most)


def asked(tx: Transaction, question_id: int) -> dict[int, Reply]:
    """Who was asked and what they said, in the order of asking."""
    chosen = select(asked_table.c.person_id, asked_table.c.reply)
    theirs = chosen.where(scoped(tx, asked_table, question_id=question_id))
    rows = tx.execute(theirs.order_by(asked_table.c.at, asked_table.c.person_id))
    return {row.person_id: row.reply for row in rows}


_reply, _state = asked_table.c.reply, table.c.state
_WAITING_FOR = Prepared(
    select(*_rows.columns)
    .where(same_columns(table, {}), or_(_state == "asked", _state == "posted", _state == "open"))
    .where(
        table.c.id.in_(
            select(asked_table.c.question_id)
            .where(same_columns(asked_table, {"person_id": True}))
            .where(or_(_reply == "waiting", _reply == "later"))
        )
    )
    .order_by(table.c.id)
)


def waiting_for(tx: Transaction, person_id: int) -> list[Question]:
    """What somebody was asked and has not answered or passed on, while an answer is wanted."""
    return _rows.each(tx, tx.rows(_WAITING_FOR, person_id=person_id))


def open_about(tx: Transaction, topics: Iterable[str], person_id: int, most: int) -> list[Question]:
    """What others asked about one of these and is open to everybody who may see it, newest first; nothing
    this person was asked before."""
    asked_before = select(asked_table.c.question_id).where(scoped(tx, asked_table, person_id=person_id))
    tagged = select(topics_table.c.question_id).where(
        scoped(tx, topics_table, topics_table.c.topic.in_(sorted(topics)))
    )
    wanted = table.c.state.in_(("posted", "open")) & (table.c.asker_id != person_id)
    fits = table.c.id.in_(tagged) & table.c.id.not_in(asked_before)
    return _rows.some(tx, wanted, fits, order_by=table.c.id.desc(), most=most)


def is_of(tx: Transaction, question: Question, person_id: int, token: str) -> bool:
    """Whether this person asked it; who asked without a name holds its token once it is answered."""
    if question.asker_id is not None:
        return question.asker_id == person_id
    stored = tx.execute(select(table.c.token_hash).where(scoped(tx, table, id=question.id))).scalar()
    return stored is not None and hmac.compare_digest(stored, hashed(token))
