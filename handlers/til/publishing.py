"""A TIL comes into being, unless it is there already, and its card stands in a channel: what every way to
share one does alike."""

from datetime import datetime

import msgspec

from handlers.answers import channel, channel_voice, voice_of
from handlers.chat import Button, Buttons, Card, DirectMessage, Place, Post, Text, Update
from handlers.til import cards, links
from storage import people, places, tils
from storage.database import Transaction
from storage.tils import Kind, Til


class Draft(msgspec.Struct, frozen=True):
    """What somebody wants to share or save; `with_id` is with whom they learned it, who agreed."""

    author_id: int
    text: str
    link: str
    topics: tuple[str, ...]
    kind: Kind = tils.TIL
    saved_by_id: int | None = None
    source_message: str = ""
    with_id: int | None = None


def made(tx: Transaction, draft: Draft, place: Place | None, at: datetime) -> tuple[Til, bool]:
    """The new TIL and True; or False and the one that is there, from this message or with this link.

    A lesson is about what happened and what two learned together about their talk, not about a link:
    these never join.
    """
    joins = draft.kind == tils.TIL and draft.with_id is None
    key = link_key(place, draft.link) if joins else ""
    til = _add(tx, draft, place, at, key)
    if til is not None:
        return til, True
    there = tils.by_link(tx, key)
    if there is not None and place is not None and _may_join(tx, there, place):
        return there, False
    til = _add(tx, draft, place, at, "")
    if til is not None:
        return til, True
    there = tils.by_source(tx, place.id, draft.source_message) if place else None
    assert there is not None  # only a message can be in the way still
    return there, False


def placed(tx: Transaction, til: Til, place: Place, at: datetime) -> tuple[Til, bool]:
    """One that its author had for themselves goes to a place, and True; or False and the one with this
    link that is there."""
    joins = til.kind == tils.TIL and til.with_id is None
    key = link_key(place, til.link) if joins else ""
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


def publish(til: Til, place: Place, card: Card) -> Post:
    """The card for everyone in the channel."""
    return Post(place.id, card, key=f"{til.about}:post", about=til.about)


def refresh(tx: Transaction, til: Til, key: str) -> list[Update]:
    """Show it as it is now, wherever its card is."""
    if til.place_id is None:
        return []
    return [Update(til.place_id, til.about, card(tx, til), key=f"{til.about}:update:{once(til, key)}")]


def once(til: Til, key: str) -> str:
    """What makes a delivery about it unique: the key of the event, unless that might tell whose it is."""
    return tils.new_token() if til.is_anonymous else key


def card(tx: Transaction, til: Til) -> Card:
    """How everyone in its channel sees it now."""
    helped, again = tils.times_helped(tx, til.id), tils.times(tx, til.id, tils.SHARED)
    return cards.shared(til, helped, channel_voice(tx), again)


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """The author of a TIL, with a way to try again."""
    til = tils.find(tx, int(effect.about.removeprefix("til:")))
    told = (til.saved_by_id or til.author_id) if til else None
    if til is None or told is None:
        return []
    author = people.get(tx, told)
    say = voice_of(tx, author)
    name = places.get(tx, effect.place_id).name
    where = channel(name, say)
    text = say.text("til-undelivered", why="not-there" if is_gone else "other", where=where)
    again = Button("post_til_again", say.text("til-button-again"), til.about, "primary")
    return [DirectMessage(author.id, Card((Text(text), Buttons((again,)))), key=f"undelivered:{effect.key}")]


def _add(tx: Transaction, draft: Draft, place: Place | None, at: datetime, key: str) -> Til | None:
    return tils.add(
        tx,
        tils.NewTil(
            draft.author_id,
            draft.text,
            link=draft.link,
            link_key=key,
            topics=draft.topics,
            place_id=place.id if place else None,
            saved_by_id=draft.saved_by_id,
            source_message=draft.source_message,
            kind=draft.kind,
            with_id=draft.with_id,
        ),
        at,
    )


def _may_join(tx: Transaction, til: Til, place: Place) -> bool:
    """Only what everybody can see, or what is in this very place: a channel may have been closed
    after something was shared in it."""
    if til.place_id is None:
        return False
    return til.place_id == place.id or places.get(tx, til.place_id).kind == "public"
