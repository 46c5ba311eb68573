"""The forms about a goal: what it is, and who may read it."""

from datetime import date, datetime

import msgspec

from handlers.answers import channel, form_id
from handlers.chat import Event, Form, Option, mention
from handlers.forms import NO_CHANNEL, Field, Filled, choice, colleagues, read_day, words
from handlers.forms import channel as channel_field
from handlers.goals import rules
from handlers.people import availability
from handlers.texts import Speech
from storage import goals, places
from storage.database import Transaction
from storage.goals import Goal

TEXT_MAX = 300
WHY_MAX = 1_000
MOST_CHANNELS = 99


class Wanted(msgspec.Struct, frozen=True):
    """What somebody wants to learn, as it was filled in."""

    text: str
    motivation: str = ""
    until: date | None = None
    weeks: int = rules.USUAL_WEEKS


def _until(text: str, say: Speech, today: date) -> date | None:
    """A day to come, or none."""
    if not text:
        return None
    return read_day(text, say, today, "settings-error-date", "goals-error-day", rules.FARTHEST)


TEXT = words("text", "goals-form-text", TEXT_MAX, empty="goals-error-empty", hint="goals-form-text-hint")
WHY = words("why", "goals-form-why", WHY_MAX, hint="goals-form-why-hint")
UNTIL: Field[date | None] = Field(
    "until", "goals-form-until", _until, None, "date", "goals-form-until-hint", False
)
WEEKS = choice("weeks", "goals-form-weeks", "setup-error-choice")
PEOPLE = colleagues("people", "goals-form-people", hint="goals-form-people-hint", required=False)
CHANNEL = channel_field(
    "channel", "goals-form-channel", "setup-error-channel", hint="goals-form-channel-hint"
)


def goal(event: Event, say: Speech, changed: Goal | None = None, text: str = "") -> Form:
    """Filled with the goal as it is now, or with what was typed."""
    now = changed or Wanted(text)
    weeks = sorted({*rules.WEEKS, now.weeks}, key=lambda one: (one == 0, one))
    options = [Option(str(one), say.text("goals-form-every", weeks=one)) for one in weeks]
    inputs = (
        TEXT.shown(say, now.text),
        WHY.shown(say, now.motivation),
        UNTIL.shown(say, f"{now.until}" if now.until else ""),
        WEEKS.shown(say, str(now.weeks), options),
    )
    title = say.text("goals-form-change" if changed else "goals-form-new")
    about = changed.about if changed else ""
    return Form("goal", form_id(event), title, inputs, say.text("save"), say.text("cancel"), about)


def wanted(tx: Transaction, event: Event, filled: Filled, changed: Goal | None = None) -> Wanted:
    """One that had its day already may keep it."""
    options = {str(one) for one in rules.WEEKS} | ({str(changed.weeks)} if changed else set())
    weeks, text = filled.read(WEEKS, options), " ".join(filled.read(TEXT).split())
    kept = changed.until if changed is not None and filled.text("until") == f"{changed.until}" else None
    until = kept or filled.read(UNTIL, availability.today(tx, event.by, event.at))
    return Wanted(text, filled.read(WHY), until, int(weeks or 0))


def as_goal(person_id: int, found: Wanted, at: datetime) -> Goal:
    return Goal(0, person_id, found.text, found.motivation, found.until, found.weeks, "open", at)


def share(tx: Transaction, event: Event, one: Goal, say: Speech) -> Form:
    """As it is shared now. Nothing filled in: with nobody."""
    known = places.public(tx, MOST_CHANNELS)
    now = places.find(tx, one.place_id) if one.place_id is not None else None
    if now is not None and now not in known:
        known = [now, *known[: MOST_CHANNELS - 1]]
    options = (
        Option(NO_CHANNEL, say.text("goals-form-no-channel")),
        *(Option(place.key, channel(place.name, say)) for place in known),
    )
    people = " ".join(mention(person_id) for person_id in goals.shared_with(tx, one.id))
    inputs = (
        PEOPLE.shown(say, people),
        CHANNEL.shown(say, now.key if now is not None else NO_CHANNEL, options),
    )
    return Form(
        "goal_share", form_id(event), say.text("goals-form-share"), inputs,
        say.text("save"), say.text("cancel"), one.about,
    )  # fmt: skip
