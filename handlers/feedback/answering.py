"""What colleagues say, or that they would rather not: only who asked hears it, with a name or without."""

from handlers.answers import notice
from handlers.chat import Effects, OpenForm, Press, Submit
from handlers.feedback import forms, lifecycle
from handlers.feedback.scopes import asked
from handlers.forms import Filled
from handlers.texts import Speech
from storage import feedbacks
from storage.database import Transaction
from storage.feedbacks import Feedback


@asked
def answer(tx: Transaction, event: Press, one: Feedback, say: Speech) -> Effects:
    return [OpenForm(forms.answer(event, one, say))]


@asked
def submit(tx: Transaction, event: Submit, one: Feedback, say: Speech) -> Effects:
    filled = Filled(event, say)
    text = filled.read(forms.ANSWER)
    if filled.errors:
        return [filled.again(forms.answer(event, one, say))]
    feedbacks.reply(tx, one, event.by.id, "answered", text)
    key = "feedback-thanks-nameless" if one.is_nameless else "feedback-thanks"
    return [notice(say, key), *lifecycle.answered(tx, one, event.by.id)]


@asked
def refuse(tx: Transaction, event: Press, one: Feedback, say: Speech) -> Effects:
    """Without a reason, and to whoever asked it is the same as silence."""
    feedbacks.reply(tx, one, event.by.id, "refused")
    return [notice(say, "feedback-refused")]
