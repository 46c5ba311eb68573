"""The file of a weekly block as another program reads it: vobject and dateutil, not what wrote it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import vobject

from handlers.calendar import zones
from handlers.learning_time import files, rules
from handlers.people.streaks import WEEK
from handlers.texts import speak
from storage.learning_time import Block

SAY = speak("nl")
PLACES = ("Europe/Amsterdam", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Tokyo")
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)


def _block(start: str = "14:00", weekday: int = 4, **more: object) -> Block:
    block = Block(1, 1, weekday, start, 60, rules.week_at(NOW, "UTC"), "abc@opsteker", sequence=3)
    return Block(**{name: more.get(name, getattr(block, name)) for name in Block.__struct_fields__})


def _read(block: Block, zone: str, **how: bool) -> tuple[str, vobject.base.Component]:
    (file,) = files.weekly(block, zone, NOW, SAY, **how).files
    assert (file.name, file.media) == ("leertijd.ics", "text/calendar")
    return file.content.decode(), vobject.readOne(file.content.decode())


@pytest.mark.parametrize("zone", PLACES)
@pytest.mark.parametrize(("weekday", "start"), [(4, "14:00"), (7, "04:30"), (1, "00:15")])
def test_every_week_of_a_year_at_the_same_local_time(zone: str, weekday: int, start: str) -> None:
    _, calendar = _read(_block(start, weekday), zone)
    event = calendar.vevent
    first = event.dtstart.value
    assert first.tzinfo is not None
    series = [at for at, _ in zip(event.getrruleset(addRDate=True), range(53), strict=False)]

    # As the time zone that came along in the file has it, put beside the zone rules of this machine.
    assert {f"{at:%H:%M}" for at in series} == {start}
    assert {at.isoweekday() for at in series} == {weekday}
    for number, at in enumerate(series):
        week = rules.week_at(first, zone) + number * WEEK
        there = at if at.tzinfo else at.replace(tzinfo=first.tzinfo)
        assert there.astimezone(UTC) == rules.in_week(week, weekday, start, zone)
    offsets = {at.replace(tzinfo=first.tzinfo).utcoffset() for at in series}
    assert len(offsets) == (1 if zone == "Asia/Tokyo" else 2), "both summer and winter time"


def test_it_lasts_its_minutes_and_says_what_it_is() -> None:
    _, calendar = _read(_block(), "Europe/Amsterdam")
    event = calendar.vevent
    assert (event.dtend.value - event.dtstart.value).total_seconds() == 3600
    assert event.summary.value == SAY.text("time-event")
    assert event.uid.value == "abc@opsteker"
    assert event.sequence.value == "3"
    assert calendar.method.value == "PUBLISH"


def test_a_removed_one_is_cancelled() -> None:
    _, calendar = _read(_block(), "Europe/Amsterdam", is_cancelled=True)
    assert calendar.method.value == "CANCEL"
    assert calendar.vevent.status.value == "CANCELLED"
    assert calendar.vevent.uid.value == "abc@opsteker"


def _moved(to: str = "10:00", **more: object) -> Block:
    return _block(moved_weekday=5, moved_start=to, sequence=4, **more)


def _times(written: str, most: int = 4) -> list[datetime]:
    """When the series is, with what was moved, as a calendar shows it."""
    series, *moved = vobject.readOne(written).vevent_list
    zone = series.dtstart.value.tzinfo
    found = zip(series.getrruleset(addRDate=True), range(most), strict=False)
    there = [(at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC) for at, _ in found]
    instead = {one.recurrence_id.value.astimezone(UTC): one.dtstart.value.astimezone(UTC) for one in moved}
    return [instead.pop(at, at) for at in there] + list(instead.values())


@pytest.mark.parametrize("zone", PLACES)
def test_a_moved_one_travels_with_its_series(zone: str) -> None:
    """A calendar with one object for each uid would lose all the others else."""
    block = _moved()
    written, calendar = _read(block, zone)
    series, moved = calendar.vevent_list
    original = rules.in_week(block.week, 4, "14:00", zone)
    begin = rules.in_week(block.week, 5, "10:00", zone)

    assert "rrule" in series.contents
    assert series.dtstart.value.astimezone(UTC) == original
    assert moved.recurrence_id.value.astimezone(UTC) == original
    assert moved.dtstart.value.astimezone(UTC) == begin
    assert "rrule" not in moved.contents
    assert {one.uid.value for one in (series, moved)} == {"abc@opsteker"}
    assert {one.sequence.value for one in (series, moved)} == {"4"}
    later = [rules.in_week(block.week + number * WEEK, 4, "14:00", zone) for number in (1, 2, 3)]
    assert _times(written) == [begin, *later]


def test_one_that_was_moved_is_at_its_own_time_again_in_a_later_file() -> None:
    (file,) = files.weekly(_moved(), "Europe/Amsterdam", NOW + WEEK, SAY).files
    (event,) = vobject.readOne(file.content.decode()).vevent_list
    assert "recurrence-id" not in event.contents


def test_a_removed_one_goes_with_what_was_moved() -> None:
    """Also from a calendar that keeps each occurrence by itself."""
    _, calendar = _read(_moved(), "Europe/Amsterdam", is_cancelled=True)
    assert calendar.method.value == "CANCEL"
    assert [one.status.value for one in calendar.vevent_list] == ["CANCELLED", "CANCELLED"]
    assert ["recurrence-id" in one.contents for one in calendar.vevent_list] == [False, True]


def test_one_that_was_moved_out_of_a_skipped_hour_is_of_the_series() -> None:
    zone, now = "Europe/Amsterdam", datetime(2026, 3, 23, 12, tzinfo=UTC)
    block = _moved(to="09:00", start="02:30", weekday=7, week=rules.week_at(now, zone))
    (file,) = files.weekly(block, zone, now, SAY).files
    written = file.content.decode()
    assert "RECURRENCE-ID;TZID=Europe/Amsterdam:20260329T023000" in written
    at = [rules.in_week(block.week + number * WEEK, 7, "02:30", zone) for number in (-1, 1)]
    assert _times(written, 3) == [at[0], rules.in_week(block.week, 5, "09:00", zone), at[1]]


@pytest.mark.parametrize("zone", [*PLACES, "Africa/Casablanca", "America/Asuncion", "UTC"])
def test_it_is_written_as_every_calendar_reads_it(zone: str) -> None:
    written, _ = _read(_moved(), zone)
    assert written.endswith("\r\n")
    lines = written.split("\r\n")
    assert not any("\n" in line or "\r" in line for line in lines)
    assert max(len(line.encode()) for line in lines) <= 75
    begins = [line for line in lines if line.startswith("BEGIN:V")]
    assert begins == ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:VEVENT", "BEGIN:VEVENT"]
    assert written.count("DTSTAMP:20260105T120000Z") == 2
    whole = written.replace("\r\n ", "").split("\r\n")
    assert not any("," in line for line in whole if line.startswith(("RDATE", "EXDATE")))
    events = "\n".join(whole).partition("END:VTIMEZONE")[2].splitlines()
    times = [line for line in events if line.startswith(("DTSTART", "DTEND", "RECURRENCE-ID"))]
    assert len(times) == 5
    assert all(f";TZID={zone}:" in line or line.endswith("Z") for line in times), "no floating times"


def test_a_zone_without_rules_has_its_dates_each_on_a_line() -> None:
    """Around Ramadan the clocks in Morocco change on other dates every year."""
    zone, block = "Africa/Casablanca", _block()
    written, calendar = _read(block, zone)
    assert len([line for line in written.split("\r\n") if line.startswith("RDATE")]) == 20
    series = calendar.vevent.getrruleset(addRDate=True)
    first = calendar.vevent.dtstart.value
    for number, at in enumerate(one for one, _ in zip(series, range(150), strict=False)):
        there = at if at.tzinfo else at.replace(tzinfo=first.tzinfo)
        assert there.astimezone(UTC) == rules.in_week(block.week + number * WEEK, 4, "14:00", zone)


def test_clocks_that_change_once_more_have_their_hours_before_that_too() -> None:
    """Paraguay stopped changing its clocks in 2024: a year before, they did."""
    hours = zones.described("America/Asuncion", 2024).to_ical().decode()
    assert "DTSTART:20230101T000000" in hours
    assert zones.described("America/Asuncion", 2030).to_ical().decode().count("DTSTART") == 1


def test_a_series_does_not_begin_in_an_hour_that_is_skipped() -> None:
    """Else every week after it would be at three."""
    now = datetime(2026, 3, 27, 12, tzinfo=UTC)
    block = _block("02:30", 7, week=rules.week_at(now, "Europe/Amsterdam"))
    (file,) = files.weekly(block, "Europe/Amsterdam", now, SAY).files
    first = vobject.readOne(file.content.decode()).vevent.dtstart.value
    assert first.astimezone(ZoneInfo("Europe/Amsterdam")).isoformat() == "2026-04-05T02:30:00+02:00"
