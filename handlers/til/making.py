"""A TIL comes into being, unless it is there already: what every way to share one does alike."""

from datetime import datetime

import msgspec

from handlers.chat import Card, Place, Post
from handlers.til import links
from storage import places, tils
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


def publish(til: Til, place: Place, card: Card) -> Post:
    """The card for everyone in the channel."""
    return Post(place.id, card, key=f"{til.about}:post", about=til.about)


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
