"""What somebody does who has a question: ask, take it back, say that the answer helped."""

from handlers.answers import notice, voice, voice_of
from handlers.chat import (
    Card,
    DirectMessage,
    Effects,
    Event,
    Note,
    OpenForm,
    Press,
    Remove,
    Reply,
    Shortcut,
    Submit,
    Text,
    mention,
)
from handlers.forms import Filled
from handlers.parsing.words import without_mentions
from handlers.texts import Speech
from handlers.tips import anonymised, library, rewording
from handlers.tips.asking import forms, lifecycle
from handlers.tips.asking.scopes import of_question
from storage import lookups, people, questions
from storage.database import Transaction
from storage.questions import Question
from storage.refs import Ref


def open_form(tx: Transaction, event: Event, question: str) -> Effects:
    """The form, with these words filled in."""
    return [OpenForm(forms.question(tx, event, voice(tx, event), question))]


def ask(tx: Transaction, event: Press) -> Effects:
    """ "Vraag het een collega": the button carries the words."""
    return open_form(tx, event, event.value)


def for_message(tx: Transaction, event: Shortcut) -> Effects:
    """What somebody asks in a message, to look at before it is asked. What others said where not everybody
    can read is not copied out of there."""
    is_own = event.author is not None and event.author.id == event.by.id
    may_be_told = is_own or (event.place is not None and event.place.kind in ("public", "direct"))
    return open_form(tx, event, without_mentions(event.text) if may_be_told else "")


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = Filled(event, say)
    text, topics, is_anonymous = forms.asked(filled)
    if filled.errors:
        return [filled.again(forms.question(tx, event, say))]
    lookups.forget(tx, event.by.id, event.about)  # asked now: it counts once
    rewording.asked_colleague(tx, event.by.id, event.about, event.at)
    made = questions.add(tx, event.by.id, text, topics, event.at, is_anonymous=is_anonymous)
    sent, effects = lifecycle.send_on(tx, made, event.at)
    return [*effects, Reply(lifecycle.under_way(tx, sent, say))]


@of_question
def withdraw(tx: Transaction, event: Press, question: Question, say: Speech) -> Effects:
    """The asker found it, or thought better of it."""
    if question.state == "withdrawn":
        return [notice(say, "asking-gone")]
    if question.state == "answered":
        return [notice(say, "asking-answer-is-there")]
    if question.asker_id != event.by.id:
        return [notice(say, "asking-not-yours")]
    questions.withdraw(tx, question)
    withdrawn = notice(say, "asking-withdrawn")
    if question.place_id is None:
        return [withdrawn]
    return [Remove(question.place_id, question.about, key=f"{question.about}:remove"), withdrawn]


@of_question
def helped(tx: Transaction, event: Press, question: Question, say: Speech) -> Effects:
    """ "Hielp" on the answer: whoever gave it hears so, and search learns these words. Only of who asked."""
    if question.state != "answered" or question.answerer_id is None:
        return [notice(say, "asking-gone")]
    if not questions.is_of(tx, question, event.by.id, Ref.read(event.value, "question").rest):
        return [notice(say, "asking-not-yours")]
    if question.helped_at is not None:
        return [notice(say, "til-helped-before")]
    questions.mark_helped(tx, question, event.at)
    if question.tip_id is not None:
        library.helped(tx, question.tip_id, question.text, question.asker_id, event.at)
    thanks = notice(say, "asking-helped-thanks", answerer=mention(question.answerer_id))
    return [_good_news(tx, question, question.answerer_id), thanks]


def _good_news(tx: Transaction, question: Question, answerer_id: int) -> DirectMessage:
    answerer = people.get(tx, answerer_id)
    say = voice_of(tx, answerer)
    card = Card((Text(say.text("asking-you-helped")), Note(anonymised.without_people(tx, question.text))))
    return DirectMessage(answerer_id, card, key=f"{question.about}:helped")
