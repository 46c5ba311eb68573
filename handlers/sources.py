"""The way back to where something stands. Whoever may not look there gets none: that is seen to where cards
go out (`bot.source_links`)."""

from handlers.chat import Source
from handlers.texts import Speech
from storage import places, posts
from storage.database import Transaction


def of_post(tx: Transaction, place_id: int | None, about: str, say: Speech) -> Source | None:
    """To the message of ours that shows this ("til:12") in a place, where there is one (yet)."""
    place = places.find(tx, place_id) if place_id is not None else None
    there = posts.messages(tx, place.id, about) if place is not None else []
    return Source(place.key, there[0], say.text("see-message")) if place is not None and there else None


def parts(tx: Transaction, place_id: int | None, about: str, say: Speech) -> tuple[Source, ...]:
    """The same as a part of a card, or none."""
    found = of_post(tx, place_id, about, say)
    return (found,) if found is not None else ()
