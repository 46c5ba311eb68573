"""The forms of feedback: whom to ask what, and what to say to it."""

from handlers.answers import form_id
from handlers.chat import Event, Form, Input, Option, mention
from handlers.feedback import rules
from handlers.forms import choice, colleagues, words
from handlers.texts import Speech
from storage.feedbacks import Feedback

QUESTION_MAX = 500
ANSWER_MAX = 2_000
NAMED, NAMELESS = "named", "nameless"
IN_CONFIDENCE = ("feedback_answer",)

PEOPLE = colleagues("people", "feedback-form-people", hint="feedback-form-people-hint")
QUESTION = words("question", "feedback-form-question", QUESTION_MAX, empty="feedback-error-empty")
HOW = choice("how", "feedback-form-how", "setup-error-choice", hint="feedback-form-how-hint")
ANSWER = words("answer", "feedback-form-answer", ANSWER_MAX, empty="feedback-error-no-answer")


def ask(event: Event, say: Speech, people: tuple[int, ...] = (), question: str = "") -> Form:
    """With what was typed already."""
    options = Option(NAMED, say.text("feedback-named")), Option(NAMELESS, say.text("feedback-nameless"))
    inputs = (
        PEOPLE.shown(say, " ".join(map(mention, people)), most=rules.MOST_ASKED),
        QUESTION.shown(say, question),
        HOW.shown(say, NAMED, options, least=rules.LEAST_NAMELESS),
    )
    return _form(event, "feedback_ask", say.text("feedback-form-ask"), inputs, say)


def answer(event: Event, one: Feedback, say: Speech) -> Form:
    title = say.text("feedback-form-nameless" if one.is_nameless else "feedback-form-named")
    inputs = (ANSWER.shown(say),)
    return _form(event, "feedback_answer", title, inputs, say, one)


def _form(
    event: Event, name: str, title: str, inputs: tuple[Input, ...], say: Speech, one: Feedback | None = None
) -> Form:
    about, in_confidence = (one.about, True) if one is not None else ("", False)
    return Form(
        name, form_id(event), title, inputs, say.text("feedback-form-send"), say.text("cancel"), about,
        in_confidence,
    )  # fmt: skip
