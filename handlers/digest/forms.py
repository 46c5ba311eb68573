"""The form of a weekly digest: when it comes; and whether, once it does."""

from handlers.answers import form_id
from handlers.chat import Event, Form, Option
from handlers.digest.scopes import Choice
from handlers.forms import Field, choice, clock
from handlers.forms.hours import weekdays
from handlers.texts import Speech
from storage.digests import CHANNEL, MANAGER, PERSONAL, Kind

USUAL: dict[Kind, tuple[int, str]] = {CHANNEL: (5, "16:00"), PERSONAL: (1, "09:30"), MANAGER: (1, "09:00")}
"""What the form suggests: an ISO weekday and a time."""

ON, OFF = "on", "off"


def _stays_on(text: str, say: Speech) -> bool:
    return text != OFF


STATE = Field("state", "digest-form-state", _stays_on, True, "choice")
WEEKDAY = choice("weekday", "digest-form-weekday", "digest-error-weekday")
AT = clock("time", "digest-form-time", "digest-error-time")


def schedule(event: Event, chosen: Choice, say: Speech) -> Form:
    known = chosen.digest
    weekday, at = (known.weekday, known.at_time) if known else USUAL[chosen.kind]
    states = Option(ON, say.text("digest-form-on")), Option(OFF, say.text("digest-form-off"))
    inputs = (
        *([STATE.shown(say, ON, states)] if chosen.is_on else []),
        WEEKDAY.shown(say, str(weekday), weekdays(say)),
        AT.shown(say, at),
    )
    title = say.text("digest-form", kind=chosen.kind)
    submit = say.text("save") if chosen.is_on else say.text("digest-form-submit")
    return Form("weekly_digest", form_id(event), title, inputs, submit, say.text("cancel"), chosen.about)
