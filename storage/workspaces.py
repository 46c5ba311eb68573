"""Organisations that use the bot, and the choices each made."""

import json
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import (
    Column,
    Connection,
    String,
    Table,
    Text,
    UniqueConstraint,
    bindparam,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.emoji import neutral
from storage.prepared import Prepared
from storage.schema import RowId, metadata
from storage.tolerant import Choice, Clock, Language, Weekdays, Whole, Zone, words_in


@dataclass(frozen=True, slots=True)
class WorkspaceRef:
    """How a platform names a workspace: a Slack team, a Teams tenant, the try-out company."""

    platform: str
    key: str


Policy = Literal["full", "receive", "off"]
"""What outsiders can do: all that colleagues can, only be thanked, or nothing at all."""

MODULES_AT_FIRST = ("kudos", "til", "tip")
"""Never more than three: people take in no more at once."""

WORKED_AT_FIRST = ("NL:goede-vrijdag", "US:columbus-day", "US:veterans-day")
"""Public holidays on which most offices are open; who is not, says so in the set-up."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """`til_channel` is the platform's id of the channel for TILs shared elsewhere; "" is none.

    `admins` are the platform's ids of who may set things up besides the platform's own admins: chosen
    in chat, and always those the environment names (`always_admins`, which are not stored).
    `work_days` are ISO weekdays ("12345" is Monday to Friday), `work_from` and `work_until` local times
    ("09:00"). `country` is an ISO 3166 code; "" is none. `worked_holidays` are the keys of the public
    holidays, of any country, on which people work all the same.
    """

    id: int
    ref: WorkspaceRef
    language: str
    zone: str
    til_channel: str
    kudos_per_day: int
    kudos_emoji: tuple[str, ...]
    til_emoji: tuple[str, ...]
    experiment_emoji: tuple[str, ...] = ("test_tube",)
    teaching_emoji: tuple[str, ...] = ("teacher",)
    modules: tuple[str, ...] = MODULES_AT_FIRST
    guests: Policy = "full"
    strangers: Policy = "off"
    country: str = "NL"
    admins: tuple[str, ...] = ()
    work_days: str = "12345"
    work_from: str = "09:00"
    work_until: str = "17:00"
    worked_holidays: tuple[str, ...] = WORKED_AT_FIRST
    always_admins: tuple[str, ...] = ()

    def kind_of_kudos(self, emoji: str) -> str:
        """The kind of kudos that this emoji gives, by its neutral name; "" when it gives none."""
        if emoji in self.kudos_emoji:
            return "learning"
        if emoji in self.experiment_emoji:
            return "experiment"
        return "teaching" if emoji in self.teaching_emoji else ""


def nothing_chosen() -> Workspace:
    """For who only looks: what is asked for is there already, and nothing is made with these."""
    return Workspace(
        id=0,
        ref=WorkspaceRef("", ""),
        language="en",
        zone="UTC",
        til_channel="",
        kudos_per_day=0,
        kudos_emoji=(),
        til_emoji=(),
    )


table = Table(
    "workspaces",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("platform", String(16), nullable=False),
    Column("key", String(255), nullable=False),
    Column("language", Language(), nullable=False),
    Column("zone", Zone(), nullable=False),
    Column("til_channel", String(255), nullable=False),
    Column("kudos_per_day", Whole(1, 1_000), nullable=False),
    Column("kudos_emoji", Text, nullable=False),
    Column("til_emoji", Text, nullable=False),
    Column("experiment_emoji", Text, nullable=False, server_default='["test_tube"]'),
    Column("teaching_emoji", Text, nullable=False, server_default='["teacher"]'),
    Column("modules", Text, nullable=False, server_default='["kudos", "til", "tip"]'),
    Column("guests", Choice(8, "full", "receive", "off"), nullable=False, server_default="full"),
    Column("strangers", Choice(8, "off", "receive", "full"), nullable=False, server_default="off"),
    Column("country", String(8), nullable=False, server_default="NL"),
    Column("admins", Text, nullable=False, server_default="[]"),
    Column("work_days", Weekdays("12345"), nullable=False, server_default="12345"),
    Column("work_from", Clock("09:00"), nullable=False, server_default="09:00"),
    Column("work_until", Clock("17:00"), nullable=False, server_default="17:00"),
    Column("worked_holidays", Text, nullable=False, server_default=json.dumps(WORKED_AT_FIRST)),
    UniqueConstraint("platform", "key"),
)

CHOICES = tuple(one.name for one in fields(Workspace))[2:-1]
"""Everything a workspace chooses, in the order of the table's columns."""

_LISTS = {one.name for one in fields(Workspace) if one.type == tuple[str, ...]}

_EMOJI = [name for name in CHOICES if name.endswith("_emoji")]

_FIND = Prepared(
    select(table).where(table.c.platform == bindparam("platform"), table.c.key == bindparam("key"))
)


def enter(connection: Connection, ref: WorkspaceRef, defaults: Workspace) -> Workspace:
    """The workspace, made with `defaults` when it is seen for the first time.

    On a reading connection that has never seen it, the defaults come back with id 0.
    """
    named = {"platform": ref.platform, "key": ref.key}
    found = _FIND.rows(connection, named)
    if not found and not connection.get_execution_options().get("reading"):
        _make(connection, ref, defaults)
        found = _FIND.rows(connection, named)
    return of_row(tuple(found[0]), defaults) if found else _unseen(ref, defaults)


def all(connection: Connection) -> list[WorkspaceRef]:
    """Every workspace there is, of every platform."""
    rows = connection.execute(select(table.c.platform, table.c.key).order_by(table.c.id))
    return [WorkspaceRef(row.platform, row.key) for row in rows]


def chosen_admins(connection: Connection, workspace: Workspace) -> tuple[str, ...]:
    """The platform's ids of those who were chosen in chat: without those the environment names."""
    stored = connection.execute(select(table.c.admins).where(table.c.id == workspace.id)).scalar()
    return words_in(stored)


def change(connection: Connection, workspace: Workspace, **choices: Any) -> None:
    """Choose differently, by the names of `Workspace`. Raises `KeyError` for a name that is none."""
    if "admins" in choices:
        others = (user for user in choices["admins"] if user not in workspace.always_admins)
        choices = {**choices, "admins": tuple(others)}
    values = {table.c[name].name: _stored(value) for name, value in choices.items()}
    connection.execute(update(table).where(table.c.id == workspace.id).values(values))


def _make(connection: Connection, ref: WorkspaceRef, defaults: Workspace) -> None:
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    choices = {name: _stored(getattr(defaults, name)) for name in CHOICES}
    values = {"platform": ref.platform, "key": ref.key, **choices, "admins": "[]"}
    connection.execute(insert(table).values(values).on_conflict_do_nothing())


def _stored(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, tuple) else value


@lru_cache(maxsize=1_000)
def of_row(row: tuple[Any, ...], defaults: Workspace) -> Workspace:
    """From a row in the order of the table; an event is handled too often to read it anew each time. What
    cannot be read there is as everywhere."""
    number, platform, key, *values = row
    choices: dict[str, Any] = {
        name: _chosen(value, getattr(defaults, name), name in _LISTS)
        for name, value in zip(CHOICES, values, strict=True)
    }
    for name in _EMOJI:
        choices[name] = tuple(dict.fromkeys(map(neutral, choices[name])))
    always = defaults.admins
    choices["admins"] = tuple(dict.fromkeys((*always, *choices["admins"])))
    return Workspace(id=number, ref=WorkspaceRef(platform, key), always_admins=always, **choices)


def _chosen(value: Any, otherwise: Any, is_list: bool) -> Any:
    return words_in(value, otherwise) if is_list else otherwise if value is None else value


def _unseen(ref: WorkspaceRef, defaults: Workspace) -> Workspace:
    return replace(defaults, ref=ref, always_admins=defaults.admins)
