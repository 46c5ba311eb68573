"""The forms of learning time: a new or changed block, and another moment this week."""

from collections.abc import Iterable

from handlers.answers import form_id
from handlers.chat import Event, Form, Option
from handlers.forms import Field, Filled, Wrong, choice, clock
from handlers.forms.hours import ALL_DAYS, weekdays
from handlers.learning_time import parsing, rules
from handlers.learning_time.parsing import Timing
from handlers.texts import Speech
from storage.learning_time import Block

LENGTHS = (15, 30, 45, 60, 90, 120, 180, 240)
MOST_OPTIONS = 100
"""What Slack shows in one list."""


def _length(text: str, say: Speech) -> int:
    """Chosen, or typed as behind the command."""
    minutes = parsing.minutes(text)
    if minutes is None or not parsing.LEAST <= minutes <= parsing.MOST:
        raise Wrong(say.text("time-error-length", least=parsing.LEAST, most=parsing.MOST))
    return minutes


DAY = choice("day", "time-form-day", "time-error-day")
START = clock("start", "time-form-start", "time-error-start")
LENGTH = Field("length", "time-form-length", _length, 0, "choice")
MOMENT = choice("moment", "time-form-moment", "time-error-moment")


def block(event: Event, say: Speech, changed: Block | None = None) -> Form:
    """Filled with the block as it is now, when there is one."""
    minutes = changed.minutes if changed else parsing.USUAL
    lengths = [
        Option(str(one), say.text("time-form-minutes", minutes=one)) for one in sorted({*LENGTHS, minutes})
    ]
    inputs = (
        DAY.shown(say, str(changed.weekday) if changed else "", weekdays(say)),
        START.shown(say, changed.start if changed else ""),
        LENGTH.shown(say, str(minutes), lengths),
    )
    title = say.text("time-form-change" if changed else "time-form-add")
    about = str(changed.id) if changed else ""
    return Form("time_block", form_id(event), title, inputs, say.text("save"), say.text("cancel"), about)


def timing(filled: Filled, say: Speech) -> Timing:
    day, start, minutes = filled.read(DAY, list(ALL_DAYS)), filled.read(START), filled.read(LENGTH)
    if filled.errors:
        return Timing(0, start, minutes)
    if not rules.fits_in_a_day(start, minutes):
        filled.wrong("start", say.text("time-error-midnight"))
    return Timing(int(day), start, minutes)


def move(event: Event, of: Block, options: Iterable[Option], say: Speech) -> Form:
    chosen = MOMENT.shown(say, "", tuple(options)[:MOST_OPTIONS])
    return Form(
        "time_move", form_id(event), say.text("time-form-move"), (chosen,),
        say.text("save"), say.text("cancel"), str(of.id),
    )  # fmt: skip
