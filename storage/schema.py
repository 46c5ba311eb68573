"""What all tables share: the metadata, how keys and instants are stored."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Column, DateTime, Dialect, ForeignKey, Integer, MetaData

from storage.tolerant import Tolerant

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

RowId = BigInteger().with_variant(Integer, "sqlite")
"""Whole-number keys; SQLite only counts up by itself in a column called INTEGER."""


def workspace_id(**options: Any) -> Column[int]:
    """The column that says whose a row is; every statement on its table names it."""
    return Column("workspace_id", RowId, ForeignKey("workspaces.id"), **{"nullable": False, **options})


LONG_AGO, FAR_AWAY = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)


class Moment(Tolerant[datetime]):
    """An instant, stored in UTC. Refuses a time without a zone, on both databases. What stands there and is
    none was long ago."""

    impl = DateTime(timezone=True)
    cache_ok = True
    unreadable = LONG_AGO

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], Any] | None:
        """On SQLite a moment is stored as text: SQLAlchemy's own way there takes four calls."""
        return _as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _in_utc(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _held(value)


def _in_utc(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise ValueError("a stored time needs a zone")
    return at.astimezone(UTC)


def _as_text(at: datetime | None) -> str | None:
    """As SQLAlchemy writes it: "2026-11-27 14:00:00.000000"."""
    return None if at is None else _in_utc(at).replace(tzinfo=None).isoformat(" ", "microseconds")


def _from_text(value: Any) -> datetime | None:
    """The way back, of whatever stands there."""
    try:
        return None if value is None else _held(datetime.fromisoformat(value))
    except (ValueError, TypeError, OverflowError):
        return LONG_AGO


def _held(at: datetime) -> datetime:
    at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    return min(at, FAR_AWAY)


def day(at: datetime) -> datetime:
    """The day of an instant: for what should not tell who did something at a certain moment."""
    return at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
