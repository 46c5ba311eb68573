"""Sums that wait are solved, once, whatever becomes of who solves them."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot import outbox
from bot.solver_worker import AGAIN_AFTER, ATTEMPTS, HELD, Solver
from handlers import routes
from handlers.chat import AnyEffect
from handlers.matching.coffee import Coffee, Groups
from storage import solving
from storage.database import Database, Transaction
from tests.handlers.matching.population import colleague
from tests.happenings import NOW, REF


class Tables:
    """A kind of sum: who sits with whom. Remembers what came of it."""

    def __init__(self) -> None:
        self.people = ("a", "b", "c", "d")
        self.outcomes: list[tuple[int, Groups]] = []
        self.given_up: list[int] = []
        self.breaks = False

    def order(self, tx: Transaction, number: int, now: datetime) -> Coffee | None:
        if self.breaks:
            raise ValueError("private words")
        if not self.people:
            return None
        return Coffee(people=tuple(colleague(name) for name in self.people))

    def solved(self, tx: Transaction, number: int, outcome: Groups, now: datetime) -> list[AnyEffect]:
        self.outcomes.append((number, outcome))
        return []

    def unsolved(self, tx: Transaction, number: int, now: datetime) -> list[AnyEffect]:
        self.given_up.append(number)
        return []


@pytest.fixture
def tables(monkeypatch: pytest.MonkeyPatch) -> Tables:
    kind = Tables()
    monkeypatch.setitem(routes.SUMS, "tables", kind)
    return kind


class Time:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def solver(database: Database, time: Time) -> Solver:
    return Solver(database, time, ["slack"], outbox.keep, lambda: None)


def ask(database: Database, number: int = 7) -> None:
    database.write(REF, lambda tx: solving.ask(tx, "tables", number, NOW))


def wanted(database: Database, number: int = 7) -> solving.Sum | None:
    return database.read(REF, lambda tx: solving.wanted(tx, "tables", number))


async def test_what_waits_is_solved_once(database: Database, tables: Tables) -> None:
    ask(database)
    ask(database, 8)
    await asyncio.gather(*(solver(database, Time()).solve_due() for _ in range(3)))
    assert sorted(number for number, _ in tables.outcomes) == [7, 8]
    assert all(len(found.groups) == 2 for _, found in tables.outcomes)
    assert wanted(database) is None


async def test_what_nobody_needs_any_more_goes(database: Database, tables: Tables) -> None:
    ask(database)
    tables.people = ()
    await solver(database, Time()).solve_due()
    assert (wanted(database), tables.outcomes, tables.given_up) == (None, [], [])


async def test_who_is_gone_is_followed_up(database: Database, tables: Tables) -> None:
    ask(database)
    database.write(REF, lambda tx: solving.take(tx, NOW, NOW + HELD))
    time = Time()
    await solver(database, time).solve_due()
    assert tables.outcomes == []
    time.now += HELD
    await solver(database, time).solve_due()
    assert [number for number, _ in tables.outcomes] == [7]


async def test_asked_anew_makes_an_answer_one_of_the_past(database: Database, tables: Tables) -> None:
    ask(database)
    taken = database.write(REF, lambda tx: solving.take(tx, NOW, NOW + HELD))
    assert taken is not None
    ask(database)
    assert not database.write(REF, lambda tx: solving.report(tx, taken, "scoring", 1, 4, NOW + HELD))
    assert not database.write(REF, lambda tx: solving.finish(tx, taken))
    await solver(database, Time()).solve_due()
    assert [number for number, _ in tables.outcomes] == [7]


async def test_how_far_it_is_can_be_seen(database: Database, tables: Tables) -> None:
    ask(database)
    taken = database.write(REF, lambda tx: solving.take(tx, NOW, NOW + HELD))
    assert taken is not None
    assert database.write(REF, lambda tx: solving.report(tx, taken, "scoring", 1, 4, NOW + HELD))
    found = wanted(database)
    assert found is not None
    assert (found.step, found.done, found.of) == ("scoring", 1, 4)


async def test_what_cannot_be_solved_is_given_up_out_loud(
    database: Database, tables: Tables, caplog: pytest.LogCaptureFixture
) -> None:
    ask(database)
    tables.breaks = True
    time = Time()
    for attempt in range(ATTEMPTS):
        await solver(database, time).solve_due()
        assert tables.given_up == ([7] if attempt == ATTEMPTS - 1 else [])
        time.now += AGAIN_AFTER
    assert wanted(database) is None
    assert caplog.text.count("tables 7 not solved") == ATTEMPTS
    assert "private words" not in caplog.text


async def test_stopping_does_not_wait_for_the_sum(database: Database, tables: Tables) -> None:
    time = Time()
    running = solver(database, time)
    task = asyncio.create_task(running.run())
    await asyncio.sleep(0.05)
    ask(database)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    time.now += timedelta(hours=1)
    await running.solve_due()
    assert tables.outcomes == []


async def test_one_that_cannot_even_be_given_up_stops_no_other(
    database: Database, tables: Tables, caplog: pytest.LogCaptureFixture
) -> None:
    """Trust 7: such as a kind that is not there any more."""
    database.write(REF, lambda tx: solving.ask(tx, "nothing", 6, NOW))
    ask(database)
    time = Time()
    for _ in range(ATTEMPTS + 1):
        await solver(database, time).solve_due()
        time.now += HELD
    assert [number for number, _ in tables.outcomes] == [7]
    assert database.read(REF, lambda tx: solving.wanted(tx, "nothing", 6)) is None
    assert "solving:nothing 1 in" in caplog.text
