"""setbacks

And what stands in rows and cannot be is mended: zones, languages, times, days, lists and numbers.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any
from zoneinfo import available_timezones

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
USUAL_ZONE = "Europe/Amsterdam"
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
OF_THIS_MACHINE = ("localtime", "posixrules", "Factory")

Rule = Callable[[Any], bool]
"""Whether a value can be."""


@cache
def _zones() -> set[str]:
    return available_timezones() - set(OF_THIS_MACHINE)


def _zone(value: Any) -> bool:
    return value in _zones()


def _clock(value: Any) -> bool:
    return isinstance(value, str) and CLOCK.fullmatch(value) is not None


def _language(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch("[a-z]{2}", value) is not None


def _days(value: Any) -> bool:
    return isinstance(value, str) and value != "" and set(value) <= set("1234567")


def _words(value: Any) -> bool:
    try:
        found = json.loads(value)
    except (ValueError, TypeError, RecursionError):
        return False
    return isinstance(found, list) and all(isinstance(one, str) for one in found)


def _one_of(*words: str) -> Rule:
    return lambda value: value in words


def _or_none(rule: Rule) -> Rule:
    return lambda value: value == "" or rule(value)


WORDS: list[tuple[str, str, Rule, str | None]] = [
    ("people", "zone", _zone, None),
    ("people", "language", _language, None),
    ("workspaces", "language", _language, "nl"),
    ("workspaces", "work_days", _days, "12345"),
    ("workspaces", "work_from", _clock, "09:00"),
    ("workspaces", "work_until", _clock, "17:00"),
    ("workspaces", "guests", _one_of("full", "receive", "off"), "full"),
    ("workspaces", "strangers", _one_of("full", "receive", "off"), "off"),
    ("workspaces", "kudos_emoji", _words, '["mortar_board", "bulb", "raised_hands"]'),
    ("workspaces", "til_emoji", _words, '["books"]'),
    ("workspaces", "experiment_emoji", _words, '["test_tube"]'),
    ("workspaces", "teaching_emoji", _words, '["teacher"]'),
    ("workspaces", "modules", _words, '["kudos", "til", "tip"]'),
    ("workspaces", "admins", _words, "[]"),
    ("preferences", "work_days", _or_none(_days), ""),
    ("preferences", "work_from", _or_none(_clock), ""),
    ("preferences", "work_until", _or_none(_clock), ""),
    ("preferences", "quiet_from", _or_none(_clock), ""),
    ("preferences", "quiet_until", _or_none(_clock), ""),
    ("preferences", "muted", _words, "[]"),
    ("places", "kudos_mode", _one_of("silent", "thread", "post"), "silent"),
    ("coffees", "at", _clock, "09:00"),
    ("digests", "at_time", _clock, "09:00"),
    ("lunch_series", "at", _clock, "09:00"),
    ("learning_blocks", "moved_start", _clock, None),
]
"""What takes the place of what cannot be."""

NUMBERS = [
    ("workspaces", "kudos_per_day", 1, 1_000),
    ("places", "top_days", 0, 1_000),
    ("coffees", "weeks", 1, 52),
    ("coffees", "weekday", 1, 7),
    ("digests", "weekday", 1, 7),
    ("digests", "questions", 0, 1_000_000),
    ("lunch_series", "weekday", 1, 7),
    ("lunch_series", "weeks", 1, 52),
    ("lunch_series", "minutes", 1, 1_440),
    ("lunch_series", "seats", 0, 10_000),
    ("lunch_sessions", "minutes", 1, 1_440),
    ("lunch_sessions", "seats", 0, 10_000),
    ("learning_blocks", "minutes", 1, 1_440),
    ("learning_blocks", "moved_weekday", 1, 7),
    ("mentors", "capacity", 0, 100),
    ("mentor_topics", "level", 0, 4),
    ("mentor_requests", "level", 0, 4),
    ("mentor_pairs", "level", 0, 4),
    ("mentor_pairs", "weeks", 1, 52),
    ("mentor_proposals", "level", 0, 4),
    ("mentor_round_wants", "level", 0, 4),
    ("mentor_rounds", "days", 1, 100),
    ("consultations", "step", 0, 5),
    ("consultations", "extra", 0, 100),
]
"""The least and the most."""

ZONES = ("coffees", "lunch_series", "circle_calls")
"""Whatever has one that is not the one of the workspace."""


def upgrade() -> None:
    op.create_table(
        "setbacks",
        sa.Column("workspace_id", ROW_ID, nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("number", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("part", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("again_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name=op.f("fk_setbacks_workspace_id")),
        sa.PrimaryKeyConstraint("workspace_id", "kind", "number", "part", name=op.f("pk_setbacks")),
    )
    for table, column, can_be, instead in WORDS:
        _mend_words(table, column, can_be, instead)
    for table, column, least, most in NUMBERS:
        _mend_numbers(table, column, least, most)
    for number in _rows("SELECT id FROM workspaces"):
        _mend_zones(number)


def _mend_words(
    table: str, column: str, can_be: Rule, instead: str | None, *which: sa.ColumnElement[bool]
) -> None:
    rows: sa.TableClause = sa.table(table, sa.column(column))
    here: sa.ColumnElement[Any] = sa.column(column)
    there = sa.select(here).select_from(rows).where(_everywhere(table), *which).distinct()
    for value in op.get_bind().execute(there).scalars().all():
        if value is not None and not can_be(value):
            change = sa.update(rows).where(_everywhere(table), here == value, *which)
            op.get_bind().execute(change.values({column: instead}))


def _mend_numbers(table: str, column: str, least: int, most: int) -> None:
    rows, here = sa.table(table, sa.column(column, sa.Integer)), sa.column(column, sa.Integer)
    for wrong, instead in ((here < least, least), (here > most, most)):
        op.get_bind().execute(sa.update(rows).where(_everywhere(table), wrong).values({column: instead}))


def _everywhere(table: str) -> sa.ColumnElement[bool]:
    """Of every workspace."""
    every: sa.Select[Any] = sa.select(sa.column("id")).select_from(sa.table("workspaces"))
    return sa.column("id" if table == "workspaces" else "workspace_id").in_(every)


def _mend_zones(workspace: int) -> None:
    """That of the workspace becomes the one of most people in it."""
    (zone,) = _rows("SELECT zone FROM workspaces WHERE id = :workspace", workspace=workspace)
    if not _zone(zone):
        theirs = _rows(
            "SELECT zone FROM people WHERE workspace_id = :workspace AND zone IS NOT NULL ORDER BY id",
            workspace=workspace,
        )
        zone = next((one for one, _ in Counter(theirs).most_common(1)), USUAL_ZONE)
        _run("UPDATE workspaces SET zone = :zone WHERE id = :workspace", workspace=workspace, zone=zone)
    for table in ZONES:
        _mend_words(table, "zone", _zone, zone, sa.column("workspace_id") == workspace)


def _rows(statement: str, **values: Any) -> list[Any]:
    return list(op.get_bind().execute(sa.text(statement), values).scalars())


def _run(statement: str, **values: Any) -> None:
    op.get_bind().execute(sa.text(statement), values)


def downgrade() -> None:
    """What was mended stays so."""
    op.drop_table("setbacks")
