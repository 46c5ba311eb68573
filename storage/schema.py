"""What all tables share: the metadata, how keys and instants are stored."""

import hashlib
from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, MetaData

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


LONG_AGO, FAR_AWAY = datetime(1970, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)


class Moment(Tolerant[datetime]):
    """An instant, stored in UTC. Refuses a time without a zone, on both databases. What stands there and is
    none was long ago."""

    impl = DateTime(timezone=True)
    cache_ok = True
    unreadable = LONG_AGO

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored time needs a zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        at = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return at if at <= FAR_AWAY else FAR_AWAY


def scattered_id(*parts: object) -> int:
    """A number for a new row whose order tells nothing: rows that count up tell who came between which
    others. Made of what the row is about; beyond what counting will ever reach, within what JSON can hold."""
    digest = hashlib.blake2b(repr(parts).encode(errors="surrogatepass"), digest_size=8).digest()
    return _COUNTED + int.from_bytes(digest) % _COUNTED


_COUNTED = 1 << 48


def day(at: datetime) -> datetime:
    """The day of an instant: for what should not tell who did something at a certain moment."""
    return at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
