"""How fast Teams is called, by a clock of our own."""

import pytest

from bot.platform import TryLater
from bot.teams import pacing
from bot.teams.pacing import Limit, Pace
from tests.bot.teams.conftest import Teams
from tests.bot.teams.test_send import _post
from tests.worlds.teams_activities import CHANNEL

A = "https://smba.trafficmanager.net/emea/v3/conversations/19%3Aa%40thread.tacv2/activities"
B = "https://smba.trafficmanager.net/emea/v3/conversations/a%3Achat/activities"
EVER = 1_000.0


def _turns(pace: Pace, *urls: str, method: str = "POST", now: float = 0.0) -> list[float]:
    return [pace.turn(now, method, url, EVER) for url in urls]


def _fewest_within(turns: list[float], seconds: float) -> int:
    return max(sum(start <= one < start + seconds for one in turns) for start in turns)


def test_one_conversation_gets_seven_a_second_and_sixty_in_half_a_minute() -> None:
    turns = _turns(Pace(), *[A] * 200)
    assert turns == sorted(turns)
    assert _fewest_within(turns, 1) == 7
    assert _fewest_within(turns, 30) == 60


def test_its_threads_and_changes_count_with_it() -> None:
    pace = Pace()
    turns = _turns(pace, *[A.replace("tacv2", "tacv2%3Bmessageid%3D17")] * 7)
    turns += _turns(pace, f"{A}/17", method="PUT")
    assert turns == [0.0] * 7 + [1.0]


def test_a_tenant_gets_twenty_a_second_over_all_its_conversations() -> None:
    urls = [A.replace("19%3Aa", f"19%3A{number}") for number in range(100)]
    turns = _turns(Pace(), *urls)
    assert _fewest_within(turns, 1) == 20
    assert turns[-1] == 4.0


def test_tenants_do_not_wait_for_each_other() -> None:
    pace = Pace()
    _turns(pace, *[B] * 40)
    before = pacing.WHOSE.set("another")
    try:
        assert _turns(pace, *[B] * 7) == [0.0] * 7
    finally:
        pacing.WHOSE.reset(before)


def test_looking_something_up_counts_for_the_tenant_only() -> None:
    assert _turns(Pace(), *[A] * 20, method="GET") == [0.0] * 20


def test_time_gives_turns_back() -> None:
    pace = Pace()
    _turns(pace, *[A] * 7)
    assert _turns(pace, *[A] * 7, now=1.0) == [1.0] * 7


def test_who_would_wait_too_long_has_no_turn() -> None:
    pace = Pace()
    _turns(pace, *[A] * 60)
    assert all(pace.turn(9.0, "POST", A, 2.0) == 30.0 for _ in range(100)), "and takes none of others"
    assert pace.turn(30.0, "POST", A, 2.0) == 30.0


def test_it_does_not_remember_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pacing, "REMEMBERED", 3)
    pace = Pace()
    _turns(pace, *[A.replace("19%3Aa", f"19%3A{number}") for number in range(50)])
    assert len(pace._calls) <= 3


async def test_a_post_beyond_the_pace_comes_back_later(teams: Teams, monkeypatch: pytest.MonkeyPatch) -> None:
    await teams.event(teams.wire.message("sarah", "hallo", CHANNEL))
    monkeypatch.setattr(pacing, "OF_CONVERSATION", (Limit(1, 3_600),))
    await teams.connection.deliver(_post())
    with pytest.raises(TryLater) as raised:
        await teams.connection.deliver(_post())
    assert raised.value.seconds is not None
    assert not raised.value.everywhere, "others go on"
    assert len(teams.stand_in.sent) == 1
