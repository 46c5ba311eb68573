"""The forms of a consultation, and how strictly they are read."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

import msgspec

from handlers.answers import form_id
from handlers.calendar.cadence import moment
from handlers.chat import Event, Form, Input, Option, Person, Submit, mention
from handlers.consultation import cards, rules, schedule
from handlers.forms import Field, Filled, Wrong, choice, colleagues, words
from handlers.parsing.times import clock
from handlers.parsing.words import date_typed
from handlers.people import availability
from handlers.texts import Speech
from storage import people
from storage.consultations import Consultation
from storage.database import Transaction

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


# --- the fields ------------------------------------------------------------------------------------


def _day(text: str, say: Speech, today: date) -> date | None:
    """Today when nothing was filled in: then it is about the time alone."""
    if not text:
        return today
    found = date_typed(text, today)
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


def _is_together(text: str, say: Speech) -> bool:
    return text == TOGETHER


PEOPLE = colleagues("people", "consult-form-people")
QUESTION = words(
    "question", "consult-form-question", 300, empty="error-empty-question", hint="consult-form-question-hint"
)
DAY = Field("day", "consult-form-day", _day, None, "date", "consult-form-day-hint", False)
TIME = Field("time", "consult-form-time", _time, None, "time", "consult-form-time-hint", False)
LEAD = choice("person", "consult-form-lead", "consult-error-lead")
ADVICE = words(
    "text", "consult-form-advice", WORDS_LENGTH, empty="error-empty-advice", hint="consult-form-advice-hint"
)
TAKE = words("text", "consult-form-take", WORDS_LENGTH, empty="error-empty-take")
IS_SHARED = Field("for_whom", "consult-form-who", _is_together, False, "choice")


# --- beginning one ---------------------------------------------------------------------------------


def start(event: Event, say: Speech, question: str = "", asked: Sequence[int] = ()) -> Form:
    """Empty, or with what was asked whom before."""
    chosen = " ".join(mention(one) for one in asked)
    inputs = PEOPLE.shown(say, chosen), QUESTION.shown(say, question), DAY.shown(say), TIME.shown(say)
    return Form(
        "consult_start", form_id(event), say.text("consult-title"), inputs, say.text("send"),
        say.text("cancel"),
    )  # fmt: skip


def wished(tx: Transaction, event: Submit, filled: Filled, say: Speech) -> Wish | None:
    """What somebody wants; None when something is wrong with it."""
    asked = _asked(tx, event, filled, say)
    question = filled.read(QUESTION)
    day = filled.read(DAY, availability.today(tx, event.by, event.at))
    at = filled.read(TIME)
    if filled.text("day") and not filled.text("time"):
        filled.wrong("time", say.text("consult-error-which-time"))
    if filled.errors:
        return None
    at_once = at is None
    starts_at = event.at + schedule.TO_ANSWER
    if day is not None and at is not None:
        starts_at = moment(day, at, availability.zone(tx, event.by))
    if error := _start_error(tx, event, asked, starts_at, at_once, say):
        filled.wrong("day" if at_once or starts_at <= event.at else "time", error)
        return None
    return Wish(asked, question, starts_at, at_once)


def _asked(tx: Transaction, event: Submit, filled: Filled, say: Speech) -> tuple[Person, ...]:
    """Two to five colleagues who can be asked."""
    chosen = filled.read(PEOPLE)
    known = people.by_ids(tx, set(chosen))
    asked = tuple(known[one] for one in chosen if one in known)
    not_these = [one for one in asked if not schedule.can_be_asked(tx, one, event.at)]
    if event.by.id in chosen:
        filled.wrong("people", say.text("consult-error-self"))
    elif not_these:
        filled.wrong("people", say.text("consult-error-people", names=_names(not_these)))
    elif not rules.FEWEST <= len(asked) + 1 <= rules.MOST:
        least, most = rules.FEWEST - 1, rules.MOST - 1
        filled.wrong("people", say.text("consult-error-count", least=least, most=most))
    return asked


def _start_error(
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


# --- while it goes on ------------------------------------------------------------------------------


def lead(event: Event, consultation: Consultation, others: Sequence[Person], say: Speech) -> Form:
    options = [Option(str(one.id), (one.name or one.user)[:NAME_LENGTH]) for one in others]
    return _of(consultation, "consult_lead", event, "consult-button-lead", say, LEAD.shown(say, "", options))


def advice(event: Event, consultation: Consultation, say: Speech, before: str = "") -> Form:
    text = ADVICE.shown(say, before)
    return _of(consultation, "consult_advice", event, "consult-button-advice", say, text)


def take(
    event: Event, consultation: Consultation, say: Speech, before: str = "", is_shared: bool = False
) -> Form:
    """For oneself, unless they want otherwise."""
    options = (
        Option(ALONE, say.text("consult-form-alone")),
        Option(TOGETHER, say.text("consult-form-together")),
    )
    text, for_whom = TAKE.shown(say, before), IS_SHARED.shown(say, TOGETHER if is_shared else ALONE, options)
    return _of(consultation, "consult_take", event, "consult-button-take", say, text, for_whom)


def _of(consultation: Consultation, name: str, event: Event, title: str, say: Speech, *inputs: Input) -> Form:
    save, cancel = say.text("save"), say.text("cancel")
    return Form(name, form_id(event), say.text(title), inputs, save, cancel, consultation.about)
