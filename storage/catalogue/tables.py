"""The tables of the catalogue: what can be learned from, who finished it, and how that is celebrated."""

from datetime import datetime
from typing import Literal

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, UniqueConstraint

from storage.fates import fate
from storage.levels import Level
from storage.refs import Ref
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tags import TaggedRows, Tags

Kind = Literal["course", "article", "video", "podcast"]
KINDS: tuple[Kind, ...] = ("course", "article", "video", "podcast")

MICRO_MINUTES = 5
"""At most so long is micro-learning, which comes first."""


class Resource(msgspec.Struct, frozen=True):
    """`reason` is why it is recommended; `cost` is in words, "" when it costs nothing. Nobody recommends
    it (any more) when `recommender_id` is None. `confirmed_at` is when somebody last said that it holds,
    `asked_at` when they were last asked, `reported_at` since when it is said that the link is dead."""

    id: int
    title: str
    link: str
    reason: str
    kind: Kind
    minutes: int
    level: Level
    cost: str
    topics: tuple[str, ...]
    recommender_id: int | None
    made_at: datetime
    confirmed_at: datetime
    asked_at: datetime | None = None
    reported_at: datetime | None = None

    @property
    def about(self) -> str:
        """How search, buttons and forms refer to it."""
        return str(Ref("resource", self.id))

    @property
    def is_micro(self) -> bool:
        return self.minutes <= MICRO_MINUTES


class Completion(msgspec.Struct, frozen=True):
    """Somebody finished it. At `celebrate_at` they hear so, when it was not they who said it. Colleagues see
    it in the channel `place_id`, when they chose so."""

    id: int
    resource_id: int
    person_id: int
    at: datetime
    source: str
    celebrate_at: datetime | None = None
    place_id: int | None = None

    @property
    def about(self) -> str:
        """How the post about it is found again."""
        return str(Ref("completion", self.id))


resources_table = Table(
    "resources",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("title", Text, nullable=False),
    Column("link", Text, nullable=False),
    Column("link_key", String(32)),  # None once it was removed: then the link may come back
    Column("reason", Text, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("level", String(12), nullable=False),
    Column("cost", String(40), nullable=False),
    Column("recommender_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("made_at", Moment, nullable=False),
    Column("confirmed_at", Moment, nullable=False),
    Column("ask_at", Moment),
    Column("asked_at", Moment),
    Column("reported_at", Moment),
    Column("removed_at", Moment),
    UniqueConstraint("workspace_id", "link_key"),
    sqlite_autoincrement=True,  # a button of one that is gone must not find another
)
Index("ix_resources_ask_at", resources_table.c.workspace_id, resources_table.c.ask_at)
Index("ix_resources_recommender", resources_table.c.workspace_id, resources_table.c.recommender_id)

topics_table = Table(
    "resource_topics",
    metadata,
    workspace_id(),
    Column("resource_id", RowId, ForeignKey("resources.id"), primary_key=True),
    Column("topic", String(64), primary_key=True),
)
Index("ix_resource_topics_topic", topics_table.c.workspace_id, topics_table.c.topic)
tags = Tags(topics_table.c.resource_id)

marks = Table(
    "resource_marks",
    metadata,
    workspace_id(),
    Column("resource_id", RowId, ForeignKey("resources.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="keep")),
    Column("kind", String(12), primary_key=True),
    Column("at", Moment, nullable=False),
)

completions_table = Table(
    "completions",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("resource_id", RowId, ForeignKey("resources.id"), nullable=False),
    Column("person_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="delete")),
    Column("at", Moment, nullable=False),
    Column("source", String(8), nullable=False),
    Column("celebrate_at", Moment),
    Column("place_id", RowId, ForeignKey("places.id")),
    UniqueConstraint("workspace_id", "resource_id", "person_id"),
    sqlite_autoincrement=True,
)
Index("ix_completions_person", completions_table.c.workspace_id, completions_table.c.person_id)
Index("ix_completions_celebrate_at", completions_table.c.workspace_id, completions_table.c.celebrate_at)

celebrations = Table(
    "celebrations",
    metadata,
    workspace_id(),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("aloud", Boolean, nullable=False),
)
"""Who wants colleagues to hear of what they finish. Who said nothing wants to keep it to themselves."""

statements_table = Table(
    "xapi_statements",
    metadata,
    workspace_id(primary_key=True),
    Column("id", String(36), primary_key=True),
)
"""Those that were taken in, so that each counts once; what was in them is not kept."""

rows = TaggedRows(Resource, resources_table, tags, due_at=resources_table.c.ask_at)
