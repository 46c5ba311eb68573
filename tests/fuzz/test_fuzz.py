"""A short walk of `python -m tests.fuzz`: every address, some hundreds of requests."""

from pathlib import Path

import pytest

from tests.fuzz.__main__ import ALL, fuzz


async def test_whatever_is_sent_is_answered(request: pytest.FixtureRequest, migrated_sqlite: Path) -> None:
    each = 40 if request.config.getoption("--all") else 15
    found = await fuzz(ALL, each, seed=1, begin_with=migrated_sqlite)
    assert {one.name for one in found} == set(ALL)
    assert not [str(one) for one in found if not one.is_good]
    assert all(sum(one.statuses.values()) == each for one in found)
