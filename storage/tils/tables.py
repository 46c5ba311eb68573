"""The tables of TILs and what hangs on them."""

import hashlib
from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table, Text, literal_column

from storage.fates import fate
from storage.places import Place
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tags import TaggedRows, Tags

Kind = Literal["til", "lesson"]
TIL: Kind = "til"
LESSON: Kind = "lesson"


class Til(msgspec.Struct, frozen=True):
    """`author_id` is None when it was shared without a name: nobody can be told whose it is, for it is
    not known here. `saved_by_id` is who saved it when it was not the author; `place_id` is where its
    card is, None when it is nowhere. `source_message` is the message it was saved from, "" otherwise.
    `with_id` is with whom the author learned it, who agreed to these very words; None when it is the
    author's alone.
    """

    id: int
    author_id: int | None
    saved_by_id: int | None
    place_id: int | None
    text: str
    link: str
    topics: tuple[str, ...]
    source_message: str
    made_at: datetime
    changed_at: datetime
    kind: Kind = TIL
    with_id: int | None = None

    @property
    def about(self) -> str:
        """How posts, buttons and kudos refer to it."""
        return f"til:{self.id}"

    @property
    def is_anonymous(self) -> bool:
        return self.author_id is None

    @property
    def is_lesson(self) -> bool:
        return self.kind == LESSON

    def is_of(self, person_id: int) -> bool:
        """Whether their name stands with it as who learned it."""
        return person_id in (self.author_id, self.with_id)


table = Table(
    "tils",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("author_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("saved_by_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("with_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("kind", String(8), nullable=False, server_default=TIL),
    Column("text", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("link_key", String(32), nullable=False, server_default=""),
    Column("source_message", String(255), nullable=False),
    Column("token_hash", String(64), info=fate(export="secret")),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("deleted_at", Moment),
)
Index("ix_tils_author", table.c.workspace_id, table.c.author_id, table.c.made_at)
Index("ix_tils_with", table.c.workspace_id, table.c.with_id)
Index("ix_tils_place", table.c.workspace_id, table.c.place_id, table.c.made_at)
Index(
    "uq_tils_source",
    table.c.workspace_id,
    table.c.place_id,
    table.c.source_message,
    unique=True,
    sqlite_where=table.c.source_message != "",
    postgresql_where=table.c.source_message != "",
)
Index(
    "uq_tils_link",
    table.c.workspace_id,
    table.c.link_key,
    unique=True,
    sqlite_where=table.c.link_key != "",
    postgresql_where=table.c.link_key != "",
)

HAS_SOURCE = table.c.source_message != literal_column("''")
HAS_LINK = table.c.link_key != literal_column("''")
"""Said with what is looked for, or SQLite uses neither index: of a value that comes later it cannot know."""

topics_table = Table(
    "til_topics",
    metadata,
    workspace_id(),
    Column("til_id", RowId, ForeignKey("tils.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)
Index("ix_til_topics_topic", topics_table.c.workspace_id, topics_table.c.topic)
tags = Tags(topics_table.c.til_id)
rows = TaggedRows(Til, table, tags)

marks = Table(
    "til_marks",
    metadata,
    workspace_id(),
    Column("til_id", RowId, ForeignKey("tils.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="keep")),
    Column("kind", String(8), primary_key=True),
    Column("at", Moment, nullable=False),
)
Index("ix_til_marks_person", marks.c.workspace_id, marks.c.person_id, marks.c.kind, marks.c.at)


def link_key(place: Place, link: str) -> str:
    """What makes a link in this place the same as another; `link` is already in its plainest form.

    All public channels share one; whatever is in any other place has nothing to do with elsewhere.
    """
    scope = "public" if place.kind == "public" else str(place.id)
    return hashlib.blake2b(f"{scope} {link}".encode(), digest_size=16).hexdigest()
