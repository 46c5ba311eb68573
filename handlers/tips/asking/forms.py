"""The two forms of asking: the question, and the answer."""

from handlers.answers import about, channel, form_id
from handlers.chat import Event, Form, Option
from handlers.forms import NO, YES, Field, Filled, topics, words, yes_or_no
from handlers.parsing.words import TEXT_MAX, TOPICS_MAX, only_topics, topics_in, without_tail
from handlers.texts import Speech
from storage import places
from storage.database import Transaction
from storage.questions import Question

NAMED, ANONYMOUS = "named", "anonymous"

ABOUT_MAX = 500
"""Characters of a lookup that a form keeps: more than any lookup looks at."""

QUOTED_MAX = 300
"""Characters of a question above the field for its answer: it was read in full just before."""


def _is_anonymous(text: str, say: Speech) -> bool:
    """So, unless a name was chosen."""
    return text != NAMED


QUESTION = words(
    "question", "asking-form-question", TEXT_MAX, empty="error-empty-question",
    hint="asking-form-question-hint",
)  # fmt: skip
TOPICS = topics()
WHO = Field("name", "asking-form-who", _is_anonymous, True, "choice")
ANSWER = words("answer", "asking-form-answer", TEXT_MAX, empty="error-empty-answer")
CONSENT = yes_or_no("consent", "asking-form-consent", required=False)


def question(tx: Transaction, event: Event, say: Speech, asked: str = "") -> Form:
    """Says who will read it, and where it goes when no colleague has an answer. `about` keeps the words of
    the lookup it came from, in case they are changed here."""
    text = "" if only_topics(asked) else without_tail(asked, link="")
    fields = (
        QUESTION.shown(say, text[:TEXT_MAX], where=_where(tx, say)),
        TOPICS.shown(say, " ".join(topics_in(asked))),
        WHO.shown(say, NAMED, _who(say)),
    )
    return Form(
        "ask_colleague", form_id(event), say.text("asking-form-title"), fields,
        say.text("send"), say.text("cancel"), about(event)[:ABOUT_MAX],
    )  # fmt: skip


def asked(filled: Filled) -> tuple[str, tuple[str, ...], bool]:
    """The words, their topics, and whether to keep the name out of it."""
    text = filled.read(QUESTION)
    named = dict.fromkeys(filled.read(TOPICS) + topics_in(text))
    return text, tuple(named)[:TOPICS_MAX], filled.read(WHO)


def answer(event: Event, to: Question, say: Speech) -> Form:
    """Nothing is chosen beforehand for consent: who leaves it open has not given it."""
    quoted = to.text if len(to.text) <= QUOTED_MAX else f"{to.text[: QUOTED_MAX - 1]}…"
    return Form(
        "answer_question", form_id(event), say.text("asking-form-answer-title"),
        (ANSWER.shown(say, question=quoted), CONSENT.shown(say, options=_consent(say))),
        say.text("send"), say.text("cancel"), to.about,
    )  # fmt: skip


def _where(tx: Transaction, say: Speech) -> str:
    place = places.by_key(tx, tx.workspace.til_channel)
    return channel(place.name, say) if place and place.name else say.text("asking-til-channel")


def _who(say: Speech) -> tuple[Option, ...]:
    return (
        Option(NAMED, say.text("asking-form-who-named")),
        Option(ANONYMOUS, say.text("asking-form-who-anonymous")),
    )


def _consent(say: Speech) -> tuple[Option, ...]:
    return (
        Option(YES, say.text("asking-form-consent-yes")),
        Option(NO, say.text("asking-form-consent-no")),
    )
