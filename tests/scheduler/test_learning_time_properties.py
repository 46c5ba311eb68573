"""W4 and W5, whatever the zone, the days and what somebody chose: nobody is told anything outside what they
allow, nothing is said twice, and what is due is said while it makes sense."""

import itertools
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.calendar import public_holidays
from handlers.chat import Person
from handlers.learning_time import rules
from storage import leave, preferences
from storage.database import Database, Transaction
from storage.learning_time import Block
from storage.preferences import Preferences
from storage.workspaces import WORKED_AT_FIRST, WorkspaceRef
from tests.scheduler.learners import Learners

ZONES = (
    "Europe/Amsterdam", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kolkata",
    "Australia/Lord_Howe", "Pacific/Chatham", "America/St_Johns", "Asia/Tokyo", "Africa/Casablanca",
)  # fmt: skip
WEEKS = 4
MINUTE = timedelta(minutes=1)

starts = st.integers(0, 95).map(lambda quarter: f"{quarter // 4:02}:{quarter % 4 * 15:02}")
first_days = st.dates(date(2026, 1, 5), date(2027, 12, 1))
wanted = st.lists(
    st.tuples(st.integers(1, 7), starts, st.sampled_from([15, 30, 60, 90, 240])),
    min_size=1, max_size=3, unique_by=lambda one: one[:2],
)  # fmt: skip
quiet = st.one_of(st.just(("", "")), st.tuples(starts, starts))
_numbers = itertools.count()


class Chosen:
    """Somebody with blocks, in a workspace of their own, and what they allow."""

    def __init__(
        self,
        database: Database,
        zone: str,
        first: date,
        blocks: list[tuple[int, str, int]],
        hours: tuple[str, str],
        away: int | None,
        paused: int | None,
        country: str,
    ) -> None:
        start = datetime.combine(first, time(0), ZoneInfo(zone))
        ref = WorkspaceRef("slack", f"P{next(_numbers)}")
        self.learners = Learners(database, start, country, ref)
        self.first, self.country, self.hours = first, country, hours
        self.away = (first + timedelta(days=away), first + timedelta(days=away + 5)) if away else None
        self.paused = first + timedelta(days=paused) if paused else None
        self.person: Person = self.learners.person("p", zone)
        database.write(ref, self._choose)
        fitting = [one for one in blocks if rules.fits_in_a_day(one[1], one[2])]
        self.blocks: list[Block] = [self.learners.block(self.person, *one) for one in fitting]

    def _choose(self, tx: Transaction) -> None:
        begin, end = self.hours
        chosen = Preferences(quiet_from=begin, quiet_until=end, paused_until=self.paused, work_days="3")
        preferences.choose(tx, self.person.id, chosen)
        if self.away:
            days = {"from_date": self.away[0], "to_date": self.away[1]}
            mine = {"workspace_id": tx.workspace.id, "person_id": self.person.id}
            tx.insert_once(leave.table, {**mine, **days})

    def is_away(self, day: date) -> bool:
        if self.away and self.away[0] <= day <= self.away[1]:
            return True
        return bool(self.country) and public_holidays.is_one(day, self.country, WORKED_AT_FIRST)

    def allows(self, at: datetime, zone: str) -> bool:
        """At this very moment, by the hands of the clock there."""
        local = at.astimezone(ZoneInfo(zone))
        if self.paused and local.date() < self.paused:
            return False
        begin, end = self.hours
        clock = f"{local:%H:%M}"
        if not begin or begin == end:
            return True
        return not (begin <= clock < end if begin < end else clock >= begin or clock < end)

    def expected(self, zone: str, until: datetime) -> Iterator[tuple[date, int]]:
        """The weeks in which each block should be heard of: by looking at every minute."""
        for block in self.blocks:
            for number in range(WEEKS + 1):
                week = rules.week_at(self.learners.now, zone) + number * timedelta(weeks=1)
                begin = rules.in_week(week, block.weekday, block.start, zone)
                if begin < self.learners.now or self.is_away(begin.astimezone(ZoneInfo(zone)).date()):
                    continue
                half = int(rules.half_over(block, begin).timestamp() - begin.timestamp()) // 60
                minutes = (begin + number * MINUTE for number in range(half + 1))
                if any(self.allows(at, zone) and at <= until for at in minutes):
                    yield week, block.id


COMMON = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@COMMON
@given(
    zone=st.sampled_from(ZONES), first=first_days, blocks=wanted, hours=quiet,
    away=st.one_of(st.none(), st.integers(1, 20)), paused=st.one_of(st.none(), st.integers(1, 20)),
    country=st.sampled_from(["", "NL"]),
)  # fmt: skip
def test_what_is_due_is_said_once_while_it_makes_sense_and_allowed(
    database: Database,
    zone: str,
    first: date,
    blocks: list[tuple[int, str, int]],
    hours: tuple[str, str],
    away: int | None,
    paused: int | None,
    country: str,
) -> None:
    chosen = Chosen(database, zone, first, blocks, hours, away, paused, country)
    until = chosen.learners.now + WEEKS * timedelta(weeks=1)
    expected = set(chosen.expected(zone, until))

    told = _told(chosen, zone, until)

    assert len(told) == len(set(told)), "never twice a week"
    assert set(told) == expected


def _told(chosen: Chosen, zone: str, until: datetime) -> list[tuple[date, int]]:
    """The week and block of each nudge; each was allowed when it was said."""
    told: list[tuple[date, int]] = []
    learners = chosen.learners
    while (due := learners.next_due()) is not None and due <= until:
        learners.beat(max(due, learners.now))
        told += _heard(chosen, zone)
    return told


def _heard(chosen: Chosen, zone: str) -> Iterator[tuple[date, int]]:
    now = chosen.learners.now
    for one in chosen.learners.new():
        _, number, moment = one.key.split(":", 2)
        day = date.fromisoformat(moment[:10])
        assert chosen.allows(now, zone)
        assert not chosen.is_away(day)
        assert one.until is not None
        assert now <= one.until
        yield day - timedelta(days=day.weekday()), int(number)


@COMMON
@given(
    first=first_days, blocks=wanted, hours=quiet, away=st.one_of(st.none(), st.integers(1, 20)),
    paused=st.one_of(st.none(), st.integers(1, 20)),
    steps=st.lists(
        st.tuples(st.integers(1, 5_000), st.booleans(), st.one_of(st.none(), st.sampled_from(ZONES))),
        min_size=5, max_size=25,
    ),
)  # fmt: skip
def test_clocks_that_stop_and_people_who_travel_hear_nothing_twice_and_nothing_unwanted(
    database: Database,
    first: date,
    blocks: list[tuple[int, str, int]],
    hours: tuple[str, str],
    away: int | None,
    paused: int | None,
    steps: list[tuple[int, bool, str | None]],
) -> None:
    """Now and then nobody looks for minutes or days, and now and then they are in another zone."""
    zone = ZONES[0]
    chosen = Chosen(database, zone, first, blocks, hours, away, paused, "")
    told: list[tuple[date, int]] = []
    for minutes, is_awake, to in steps:
        then = chosen.learners.now + minutes * MINUTE
        told += _told(chosen, zone, then) if is_awake else []
        chosen.learners.now = then
        if to is not None:
            zone = to
            chosen.learners.person("p", zone)
        chosen.learners.beat()
        told += _heard(chosen, zone)
    assert len(told) == len(set(told)), "never twice a week"
