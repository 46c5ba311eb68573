"""`/learn priorities`: those of this channel, or one more with its why."""

from handlers.answers import notice, voice
from handlers.chat import Card, Command, Effects, OpenForm, Place, Reply, Text
from handlers.forms import Wrong
from handlers.parsing import nearest, words
from handlers.priorities import actions, cards, forms
from handlers.priorities.scopes import led
from handlers.texts import Speech, typed
from storage import priorities
from storage.database import Transaction
from storage.priorities import TOPIC_MAX

NEW = typed("typed-priorities-new")


def command(tx: Transaction, event: Command) -> Effects:
    say, said = voice(tx, event), event.text.strip()
    if words.alone(said) in words.HELP:
        return [notice(say, "priorities-help", most=cards.MOST)]
    if said:
        return set_one(tx, event)
    if event.place is None or not event.place.is_channel:
        return [Reply(cards.of_person(tx, priorities.of_person(tx, event.by.id), say))]
    return [Reply(cards.of_channel(tx, event.place.id, event.by, say))]


@led
def set_one(tx: Transaction, event: Command, place: Place, say: Speech) -> Effects:
    """ "SQL: we wait for reports now". Without a why the form asks for it."""
    said = event.text.strip()
    word, rest = words.first_word(said)
    if not rest and word not in NEW and (near := nearest.parts(say, event.name, said, NEW | words.HELP)):
        return [Reply(Card((nearest.heard(say, said), *near)))]
    said = rest if word in NEW else said
    topic, _, why = said.partition(":")
    if len(priorities.in_place(tx, place.id)) >= cards.MOST:
        return [Reply(cards.full(tx, place.id, event.by, say))]
    if not words.says_something(topic) or not words.says_something(why):
        return [OpenForm(forms.new(event, place.id, say, forms.clean(topic)[:TOPIC_MAX]))]
    try:
        topic, why = forms.TOPIC.how(forms.clean(topic), say), forms.WHY.how(why.strip(), say)
    except Wrong as wrong:
        return [Reply(Card((Text(str(wrong)),)))]
    return actions.keep(tx, event, place, topic, why, say)
