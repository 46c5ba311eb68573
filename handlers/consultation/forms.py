"""The forms of a consultation, and how strictly they are read."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from handlers.answers import about, form_id, text_error, voice
from handlers.chat import Event, Form, Input, Option, Person, Submit, mention
from handlers.consultation import cards, rules, schedule
from handlers.consultation.scopes import mentioned
from handlers.fields import Fields, Wrong
from handlers.parsing import words
from handlers.parsing.times import clock
from handlers.people import availability, working_days
from handlers.texts import Speech
from storage import people
from storage.consultations import Consultation
from storage.database import Transaction

QUESTION_LENGTH = 300
WORDS_LENGTH = 1_500
FARTHEST = timedelta(days=60)
ALONE, TOGETHER = "alone", "together"
NAME_LENGTH = 75


class Wish(msgspec.Struct, frozen=True):
    """What was filled in. `at_once`: as soon as everybody has answered."""

    asked: tuple[Person, ...]
    question: str
    starts_at: datetime
    at_once: bool


# --- beginning one ---------------------------------------------------------------------------------


def start(event: Event, say: Speech, question: str = "", asked: Sequence[int] = ()) -> Form:
    """Empty, or with what was asked whom before."""
    colleagues = " ".join(mention(one) for one in asked)
    inputs = (
        Input("people", say.text("consult-form-people"), "people", colleagues),
        Input(
            "question", say.text("consult-form-question"), "lines", question,
            say.text("consult-form-question-hint"), max_length=QUESTION_LENGTH,
        ),
        Input("day", say.text("consult-form-day"), "date", "", say.text("consult-form-day-hint"), False),
        Input("time", say.text("consult-form-time"), "time", "", say.text("consult-form-time-hint"), False),
    )  # fmt: skip
    return Form(
        "consult_start", form_id(event), say.text("consult-title"), inputs, say.text("send"),
        say.text("cancel"),
    )  # fmt: skip


def wished(tx: Transaction, event: Submit) -> tuple[Wish | None, dict[str, str]]:
    """What somebody wants, or what is wrong with each input."""
    say = voice(tx, event)
    fields = Fields(event, say)
    asked = _asked(tx, event, fields, say)
    question = fields.read("question", _words, "", say.text("error-empty-question"), QUESTION_LENGTH)
    zone = availability.zone(tx, event.by)
    day = fields.read("day", _day, None, event.at.astimezone(ZoneInfo(zone)).date())
    at = fields.read("time", _time, None)
    if fields.text("day") and not fields.text("time"):
        fields.wrong("time", say.text("consult-error-which-time"))
    if fields.errors:
        return None, fields.errors
    at_once = at is None
    starts_at = event.at + schedule.TO_ANSWER
    if day is not None and at is not None:
        starts_at = working_days.moment(day, at, zone)
    if error := _when_error(tx, event, asked, starts_at, at_once, say):
        return None, {"day" if at_once or starts_at <= event.at else "time": error}
    return Wish(asked, question, starts_at, at_once), {}


def _asked(tx: Transaction, event: Submit, fields: Fields, say: Speech) -> tuple[Person, ...]:
    """Two to five colleagues who can be asked."""
    chosen = mentioned(event, "people")
    known = people.by_ids(tx, set(chosen))
    asked = tuple(known[one] for one in chosen if one in known)
    not_these = [one for one in asked if not schedule.can_be_asked(tx, one, event.at)]
    if event.by.id in chosen:
        fields.wrong("people", say.text("consult-error-self"))
    elif not_these:
        fields.wrong("people", say.text("consult-error-people", names=_names(not_these)))
    elif not rules.FEWEST <= len(asked) + 1 <= rules.MOST:
        least, most = rules.FEWEST - 1, rules.MOST - 1
        fields.wrong("people", say.text("consult-error-count", least=least, most=most))
    return asked


def _when_error(
    tx: Transaction, event: Submit, asked: Sequence[Person], at: datetime, at_once: bool, say: Speech
) -> str:
    if at <= event.at:
        return say.text("consult-error-past")
    if at > event.at + FARTHEST:
        return say.text("consult-error-far", days=FARTHEST.days)
    away = schedule.cannot(tx, event.by, asked, at, event.at)
    if not away:
        return ""
    fits = schedule.first_fitting(tx, event.by, asked, at, event.at)
    first = cards.moment(fits, availability.zone(tx, event.by), say) if fits else ""
    return say.text(
        "consult-error-hours", now="yes" if at_once else "no", names=_names(away),
        fits="yes" if fits else "no", first=first,
    )  # fmt: skip


def _names(persons: Sequence[Person]) -> str:
    return ", ".join(one.name or one.user for one in persons)


def _words(text: str, say: Speech, empty: str, most: int) -> str:
    if error := text_error(text, say, empty, most):
        raise Wrong(error)
    return text


def _day(text: str, say: Speech, today: date) -> date | None:
    """Today when nothing was filled in: then it is about the time alone."""
    if not text:
        return today
    found = words.date_typed(text, today)
    if found is None or not today.year <= found.year <= today.year + 1:
        raise Wrong(say.text("consult-error-day"))
    return found


def _time(text: str, say: Speech) -> time | None:
    """Nothing is now."""
    if not text:
        return None
    found = clock(text)
    if not found:
        raise Wrong(say.text("consult-error-time"))
    return availability.clock(found)


# --- while it goes on ------------------------------------------------------------------------------


def lead(event: Event, one: Consultation, others: Sequence[Person], say: Speech) -> Form:
    options = tuple(Option(str(each.id), (each.name or each.user)[:NAME_LENGTH]) for each in others)
    inputs = (Input("person", say.text("consult-form-lead"), "choice", options=options),)
    return Form(
        "consult_lead", form_id(event), say.text("consult-button-lead"), inputs, say.text("save"),
        say.text("cancel"), one.about,
    )  # fmt: skip


def advice(event: Event, say: Speech, before: str = "") -> Form:
    inputs = (
        Input(
            "text", say.text("consult-form-advice"), "lines", before, say.text("consult-form-advice-hint"),
            max_length=WORDS_LENGTH,
        ),
    )  # fmt: skip
    return Form(
        "consult_advice", form_id(event), say.text("consult-button-advice"), inputs, say.text("save"),
        say.text("cancel"), about(event),
    )  # fmt: skip


def take(event: Event, say: Speech, before: str = "", is_shared: bool = False) -> Form:
    """For oneself, unless they want otherwise."""
    options = (
        Option(ALONE, say.text("consult-form-alone")),
        Option(TOGETHER, say.text("consult-form-together")),
    )
    chosen = TOGETHER if is_shared else ALONE
    inputs = (
        Input("text", say.text("consult-form-take"), "lines", before, max_length=WORDS_LENGTH),
        Input("for_whom", say.text("consult-form-who"), "choice", chosen, options=options),
    )
    return Form(
        "consult_take", form_id(event), say.text("consult-button-take"), inputs, say.text("save"),
        say.text("cancel"), about(event),
    )  # fmt: skip


def written(event: Submit, say: Speech, empty: str) -> tuple[str, dict[str, str]]:
    """The words, or what is wrong with them."""
    fields = Fields(event, say)
    return fields.read("text", _words, "", empty, WORDS_LENGTH), fields.errors
