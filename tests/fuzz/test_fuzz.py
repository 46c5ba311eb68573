"""A short walk of `python -m tests.fuzz`: every address, some hundreds of requests."""

from tests.fuzz.__main__ import ALL, fuzz

EACH = 40


async def test_whatever_is_sent_is_answered() -> None:
    found = await fuzz(ALL, EACH, seed=1)
    assert {one.name for one in found} == set(ALL)
    assert not [str(one) for one in found if not one.is_good]
    assert all(sum(one.statuses.values()) == EACH for one in found)
