"""The tables of learning coffee, and what stands in them."""

from datetime import date, datetime
from typing import Literal

import msgspec
from sqlalchemy import Boolean, Column, ForeignKey, Index, String, Table

from storage.fates import fate
from storage.refs import Ref
from storage.schema import Moment, RowId, metadata, workspace_id
from storage.tolerant import Clock, Day, Few, Whole, Zone

State = Literal["on", "ended"]


class Coffee(msgspec.Struct, frozen=True):
    """What a channel agreed on. `weekday` is ISO, `at` a local time in `zone`. `next_day` is the day the
    next turn is planned on, `next_at` when it begins, which is later when that day is a free one. Until
    `paused_until` there are no turns. `told_few`: the organiser knows that too few take part."""

    id: int
    place_id: int
    organiser_id: int
    weeks: int
    weekday: int
    at: str
    zone: str
    state: State
    next_day: date
    next_at: datetime | None
    paused_until: date | None = None
    told_few: bool = False

    @property
    def about(self) -> str:
        """How buttons, forms and the posted card refer to it."""
        return str(Ref("coffee", self.id))


class Turn(msgspec.Struct, frozen=True):
    """One time: the `number`th that was held, or is to be; `day` is the day it was planned on. It is held
    once its groups are stored."""

    id: int
    coffee_id: int
    day: date
    number: int
    held_at: datetime | None = None


coffees_table = Table(
    "coffees",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("place_id", RowId, ForeignKey("places.id"), nullable=False),
    Column("organiser_id", RowId, ForeignKey("people.id"), nullable=False, info=fate(erase="keep")),
    Column("weeks", Few(1, 52), nullable=False),
    Column("weekday", Few(1, 7), nullable=False),
    Column("at", Clock(), nullable=False),
    Column("zone", Zone(), nullable=False),
    Column("state", String(8), nullable=False),
    Column("next_day", Day, nullable=False),
    Column("next_at", Moment),
    Column("paused_until", Day),
    Column("told_few", Boolean, nullable=False),
)
Index("uq_coffees_place", coffees_table.c.workspace_id, coffees_table.c.place_id, unique=True)
Index("ix_coffees_next", coffees_table.c.workspace_id, coffees_table.c.next_at)

members_table = Table(
    "coffee_members",
    metadata,
    workspace_id(),
    Column("coffee_id", RowId, ForeignKey("coffees.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("paused_until", Day),
)
"""Who takes part. `paused_until` is the first day on which they do so again."""
Index("ix_coffee_members_person", members_table.c.workspace_id, members_table.c.person_id)

turns_table = Table(
    "coffee_turns",
    metadata,
    Column("id", RowId, primary_key=True),
    workspace_id(),
    Column("coffee_id", RowId, ForeignKey("coffees.id"), nullable=False),
    Column("day", Day, nullable=False),
    Column("number", Whole(1, 1_000_000), nullable=False),
    Column("held_at", Moment),
    sqlite_autoincrement=True,  # what is being solved for a turn that is gone must not find another
)
Index(
    "uq_coffee_turns_day",
    turns_table.c.workspace_id,
    turns_table.c.coffee_id,
    turns_table.c.day,
    unique=True,
)

seats_table = Table(
    "coffee_seats",
    metadata,
    workspace_id(),
    Column("turn_id", RowId, ForeignKey("coffee_turns.id"), primary_key=True),
    Column("person_id", RowId, ForeignKey("people.id"), primary_key=True, info=fate(erase="delete")),
    Column("together", Whole(0, 1_000_000), nullable=False),
)
"""Who met whom: people of one turn with the same number in `together`; 0 for who was alone."""
Index("ix_coffee_seats_person", seats_table.c.workspace_id, seats_table.c.person_id)
