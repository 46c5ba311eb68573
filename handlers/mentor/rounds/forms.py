"""The forms of a round, and how strictly they are read."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers import fields as handlers_fields
from handlers.answers import channel, form_id, text_error, voice
from handlers.chat import Event, Form, Input, Option, Place, Submit, mention
from handlers.fields import Fields, Wrong
from handlers.mentor import forms, topics
from handlers.mentor.scopes import mentioned, number
from handlers.people import availability, working_days
from handlers.texts import Speech
from storage import mentor_rounds, mentors, places
from storage.database import Transaction
from storage.mentor_rounds import Round

NAME_LENGTH = 60
FEWEST_DAYS, MOST_DAYS = 1, 20
USUAL_DAYS = "3"
FARTHEST = timedelta(days=365)
MOST_WANTS = 5
WANTS_LENGTH = 300
MOST_CHANNELS = 90
"""Slack offers no more than 100 options."""

NOWHERE = "none"


class Opened(msgspec.Struct, frozen=True):
    """What was filled in about a new round."""

    name: str
    closes_at: datetime
    days: int
    place_id: int | None


# --- a new round -----------------------------------------------------------------------------------


def opening(tx: Transaction, event: Event) -> Form:
    say, here = voice(tx, event), event.place
    known = places.public(tx, MOST_CHANNELS)
    if here is not None and here.is_channel and here not in known:
        known = [here, *known]
    options = (
        *(Option(str(one.id), channel(one.name, say)) for one in known),
        Option(NOWHERE, say.text("round-form-nowhere")),
    )
    chosen = str(here.id) if here is not None and here.is_channel else NOWHERE
    inputs = (
        Input(
            "name", say.text("round-form-name"), hint=say.text("round-form-name-hint"), max_length=NAME_LENGTH
        ),
        Input("until", say.text("round-form-until"), "date"),
        Input(
            "days", say.text("round-form-days"), value=USUAL_DAYS, hint=say.text("round-form-days-hint"),
            max_length=4,
        ),
        Input("channel", say.text("round-form-channel"), "choice", chosen, options=options),
    )  # fmt: skip
    return Form(
        "round_open", form_id(event), say.text("round-form-open"), inputs,
        say.text("round-form-begin"), say.text("cancel"),
    )  # fmt: skip


def opened(tx: Transaction, event: Submit) -> tuple[Opened | None, dict[str, str]]:
    """A new round, or what is wrong with each input. Days are those of whoever opens it."""
    say, zone = voice(tx, event), availability.zone(tx, event.by)
    fields, today = Fields(event, say), event.at.astimezone(ZoneInfo(zone)).date()
    name = fields.read("name", _name, "")
    until = fields.read("until", _until, today, today)
    days = fields.read("days", handlers_fields.whole, 1, FEWEST_DAYS, MOST_DAYS)
    place = _place(tx, event, fields.text("channel"))
    if place is None and fields.text("channel") != NOWHERE:
        fields.wrong("channel", say.text("round-error-channel"))
    if fields.errors:
        return None, fields.errors
    closes_at = working_days.begin_of(until + working_days.DAY, zone)
    return Opened(name, closes_at, days, place.id if place else None), {}


def _name(text: str, say: Speech) -> str:
    name = " ".join(text.split())
    if error := text_error(name, say, say.text("error-empty-round"), NAME_LENGTH):
        raise Wrong(error)
    return name


def _until(text: str, say: Speech, today: date) -> date:
    found = handlers_fields.day_or_none(text, say, today)
    if found is None:
        raise Wrong(say.text("round-error-until"))
    if found > today + FARTHEST:
        raise Wrong(say.text("round-error-far"))
    return found


def _place(tx: Transaction, event: Submit, chosen: str) -> Place | None:
    """Only where whoever opens it may look."""
    place = places.find(tx, number(chosen))
    return place if place and place.is_channel and places.may_see(tx, place, event.by.id) else None


# --- signing up ------------------------------------------------------------------------------------


def want(tx: Transaction, event: Event, one: Round) -> Form:
    """Empty, or as they signed up before."""
    say = voice(tx, event)
    names = {level: say.text("mentor-level", level=level) for level in topics.LEVELS}
    now = mentor_rounds.wants_of(tx, one.id, event.by.id)
    rather_not = " ".join(mention(one) for one in sorted(mentors.not_with(tx, event.by.id)))
    inputs = (
        Input(
            "wants", say.text("round-form-wants"), "lines", topics.written(now, names),
            say.text("round-form-wants-hint", most=MOST_WANTS), max_length=WANTS_LENGTH,
        ),
        Input(
            "not_with", say.text("mentor-form-not-with"), "people", rather_not,
            say.text("mentor-form-not-with-hint"), False,
        ),
    )  # fmt: skip
    return Form(
        "round_want", form_id(event), say.text("round-button-want"), inputs,
        say.text("round-form-sign-up"), say.text("cancel"), one.about,
    )  # fmt: skip


def wanted(tx: Transaction, event: Submit) -> tuple[dict[str, int], tuple[int, ...], dict[str, str]]:
    """Topics with their own level, with whom rather not; or what is wrong with each input."""
    say = voice(tx, event)
    fields = Fields(event, say)
    offer = mentors.of(tx, event.by.id)
    nothing: dict[str, int] = {}
    wants = fields.read("wants", _wants, nothing, offer.topics if offer else nothing)
    not_with = tuple(dict.fromkeys(mentioned(event, "not_with")))
    if error := forms.not_with_error(tx, event.by.id, set(not_with), say):
        fields.wrong("not_with", error)
    return wants, not_with, fields.errors


def _wants(text: str, say: Speech, offered: dict[str, int]) -> dict[str, int]:
    """Nobody looks for a mentor in what they are an expert in."""
    found = topics.wishes(text)
    if not found:
        raise Wrong(say.text("round-error-wants"))
    if len(found) > MOST_WANTS:
        raise Wrong(say.text("round-error-wants-many", most=MOST_WANTS))
    for topic, level in found.items():
        if topics.is_too_long(topic):
            raise Wrong(say.text("mentor-error-topic-long", topic=topic[:20], most=topics.LENGTH_MAX))
        if topics.EXPERT in (level, offered.get(topic)):
            raise Wrong(say.text("round-error-expert", topic=topic))
    return found


# --- a pair by hand --------------------------------------------------------------------------------


def pair(event: Event, one: Round, say: Speech) -> Form:
    inputs = (
        Input("mentee", say.text("round-form-mentee"), "people", hint=say.text("round-form-pair-hint")),
        Input("mentor", say.text("round-form-mentor"), "people", hint=say.text("round-form-pair-hint")),
    )
    return Form(
        "round_pair", form_id(event), say.text("round-button-pair"), inputs,
        say.text("save"), say.text("cancel"), one.about,
    )  # fmt: skip
