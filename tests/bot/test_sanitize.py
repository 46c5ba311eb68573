"""What platforms tell about people, places and time, and what of it comes through."""

from datetime import UTC, datetime, timedelta

import pytest

from bot import sanitize


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Mei Lin", "Mei Lin"),
        ("  Mei\n\tLin\r\n", "Mei Lin"),
        ("Mei\x00\x1b[31m Lin\u202e", "Mei[31m Lin"),
        ("é" * 300, "é" * 255),
        ("", None),
        (None, None),
        (" \u200b\u200d\u0301 \n", None),
        ("🎓", "🎓"),
        ("\ue00012\ue001", "12"),
    ],
)
def test_names(said: str | None, name: str | None) -> None:
    assert sanitize.name(said) == name


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("nl-NL", "nl"),
        ("EN_us", "en"),
        ("en", "en"),
        ("fr-FR", None),
        ("", None),
        (None, None),
        ("nl\x00", None),
        ("en" * 9_000, None),
    ],
)
def test_languages(said: str | None, language: str | None) -> None:
    assert sanitize.language(said) == language


@pytest.mark.parametrize(
    "said", ["Europe/Amsterdan", "../../etc/passwd", "europe/amsterdam", "", None, "A" * 9_000]
)
def test_zones_that_are_none(said: str | None) -> None:
    assert sanitize.zone(said) is None
    assert sanitize.zone("Europe/Amsterdam") == "Europe/Amsterdam"


@pytest.mark.parametrize("said", ["U0SARAH", "29:1-a_b", "19:x@thread.v2;messageid=1", "x" * 255])
def test_ids(said: str) -> None:
    assert sanitize.is_id(said)


@pytest.mark.parametrize("said", ["", "x" * 256, "a b", "a\n", "\x00", "é", "\ud800", None, 7])
def test_what_is_no_id(said: object) -> None:
    assert not sanitize.is_id(said)


def test_a_time_that_holds_can_be_reckoned_with() -> None:
    for year in (1970, 2026, 2099):
        at = datetime(year, 1, 1, tzinfo=UTC)
        assert sanitize.holds(at)
        assert at - timedelta(days=400) < at + timedelta(days=400)
    for year in (1, 1969, 2100, 9999):
        assert not sanitize.holds(datetime(year, 12, 31, 23, 59, tzinfo=UTC))
