"""A mistake becomes a lesson for others: under one's own name, or under none.

Without a name, nothing that is stored or said tells whose it is. Its author gets a token, in their own
chat with the bot and nowhere else, and whoever holds that may change or delete it.
"""

from handlers.answers import channel, channel_voice, filled, voice
from handlers.chat import Card, Command, FormErrors, Note, OpenForm, Place, Press, Reply, Submit, Text
from handlers.texts import Speech
from handlers.til import cards, forms
from handlers.til.publishing import publish
from handlers.til.scopes import Effects
from handlers.til.sharing import is_between_people, share_filled_in, where_to
from handlers.tips import library
from storage import tils
from storage.database import Transaction


def open_form(tx: Transaction, event: Command | Press) -> Effects:
    return [OpenForm(forms.lesson(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say, named = voice(tx, event), event.values.get("name") == forms.NAMED
    place = where_to(tx, event)
    errors = forms.errors(event, say)
    if place is None and not named:
        errors["name"] = say.text("lesson-nowhere")
    if errors or (place is None and not named):
        return [FormErrors(filled(forms.lesson(event, say), event), errors)]
    if named or place is None:
        return share_filled_in(tx, event, tils.LESSON)
    return _share_nameless(tx, event, place, say)


def _share_nameless(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    text, link, topics = forms.answers(event)
    token, asks_first = tils.new_token(), is_between_people(tx, event)
    til = tils.add(
        tx,
        tils.NewTil(
            None,
            text,
            link=link,
            topics=topics,
            place_id=None if asks_first else place.id,
            kind=tils.LESSON,
            token=token,
        ),
        event.at,
    )
    assert til is not None  # a lesson joins nothing
    if asks_first:
        return [cards.question(til, place, say, token)]
    library.put_til(tx, til)
    where = channel(place.name, say)
    told = Text(say.text("lesson-shared-nameless", where=where))
    card = Card((told, Note(say.text("lesson-keep-this")), cards.own(til, say, token)))
    return [publish(til, place, cards.shared(til, 0, channel_voice(tx))), Reply(card, in_confidence=True)]
