"""What somebody does who has a question: ask, take it back, say that the answer helped."""

from handlers.answers import channel, filled, notice, voice, voice_of
from handlers.chat import (
    AnyEffect,
    Card,
    DirectMessage,
    Event,
    Form,
    FormErrors,
    Note,
    OpenForm,
    Press,
    Remove,
    Reply,
    Submit,
    Text,
    mention,
)
from handlers.parsing import words
from handlers.tips import anonymised, library
from handlers.tips.asking import forms, lifecycle
from storage import lookups, people, places, questions
from storage.database import Transaction
from storage.questions import Question

Effects = list[AnyEffect]


def open_form(tx: Transaction, event: Event, question: str) -> Effects:
    """The form, with these words filled in."""
    return [OpenForm(_form(tx, event, question))]


def ask(tx: Transaction, event: Press) -> Effects:
    """ "Vraag het een collega": the button carries the words."""
    return open_form(tx, event, event.value)


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    if errors := forms.question_errors(event, say):
        return [FormErrors(filled(_form(tx, event), event), errors)]
    text, topics, is_anonymous = forms.asked(event)
    lookups.forget(tx, event.by.id, event.about)  # asked now: it counts once
    made = questions.add(tx, event.by.id, text, topics, event.at, is_anonymous=is_anonymous)
    sent, effects = lifecycle.send_on(tx, made, event.at)
    return [*effects, Reply(lifecycle.under_way(tx, sent, say))]


def _form(tx: Transaction, event: Event, question: str = "") -> Form:
    say, place = voice(tx, event), places.by_key(tx, tx.workspace.til_channel)
    where = channel(place.name, say) if place and place.name else say.text("asking-til-channel")
    return forms.question(event, where, say, question)


def withdraw(tx: Transaction, event: Press) -> Effects:
    """The asker found it, or thought better of it."""
    say, question = voice(tx, event), hold(tx, event.value)
    if question is None or question.state == "withdrawn":
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


def helped(tx: Transaction, event: Press) -> Effects:
    """ "Hielp" on the answer: whoever gave it hears so, and search learns these words. Only of who asked."""
    say, question = voice(tx, event), hold(tx, event.value)
    if question is None or question.state != "answered" or question.answerer_id is None:
        return [notice(say, "asking-gone")]
    if not questions.is_of(tx, question, event.by.id, event.value.rpartition(":")[2]):
        return [notice(say, "asking-not-yours")]
    if question.helped_at is not None:
        return [notice(say, "til-helped-before")]
    questions.mark_helped(tx, question, event.at)
    if question.tip_id is not None:
        library.helped(tx, question.tip_id, question.text, question.asker_id, event.at)
    thanks = notice(say, "asking-helped-thanks", answerer=mention(question.answerer_id))
    return [_good_news(tx, question, question.answerer_id), thanks]


def hold(tx: Transaction, about: str) -> Question | None:
    """The question that "question:12" stands for, also with a token behind it, held until this transaction
    ends."""
    return questions.hold(tx, words.number_of(about, "question"))


def _good_news(tx: Transaction, question: Question, answerer_id: int) -> DirectMessage:
    answerer = people.get(tx, answerer_id)
    say = voice_of(tx, answerer)
    card = Card((Text(say.text("asking-you-helped")), Note(anonymised.without_people(tx, question.text))))
    return DirectMessage(answerer_id, card, key=f"{question.about}:helped")
