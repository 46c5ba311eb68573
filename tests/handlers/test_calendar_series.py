"""The file of a weekly block as another program reads it: vobject and dateutil, not what wrote it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import vobject

from handlers.learning_time import told, when
from handlers.streaks import WEEK
from handlers.texts import speak
from storage.learning_time import Block

SAY = speak("nl")
PLACES = ("Europe/Amsterdam", "America/New_York", "Pacific/Auckland", "Australia/Lord_Howe", "Asia/Tokyo")
NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)


def _block(start: str = "14:00", weekday: int = 4, **more: object) -> Block:
    block = Block(1, 1, weekday, start, 60, when.week_at(NOW, "UTC"), "abc@opsteker", sequence=3)
    return Block(**{name: more.get(name, getattr(block, name)) for name in Block.__struct_fields__})


def _read(block: Block, zone: str, **how: bool) -> tuple[str, vobject.base.Component]:
    (file,) = told.files(block, zone, NOW, SAY, **how).files
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
        week = when.week_at(first, zone) + number * WEEK
        there = at if at.tzinfo else at.replace(tzinfo=first.tzinfo)
        assert there.astimezone(UTC) == when.moment(week, weekday, start, zone)
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


def test_a_moved_one_stands_in_for_its_own_week_only() -> None:
    block = _block()
    begin = when.moment(block.week, 5, "10:00", "Europe/Amsterdam")
    (file,) = told.this_once(block, begin, "Europe/Amsterdam", NOW, SAY).files
    event = vobject.readOne(file.content.decode()).vevent
    assert event.recurrence_id.value.astimezone(UTC) == when.moment(
        block.week, 4, "14:00", "Europe/Amsterdam"
    )
    assert event.dtstart.value.astimezone(UTC) == begin
    assert "rrule" not in event.contents


def test_a_series_does_not_begin_in_an_hour_that_is_skipped() -> None:
    """Else every week after it would be at three."""
    now = datetime(2026, 3, 27, 12, tzinfo=UTC)
    block = _block("02:30", 7, week=when.week_at(now, "Europe/Amsterdam"))
    (file,) = told.files(block, "Europe/Amsterdam", now, SAY).files
    first = vobject.readOne(file.content.decode()).vevent.dtstart.value
    assert first.astimezone(ZoneInfo("Europe/Amsterdam")).isoformat() == "2026-04-05T02:30:00+02:00"
