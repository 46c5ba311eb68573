"""The table of digests, and the indexes they look back along."""

from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage import kudos, tils
from storage.fates import fate
from storage.refs import Ref
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Clock, Day, Few, Whole

Kind = Literal["channel", "personal", "manager"]
CHANNEL: Kind = "channel"
PERSONAL: Kind = "personal"
MANAGER: Kind = "manager"


class Digest(msgspec.Struct, frozen=True):
    """One digest a week, for the readers of a place or for one person.

    `person_id` is who reads their own; `organiser_id` who switched one on in a channel, None when that
    was forgotten. `weekday` is an ISO weekday, `at_time` a local time ("16:00"). `due_on` is the local
    date of the next one; `next_at` the moment to look at it, None when it is off. `shown_until` is where
    the last one ended; `questions` how many coaching questions went with it.
    """

    id: int
    kind: Kind
    place_id: int | None
    person_id: int | None
    organiser_id: int | None
    weekday: int
    at_time: str
    due_on: date
    next_at: datetime | None
    shown_until: datetime | None = None
    questions: int = 0

    @property
    def about(self) -> str:
        return str(Ref("digest", self.id))


table = Table(
    "digests",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("kind", String(8), nullable=False),
    Column("place_id", RowId, ForeignKey("places.id")),
    Column("person_id", RowId, ForeignKey("people.id"), info=fate(erase="delete")),
    Column("organiser_id", RowId, ForeignKey("people.id"), info=fate(erase="blank")),
    Column("weekday", Few(1, 7), nullable=False),
    Column("at_time", Clock(), nullable=False),
    Column("due_on", Day, nullable=False),
    Column("next_at", Moment),
    Column("shown_until", Moment),
    Column("questions", Whole(0, 1_000_000), nullable=False, server_default="0"),
)
Index("ix_digests_next_at", table.c.workspace_id, table.c.next_at)
Index("uq_digests_place", table.c.workspace_id, table.c.place_id, unique=True)
Index("uq_digests_person", table.c.workspace_id, table.c.person_id, table.c.kind, unique=True)

Index("ix_tils_made_at", tils.table.c.workspace_id, tils.table.c.made_at)
Index("ix_til_marks_at", tils.marks.c.workspace_id, tils.marks.c.at)
Index("ix_kudos_happened_at", kudos.table.c.workspace_id, kudos.table.c.happened_at)
