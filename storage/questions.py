"""Questions people ask each other, who was asked, and those nobody has answered yet."""

import hmac
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Literal

import msgspec
from msgspec.structs import replace
from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    bindparam,
    select,
    update,
)

from storage import lookups, names
from storage.database import Transaction
from storage.schema import Moment, RowId, day, metadata
from storage.setbacks import due_by, first
from storage.tils.anonymous import hashed

State = Literal["asked", "posted", "open", "answered", "withdrawn"]
"""With somebody who may know, in a channel for everybody, on the gap list, or over."""

Reply = Literal["waiting", "passed", "later", "answered"]
"""What somebody who was asked said: nothing yet, I do not know, not now, or the answer."""


class Question(msgspec.Struct, frozen=True):
    """`asker_id` is None when nobody has to be told: of an anonymous question that was answered, and of the
    words that several lookups have in common (see `storage.lookups`), by how many `people`. `due_at` is when
    it goes on if it is still unanswered; `place_id` is the channel it was posted in; `tip_id` the tip its
    answer became, with consent."""

    id: int
    asker_id: int | None
    is_anonymous: bool
    text: str
    topics: tuple[str, ...]
    state: State
    made_at: datetime
    due_at: datetime | None = None
    was_reminded: bool = False
    place_id: int | None = None
    answerer_id: int | None = None
    tip_id: int | None = None
    helped_at: datetime | None = None
    people: int = 1

    @property
    def is_gathered(self) -> bool:
        """Whether nobody asked this, but several people looked for it."""
        return self.state == "open" and self.asker_id is None

    @property
    def about(self) -> str:
        """How buttons, forms and posts refer to it."""
        return f"question:{self.id}"

    @property
    def is_over(self) -> bool:
        return self.state in ("answered", "withdrawn")


table = Table(
    "questions",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("asker_id", RowId, ForeignKey("people.id")),
    Column("is_anonymous", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("was_reminded", Boolean, nullable=False),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("answerer_id", RowId, ForeignKey("people.id")),
    Column("tip_id", RowId),  # no foreign key: the tip may go
    Column("helped_at", Moment),
    Column("token_hash", String(64)),
    sqlite_autoincrement=True,  # a button of a question that is gone must not find another
)
Index("ix_questions_due", table.c.workspace_id, table.c.due_at)
Index("ix_questions_state", table.c.workspace_id, table.c.state, table.c.id)

topics_table = Table(
    "question_topics",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("question_id", RowId, ForeignKey("questions.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)

asked_table = Table(
    "question_asked",
    metadata,
    Column("workspace_id", RowId, ForeignKey("workspaces.id"), nullable=False),
    Column("question_id", RowId, ForeignKey("questions.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("reply", String(12), nullable=False),
)

_TOPICS = (
    select(topics_table.c.question_id, topics_table.c.topic)
    .where(topics_table.c.workspace_id == bindparam("workspace_id"))
    .where(topics_table.c.question_id.in_(bindparam("ids", expanding=True)))
    .order_by(topics_table.c.topic)
)


# --- asking ----------------------------------------------------------------------------------------


def add(
    tx: Transaction, asker_id: int, text: str, topics: Iterable[str], at: datetime, *, is_anonymous: bool
) -> Question:
    """A new question, that nobody has been asked yet."""
    made = _insert(tx, asker_id, text, "asked", at, is_anonymous)
    for topic in topics:
        values = {"workspace_id": tx.workspace.id, "question_id": made, "topic": topic}
        tx.insert_once(topics_table, values)
    return Question(made, asker_id, is_anonymous, text, tuple(topics), "asked", at)


def gather(tx: Transaction, words: str, at: datetime) -> int:
    """The open question of several people who looked for this; the same words are one question."""
    same = select(table.c.id).where(_mine(tx), _is_gathered(), table.c.text == words)
    there = tx.execute(same).scalar()
    return there or _insert(tx, None, words, "open", day(at), True)


def forget_name(tx: Transaction, gone: frozenset[str]) -> None:
    """Somebody is erased who goes by these words: they go from what stands for several lookups."""
    for row in tx.execute(select(table.c.id, table.c.text).where(_mine(tx), _is_gathered())).all():
        words = row.text.split(", ")
        kept = [word for word in words if not names.is_name(word, gone)]
        if kept != words:
            left = {"text": ", ".join(kept)} if kept else {"text": "", "state": "withdrawn"}
            tx.execute(update(table).where(_mine(tx), table.c.id == row.id).values(left))


def gathered(tx: Transaction, ids: Iterable[int]) -> dict[int, str]:
    """The words of those of these that still stand for several lookups, the newest first; also while there
    are too few people for anybody to see them."""
    chosen = select(table.c.id, table.c.text).where(_mine(tx), _is_gathered(), table.c.id.in_(sorted(ids)))
    return {row.id: row.text for row in tx.execute(chosen.order_by(table.c.id.desc()))}


def ask(tx: Transaction, question: Question, person_id: int, at: datetime, due_at: datetime) -> Question:
    """It is with this person now, until `due_at`."""
    values = {"workspace_id": tx.workspace.id, "question_id": question.id, "person_id": person_id}
    tx.insert_once(asked_table, {**values, "at": at, "reply": "waiting"})
    return _change(tx, question, state="asked", due_at=due_at)


def post(tx: Transaction, question: Question, place_id: int, due_at: datetime) -> Question:
    return _change(tx, question, state="posted", place_id=place_id, due_at=due_at)


def wait(tx: Transaction, question: Question, until: datetime) -> Question:
    """It goes to somebody as soon as they work."""
    return _change(tx, question, state="asked", due_at=until)


def leave_open(tx: Transaction, question: Question) -> Question:
    """Put it on the gap list."""
    return _change(tx, question, state="open", due_at=None)


def note_reminder(tx: Transaction, question: Question) -> Question:
    """The one reminder goes out."""
    return _change(tx, question, was_reminded=True)


def asked(tx: Transaction, question_id: int) -> dict[int, Reply]:
    """Who was asked and what they said, in the order of asking."""
    chosen = (
        select(asked_table.c.person_id, asked_table.c.reply)
        .where(asked_table.c.workspace_id == tx.workspace.id, asked_table.c.question_id == question_id)
        .order_by(asked_table.c.at, asked_table.c.person_id)
    )
    return {row.person_id: row.reply for row in tx.execute(chosen)}


def set_reply(tx: Transaction, question_id: int, person_id: int, reply: Reply) -> None:
    tx.execute(
        update(asked_table)
        .where(asked_table.c.workspace_id == tx.workspace.id, asked_table.c.question_id == question_id)
        .where(asked_table.c.person_id == person_id)
        .values(reply=reply)
    )


# --- ending ----------------------------------------------------------------------------------------


def answer(
    tx: Transaction, question: Question, answerer_id: int, tip_id: int | None, token: str = ""
) -> Question:
    """It is over. Who asked it anonymously is forgotten: they have been told, and hold `token`."""
    set_reply(tx, question.id, answerer_id, "answered")
    lookups.drop_answered(tx, question.id)
    asker_id = None if question.is_anonymous else question.asker_id
    if token:
        tx.execute(update(table).where(_mine(tx), table.c.id == question.id).values(token_hash=hashed(token)))
    news = {"answerer_id": answerer_id, "tip_id": tip_id, "asker_id": asker_id}
    return _change(tx, question, state="answered", due_at=None, **news)


def withdraw(tx: Transaction, question: Question) -> Question:
    """It is over, and its words go."""
    tx.leave_no_traces()
    return _change(tx, question, state="withdrawn", due_at=None, text="")


def is_of(tx: Transaction, question: Question, person_id: int, token: str) -> bool:
    """Whether this person asked it; who asked without a name holds its token once it is answered."""
    if question.asker_id is not None:
        return question.asker_id == person_id
    chosen = select(table.c.token_hash).where(_mine(tx), table.c.id == question.id)
    stored = tx.execute(chosen).scalar()
    return stored is not None and hmac.compare_digest(stored, hashed(token))


def mark_helped(tx: Transaction, question: Question, at: datetime) -> None:
    """The answer helped who asked."""
    _change(tx, question, helped_at=at)


# --- finding ---------------------------------------------------------------------------------------


def find(tx: Transaction, question_id: int) -> Question | None:
    """None also for what too few people looked for."""
    found = _questions(tx, select(table).where(_mine(tx), table.c.id == question_id))
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
    gathered = lookups.enough(tx)
    seen = table.c.asker_id.is_not(None) | table.c.id.in_(list(gathered))
    chosen = select(table).where(_mine(tx), table.c.state == "open", seen).order_by(table.c.id.desc())
    return _questions(tx, chosen.limit(most))


def _insert(
    tx: Transaction, asker_id: int | None, text: str, state: State, at: datetime, is_anonymous: bool
) -> int:
    values = {"workspace_id": tx.workspace.id, "asker_id": asker_id, "is_anonymous": is_anonymous}
    made = tx.insert_once(
        table, {**values, "text": text, "state": state, "made_at": at, "was_reminded": False}
    )
    assert made is not None
    return int(made[0])


def _change(tx: Transaction, question: Question, **news: Any) -> Question:
    tx.execute(update(table).where(_mine(tx), table.c.id == question.id).values(**news))
    return replace(question, **news)


def _is_gathered() -> ColumnElement[bool]:
    return table.c.asker_id.is_(None) & (table.c.state == "open")


def _mine(tx: Transaction) -> ColumnElement[bool]:
    return table.c.workspace_id == tx.workspace.id


def _questions(tx: Transaction, statement: Any) -> list[Question]:
    rows = tx.execute(statement).all()
    if not rows:
        return []
    topics: dict[int, list[str]] = {row.id: [] for row in rows}
    for row in tx.execute(_TOPICS, {"workspace_id": tx.workspace.id, "ids": list(topics)}):
        topics[row.question_id].append(row.topic)
    found = [_question(row, tuple(topics[row.id])) for row in rows]
    several = lookups.enough(tx) if any(one.is_gathered for one in found) else {}
    counted = (replace(one, people=several.get(one.id, 0)) if one.is_gathered else one for one in found)
    return [one for one in counted if one.people]


def _question(row: Any, topics: tuple[str, ...]) -> Question:
    unstored = ("topics", "people")
    values = {name: getattr(row, name) for name in Question.__struct_fields__ if name not in unstored}
    return Question(topics=topics, **values)
