"""W4: nobody is bothered when they asked for quiet, nor asked anything while they do not work."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from handlers.chat import Person
from handlers.people import availability
from handlers.people.working_days import Week, after_quiet, one_later, open_from
from storage import free_days, leave, people, preferences, workspaces
from storage.database import Database, Transaction
from storage.preferences import Preferences
from tests.happenings import NOW, REF

AMSTERDAM = "Europe/Amsterdam"
MONDAY = datetime.fromisoformat("2026-11-23T10:00:00+01:00")
ZONES = sorted(zone for zone in available_timezones() if "/" in zone)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(AMSTERDAM))


class Office:
    """Sarah in Amsterdam, with whatever she chose."""

    def __init__(self, database: Database) -> None:
        self.database = database
        described = Person("sarah", "Sarah", "nl", AMSTERDAM)
        self.sarah = database.write(REF, lambda tx: people.seen(tx, described, NOW))

    def chooses(self, **choices: object) -> None:
        chosen = Preferences(**choices)  # type: ignore[arg-type]
        self.database.write(REF, lambda tx: preferences.choose(tx, self.sarah.id, chosen))

    def here(self, **choices: object) -> None:
        self.database.write(REF, lambda tx: workspaces.change(tx.connection, tx.workspace, **choices))

    def notice(self, at: str, module: str = "kudos") -> datetime | None:
        now = local(at)
        return self.database.read(REF, lambda tx: availability.open_for_notice(tx, self.sarah, module, now))

    def question(self, at: str, module: str = "tip") -> datetime | None:
        now = local(at)
        return self.database.read(REF, lambda tx: availability.open_for_question(tx, self.sarah, module, now))

    def colleague(self, zone: str) -> Person:
        described = Person(zone, zone, "en", zone)
        return self.database.write(REF, lambda tx: people.seen(tx, described, NOW))

    def together(self, group: list[Person], at: str) -> datetime:
        now = local(at)
        return self.database.read(REF, lambda tx: availability.open_for_group(tx, group, "coffee", now))


@pytest.fixture
def office(database: Database) -> Office:
    return Office(database)


def test_who_chose_nothing_hears_at_once_and_is_asked_at_work(office: Office) -> None:
    assert office.notice("2026-11-22T03:00") == local("2026-11-22T03:00")
    assert office.question("2026-11-22T03:00") == local("2026-11-23T09:00")
    assert office.question("2026-11-23T11:00") == local("2026-11-23T11:00")


@pytest.mark.parametrize(
    ("others", "at", "opens"),
    [
        ([], "2026-11-23T07:00", "2026-11-23T09:00"),
        (["America/New_York"], "2026-11-23T09:30", "2026-11-23T15:00"),
        (["America/New_York"], "2026-11-20T17:30", "2026-11-23T15:00"),
        (["America/New_York", "Asia/Kolkata"], "2026-11-23T09:30", "2026-11-23T15:00"),  # never all three
    ],
)
def test_a_group_hears_it_when_all_are_at_work(
    office: Office, others: list[str], at: str, opens: str
) -> None:
    met = [office.sarah, *(office.colleague(zone) for zone in others)]
    assert office.together(met, at) == local(opens)


def test_nobody_in_a_group_waits_for_who_is_away_for_long(office: Office) -> None:
    away = office.colleague("America/New_York")
    day = local("2026-11-23T09:00").date()

    def goes(tx: Transaction) -> None:
        days = {"from_date": day, "to_date": day + timedelta(days=20)}
        tx.execute(insert(leave.table).values(workspace_id=tx.workspace.id, person_id=away.id, **days))

    office.database.write(REF, goes)
    assert office.together([office.sarah, away], "2026-11-23T07:00") == local("2026-11-23T09:00")


def test_quiet_hours_on_both_sides_of_midnight(office: Office) -> None:
    office.chooses(quiet_from="22:00", quiet_until="07:30")

    for at, opens in (
        ("2026-11-23T21:59", "2026-11-23T21:59"),
        ("2026-11-23T22:00", "2026-11-24T07:30"),
        ("2026-11-24T00:00", "2026-11-24T07:30"),
        ("2026-11-24T07:29", "2026-11-24T07:30"),
        ("2026-11-24T07:30", "2026-11-24T07:30"),
    ):
        assert office.notice(at) == local(opens), at


def test_questions_wait_for_work_and_for_the_end_of_the_quiet(office: Office) -> None:
    office.chooses(quiet_from="09:00", quiet_until="11:00")
    assert office.question("2026-11-23T08:00") == local("2026-11-23T11:00")
    office.chooses(quiet_from="16:00", quiet_until="09:30")
    assert office.question("2026-11-23T16:30") == local("2026-11-24T09:30")


def test_quiet_during_all_the_work_still_ends(office: Office) -> None:
    """The form refuses this; the hours of the organisation may still become so."""
    office.chooses(quiet_from="08:00", quiet_until="18:00")
    asked = office.question("2026-11-23T10:00")
    assert asked is not None
    assert asked.astimezone(ZoneInfo(AMSTERDAM)).time() == time(18)


def test_a_pause_lasts_until_its_day_begins(office: Office) -> None:
    office.chooses(paused_until=date(2026, 11, 27))
    assert office.notice("2026-11-23T10:00") == local("2026-11-27T00:00")
    assert office.question("2026-11-23T10:00") == local("2026-11-27T09:00")
    assert office.notice("2026-11-27T08:00") == local("2026-11-27T08:00")


def test_what_is_silenced_never_speaks(office: Office) -> None:
    office.chooses(muted=("kudos",))
    assert office.notice("2026-11-23T10:00") is None
    assert office.question("2026-11-23T10:00", "kudos") is None
    assert office.notice("2026-11-23T10:00", "tip") == local("2026-11-23T10:00")


def test_who_left_hears_nothing(office: Office) -> None:
    gone = Person("sarah", has_left=True)
    office.sarah = office.database.write(REF, lambda tx: people.seen(tx, gone, NOW))
    assert office.notice("2026-11-23T10:00") is None
    assert office.question("2026-11-23T10:00") is None


def test_days_on_which_nobody_works(office: Office) -> None:
    """Christmas is on Friday and Saturday; the organisation is closed on Monday and Tuesday too, and
    Sarah is away until New Year's day, a public holiday before a weekend."""
    assert office.question("2026-12-24T18:00") == local("2026-12-28T09:00")
    closed = {date(2026, 12, 28): "Dicht", date(2026, 12, 29): "Dicht"}
    office.database.write(REF, lambda tx: free_days.choose(tx, closed))
    assert office.question("2026-12-24T18:00") == local("2026-12-30T09:00")

    def on_leave(tx: Transaction) -> None:
        days = {"from_date": date(2026, 12, 30), "to_date": date(2026, 12, 31)}
        mine = {"workspace_id": tx.workspace.id, "person_id": office.sarah.id}
        tx.execute(insert(leave.table).values(**mine, **days))

    office.database.write(REF, on_leave)
    assert office.question("2026-12-24T18:00") == local("2027-01-04T09:00")


def test_the_hours_are_her_own_or_those_of_the_organisation(office: Office) -> None:
    office.here(work_days="1234", work_from="08:00", work_until="16:00")
    assert office.question("2026-11-26T17:00") == local("2026-11-30T08:00")
    office.chooses(work_days="35", work_from="13:00", work_until="15:00")
    assert office.question("2026-11-26T17:00") == local("2026-11-27T13:00")
    assert office.question("2026-11-27T15:00") == local("2026-12-02T13:00")


def test_another_country_has_other_holidays(office: Office) -> None:
    king_s_day = "2026-04-27T10:00"
    assert office.question(king_s_day) == local("2026-04-28T09:00")
    office.here(country="DE")
    assert office.question(king_s_day) == local(king_s_day)


def test_good_friday_is_a_working_day_until_the_organisation_says_it_is_not(office: Office) -> None:
    """As in most Dutch offices; Easter Monday is none, and Liberation Day is free every five years."""
    good_friday = "2026-04-03T10:00"
    assert office.question(good_friday) == local(good_friday)
    assert office.question("2026-04-06T10:00") == local("2026-04-07T09:00")
    assert office.question("2026-05-05T10:00") == local("2026-05-05T10:00")
    assert office.question("2031-05-05T10:00") == local("2031-05-05T10:00")
    assert office.question("2025-05-05T10:00") == local("2025-05-06T09:00")
    office.here(worked_holidays=())
    assert office.question(good_friday) == local("2026-04-07T09:00")
    office.here(worked_holidays=("NL:tweede-paasdag",))
    assert office.question(good_friday) == local("2026-04-06T09:00")


@pytest.mark.parametrize("works", [True, False])
def test_every_rule_knows_the_same_holidays(office: Office, works: bool) -> None:
    """Nudges, weeks in a row and counted working days go by one rule."""
    office.here(worked_holidays=("NL:koningsdag",) if works else ())
    day = date(2026, 4, 27)

    def rules(tx: Transaction) -> list[bool]:
        return [
            not availability.is_away(tx, office.sarah, day),
            not availability.is_closed(tx, day),
            not availability.away(tx, office.sarah, day, day),
            availability.week(tx, office.sarah).works_on(day),
            availability.week_here(tx).works_on(day),
        ]

    assert office.database.read(REF, rules) == [works] * 5


def test_what_was_chosen_is_read_back(office: Office) -> None:
    assert office.database.read(REF, lambda tx: preferences.of(tx, office.sarah.id)) == Preferences()
    everything = Preferences("1245", "08:30", "16:45", "22:00", "07:00", date(2026, 12, 1), ("kudos", "tip"))
    for chosen in (everything, Preferences(work_days="1"), everything):
        office.database.write(REF, lambda tx, one=chosen: preferences.choose(tx, office.sarah.id, one))
        assert office.database.read(REF, lambda tx: preferences.of(tx, office.sarah.id)) == chosen


# --- the rules, for every zone and any hours --------------------------------------------------------

CLOCK = st.times().map(lambda one: one.replace(second=0, microsecond=0))
MOMENTS = st.integers(int(MONDAY.timestamp()), int(MONDAY.timestamp()) + 4 * 365 * 86_400).map(
    lambda second: datetime.fromtimestamp(second, UTC)
)


@st.composite
def weeks(draw: st.DrawFn) -> Week:
    begin, end = draw(CLOCK), draw(CLOCK)
    days = "".join(sorted(draw(st.sets(st.sampled_from("1234567"), min_size=1))))
    zone = draw(st.sampled_from(ZONES))
    return Week(zone, days, begin, end, draw(st.sampled_from(["NL", "US", "JP", ""])))


def works_at(at: datetime, week: Week) -> bool:
    """Written the other way around: is this minute within the hours of today, or of last night?"""
    here = at.astimezone(ZoneInfo(week.zone))
    for day in (here.date() - timedelta(days=1), here.date()):
        ends_on = day if week.begin < week.end else day + timedelta(days=1)
        begins = datetime.combine(day, week.begin, here.tzinfo).timestamp()
        ends = datetime.combine(ends_on, week.end, here.tzinfo).timestamp()
        if week.works_on(day) and begins <= at.timestamp() < ends:
            return True
    return False


@settings(max_examples=200, deadline=None)
@given(MOMENTS, weeks())
def test_it_opens_while_they_work_and_not_later_than_it_could(at: datetime, week: Week) -> None:
    opens = open_from(at, week)
    assert opens >= at
    assert works_at(opens, week)
    if works_at(at, week):
        assert opens == at


@settings(max_examples=200, deadline=None)
@given(MOMENTS, weeks())
def test_a_working_day_later_is_a_working_day(at: datetime, week: Week) -> None:
    later = one_later(at, week)
    assert later > at
    day = later.astimezone(ZoneInfo(week.zone)).date()
    shifted = later - timedelta(hours=1)  # an hour that the clock skips belongs to what follows
    assert week.works_on(day) or week.works_on(shifted.astimezone(ZoneInfo(week.zone)).date())


@settings(max_examples=200, deadline=None)
@given(MOMENTS, CLOCK, CLOCK, st.sampled_from(ZONES))
def test_after_the_quiet_there_is_no_quiet(at: datetime, begin: time, end: time, zone: str) -> None:
    opens = after_quiet(at, begin, end, zone)
    assert at <= opens <= at + timedelta(days=1, hours=3)
    if begin == end:
        assert opens == at
    assert after_quiet(opens, begin, end, zone) == opens
