"""A mistake becomes a lesson for others: under one's own name, or under none.

Without a name, nothing that is stored or said tells whose it is. Its author gets a token, in their own
chat with the bot and nowhere else, and whoever holds that may change or delete it.
"""

from msgspec.structs import replace

from handlers.answers import channel, voice
from handlers.chat import Card, Command, Effects, Note, OpenForm, Place, Press, Reply, Submit, Text
from handlers.forms import Filled
from handlers.texts import Speech
from handlers.til import cards, forms
from handlers.til.publishing import publish
from handlers.til.sharing import is_between_people, share, where_to
from handlers.tips import library
from storage import tils
from storage.database import Transaction
from storage.tils import NewTil


def open_form(tx: Transaction, event: Command | Press) -> Effects:
    return [OpenForm(forms.lesson(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say, place, filled = voice(tx, event), where_to(tx, event), Filled(event, voice(tx, event))
    new, is_named = forms.read(filled, event.by.id), filled.read(forms.NAMED)
    if place is None and not is_named:
        filled.wrong("name", say.text("lesson-nowhere"))
    if filled.errors:
        return [filled.again(forms.lesson(event, say))]
    new = replace(new, kind=tils.LESSON)
    if is_named or place is None:
        return share(tx, event, new)
    return _share_nameless(tx, event, replace(new, author_id=None, token=tils.new_token()), place, say)


def _share_nameless(tx: Transaction, event: Submit, new: NewTil, place: Place, say: Speech) -> Effects:
    asks_first = is_between_people(tx, event)
    til = tils.add(tx, replace(new, place_id=None if asks_first else place.id), event.at)
    assert til is not None  # a lesson joins nothing
    if asks_first:
        return [cards.question(til, place, say, new.token)]
    library.put_til(tx, til)
    shared = Text(say.text("lesson-shared-nameless", where=channel(place.name, say)))
    card = Card((shared, Note(say.text("lesson-keep-this")), cards.own(til, say, new.token)))
    return [publish(tx, til, place), Reply(card, in_confidence=True)]
