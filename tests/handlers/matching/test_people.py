from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from handlers.matching.people import plain, shared_slots, utc_hours, utc_slots, working_hours
from tests.handlers.matching.population import mentee, mentor

WINTER, SUMMER = date(2026, 1, 15), date(2026, 7, 15)
NINE, FIVE = time(9), time(17)


@pytest.mark.parametrize(
    "spelled", ["Machine-Learning", "machine learning", "#machine_learning", " MACHINE  LEARNING "]
)
def test_a_topic_spelled_in_another_way_is_the_same_topic(spelled: str) -> None:
    assert plain(spelled) == "machine learning"


def test_accents_fall_away_and_what_makes_a_language_stays() -> None:
    assert [plain(word) for word in ("Café", "C++", "C#", ".NET", "coördinatie")] == [
        "cafe", "c++", "c#", ".net", "coordinatie",
    ]  # fmt: skip


def test_a_topic_named_twice_counts_once() -> None:
    assert mentee(wants={"Git": 2, "git": 1}).wants == {"git": 1}
    assert mentor(offers={"Unit-Test": 2, "unit test": 3}).offers == {"unit test": 3}


def test_a_level_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="0 to 4"):
        mentee(wants={"git": 7})


def test_amsterdam_and_new_york_share_two_hours() -> None:
    here = working_hours(ZoneInfo("Europe/Amsterdam"), NINE, FIVE, range(5), WINTER)
    there = working_hours(ZoneInfo("America/New_York"), NINE, FIVE, range(5), WINTER)
    assert here == utc_hours(range(8, 16))
    assert shared_slots(here, there) == 4


def test_daylight_saving_and_half_hours() -> None:
    amsterdam = working_hours(ZoneInfo("Europe/Amsterdam"), NINE, FIVE, range(5), SUMMER)
    assert amsterdam == utc_hours(range(7, 15))
    assert working_hours(ZoneInfo("Asia/Kolkata"), NINE, FIVE, range(5), WINTER) == utc_slots(range(7, 23))
    kathmandu = working_hours(ZoneInfo("Asia/Kathmandu"), NINE, FIVE, range(5), WINTER)
    assert kathmandu == utc_slots(range(7, 22)), "only whole half hours count"


def test_working_past_midnight() -> None:
    auckland = working_hours(ZoneInfo("Pacific/Auckland"), NINE, FIVE, range(5), WINTER)
    assert auckland == utc_hours([20, 21, 22, 23, 0, 1, 2, 3])
    night = working_hours(ZoneInfo("UTC"), time(22), time(6), range(5), WINTER)
    assert night == utc_hours([22, 23, 0, 1, 2, 3, 4, 5])


def test_without_a_shared_weekday_no_shared_hours() -> None:
    assert shared_slots(utc_hours(range(8, 16), [0, 1]), utc_hours(range(8, 16), [2, 3])) == 0
