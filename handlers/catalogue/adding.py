"""Recommending something: it is in the catalogue for everybody, and `/tip` finds it."""

from handlers.answers import voice
from handlers.catalogue import cards, forms
from handlers.chat import Command, Effects, OpenForm, Press, Reply, Submit
from handlers.forms import Filled
from handlers.parsing import links
from storage import catalogue, search
from storage.catalogue import Resource
from storage.database import Transaction


def open_form(tx: Transaction, event: Command | Press, link: str = "") -> Effects:
    return [OpenForm(forms.resource(event, None, link, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """A link that is there already is shown as it is there."""
    say = voice(tx, event)
    filled = Filled(event, say)
    values = forms.read(filled)
    if filled.errors:
        return [filled.again(forms.resource(event, None, "", say))]
    made = Resource(0, recommender_id=event.by.id, made_at=event.at, confirmed_at=event.at, **values)
    link = links.plainest(made.link)
    one = catalogue.add(tx, made, link)
    if one is not None:
        publish(tx, one)
        return [Reply(cards.added(one, "catalogue-added", say))]
    there = catalogue.by_link(tx, link)
    assert there is not None
    return [Reply(cards.added(there, "catalogue-there", say))]


def publish(tx: Transaction, one: Resource) -> None:
    """Findable as it is now, in the transaction that changed it."""
    search.put(tx, one.about, one.title, one.reason, place_id=None, topics=one.topics)
