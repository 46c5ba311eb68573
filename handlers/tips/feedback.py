"""Whether a result helped: what makes search learn."""

from datetime import datetime
from types import ModuleType

from handlers import sources
from handlers.answers import channel, channel_voice, notice
from handlers.chat import Buttons, Card, Effects, Event, Post, Press, Reply, Text
from handlers.texts import Speech
from handlers.til import publishing
from handlers.tips import cards, rewording
from handlers.tips.results import Item
from handlers.tips.scopes import Result, of_result
from storage import catalogue, clicks, places, search, tils, tips
from storage.database import Transaction
from storage.places import Place

PER_VOTE = 15
"""Permille that one net vote moves a result; the index clamps the whole to ±100 (SEARCH.md: more
than ±10 % of a worthless signal costs more than it brings)."""


@of_result
def helped(tx: Transaction, event: Press, result: Result, say: Speech) -> Effects:
    """Counted once per person; the words of the question become words of the tip."""
    item, click = result.item, result.click
    if not _mark(tx, item, event, tips.HELPED):
        return [notice(say, "tip-thanks-before")]
    search.learn(tx, item.about, click.question)
    _count(tx, item, click, True, event.at)
    rewording.helped(tx, event.by.id, click, event.at)
    return [*_refreshed(tx, item, event), notice(say, "tip-thanks")]


@of_result
def not_helped(tx: Transaction, event: Press, result: Result, say: Speech) -> Effects:
    item, click = result.item, result.click
    if item.is_everybodys and _mark(tx, item, event, tips.NOT_HELPED):
        _count(tx, item, click, False, event.at)
    rewording.not_helped(tx, event.by.id, click.question)
    ask = Buttons((cards.ask_button(click.question, say, "primary"),))
    return [Reply(Card((Text(say.text("tip-noted")), ask)))]


@of_result
def share(tx: Transaction, event: Press, result: Result, say: Speech) -> Effects:
    """ "Deel in #leren": in the channel where it was looked up, unless it comes from another private one."""
    item, place = result.item, _asked_in(tx, event, result.click.asked_in)
    if place is None:
        return [notice(say, "tip-share-nowhere")]
    if not _may_travel(tx, item, place.id):
        return [notice(say, "tip-share-private")]
    here = channel_voice(tx)
    way = sources.parts(tx, item.place_id, item.about, here)
    card = cards.shared(item, event.by.id, way, event.at, here)
    return [Post(place.id, card, key=f"share:{event.key}"), notice(say, "tip-shared")]


def where_to_share(tx: Transaction, event: Event, asked_in: int | None, say: Speech) -> str:
    """The channel that a result found now could be shared in, as it is called; "" for none."""
    place = _asked_in(tx, event, asked_in)
    return channel(place.name, say) if place is not None else ""


def _asked_in(tx: Transaction, event: Event, asked_in: int | None) -> Place | None:
    """The channel they are in, or that they asked in and may still look into: the answer may stand in their
    own chat."""
    if event.place is not None and event.place.is_channel:
        return event.place
    place = places.find(tx, asked_in) if asked_in else None
    if place is None or not place.is_channel or not places.may_see(tx, place, event.by.id):
        return None
    return place


def _may_travel(tx: Transaction, item: Item, to_place_id: int) -> bool:
    return item.place_id in (None, to_place_id) or places.get(tx, item.place_id).kind == "public"


def _mark(tx: Transaction, item: Item, event: Press, kind: str) -> bool:
    if item.is_everybodys:
        return bool(_marks(item).mark(tx, item.ref.id, event.by.id, kind, event.at))
    return not item.is_of(event.by.id) and tils.mark(tx, item.ref.id, event.by.id, tils.HELPED, event.at)


def _refreshed(tx: Transaction, item: Item, event: Press) -> Effects:
    """The card of a TIL tells how many it helped."""
    til = None if item.is_everybodys else tils.find(tx, item.ref.id)
    return [*publishing.refresh(tx, til, event.key)] if til else []


def _count(tx: Transaction, item: Item, click: cards.Click, helped: bool, at: datetime) -> None:
    if click.features is not None:
        clicks.add(tx, click.features, helped, at.date(), click.version)
    if item.is_everybodys:
        up, down = (
            _marks(item).times_marked(tx, item.ref.id, kind) for kind in (tips.HELPED, tips.NOT_HELPED)
        )
        search.set_boost(tx, item.about, PER_VOTE * (up - down))


def _marks(item: Item) -> ModuleType:
    """Where it is kept whom a tip, or something of the catalogue, helped."""
    return catalogue if item.resource is not None else tips
