"""Which step of a consultation belongs to a moment."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.consultation import rules

BEGAN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ENDS = (5, 15, 30, 35, 40)


@pytest.mark.parametrize("minute", range(60))
def test_the_step_that_belongs_to_a_minute(minute: int) -> None:
    """Looked at once, however many steps went by unseen."""
    now = BEGAN + timedelta(minutes=minute)

    step, ends_at = rules.step_at(1, BEGAN + rules.length(1), now)

    expected = sum(minute >= end for end in ENDS) + 1
    assert step == expected
    assert ends_at == BEGAN + timedelta(minutes=ENDS[min(expected, rules.LAST) - 1])


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_more_time_for_a_step_moves_all_after_it(step: int) -> None:
    ends_at = BEGAN + timedelta(minutes=ENDS[step - 1]) + rules.LONGER

    assert rules.step_at(step, ends_at, ends_at - timedelta(seconds=1)) == (step, ends_at)
    next_step, then = rules.step_at(step, ends_at, ends_at)
    assert next_step == step + 1
    assert then == (ends_at + rules.length(step + 1) if step < rules.LAST else ends_at)


def test_the_steps_fill_the_whole() -> None:
    assert sum((rules.length(step) for step in range(1, rules.OVER)), timedelta()) == rules.WHOLE
