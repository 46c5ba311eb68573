"""L7: no question comes back before all have come."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from handlers.coach import rules


@given(st.integers(1, 10_000), st.integers(0, 5), st.integers(1, 100))
def test_all_come_before_one_comes_again(person_id: int, own: int, weeks: int) -> None:
    mine = [f"coaching:{number}" for number in range(own)]
    asked: list[str] = []
    every: list[str] = []
    for _ in range(weeks):
        key, is_anew = rules.next_question(person_id, asked, mine)
        asked = [key] if is_anew else [*asked, key]
        every.append(key)
    whole = rules.QUESTIONS + own
    assert all(one != other for one, other in pairwise(every))
    assert len(set(every[:whole])) == min(weeks, whole)
    assert rules.QUESTIONS >= 26, "half a year of weeks"
