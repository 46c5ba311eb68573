"""A short run of `tests/kill/scheduled.py`."""

import signal

import pytest

from tests.kill.scheduled import run

pytestmark = pytest.mark.slow


async def test_what_is_scheduled_arrives_once_whatever_happens(database_url: str) -> None:
    numbers = await run(database_url, kills=2, posts=60, seed=20261128)
    print(numbers)
    assert numbers.lost == []
    assert numbers.twice == []
    assert numbers.unclear == 0
    assert numbers.cut_off > 0
    assert sum(numbers.faults.values()) > numbers.faults["none"]


async def test_where_nothing_can_be_read_back_nothing_is_repeated(sqlite_url: str) -> None:
    numbers = await run(sqlite_url, kills=1, posts=30, seed=20261129, blind=True)
    print(numbers)
    assert numbers.lost == []
    assert numbers.twice == []
    assert numbers.unclear > 0


async def test_asked_to_stop_nothing_is_cut_off(sqlite_url: str) -> None:
    numbers = await run(sqlite_url, kills=2, posts=60, seed=20261128, by=signal.SIGTERM)
    print(numbers)
    assert (numbers.lost, numbers.twice) == ([], [])
    assert (numbers.unclear, numbers.cut_off) == (0, 0)
