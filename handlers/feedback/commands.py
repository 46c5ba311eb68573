"""`/learn feedback`: what one asked and is asked, or a new question to the people who are named."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, OpenForm, Reply, group_name, mentions
from handlers.feedback import asking, cards, forms, rules
from handlers.feedback.scopes import asker
from handlers.parsing import names, nearest, words
from handlers.texts import Speech, typed
from storage.database import Transaction

NEW = typed("typed-feedback-new")


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if not said:
        return [Reply(cards.overview(tx, event.by.id, say))]
    if words.alone(said) in words.HELP:
        return [notice(say, "feedback-help", most=rules.MOST_ASKED, least=rules.LEAST_NAMELESS)]
    if near := nearest.parts(say, event.name, said, NEW | words.HELP):
        word, rest = words.first_word(said)
        if word not in NEW and not rest:
            return [Reply(Card((nearest.heard(say, said), *near)))]
    return to_whom(tx, event)


@asker
def to_whom(tx: Transaction, event: Command, _: None, say: Speech) -> Effects:
    """The form with those who were named, and the question; nothing is sent before it is sent in."""
    asking.room_for_one(tx, event)
    word, rest = words.first_word(event.text)
    called = names.first(tx, rest if word in NEW else event.text)
    if called.several:
        return [names.which(say, event.name, called)]
    found = [int(one.id) for one in mentions(called.text) if group_name(one) is None and one.id.isdecimal()]
    people = tuple(dict.fromkeys(found))
    question = words.without_mentions(called.text)[: forms.QUESTION_MAX]
    return [OpenForm(forms.ask(event, say, people, question))]
