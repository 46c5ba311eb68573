"""A block as a file for one's calendar."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from handlers.calendar import files as calendar_files
from handlers.calendar.files import Entry
from handlers.chat import File, GiveFiles
from handlers.learning_time import rules
from handlers.people.streaks import WEEK
from handlers.texts import Speech
from storage.learning_time import Block


def weekly(block: Block, zone: str, now: datetime, say: Speech, *, is_cancelled: bool = False) -> GiveFiles:
    """The block for a calendar, in the hours of this zone: every week, and where it is this week when it
    was moved; or no more."""
    week, begin = rules.first(block, zone, now)
    moved = week == block.week and block.moved_weekday is not None
    if _skipped(block, week, zone):  # a series that began in that hour would stay at the hour after it
        week += -WEEK if moved else WEEK
    entry = Entry(
        uid=block.uid,
        sequence=block.sequence,
        starts_at=rules.in_week(week, block.weekday, block.start, zone),
        minutes=block.minutes,
        title=say.text("time-event"),
        described=say.text("time-event-described"),
        zone=zone,
        is_cancelled=is_cancelled,
    )
    instead_of = rules.wall(block.week, block.weekday, block.start, zone)
    this_week = replace(entry, starts_at=begin, instead_of=instead_of)
    content = calendar_files.written(replace(entry, every_weeks=1), now, *((this_week,) if moved else ()))
    file = File(f"{say.text('time-file-name')}.ics", calendar_files.MEDIA, content)
    return GiveFiles((file,), say.text("calendar-file", what=say.text("time-event")))


def _skipped(block: Block, week: date, zone: str) -> bool:
    """Whether the clocks skip the hour of this block that week."""
    at = rules.in_week(week, block.weekday, block.start, zone)
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}" != block.start
