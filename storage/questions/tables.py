"""The tables of questions, and what stands in them."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table, Text

from storage.fates import fate
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tags import Tags

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
    workspace_id(),
    Column("asker_id", RowId, ForeignKey("people.id"), info=fate(erase="delete")),
    Column("is_anonymous", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("state", String(12), nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("due_at", Moment),
    Column("was_reminded", Boolean, nullable=False),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("answerer_id", RowId, ForeignKey("people.id"), info=fate(erase="keep")),
    Column("tip_id", RowId),  # no foreign key: the tip may go
    Column("helped_at", Moment),
    Column("answered_at", Moment),  # for sums; empty of what was asked without a name
    Column("token_hash", String(64), info=fate(export="secret")),
    sqlite_autoincrement=True,  # a button of a question that is gone must not find another
)
Index("ix_questions_due", table.c.workspace_id, table.c.due_at)
Index("ix_questions_state", table.c.workspace_id, table.c.state, table.c.id)

topics_table = Table(
    "question_topics",
    metadata,
    workspace_id(),
    Column("question_id", RowId, ForeignKey("questions.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)

asked_table = Table(
    "question_asked",
    metadata,
    workspace_id(),
    Column("question_id", RowId, ForeignKey("questions.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("at", Moment, nullable=False),
    Column("reply", String(12), nullable=False),
)
Index("ix_question_asked_person", asked_table.c.workspace_id, asked_table.c.person_id)

tags = Tags(topics_table.c.question_id)
