"""A block in words and for a calendar, and one's own overview."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from handlers.answers import voice
from handlers.calendar import files as calendar_files
from handlers.calendar.files import Entry
from handlers.chat import Button, Buttons, Card, Confirm, Event, File, GiveFiles, Note, Text
from handlers.learning_time import consent, rules
from handlers.people import availability
from handlers.people.streaks import WEEK
from handlers.texts import Speech
from storage import learning_time
from storage.database import Transaction
from storage.learning_time import Block

MOST_WEEKS_AWAY = 60
"""Further ahead nobody looks for a week in which they are not away."""


def line(block: Block, say: Speech) -> str:
    """ "donderdag 14:00–15:00"."""
    end = rules.ends(block.start, block.minutes)
    return say.text("time-line", day=say.weekday(block.weekday), start=block.start, end=end)


def moment(at: datetime, zone: str, say: Speech) -> str:
    """ "donderdag 26 november om 14:00"."""
    local = at.astimezone(ZoneInfo(zone))
    return say.text("time-when", day=say.day(local.date()), start=f"{local:%H:%M}")


def next_time(tx: Transaction, event: Event, block: Block, say: Speech) -> str:
    """When it comes next: not on a day on which they, or everybody, are away."""
    zone = availability.zone(tx, event.by)
    week, begin = rules.coming(block, zone, event.at)
    for _ in range(MOST_WEEKS_AWAY):
        if not availability.is_away(tx, event.by, begin.astimezone(ZoneInfo(zone)).date()):
            break
        week += WEEK
        begin = rules.begins(block, week, zone)
    return moment(begin, zone, say)


def progress(tx: Transaction, event: Event, say: Speech) -> str:
    """This week so far, and the target."""
    week = rules.week_at(event.at, availability.zone(tx, event.by))
    done = learning_time.minutes_in(tx, event.by.id, week)
    target = learning_time.target(tx, event.by.id)
    return say.text("time-progress", done=done, target=target, reached="yes" if done >= target else "no")


def overview(tx: Transaction, event: Event) -> Card:
    """All blocks with what can be done to them, and this week's minutes."""
    say = voice(tx, event)
    blocks = learning_time.of(tx, event.by.id)
    add = Buttons((Button("time_add", say.text("time-button-add"), style="primary"),))
    quiet = consent.shown(tx, event, say)
    if not blocks:
        return Card((Text(say.text("time-none")), add, *quiet), say.text("time-title"))
    parts: list[Text | Note | Buttons] = [Text(progress(tx, event, say))]
    for block in blocks:
        parts += [*_shown(tx, event, block, say), _buttons(block, say)]
    return Card((*parts, add, *quiet, Note(say.text("time-footer"))), say.text("time-title"))


def _shown(tx: Transaction, event: Event, block: Block, say: Speech) -> list[Text | Note | Buttons]:
    written = line(block, say)
    if block.is_paused:
        return [Text(say.text("time-line-paused", block=written), marked=(written,))]
    coming = say.text("time-next", when=next_time(tx, event, block, say))
    return [Text(written, marked=(written,)), Note(coming)]


def _buttons(block: Block, say: Speech) -> Buttons:
    about = str(block.id)
    sure = Confirm(
        say.text("time-remove-sure", block=line(block, say)),
        say.text("time-button-remove"),
        say.text("cancel"),
    )
    pause = Button("time_pause", say.text("time-button-pause"), about)
    resume = Button("time_resume", say.text("time-button-resume"), about)
    move = Button("time_move", say.text("time-button-move-this"), about)
    return Buttons(
        (
            Button("time_change", say.text("time-button-change"), about),
            *((resume,) if block.is_paused else (move, pause)),
            Button("time_file", say.text("time-button-file"), about),
            Button("time_remove", say.text("time-button-remove"), about, "danger", sure),
        )
    )


def files(block: Block, zone: str, now: datetime, say: Speech, *, is_cancelled: bool = False) -> GiveFiles:
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
    return GiveFiles((File(f"{say.text('time-file-name')}.ics", calendar_files.MEDIA, content),))


def _skipped(block: Block, week: date, zone: str) -> bool:
    """Whether the clocks skip the hour of this block that week."""
    at = rules.in_week(week, block.weekday, block.start, zone)
    return f"{at.astimezone(ZoneInfo(zone)):%H:%M}" != block.start
