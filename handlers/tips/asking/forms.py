"""The two forms of asking: the question, and the answer."""

from handlers.answers import form_id, text_error
from handlers.chat import Event, Form, Input, Option, Press, Submit
from handlers.parsing import words
from handlers.texts import Speech
from storage.questions import Question

NAMED, ANONYMOUS = "named", "anonymous"
YES, NO = "yes", "no"

ABOUT_MAX = 500
"""Characters of a lookup that a form keeps: more than any lookup looks at."""

QUOTED_MAX = 300
"""Characters of a question above the field for its answer: it was read in full just before."""


def question(event: Event, where: str, say: Speech, asked: str = "") -> Form:
    """Says who will read it, and `where` when no colleague has an answer. `about` keeps the words of the
    lookup it came from, in case they are changed here."""
    about = event.value if isinstance(event, Press) else ""
    about = event.about if isinstance(event, Submit) else about
    topics = " ".join(words.topics_in(asked))
    text = "" if words.only_topics(asked) else words.without_tail(asked, link="")
    inputs = (
        Input(
            "question",
            say.text("asking-form-question"),
            "lines",
            text[: words.TEXT_MAX],
            say.text("asking-form-question-hint", where=where),
            max_length=words.TEXT_MAX,
        ),
        Input("topics", say.text("form-topics"), "line", topics, say.text("form-topics-hint"), False, 200),
        Input("name", say.text("asking-form-who"), "choice", NAMED, options=_who(say)),
    )
    return Form(
        "ask_colleague", form_id(event), say.text("asking-form-title"), inputs,
        say.text("send"), say.text("cancel"), about[:ABOUT_MAX],
    )  # fmt: skip


def question_errors(event: Submit, say: Speech) -> dict[str, str]:
    error = text_error(event.values.get("question", ""), say, say.text("error-empty-question"))
    return {"question": error} if error else {}


def asked(event: Submit) -> tuple[str, tuple[str, ...], bool]:
    """The words, their topics, and whether to keep the name out of it: so, unless it was chosen."""
    text = event.values["question"].strip()
    topics = words.topics_typed(event.values.get("topics", "")) + words.topics_in(text)
    fitting = tuple(dict.fromkeys(topics))[: words.TOPICS_MAX]
    return text, fitting, event.values.get("name") != NAMED


def answer(event: Event, to: Question, say: Speech) -> Form:
    """Nothing is chosen beforehand for consent: who leaves it open has not given it."""
    quoted = to.text if len(to.text) <= QUOTED_MAX else f"{to.text[: QUOTED_MAX - 1]}…"
    inputs = (
        Input(
            "answer",
            say.text("asking-form-answer", question=quoted),
            "lines",
            max_length=words.TEXT_MAX,
        ),
        Input("consent", say.text("asking-form-consent"), "choice", required=False, options=_consent(say)),
    )
    return Form(
        "answer_question", form_id(event), say.text("asking-form-answer-title"), inputs,
        say.text("send"), say.text("cancel"), to.about,
    )  # fmt: skip


def answer_errors(event: Submit, say: Speech) -> dict[str, str]:
    error = text_error(event.values.get("answer", ""), say, say.text("error-empty-answer"))
    return {"answer": error} if error else {}


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
