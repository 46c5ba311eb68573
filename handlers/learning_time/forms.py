"""The forms of learning time: a new or changed block, and another moment this week."""

from handlers.answers import form_id
from handlers.chat import Event, Form, Input, Option, Submit
from handlers.forms.hours import weekdays
from handlers.learning_time import parsing, rules
from handlers.learning_time.parsing import Timing
from handlers.parsing.times import clock
from handlers.texts import Speech
from storage.learning_time import Block

LENGTHS = (15, 30, 45, 60, 90, 120, 180, 240)
MOST_OPTIONS = 100
"""What Slack shows in one list."""


def block(event: Event, say: Speech, changed: Block | None = None) -> Form:
    """Filled with the block as it is now, when there is one."""
    minutes = changed.minutes if changed else parsing.USUAL
    days = weekdays(say)
    lengths = tuple(
        Option(str(one), say.text("time-form-minutes", minutes=one)) for one in sorted({*LENGTHS, minutes})
    )
    inputs = (
        Input(
            "day", say.text("time-form-day"), "choice", str(changed.weekday if changed else ""), options=days
        ),
        Input("start", say.text("time-form-start"), "time", changed.start if changed else ""),
        Input("length", say.text("time-form-length"), "choice", str(minutes), options=lengths),
    )
    title = say.text("time-form-change" if changed else "time-form-add")
    about = str(changed.id) if changed else ""
    return Form("time_block", form_id(event), title, inputs, say.text("save"), say.text("cancel"), about)


def filled_in(event: Submit, say: Speech) -> tuple[Timing | None, dict[str, str]]:
    """What was chosen, or what is wrong with it, per input."""
    day = event.values.get("day", "")
    start = clock(event.values.get("start", ""))
    minutes = parsing.minutes(event.values.get("length", ""))
    errors = {}
    if day not in {str(number) for number in range(1, 8)}:
        errors["day"] = say.text("time-error-day")
    if not start:
        errors["start"] = say.text("time-error-start")
    if minutes is None or not parsing.LEAST <= minutes <= parsing.MOST:
        errors["length"] = say.text("time-error-length", least=parsing.LEAST, most=parsing.MOST)
    if errors or minutes is None:
        return None, errors
    if not rules.fits_in_a_day(start, minutes):
        return None, {"start": say.text("time-error-midnight")}
    return Timing(int(day), start, minutes), {}


def move(event: Event, of: Block, options: tuple[Option, ...], say: Speech) -> Form:
    chosen = Input("moment", say.text("time-form-moment"), "choice", options=options[:MOST_OPTIONS])
    return Form(
        "time_move", form_id(event), say.text("time-form-move"), (chosen,),
        say.text("save"), say.text("cancel"), str(of.id),
    )  # fmt: skip
