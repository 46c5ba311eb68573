"""What somebody does who is asked: answer, pass, or say that now is no time."""

from handlers.answers import notice
from handlers.chat import Effects, Form, OpenForm, Press, Submit
from handlers.forms import Filled
from handlers.texts import Speech
from handlers.tips import anonymised
from handlers.tips.asking import answering, forms, lifecycle
from handlers.tips.asking.scopes import to_answer, waiting_for_them
from storage import questions
from storage.database import Transaction
from storage.questions import Question


@to_answer
def know(tx: Transaction, event: Press, question: Question, say: Speech) -> Effects:
    """ "Ik weet het": the form for the answer, while one is still wanted."""
    return [OpenForm(_form(tx, event, question, say))]


@to_answer
def submit(tx: Transaction, event: Submit, question: Question, say: Speech) -> Effects:
    """The first answer is the answer. Who was just too late gets their words back."""
    filled = Filled(event, say)
    answer, may_be_tip = filled.read(forms.ANSWER), filled.read(forms.CONSENT)
    if not filled.errors and not may_be_tip and not answering.reaches_somebody(tx, question):
        filled.wrong(forms.CONSENT.name, say.text("asking-nobody-to-tell"))
    if filled.errors:
        return [filled.again(_form(tx, event, question, say))]
    return answering.give(tx, event, question, answer, may_be_tip)


def _form(tx: Transaction, event: Press | Submit, question: Question, say: Speech) -> Form:
    return forms.answer(event, anonymised.question(tx, question), say)


@waiting_for_them
def dont_know(tx: Transaction, event: Press, question: Question, say: Speech) -> Effects:
    """On to the next at once, if it was with this person."""
    passed = notice(say, "asking-passed")
    questions.set_reply(tx, question.id, event.by.id, "passed")
    if question.state != "asked" or list(questions.asked(tx, question.id))[-1] != event.by.id:
        return [passed]
    moved, effects = lifecycle.send_on(tx, question, event.at)
    return [*effects, *lifecycle.notify_asker(tx, moved), passed]


@to_answer
def not_now(tx: Transaction, event: Press, question: Question, say: Speech) -> Effects:
    """It stays with this person; after a working day it goes to the next."""
    questions.set_reply(tx, question.id, event.by.id, "later")
    return [notice(say, "asking-later")]
