"""The forms of a review: what to look back on, and the three answers."""

from datetime import date

import msgspec

from handlers import modules
from handlers.answers import form_id
from handlers.chat import Event, Form, Option, mentions
from handlers.forms import NO, YES, Field, Filled, Wrong, choice, read_day, words, yes_or_no
from handlers.parsing.words import named_but_unknown
from handlers.people import availability
from handlers.review import rules
from handlers.review.cards import ANSWER
from handlers.texts import Speech
from storage.database import Transaction
from storage.reviews import NAME_MAX, Answer, Review

WORDS_MAX = 500
ALONE, NAMED = "nameless", "named"


class Wanted(msgspec.Struct, frozen=True):
    """`on` is the day to ask, None for now."""

    name: str
    on: date | None
    days: int


def _on(text: str, say: Speech, today: date) -> date | None:
    if not text:
        return None
    return read_day(text, say, today, "settings-error-date", "review-error-past", rules.FARTHEST)


def _about_work(usual: Field[str]) -> Field[str]:
    """Without anybody in it: it is about what happened, not about who."""

    def how(text: str, say: Speech) -> str:
        if mentions(text) or named_but_unknown(text):
            raise Wrong(say.text("review-error-people"))
        return usual.how(text, say)

    return msgspec.structs.replace(usual, how=how)


NAME = _about_work(
    words(
        "name",
        "review-form-name",
        NAME_MAX,
        empty="review-error-name",
        hint="review-form-name-hint",
        kind="line",
    )
)
ON: Field[date | None] = Field("on", "review-form-on", _on, None, "date", "review-form-on-hint", False)
DAYS = choice("days", "review-form-days", "setup-error-choice")
EXPECTED = _about_work(words("expected", "review-form-expected", WORDS_MAX, hint="review-form-expected-hint"))
HAPPENED = _about_work(words("happened", "review-form-happened", WORDS_MAX, hint="review-form-happened-hint"))
NEXT_TIME = _about_work(
    words("next_time", "review-form-next_time", WORDS_MAX, hint="review-form-next_time-hint")
)
WHO = choice("shown_as", "review-form-who", "setup-error-choice", hint="review-form-who-hint")
AS_TIL = yes_or_no("as_til", "review-form-til")


def begin(event: Event, about: str, say: Speech, name: str = "") -> Form:
    """`about` is the channel, and the message that is looked back on."""
    days = [Option(str(one), say.text("review-form-days-option", days=one)) for one in rules.DAYS]
    inputs = NAME.shown(say, name), ON.shown(say), DAYS.shown(say, str(rules.USUAL_DAYS), days)
    return Form(
        "review_begin", form_id(event), say.text("review-title"), inputs, say.text("review-button-ask"),
        say.text("cancel"), about,
    )  # fmt: skip


def wanted(tx: Transaction, event: Event, filled: Filled) -> Wanted:
    name = one_line(filled.read(NAME))
    on = filled.read(ON, availability.today(tx, event.by, event.at))
    days = filled.read(DAYS, [str(one) for one in rules.DAYS])
    return Wanted(name, on, int(days or rules.USUAL_DAYS))


def one_line(text: str) -> str:
    return " ".join(text.split())


def answer(tx: Transaction, event: Event, review: Review, before: Answer | None, say: Speech) -> Form:
    """In confidence: what is filled in is stored nowhere but with the review."""
    who = [Option(one, say.text(f"review-form-{one}")) for one in (ALONE, NAMED)]
    inputs = [
        EXPECTED.shown(say, before.expected if before else ""),
        HAPPENED.shown(say, before.happened if before else ""),
        NEXT_TIME.shown(say, before.next_time if before else ""),
        WHO.shown(say, NAMED if before and before.is_named else ALONE, who, least=rules.FEWEST_NAMELESS),
    ]
    if modules.is_on(tx, "til"):
        yes, no = Option(YES, say.text("review-form-til-yes")), Option(NO, say.text("review-form-til-no"))
        inputs.append(AS_TIL.shown(say, YES if before and before.as_til else NO, (no, yes)))
    return Form(
        ANSWER, form_id(event), say.text("review-title"), tuple(inputs), say.text("save"),
        say.text("cancel"), review.about, in_confidence=True,
    )  # fmt: skip


def answered(event: Event, review: Review, filled: Filled, say: Speech) -> Answer:
    """Any of the three may be left open, but not all of them."""
    expected, happened, next_time = (filled.read(one) for one in (EXPECTED, HAPPENED, NEXT_TIME))
    who, as_til = filled.read(WHO, (ALONE, NAMED)), filled.read(AS_TIL)
    if not (expected or happened or next_time):
        filled.wrong(EXPECTED.name, say.text("review-error-empty"))
    if as_til and not next_time:
        filled.wrong(NEXT_TIME.name, say.text("review-error-no-lesson"))
    return Answer(0, review.id, event.by.id, expected, happened, next_time, who == NAMED, as_til)
