"""A TIL comes into being, unless it is there already, and its card stands in a channel: what every way to
share one does alike."""

from datetime import datetime

from msgspec.structs import replace

from handlers.answers import channel_in, channel_voice, voice_of
from handlers.chat import Button, Buttons, Card, DirectMessage, Place, Post, Text, Update
from handlers.parsing import links, words
from handlers.til import cards
from storage import people, places, tils
from storage.database import Transaction
from storage.refs import Ref
from storage.tils import NewTil, Til


def from_words(author_id: int, text: str) -> NewTil:
    """What somebody said, with the link and topics it ends in apart."""
    link, topics = words.first_link(text), words.topics_in(text)
    return NewTil(author_id, words.without_tail(text, link, topics), link=link, topics=topics)


def create(tx: Transaction, new: NewTil, place: Place | None, at: datetime) -> tuple[Til, bool]:
    """The new TIL and True; or False and the one that is there, from this message or with this link.

    A lesson is about what happened and what two learned together about their talk, not about a link:
    these never join.
    """
    key = link_key(place, new.link) if _joins(new) else ""
    new = replace(new, place_id=place.id if place else None)
    til = tils.add(tx, replace(new, link_key=key), at)
    if til is not None:
        return til, True
    there = tils.by_link(tx, key)
    if there is not None and place is not None and _may_join(tx, there, place):
        return there, False
    til = tils.add(tx, new, at)
    if til is not None:
        return til, True
    there = tils.by_source(tx, place.id, new.source_message) if place else None
    assert there is not None  # only a message can be in the way still
    return there, False


def put_in(tx: Transaction, til: Til, place: Place, at: datetime) -> tuple[Til, bool]:
    """One that its author had for themselves goes to a place, and True; or False and the one with this
    link that is there."""
    key = link_key(place, til.link) if _joins(til) else ""
    there = tils.by_link(tx, key)
    if there is not None and _may_join(tx, there, place):
        return there, False
    return tils.put_in(tx, til, place.id, at, "" if there else key), True


def link_key(place: Place | None, link: str) -> str:
    """What the TIL can be joined by; "" for nothing."""
    return tils.link_key(place, links.plainest(link)) if place and link else ""


def til_channel(tx: Transaction) -> Place | None:
    """None when the workspace chose none."""
    key = tx.workspace.til_channel
    if not key:
        return None
    return places.by_key(tx, key) or places.seen(tx, Place(key, "public"))


def publish(tx: Transaction, til: Til, place: Place, under: str = "") -> Post:
    """The card of a new one, for everyone in the channel; `under` a message there."""
    card = cards.shared(til, 0, channel_voice(tx))
    return Post(place.id, card, key=f"{til.about}:post", about=til.about, thread=under)


def refresh(tx: Transaction, til: Til, key: str) -> list[Update]:
    """Show it as it is now, wherever its card is."""
    if til.place_id is None:
        return []
    return [
        Update(til.place_id, til.about, current_card(tx, til), key=f"{til.about}:update:{once(til, key)}")
    ]


def once(til: Til, key: str) -> str:
    """What makes a delivery about it unique: the key of the event, unless that might tell whose it is."""
    return tils.new_token() if til.is_anonymous else key


def current_card(tx: Transaction, til: Til) -> Card:
    """How everyone in its channel sees it now."""
    times = tils.times(tx, til.id)
    return cards.shared(til, times[tils.HELPED], channel_voice(tx), times[tils.SHARED])


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """The author of a TIL, with a way to try again."""
    til = tils.find(tx, Ref.read(effect.about, "til").id)
    sharer_id = (til.saved_by_id or til.author_id) if til else None
    if til is None or sharer_id is None:
        return []
    sharer = people.get(tx, sharer_id)
    say = voice_of(tx, sharer)
    where = channel_in(tx, effect.place_id, say)
    text = say.text("til-undelivered", why="not-there" if is_gone else "other", where=where)
    again = Button("post_til_again", say.text("til-button-again"), til.about, "primary")
    return [DirectMessage(sharer.id, Card((Text(text), Buttons((again,)))), key=f"undelivered:{effect.key}")]


def _joins(til: Til | NewTil) -> bool:
    return til.kind == tils.TIL and til.with_id is None


def _may_join(tx: Transaction, til: Til, place: Place) -> bool:
    """Only what everybody can see, or what is in this very place: a channel may have been closed
    after something was shared in it."""
    if til.place_id is None:
        return False
    return til.place_id == place.id or places.get(tx, til.place_id).kind == "public"
