"""What people type for a weekly block, in the usual spellings of both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.learning_time import parsing
from handlers.learning_time.parsing import Timing
from handlers.parsing.times import clock

THURSDAY_TWO = Timing(4, "14:00", 60)
DAYS = (
    ("maandag", "ma", "monday", "mon"),
    ("dinsdag", "di", "tuesday", "tue", "tues"),
    ("woensdag", "wo", "wednesday", "wed", "weds"),
    ("donderdag", "do", "thursday", "thu", "thur", "thurs"),
    ("vrijdag", "vr", "friday", "fri"),
    ("zaterdag", "za", "saturday", "sat"),
    ("zondag", "zo", "sunday", "sun"),
)


@pytest.mark.parametrize(
    "text",
    [
        "thursday 14:00 1h", "donderdag 14:00 1u", "do 14.00 60 min", "Thu 2pm 1 hour", "14:00 1u donderdag",
        "every thursday at 2 pm for an hour", "elke donderdag om 14 uur 1 uur", "Thursdays from 2 to 3 pm",
        "donderdags van 14:00 tot 15:00", "donderdag 14:00-15:00", "do. 14u 60", "thurs 14h 60m",
        "donderdag om 14:00, een uur", "donderdag 14:00", "iedere donderdag 14u 60 minuten",
        "thursday 14:00 for one hour", "THURSDAY 14:00 – 15:00",
    ],
)  # fmt: skip
def test_thursday_at_two_for_an_hour(text: str) -> None:
    assert parsing.block(text) == THURSDAY_TWO


@pytest.mark.parametrize(("number", "names"), list(enumerate(DAYS, start=1)))
def test_every_day_has_its_names(number: int, names: tuple[str, ...]) -> None:
    for name in names:
        assert parsing.block(f"{name} 9:30 45m") == Timing(number, "09:30", 45)
        assert parsing.block(f"{name.title()}. 9u30 45 minuten") == Timing(number, "09:30", 45)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1u", 60), ("1h", 60), ("2 uur", 120), ("1 hour", 60), ("90", 90), ("90m", 90), ("90 min.", 90),
        ("1u30", 90), ("1h30m", 90), ("1 uur en 30 minuten", 90), ("1:30", 90), ("1,5 uur", 90),
        ("1.5 hours", 90), ("anderhalf uur", 90),
        ("half uur", 30), ("een half uur", 30), ("een kwartier", 15),
        ("half an hour", 30), ("drie kwartier", 45), ("an hour and a half", 90), ("twee uur", 120),
    ],
)  # fmt: skip
def test_how_long(text: str, minutes: int) -> None:
    assert parsing.minutes(text) == minutes
    assert parsing.block(f"vr 9:00 {text}") == Timing(5, "09:00", minutes)


@pytest.mark.parametrize(
    "text",
    ["", "donderdag", "14:00 1u", "do 25:00 1u", "do 14:60", "ma di 9:00 1u", "do 14:00 lang", "do 13pm",
     "morgen 9:00", "do 15:00-14:00", "do half drie", "do 9:00 1u 2u", "donderdagavond 9:00"],
)  # fmt: skip
def test_what_cannot_be_read_is_not_guessed(text: str) -> None:
    assert parsing.block(text) is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("14:00", "14:00"),
        ("9.05", "09:05"),
        ("9u", "09:00"),
        ("12 am", "00:00"),
        ("2 p.m.", "14:00"),
        ("1600", "16:00"),
        ("930", "09:30"),
        ("16 uur", "16:00"),
        ("16h", "16:00"),
        ("25:00", ""),
        ("1660", ""),
        ("", ""),
        ("straks", ""),
    ],
)
def test_a_time_of_day(text: str, start: str) -> None:
    assert clock(text) == start


@given(st.text(max_size=80))
def test_anything_typed_gives_a_block_or_none(text: str) -> None:
    found = parsing.block(text)
    assert found is None or (1 <= found.weekday <= 7 and len(found.start) == 5 and found.minutes >= 0)
    parsing.minutes(text)
    assert clock(text) == "" or len(clock(text)) == 5


@given(st.integers(1, 7), st.integers(0, 23), st.integers(0, 59), st.integers(5, 480), st.booleans())
def test_what_is_written_in_full_is_read_back(
    weekday: int, hour: int, minute: int, minutes: int, dutch: bool
) -> None:
    day = DAYS[weekday - 1][0 if dutch else 2]
    text = f"{day} {hour}:{minute:02} {minutes} {'minuten' if dutch else 'minutes'}"
    assert parsing.block(text) == Timing(weekday, f"{hour:02}:{minute:02}", minutes)
