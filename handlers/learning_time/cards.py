"""A block in words, one's own overview, and the nudge at the start of a block."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from handlers.answers import voice
from handlers.chat import Button, Buttons, Card, Confirm, DirectMessage, Event, Note, Text
from handlers.learning_time import consent, rules
from handlers.people import availability
from handlers.people.streaks import WEEK
from handlers.people.working_days import local_date
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
    return moment(next_begin(tx, event, block), availability.zone(tx, event.by), say)


def next_begin(tx: Transaction, event: Event, block: Block) -> datetime:
    """When it comes next: not on a day on which they, or everybody, are away."""
    zone = availability.zone(tx, event.by)
    week, begin = rules.coming(block, zone, event.at)
    for _ in range(MOST_WEEKS_AWAY):
        if not availability.is_away(tx, event.by, local_date(begin, zone)):
            break
        week += WEEK
        begin = rules.begins(block, week, zone)
    return begin


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
    quiet = consent.offer(tx, event, say)
    if not blocks:
        return Card((Text(say.text("time-none")), add, *quiet), say.text("time-title"))
    parts: list[Text | Note | Buttons] = [Text(progress(tx, event, say))]
    for block in blocks:
        parts += [*_lines(tx, event, block, say), _buttons(block, say)]
    return Card((*parts, add, *quiet, Note(say.text("time-footer"))), say.text("time-title"))


def _lines(tx: Transaction, event: Event, block: Block, say: Speech) -> list[Text | Note | Buttons]:
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
    resume = Button("time_resume", say.text("time-button-resume"), about)
    return Buttons(
        (
            Button("time_change", say.text("time-button-change"), about),
            *((resume,) if block.is_paused else (move_button(block, say), pause_button(block, say))),
            Button("time_file", say.text("time-button-file"), about),
            Button("time_remove", say.text("time-button-remove"), about, "danger", sure),
        )
    )


def move_button(block: Block, say: Speech) -> Button:
    return Button("time_move", say.text("time-button-move-this"), str(block.id))


def pause_button(block: Block, say: Speech) -> Button:
    return Button("time_pause", say.text("time-button-pause"), str(block.id))


# --- the nudge ------------------------------------------------------------------------------------


def nudge(
    block: Block, week: date, begin: datetime, until: datetime, zone: str, say: Speech
) -> DirectMessage:
    """That it begins, with three answers. The key names the local moment: one that was moved is nudged
    where it went."""
    local, start = _local(begin, zone)
    title, text, labels = _words(say, start, block.minutes)
    ends = int(begin.timestamp()) + block.minutes * 60
    card = Card((text, Buttons(_answers(block, week, ends, labels))), title)
    return DirectMessage(block.person_id, card, f"learning:{block.id}:{local}", until)


def answers(block: Block, week: date, until: datetime, say: Speech) -> tuple[Button, ...]:
    """What can be said of a block in this week, which ends then."""
    return _answers(block, week, int(until.timestamp()), _labels(say))


def _answers(block: Block, week: date, ends: int, labels: tuple[str, str, str]) -> tuple[Button, ...]:
    about = f"{block.id}:{week}:{ends}"
    begun, move, skip = labels
    return (
        Button("time_begun", begun, about, "primary"),
        Button("time_move", move, about),
        Button("time_skip", skip, about),
    )


def _labels(say: Speech) -> tuple[str, str, str]:
    return say.text("time-button-begun"), say.text("time-button-move"), say.text("time-button-skip")


@lru_cache(maxsize=10_000)
def _local(begin: datetime, zone: str) -> tuple[str, str]:
    """The moment and the time of day there. Thousands begin at the same."""
    there = begin.astimezone(ZoneInfo(zone))
    return f"{there:%Y-%m-%dT%H:%M}", f"{there:%H:%M}"


@lru_cache(maxsize=10_000)
def _words(say: Speech, start: str, minutes: int) -> tuple[str, Text, tuple[str, str, str]]:
    text = Text(say.text("time-nudge", end=rules.ends(start, minutes)))
    return say.text("time-nudge-title"), text, _labels(say)
