"""A short run of `tests/kill/together.py`."""

import pytest

from tests.kill.together import run

pytestmark = pytest.mark.slow


async def test_two_share_the_work_and_one_is_killed(postgres_url: str) -> None:
    numbers, shares = await run(postgres_url, kills=2, events=120, seed=20261128)
    print(numbers, shares)
    assert numbers.lost == []
    assert numbers.twice == []
    assert numbers.duplicates > 0
    assert sum(bool(share) for share in shares) >= 2, "both did something"
