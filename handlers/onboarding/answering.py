"""One question on day 30 and one on day 90. The answer is theirs, unless they make something of it."""

from handlers.answers import form_id
from handlers.chat import Effects, Event, Form, OpenForm, Press, Reply, Submit
from handlers.forms import Filled, words
from handlers.onboarding import day_cards, rules
from handlers.onboarding.scopes import own
from handlers.scope import Refused, ref
from handlers.texts import Speech
from storage import onboardings
from storage.database import Transaction
from storage.onboardings import Onboarding
from storage.refs import Ref

ANSWER_MAX = 500

TEXT = words(
    "text", "onboarding-form-answer", ANSWER_MAX, empty="onboarding-error-answer", hint="onboarding-only-you"
)


@own
def open_form(tx: Transaction, event: Press, one: Onboarding, say: Speech) -> Effects:
    day = _day(event, one)
    return [OpenForm(_form(event, one, day, onboardings.answers_of(tx, event.by.id).get(day, ""), say))]


@own
def submit(tx: Transaction, event: Submit, one: Onboarding, say: Speech) -> Effects:
    day, filled = _day(event, one), Filled(event, say)
    said = filled.read(TEXT)
    if filled.errors:
        return [filled.again(_form(event, one, day, said, say))]
    onboardings.answer(tx, event.by.id, day, said)
    return [Reply(day_cards.answered(tx, one, day, said, say))]


def _day(event: Event, one: Onboarding) -> int:
    """One that has come, and on which something is asked."""
    day = ref(event, "onboarding").second
    if day not in rules.QUESTIONS or day not in rules.DAYS[: one.passed]:
        raise Refused("onboarding-not-yet")
    return day


def _form(event: Event, one: Onboarding, day: int, now: str, say: Speech) -> Form:
    return Form(
        "onboarding_answer", form_id(event), say.text("onboarding-question", day=day),
        (TEXT.shown(say, now),), say.text("save"), say.text("cancel"),
        str(Ref("onboarding", one.id, f"{day}")),
    )  # fmt: skip
