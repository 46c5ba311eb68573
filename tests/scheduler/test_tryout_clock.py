"""Moving the clock of the try-out workspace: what falls due on the way happens at its own moment."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest

from scheduler import rhythms
from storage.database import Transaction
from tests.worlds.tryout_world import START, tryout_world

HOUR = timedelta(hours=1)


async def test_what_falls_due_on_the_way_runs_in_order(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also what only becomes due by what ran before it."""
    runs: list[tuple[str, datetime]] = []
    due = {"early": [START + HOUR, START + 3 * HOUR], "late": [START + 2 * HOUR, START + 30 * HOUR]}

    def rhythm(name: str) -> SimpleNamespace:
        def run(tx: Transaction, now: datetime) -> list[object]:
            runs.append((name, now))
            due[name].pop(0)
            return []

        return SimpleNamespace(name=name, run=run, next_due=lambda tx: next(iter(due[name]), None))

    monkeypatch.setattr(rhythms, "RHYTHMS", (rhythm("late"), rhythm("early")))
    async with tryout_world(sqlite_url, "nl") as world:
        await world.workspace.do({"clock": (START + 24 * HOUR).isoformat()})
        assert world.workspace.now == START + 24 * HOUR

    assert runs == [("early", START + HOUR), ("late", START + 2 * HOUR), ("early", START + 3 * HOUR)]


async def test_a_rhythm_that_never_ends_does_not_hold_the_clock(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck = SimpleNamespace(name="stuck", run=lambda tx, now: [], next_due=lambda tx: START + HOUR)
    monkeypatch.setattr(rhythms, "RHYTHMS", (stuck,))
    async with tryout_world(sqlite_url, "nl") as world:
        await world.workspace.do({"clock": (START + 24 * HOUR).isoformat()})
        assert world.workspace.now == START + 24 * HOUR
