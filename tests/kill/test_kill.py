"""A short run of `tests/kill/kill.py`; the long one is for whoever changes storage or the outbox."""

from tests.kill.kill import run


async def test_what_was_acknowledged_is_there_and_nothing_twice(database_url: str) -> None:
    numbers = await run(database_url, kills=2, events=120, seed=20261127)
    print(numbers)
    assert numbers.lost == []
    assert numbers.twice == []
    assert numbers.duplicates > 0
    assert numbers.delivered > 0
