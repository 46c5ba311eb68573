"""A short run of `tests/kill/kill.py`; the long one is for whoever changes storage or the outbox."""

import signal

import pytest

from tests.kill.kill import run

pytestmark = pytest.mark.slow


async def test_what_was_acknowledged_is_there_and_nothing_twice(database_url: str) -> None:
    numbers = await run(database_url, kills=2, events=120, seed=20261127)
    print(numbers)
    assert numbers.lost == []
    assert numbers.twice == []
    assert numbers.duplicates > 0
    assert numbers.delivered > 0


async def test_asked_to_stop_nothing_is_unclear_or_repeated_either(database_url: str) -> None:
    numbers = await run(database_url, kills=2, events=120, seed=20261127, by=signal.SIGTERM)
    print(numbers)
    assert numbers.is_right, numbers
    assert numbers.delivered > 0
