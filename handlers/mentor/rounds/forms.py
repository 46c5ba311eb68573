"""The forms of a round, and how strictly they are read."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import channel, form_id, voice
from handlers.calendar.cadence import DAY
from handlers.chat import Event, Form, Option, Place, Submit, mentions
from handlers.forms import Field, Filled, Wrong, whole, words
from handlers.forms.hours import read_day_to_come
from handlers.mentor import forms, topics
from handlers.people import availability, working_days
from handlers.texts import Speech
from storage import mentor_rounds, mentors, places
from storage.database import Transaction
from storage.mentor_rounds import Round
from storage.refs import number

USUAL_DAYS = "3"
FARTHEST = timedelta(days=365)
MOST_WANTS = 5
MOST_CHANNELS = 1_000

NOWHERE = "none"


# --- a new round -----------------------------------------------------------------------------------


class Opened(msgspec.Struct, frozen=True):
    """What was filled in about a new round."""

    name: str
    closes_at: datetime
    days: int
    place_id: int | None


def _until(text: str, say: Speech, today: date) -> date:
    found = read_day_to_come(text, say, today)
    if found is None:
        raise Wrong(say.text("round-error-until"))
    if found > today + FARTHEST:
        raise Wrong(say.text("round-error-far"))
    return found


def _place(text: str, say: Speech, tx: Transaction, event: Submit) -> Place | None:
    """Only where whoever opens it may look."""
    place = places.find(tx, number(text))
    if place is not None and place.is_channel and places.may_see(tx, place, event.by.id):
        return place
    if text != NOWHERE:
        raise Wrong(say.text("round-error-channel"))
    return None


NAME = words(
    "name", "round-form-name", 60, empty="error-empty-round", hint="round-form-name-hint", kind="line"
)
UNTIL = Field("until", "round-form-until", _until, date.min, "date")
DAYS = whole("days", "round-form-days", "setup-error-number", 1, 20, hint="round-form-days-hint")
CHANNEL = Field("channel", "round-form-channel", _place, None, "choice")


def channels(tx: Transaction, event: Event) -> list[Option]:
    """Every public one that is known, the one they are in first of all, and none."""
    say, here = voice(tx, event), event.place
    known = places.public(tx, MOST_CHANNELS)
    if here is not None and here.is_channel:
        known = [here, *(place for place in known if place != here)]
    nowhere = Option(NOWHERE, say.text("round-form-nowhere"))
    return [*(Option(str(place.id), channel(place.name, say)) for place in known), nowhere]


def opening(tx: Transaction, event: Event) -> Form:
    say, here = voice(tx, event), event.place
    options = channels(tx, event)
    chosen = str(here.id) if here is not None and here.is_channel else NOWHERE
    days, place = DAYS.shown(say, USUAL_DAYS), CHANNEL.shown(say, chosen, options)
    return Form(
        "round_open", form_id(event), say.text("round-form-open"),
        (NAME.shown(say), UNTIL.shown(say), days, place),
        say.text("round-form-begin"), say.text("cancel"),
    )  # fmt: skip


def opened(tx: Transaction, event: Submit, filled: Filled) -> Opened | None:
    """A new round; None when something is wrong. Days are those of whoever opens it."""
    zone = availability.zone(tx, event.by)
    today = event.at.astimezone(ZoneInfo(zone)).date()
    name, until, days = filled.read(NAME), filled.read(UNTIL, today), filled.read(DAYS)
    place = filled.read(CHANNEL, tx, event)
    if filled.errors:
        return None
    closes_at = working_days.begin_of(until + DAY, zone)
    return Opened(" ".join(name.split()), closes_at, days, place.id if place else None)


# --- signing up ------------------------------------------------------------------------------------


def _wants(text: str, say: Speech, offered: dict[str, int]) -> dict[str, int]:
    """Nobody looks for a mentor in what they are an expert in."""
    found = topics.wishes(text)
    if not found:
        raise Wrong(say.text("round-error-wants"))
    if len(found) > MOST_WANTS:
        raise Wrong(say.text("round-error-wants-many", most=MOST_WANTS))
    for topic, level in found.items():
        forms.not_too_long(topic, say)
        if topics.EXPERT in (level, offered.get(topic)):
            raise Wrong(say.text("round-error-expert", topic=topic))
    return found


_no_levels: dict[str, int] = {}
WANTS = Field(
    "wants", "round-form-wants", _wants, _no_levels, "lines", "round-form-wants-hint", max_length=300
)


def want(tx: Transaction, event: Event, round: Round, say: Speech) -> Form:
    """Empty, or as they signed up before."""
    now = forms.with_levels(mentor_rounds.wants_of(tx, round.id, event.by.id), say)
    return Form(
        "round_want", form_id(event), say.text("round-button-want"),
        (WANTS.shown(say, now, most=MOST_WANTS), forms.not_with(tx, event, say)),
        say.text("round-form-sign-up"), say.text("cancel"), round.about,
    )  # fmt: skip


def wanted(tx: Transaction, event: Submit, filled: Filled) -> tuple[dict[str, int], tuple[int, ...]]:
    """Topics with their own level, and with whom rather not."""
    offer = mentors.of(tx, event.by.id)
    return filled.read(WANTS, offer.topics if offer else {}), forms.read_not_with(tx, event, filled)


# --- a pair by hand --------------------------------------------------------------------------------


def _person(text: str, say: Speech) -> int:
    chosen = [number(one.id) for one in mentions(text)]
    if len(chosen) != 1:
        raise Wrong(say.text("round-error-one"))
    return chosen[0]


MENTEE = Field("mentee", "round-form-mentee", _person, 0, "person", "round-form-pair-hint")
MENTOR = Field("mentor", "round-form-mentor", _person, 0, "person", "round-form-pair-hint")


def pair(event: Event, round: Round, say: Speech) -> Form:
    return Form(
        "round_pair", form_id(event), say.text("round-button-pair"), (MENTEE.shown(say), MENTOR.shown(say)),
        say.text("save"), say.text("cancel"), round.about,
    )  # fmt: skip
