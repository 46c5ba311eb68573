"""A question as who asked it sees it, as who is asked sees it, and what was said to it."""

from collections.abc import Sequence

from handlers.chat import Button, Buttons, Card, Heading, Note, Row, Text, Written, mention
from handlers.feedback import rules
from handlers.own_page import short
from handlers.texts import Speech
from storage import feedbacks
from storage.database import Transaction
from storage.feedbacks import Answer, Feedback

MOST = 10


def overview(tx: Transaction, asker_id: int, say: Speech) -> Card:
    """One's own questions, and what others wait for."""
    parts: list[Row | Text | Buttons | Heading | Note] = []
    parts += [row(tx, one, say) for one in feedbacks.of_asker(tx, asker_id, MOST)] or [
        Text(say.text("feedback-none"))
    ]
    parts.append(Buttons((Button("feedback_ask", say.text("feedback-button-ask"), style="primary"),)))
    if theirs := feedbacks.waiting_for(tx, asker_id):
        parts += [Heading(say.text("feedback-asked-you")), *(waiting(one, say) for one in theirs)]
    return Card((*parts, Note(say.text("feedback-footer"))), say.text("feedback-title"))


def row(tx: Transaction, one: Feedback, say: Speech) -> Row:
    """With names it says how many answered; without, nothing until it is over."""
    count = len(feedbacks.answers(tx, one.id))
    note = say.text(f"feedback-state-{state(one, count)}", count=count)
    read = Button("feedback_read", say.text("feedback-button-read"), one.about)
    close = Button("feedback_close", say.text("feedback-button-close"), one.about)
    is_readable = count and rules.may_be_read(one, count)
    return Row(
        short(one.question), note, button=read if is_readable else None, menu=(close,) if one.is_open else ()
    )


def state(one: Feedback, count: int) -> str:
    """One of `STATES`."""
    if one.is_nameless and not rules.may_be_read(one, count):
        return "closed-book" if one.is_open else "few"
    return "open" if one.is_open else "over"


STATES = ("closed-book", "few", "open", "over")


def question(one: Feedback, say: Speech) -> Card:
    """For who is asked: who will read it, and how."""
    asked = say.text("feedback-question", asker=mention(one.asker_id))
    return Card((Text(asked), Written(one.question), Note(_read_by(one, say)), Buttons(_answers(one, say))))


def waiting(one: Feedback, say: Speech) -> Row:
    answer, refuse = _answers(one, say)
    note = say.text("feedback-from", asker=mention(one.asker_id))
    return Row(short(one.question), note, None, answer, (refuse,))


def _answers(one: Feedback, say: Speech) -> tuple[Button, Button]:
    answer = Button("feedback_answer", say.text("feedback-button-answer"), one.about, style="primary")
    return answer, Button("feedback_refuse", say.text("feedback-button-refuse"), one.about)


def _read_by(one: Feedback, say: Speech) -> str:
    key = "feedback-read-nameless" if one.is_nameless else "feedback-read-named"
    return say.text(key, asker=mention(one.asker_id), least=rules.LEAST_NAMELESS)


def answers(one: Feedback, said: Sequence[Answer], say: Speech) -> Card:
    """By what they say, not by when."""
    parts: list[Text | Written | Note] = [Written(one.question)]
    for each in said:
        if each.person_id is not None:
            parts.append(Note(say.text("feedback-said-by", name=mention(each.person_id))))
        parts.append(Written(each.text))
    return Card(tuple(parts), say.text("feedback-answers", count=len(said)))


def news(one: Feedback, key: str, say: Speech, **values: object) -> Card:
    """For who asked: none of the answers stand in it."""
    read = Buttons((Button("feedback_read", say.text("feedback-button-read"), one.about),))
    return Card((Text(say.text(key, **values)), Note(short(one.question)), read))


def too_few(one: Feedback, say: Speech) -> Card:
    said = say.text("feedback-too-few", least=rules.LEAST_NAMELESS)
    return Card((Text(said), Note(short(one.question))))
