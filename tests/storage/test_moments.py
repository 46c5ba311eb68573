"""How an instant is stored."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from storage.schema import Moment

SQLITE = sqlite.dialect()  # type: ignore[no-untyped-call]
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=ZONES))  # noqa: DTZ001
def test_on_sqlite_it_is_the_text_that_sqlalchemy_writes_of_it_in_utc(at: datetime) -> None:
    ours = Moment().dialect_impl(SQLITE)
    write, theirs = ours.bind_processor(SQLITE), sqlite.DATETIME().bind_processor(SQLITE)
    read = ours.result_processor(SQLITE, None)
    assert write and theirs and read  # noqa: PT018
    assert write(at) == theirs(at.astimezone(UTC))
    if at.year < 9000:
        assert read(write(at)) == at


def test_one_without_a_zone_is_refused_and_none_stays_none() -> None:
    write = Moment().bind_processor(SQLITE)
    assert write
    assert write(None) is None
    with pytest.raises(ValueError, match="zone"):
        write(datetime(2026, 11, 27))  # noqa: DTZ001
