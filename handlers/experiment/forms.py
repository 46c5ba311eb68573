"""The forms of an experiment: what is tried, and what it taught."""

from datetime import date

import msgspec

from handlers.answers import channel, form_id
from handlers.chat import Event, Form, Option, Place
from handlers.experiment import rules
from handlers.forms import NO, YES, Filled, choice, day, words
from handlers.people import availability
from handlers.texts import Speech
from storage.database import Transaction
from storage.experiments import Experiment
from storage.refs import Ref

TEXT_MAX = 300
LEARNED_MAX = 1_000


class Wanted(msgspec.Struct, frozen=True):
    text: str
    expectation: str
    until: date
    is_shared: bool


TEXT = words(
    "text", "experiment-form-text", TEXT_MAX, empty="experiment-error-text", hint="experiment-form-text-hint"
)
EXPECTATION = words(
    "expectation", "experiment-form-expectation", TEXT_MAX, empty="experiment-error-expectation",
    hint="experiment-form-expectation-hint",
)  # fmt: skip
UNTIL = day(
    "until", "experiment-form-until", "settings-error-date", "experiment-error-past", rules.FARTHEST,
    hint="experiment-form-until-hint",
)  # fmt: skip
IS_SHARED = choice("shared", "experiment-form-shared", "setup-error-choice")
LEARNED = words(
    "learned", "experiment-form-learned", LEARNED_MAX, empty="experiment-error-learned",
    hint="experiment-form-learned-hint",
)  # fmt: skip


def begin(event: Event, place: Place | None, say: Speech, text: str = "") -> Form:
    """In a channel one chooses whether it is to follow it."""
    inputs = [TEXT.shown(say, text), EXPECTATION.shown(say), UNTIL.shown(say)]
    if place is not None:
        where = channel(place.name, say)
        options = (
            Option(YES, say.text("experiment-form-channel", where=where)),
            Option(NO, say.text("experiment-form-alone")),
        )
        inputs.append(IS_SHARED.shown(say, YES, options))
    about = str(Ref("place", place.id)) if place is not None else ""
    return Form(
        "experiment", form_id(event), say.text("experiment-title"), tuple(inputs), say.text("save"),
        say.text("cancel"), about,
    )  # fmt: skip


def wanted(tx: Transaction, event: Event, filled: Filled, place: Place | None) -> Wanted:
    text, expectation = (" ".join(filled.read(one).split()) for one in (TEXT, EXPECTATION))
    until = filled.read(UNTIL, availability.today(tx, event.by, event.at))
    is_shared = place is not None and filled.read(IS_SHARED, (YES, NO)) == YES
    return Wanted(text, expectation, until, is_shared)


def learned(event: Event, one: Experiment, outcome: str, say: Speech) -> Form:
    """The same, however it went."""
    return Form(
        "experiment_learned", form_id(event), say.text("experiment-form-title"), (LEARNED.shown(say),),
        say.text("save"), say.text("cancel"), f"{one.about}:{outcome}",
    )  # fmt: skip
