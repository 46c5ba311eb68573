"""W2: a nudge at the start of the block, once a week, at the same time where somebody is; W4 and W5: not
when they are not to be told, and not when it no longer makes sense."""

from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import msgspec
import pytest

from bot import outbox as bot_outbox
from handlers.chat import Person
from handlers.learning_time import rules
from handlers.texts import speak
from scheduler import rhythms
from storage import free_days, learning_time, leave, preferences
from storage.database import Database, Transaction
from storage.learning_time import Block
from storage.preferences import Preferences
from tests.happenings import REF
from tests.racing import at_once, several
from tests.scheduler.learners import AMSTERDAM, AUCKLAND, MONDAY, NEW_YORK, Learners, local

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
THURSDAY = datetime.fromisoformat("2026-11-26T14:00:00+01:00")
SAY = speak("nl")


@pytest.fixture
def learners(database: Database) -> Learners:
    return Learners(database)


# --- a year ----------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_year_with_both_nights_of_the_clocks_in_three_places(database: Database) -> None:
    """Somebody in each place with three blocks: one by day, one at an hour that spring skips, and one at
    an hour that comes twice in autumn. Sunday nights are when the clocks change in all three. Half past two
    is half past three then, as everywhere and as calendars read it (RFC 5545, 3.3.5)."""
    start = datetime.fromisoformat("2026-01-05T00:00:00+13:00")
    learners = Learners(database, start)
    places = {
        learners.person(zone.rpartition("/")[2].lower(), zone).id: zone
        for zone in (AMSTERDAM, NEW_YORK, AUCKLAND)
    }
    blocks = ((4, "14:00"), (7, "02:30"), (7, "01:30"))
    for person_id, zone in places.items():
        for weekday, at in blocks:
            learners.block(Person("", zone=zone, id=person_id), weekday, at)

    told = learners.pass_until(start + 52 * WEEK)

    for person_id, zone in places.items():
        mine = [local(at, zone) for who, at in told if who == person_id]
        for weekday, at in blocks:
            usual = [one for one in mine if one.isoweekday() == weekday and f"{one:%H:%M}" == at]
            skipped = [one for one in mine if (one.isoweekday(), f"{one:%H:%M}") == (7, "03:30")]
            mine_now = sorted(usual + (skipped if at == "02:30" else []))
            weeks = [one.date() - timedelta(days=one.weekday()) for one in mine_now]
            assert len(weeks) == len(set(weeks)) == 52, (zone, at)
            assert len(skipped) == 1, "the one night without half past two, as much later as is skipped"
        assert len(mine) == 3 * 52

    offsets = {at.astimezone(ZoneInfo(zone)).utcoffset() for who, at in told for zone in [places[who]]}
    assert len(offsets) == 6, "summer and winter time were both seen in all three places"


def test_an_hour_that_comes_twice_is_its_first_time(learners: Learners) -> None:
    learners.now = datetime.fromisoformat("2026-10-24T12:00:00+02:00")
    learners.block(learners.person("joris"), 7, "02:30")

    told = learners.pass_until(learners.now + 2 * DAY)

    assert [at.isoformat() for _, at in told] == ["2026-10-25T00:30:00+00:00"]


# --- what is said ----------------------------------------------------------------------------------


def test_it_says_until_when_and_gives_three_answers(learners: Learners) -> None:
    block = learners.block(learners.person("joris"), 4, "14:00", 90)
    learners.beat(THURSDAY)

    (told,) = learners.new()

    assert told.key == f"learning:{block.id}:2026-11-26T14:00"
    assert told.until == THURSDAY + timedelta(minutes=45)
    assert told.card.as_text() == f"{SAY.text('time-nudge-title')}\n{SAY.text('time-nudge', end='15:30')}"  # type: ignore[union-attr]
    buttons = told.card.buttons()  # type: ignore[union-attr]
    assert [one.action for one in buttons] == ["time_begun", "time_move", "time_skip"]
    ends = int((THURSDAY + timedelta(minutes=90)).timestamp())
    assert {one.value for one in buttons} == {f"{block.id}:2026-11-23:{ends}"}


def test_nothing_is_due_without_blocks(learners: Learners) -> None:
    learners.person("joris")
    assert learners.next_due() is None


# --- when not --------------------------------------------------------------------------------------


def _prefers(learners: Learners, person: Person, chosen: Preferences) -> None:
    learners.database.write(REF, lambda tx: preferences.choose(tx, person.id, chosen))


def _away(learners: Learners, person: Person, first: str, last: str) -> None:
    def add(tx: Transaction) -> None:
        days = {"from_date": date.fromisoformat(first), "to_date": date.fromisoformat(last)}
        tx.insert_once(leave.table, {"workspace_id": tx.workspace.id, "person_id": person.id, **days})

    learners.database.write(REF, add)


def _days(told: list[tuple[int, datetime]], zone: str = AMSTERDAM) -> list[str]:
    return [f"{local(at, zone):%m-%d %H:%M}" for _, at in told]


def test_on_leave_it_falls_away(learners: Learners) -> None:
    joris = learners.person("joris")
    learners.block(joris, 4, "14:00")
    _away(learners, joris, "2026-11-26", "2026-11-27")
    assert _days(learners.pass_until(MONDAY + 2 * WEEK)) == ["12-03 14:00"]


def test_on_a_public_holiday_and_a_closed_day_it_falls_away(learners: Learners) -> None:
    learners.choose(country="NL")
    learners.database.write(REF, lambda tx: free_days.choose(tx, {date(2026, 12, 24): "Kerstavond"}))
    joris = learners.person("joris")
    learners.block(joris, 4, "14:00")
    learners.block(joris, 5, "14:00")
    learners.now = datetime.fromisoformat("2026-12-14T08:00:00+01:00")
    for block in (4, 5):
        learners.block(joris, block, "16:00")
    told = _days(learners.pass_until(learners.now + 3 * WEEK))
    assert [one for one in told if one.endswith("16:00")] == ["12-17 16:00", "12-18 16:00", "12-31 16:00"]


def test_a_day_off_in_the_week_is_no_reason_to_be_silent(learners: Learners) -> None:
    """The block is their own choice."""
    joris = learners.person("joris")
    _prefers(learners, joris, Preferences(work_days="1", work_from="09:00", work_until="10:00"))
    learners.block(joris, 6, "21:00")
    assert _days(learners.pass_until(MONDAY + WEEK)) == ["11-28 21:00"]


def test_while_paused_it_falls_away(learners: Learners) -> None:
    joris = learners.person("joris")
    learners.block(joris, 4, "14:00")
    _prefers(learners, joris, Preferences(paused_until=date(2026, 12, 3)))
    assert _days(learners.pass_until(MONDAY + 2 * WEEK)) == ["12-03 14:00"]


def test_who_silenced_it_hears_nothing(learners: Learners) -> None:
    joris = learners.person("joris")
    learners.block(joris, 4, "14:00")
    _prefers(learners, joris, Preferences(muted=("time",)))
    assert learners.pass_until(MONDAY + 2 * WEEK) == []
    _prefers(learners, joris, Preferences())
    assert _days(learners.pass_until(MONDAY + 3 * WEEK)) == ["12-10 14:00"]


@pytest.mark.parametrize(
    ("until", "told"), [("14:20", ["11-26 14:20"]), ("14:30", ["11-26 14:30"]), ("14:31", [])]
)
def test_after_quiet_hours_as_long_as_it_is_not_half_over(
    learners: Learners, until: str, told: list[str]
) -> None:
    joris = learners.person("joris")
    learners.block(joris, 4, "14:00")
    _prefers(learners, joris, Preferences(quiet_from="13:00", quiet_until=until))
    assert _days(learners.pass_until(MONDAY + WEEK)) == told


def test_a_block_that_rests_is_left_alone(learners: Learners) -> None:
    block = learners.block(learners.person("joris"), 4, "14:00")
    resting = msgspec.structs.replace(block, is_paused=True, next_at=None)
    learners.database.write(REF, lambda tx: learning_time.store(tx, resting))
    assert learners.next_due() is None


def test_who_left_hears_nothing_and_goes_on_when_they_come_back(learners: Learners) -> None:
    learners.block(learners.person("joris"), 4, "14:00")
    learners.person("joris", has_left=True)
    assert learners.pass_until(MONDAY + 2 * WEEK) == []
    assert learners.next_due() is None
    learners.person("joris", has_left=False)
    assert _days(learners.pass_until(MONDAY + 3 * WEEK)) == ["12-10 14:00"]


def test_a_guest_whom_the_workspace_lets_do_nothing_is_not_nudged(learners: Learners) -> None:
    learners.block(learners.person("gast", is_guest=True), 4, "14:00")
    learners.choose(guests="receive")
    assert learners.pass_until(MONDAY + WEEK) == []


def test_a_switched_off_module_rests_and_does_not_catch_up(learners: Learners) -> None:
    learners.block(learners.person("joris"), 4, "14:00")
    learners.choose(modules=("til",))
    learners.beat(THURSDAY)
    learners.beat(THURSDAY + WEEK + 3 * HOUR)
    assert learners.new() == []
    learners.choose(modules=("time",))
    assert _days(learners.pass_until(THURSDAY + 2 * WEEK)) == ["12-10 14:00"]


# --- late ------------------------------------------------------------------------------------------


def test_late_it_is_said_until_half_of_it_is_over(learners: Learners) -> None:
    learners.block(learners.person("joris"), 4, "14:00")
    learners.beat(THURSDAY + timedelta(minutes=30))
    assert len(learners.new()) == 1
    learners.beat(THURSDAY + timedelta(minutes=31))
    assert learners.new() == []


def test_later_than_that_it_is_skipped_and_logged_by_its_number(
    learners: Learners, caplog: pytest.LogCaptureFixture
) -> None:
    block = learners.block(learners.person("joris"), 4, "14:00")
    with caplog.at_level("INFO"):
        learners.beat(THURSDAY + timedelta(minutes=31))
    assert learners.new() == []
    assert f"learning time {block.id} skipped" in caplog.text
    assert "joris" not in caplog.text.lower()
    assert learners.next_due() == THURSDAY + WEEK


def test_a_clock_that_jumps_skips_what_was_missed_and_says_nothing_twice(learners: Learners) -> None:
    learners.block(learners.person("joris"), 4, "14:00")
    for jump in (timedelta(), -HOUR, HOUR, -DAY, DAY, 3 * WEEK, -WEEK, 2 * DAY, DAY):
        learners.beat(THURSDAY + jump)
    keys = [one.key for one in learners.new()]
    assert len(keys) == len(set(keys))
    assert all(key.endswith("T14:00") for key in keys)


# --- moving ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", ["Asia/Tokyo", NEW_YORK, AUCKLAND, "Pacific/Honolulu"])
@pytest.mark.parametrize("hours", [-30, -1, 1, 30])
def test_who_moves_zone_gets_it_at_the_same_local_time_and_never_twice(
    learners: Learners, to: str, hours: int
) -> None:
    """From an hour or a day before the nudge to a day after it."""
    learners.block(learners.person("joris"), 4, "14:00")
    told = learners.pass_until(THURSDAY + hours * HOUR)
    learners.person("joris", to)
    told += learners.pass_until(MONDAY + 4 * WEEK)

    weeks = [rules.week_at(at, AMSTERDAM if at <= THURSDAY and hours > 0 else to) for _, at in told]
    assert len(weeks) == len(set(weeks)), "never twice a week"
    here = [at for _, at in told if at > THURSDAY + hours * HOUR]
    assert {f"{local(at, to):%a %H:%M}" for at in here} == {"Thu 14:00"}
    assert len(told) >= 3


def test_moving_there_and_back_says_nothing_twice(learners: Learners) -> None:
    learners.block(learners.person("joris"), 4, "14:00")
    told = learners.pass_until(THURSDAY)
    for days, zone in ((0, "Pacific/Honolulu"), (1, AUCKLAND), (2, AMSTERDAM)):
        learners.now = THURSDAY + days * DAY
        learners.person("joris", zone)
        learners.beat()
        told += [(one.person_id, learners.now) for one in learners.new()]
    told += learners.pass_until(THURSDAY + WEEK)
    assert _days(told) == ["11-26 14:00", "12-03 14:00"]


# --- this week elsewhere ---------------------------------------------------------------------------


def _moved(learners: Learners, block: Block, weekday: int, start: str) -> None:
    week = rules.week_at(learners.now, AMSTERDAM)
    begin = rules.in_week(week, weekday, start, AMSTERDAM)
    there = msgspec.structs.replace(
        learners.stored(block), week=week, moved_weekday=weekday, moved_start=start, next_at=begin
    )
    learners.database.write(REF, lambda tx: learning_time.store(tx, there))


def test_a_moved_block_is_nudged_there_and_next_week_where_it_always_is(learners: Learners) -> None:
    block = learners.block(learners.person("joris"), 4, "14:00")
    assert _days(learners.pass_until(THURSDAY)) == ["11-26 14:00"]
    _moved(learners, block, 7, "20:00")
    assert _days(learners.pass_until(THURSDAY + WEEK)) == ["11-29 20:00", "12-03 14:00"]
    assert learners.stored(block).moved_start is None


def test_a_moved_block_moves_along_with_the_zone(learners: Learners) -> None:
    block = learners.block(learners.person("joris"), 4, "14:00")
    learners.pass_until(THURSDAY)
    _moved(learners, block, 5, "10:00")
    learners.person("joris", NEW_YORK)
    assert _days(learners.pass_until(THURSDAY + 2 * DAY), NEW_YORK) == ["11-27 10:00"]


# --- several at once -------------------------------------------------------------------------------


def test_processes_that_beat_at_once_nudge_each_person_once(
    learners: Learners, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.learning_time.AT_ONCE", 7)
    for number in range(60):
        learners.block(learners.person(f"p{number}"), 4, "14:00")

    def process(database: Database) -> None:
        for _ in range(4):
            rhythms.beat(database, REF, THURSDAY, bot_outbox.keep)

    with several(database_url, 3) as others:
        at_once(*(partial(process, one) for one in others))

    told = learners.new()
    assert len(told) == 60
    assert len({one.person_id for one in told}) == 60
    assert learners.next_due() == THURSDAY + WEEK


def test_a_busy_holiday_keeps_nobody_else_waiting(
    learners: Learners, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those who are to hear nothing stand first; who comes after them hears it in the same beat."""
    monkeypatch.setattr("scheduler.learning_time.AT_ONCE", 5)
    for number in range(30):
        person = learners.person(f"away{number}")
        learners.block(person, 4, "14:00")
        _away(learners, person, "2026-11-26", "2026-11-26")
    joris = learners.person("joris")
    learners.block(joris, 4, "14:00")
    learners.beat(THURSDAY)
    assert [one.person_id for one in learners.new()] == [joris.id]
