"""Over which days somebody looks back, as they type it."""

from datetime import date

import pytest

from handlers.forms import Wrong
from handlers.record import period
from handlers.texts import speak

TODAY = date(2026, 11, 27)
SAY = speak("nl")


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("jaar", "2025-11-28", "2026-11-27"),
        ("afgelopen jaar", "2025-11-28", "2026-11-27"),
        ("the last year", None, None),
        ("last year", "2025-11-28", "2026-11-27"),
        ("een half jaar", "2026-05-28", "2026-11-27"),
        ("half year", "2026-05-28", "2026-11-27"),
        ("3 maanden", "2026-08-28", "2026-11-27"),
        ("laatste 3 maanden", "2026-08-28", "2026-11-27"),
        ("past 2 quarters", "2026-05-28", "2026-11-27"),
        ("6 weeks", "2026-10-17", "2026-11-27"),
        ("10 jaar", "2016-11-28", "2026-11-27"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2026", "2026-01-01", "2026-11-27"),
        ("dit jaar", "2026-01-01", "2026-11-27"),
        ("vorig jaar", "2025-01-01", "2025-12-31"),
        ("1-3-2026", "2026-03-01", "2026-11-27"),
        ("sinds 1-3-2026", "2026-03-01", "2026-11-27"),
        ("1-1-2026 t/m 30-6-2026", "2026-01-01", "2026-06-30"),
        ("from 2026-01-01 to 2026-06-30", "2026-01-01", "2026-06-30"),
        ("1-1-2026 - 31-12-2026", "2026-01-01", "2026-11-27"),
        ("sarah", None, None),
        ("31-2-2026", None, None),
        ("0 jaar", None, None),
        ("praten over 1-3-2026", None, None),
        ("", None, None),
    ],
)
def test_read(said: str, first: str | None, last: str | None) -> None:
    found = period.read(said, TODAY)
    days = period.checked(found, TODAY, SAY) if found else None
    assert days == (None if first is None or last is None else tuple(map(date.fromisoformat, (first, last))))


@pytest.mark.parametrize(
    ("said", "error"),
    [
        ("11 jaar", "record-error-long"),
        ("999 jaar", "record-error-long"),
        ("999 jaren", "record-error-long"),
        ("1-1-2001", "record-error-long"),
        ("2027", "record-error-future"),
        ("30-6-2026 tot 1-1-2026", "record-error-order"),
    ],
)
def test_days_that_cannot_be(said: str, error: str) -> None:
    found = period.read(said, TODAY)
    assert found is not None
    with pytest.raises(Wrong, match=SAY.text(error, most=period.MOST_YEARS)):
        period.checked(found, TODAY, SAY)
