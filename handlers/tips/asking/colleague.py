"""What somebody does who is asked: answer, pass, or say that now is no time."""

from collections.abc import Callable

from handlers.answers import filled, notice, voice
from handlers.chat import AnyEffect, Card, Form, FormErrors, Note, OpenForm, Press, Reply, Submit, Text
from handlers.parsing import words
from handlers.texts import Speech
from handlers.tips import anonymised
from handlers.tips.asking import answering, forms, lifecycle
from handlers.tips.asking.asker import hold
from storage import questions
from storage.database import Transaction
from storage.questions import Question

Effects = list[AnyEffect]


def know(tx: Transaction, event: Press) -> Effects:
    """ "Ik weet het": the form for the answer, while one is still wanted."""
    return _if_wanted(tx, event, lambda question, say: [OpenForm(_form(tx, event, question, say))])


def submit(tx: Transaction, event: Submit) -> Effects:
    """The first answer is the answer. Who was just too late gets their words back."""

    def take(question: Question, say: Speech) -> Effects:
        may_be_tip = event.values.get("consent") == forms.YES
        errors = forms.answer_errors(event, say)
        if not errors and not may_be_tip and not answering.reaches_somebody(tx, question):
            errors = {"consent": say.text("asking-nobody-to-tell")}
        if errors:
            return [FormErrors(filled(_form(tx, event, question, say), event), errors)]
        return answering.give(tx, event, question, event.values["answer"].strip(), may_be_tip)

    return _if_wanted(tx, event, take)


def _form(tx: Transaction, event: Press | Submit, question: Question, say: Speech) -> Form:
    return forms.answer(event, anonymised.shown(tx, question), say)


def dont_know(tx: Transaction, event: Press) -> Effects:
    """On to the next at once, if it was with this person."""
    say, question = voice(tx, event), hold(tx, event.value)
    if question is None or question.is_over:
        return [notice(say, "asking-passed")]
    before = questions.asked(tx, question.id)
    if before.get(event.by.id) not in ("waiting", "later"):
        return [notice(say, "asking-passed")]
    questions.set_reply(tx, question.id, event.by.id, "passed")
    passed = notice(say, "asking-passed")
    if question.state != "asked" or list(before)[-1] != event.by.id:
        return [passed]
    moved, effects = lifecycle.send_on(tx, question, event.at)
    return [*effects, *lifecycle.told(tx, moved), passed]


def not_now(tx: Transaction, event: Press) -> Effects:
    """It stays with this person; after a working day it goes to the next."""

    def note(question: Question, say: Speech) -> Effects:
        questions.set_reply(tx, question.id, event.by.id, "later")
        return [notice(say, "asking-later")]

    return _if_wanted(tx, event, note)


def _if_wanted(tx: Transaction, event: Press | Submit, do: Callable[[Question, Speech], Effects]) -> Effects:
    """`do`, while an answer of this person is wanted; else the kind words why not, and theirs back."""
    if isinstance(event, Submit):
        about, theirs = event.about, event.values.get("answer", "").strip()[: words.TEXT_MAX]
    else:
        about, theirs = event.value, ""
    say, question = voice(tx, event), hold(tx, about)
    refusal = _refusal(tx, question, event.by.id) if question else "asking-gone"
    if question is not None and not refusal:
        return do(question, say)
    return [Reply(Card((Text(say.text(refusal)), *((Note(theirs),) if theirs else ()))))]


def _refusal(tx: Transaction, question: Question, person_id: int) -> str:
    """Why an answer of this person is not wanted (any more), as a text; "" when it is."""
    if question.state == "answered":
        return "asking-answered-before" if question.answerer_id == person_id else "asking-taken"
    if question.state == "withdrawn":
        return "asking-not-needed"
    is_for_all = question.state == "open" or question.place_id is not None
    return "" if is_for_all or person_id in questions.asked(tx, question.id) else "asking-gone"
