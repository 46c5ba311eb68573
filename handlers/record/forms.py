"""The forms about a record: what an item is called and what it brought, what is missing, over which days, and
to whom it is shown."""

from datetime import date, timedelta

from handlers.answers import form_id
from handlers.chat import Event, Form, Input
from handlers.forms import (
    NO,
    YES,
    Field,
    Filled,
    Wrong,
    choice,
    day,
    one_colleague,
    read_day,
    words,
    yes_and_no,
)
from handlers.parsing.words import date_typed
from handlers.record import gathering, period, scopes
from handlers.record.gathering import Entry
from handlers.texts import Speech
from storage.records import Record

ANSWER_MAX = 1_000
FARTHEST_REVIEW = timedelta(days=2 * 366)
MOST_SHOWN = timedelta(days=92)
USUALLY_SHOWN = timedelta(days=14)


def _past(text: str, say: Speech, today: date) -> date:
    found = date_typed(text, today)
    if found is None:
        raise Wrong(say.text("settings-error-date"))
    if found > today:
        raise Wrong(say.text("record-error-future"))
    return found


def _review(text: str, say: Speech, today: date) -> date | None:
    if not text:
        return None
    return read_day(text, say, today, "settings-error-date", "record-error-review", FARTHEST_REVIEW)


TEXT = words("text", "record-form-text", gathering.TEXT_MAX, hint="record-form-text-hint")
OWN_TEXT = words("text", "record-form-own-text", gathering.TEXT_MAX, empty="record-error-empty")
ANSWER = words("answer", "record-form-answer", ANSWER_MAX, hint="record-form-answer-hint")
KEEP = choice("keep", "record-form-keep", "setup-error-choice")
ON = Field("on", "record-form-on", _past, date.min, "date")
FIRST = Field("first", "record-form-first", _past, date.min, "date")
LAST = Field("last", "record-form-last", _past, date.min, "date")
REVIEW: Field[date | None] = Field(
    "review", "record-form-review", _review, None, "date", "record-form-review-hint", False
)
READER = one_colleague("reader", "record-form-reader", hint="record-form-reader-hint")
UNTIL = day(
    "until", "record-form-until", "settings-error-date", "record-error-until", MOST_SHOWN,
    hint="record-form-until-hint",
)  # fmt: skip


def item(event: Event, one: Entry, say: Speech) -> Form:
    """What it is called where it came from stands there already; another name is for the record alone."""
    text = OWN_TEXT if one.kind == "own" else TEXT
    inputs = (
        text.shown(say, gathering.editable(one, say)),
        ANSWER.shown(say, one.answer),
        KEEP.shown(say, NO if one.is_left_out else YES, yes_and_no(say)),
    )
    return _form(
        event, "record_item", say.text("record-form-item"), inputs, say, scopes.value(event.by.id, one)
    )


def own(event: Event, today: date, say: Speech) -> Form:
    inputs = (OWN_TEXT.shown(say), ON.shown(say, f"{today}"), ANSWER.shown(say))
    return _form(event, "record_own", say.text("record-form-own"), inputs, say)


def days(event: Event, record: Record, now: period.Days, say: Speech) -> Form:
    review = f"{record.review_on}" if record.review_on else ""
    inputs = (FIRST.shown(say, f"{now[0]}"), LAST.shown(say, f"{now[1]}"), REVIEW.shown(say, review))
    return _form(event, "record_days", say.text("record-form-days"), inputs, say)


def share(event: Event, today: date, say: Speech) -> Form:
    inputs = (READER.shown(say), UNTIL.shown(say, f"{today + USUALLY_SHOWN}"))
    return _form(event, "record_share", say.text("record-form-share"), inputs, say)


def read_days(filled: Filled, today: date, say: Speech) -> period.Days:
    """From the first to the last; what is wrong with the two together stands under the first."""
    found = filled.read(FIRST, today), filled.read(LAST, today)
    if filled.errors:
        return found
    try:
        return period.checked(found, today, say)
    except Wrong as wrong:
        filled.wrong(FIRST.name, str(wrong))
        return found


def _form(
    event: Event, name: str, title: str, inputs: tuple[Input, ...], say: Speech, about: str = ""
) -> Form:
    return Form(name, form_id(event), title, inputs, say.text("save"), say.text("cancel"), about)
