"""Which step of a consultation belongs to a moment."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.consultation import method

BEGAN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ENDS = (5, 15, 30, 35, 40)


@pytest.mark.parametrize("minute", range(60))
def test_the_step_that_belongs_to_a_minute(minute: int) -> None:
    """Looked at once, however many steps went by unseen."""
    now = BEGAN + timedelta(minutes=minute)

    step, ends_at = method.step_at(1, BEGAN + method.length(1), now)

    expected = sum(minute >= end for end in ENDS) + 1
    assert step == expected
    assert ends_at == BEGAN + timedelta(minutes=ENDS[min(expected, method.LAST) - 1])


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_more_time_for_a_step_moves_all_after_it(step: int) -> None:
    ends_at = BEGAN + timedelta(minutes=ENDS[step - 1]) + method.LONGER

    assert method.step_at(step, ends_at, ends_at - timedelta(seconds=1)) == (step, ends_at)
    next_step, then = method.step_at(step, ends_at, ends_at)
    assert next_step == step + 1
    assert then == (ends_at + method.length(step + 1) if step < method.LAST else ends_at)


def test_the_steps_fill_the_whole() -> None:
    assert sum((method.length(step) for step in range(1, method.OVER)), timedelta()) == method.WHOLE
