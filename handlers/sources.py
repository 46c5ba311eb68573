"""The way back to where something can be read: only for who may read it there."""

from handlers.chat import Source
from handlers.texts import Speech
from storage import places, posts
from storage.database import Transaction


def of_post(tx: Transaction, place_id: int | None, about: str, reader_id: int, say: Speech) -> Source | None:
    """To the message of ours that shows this ("til:12") in a place, where there is one (yet)."""
    place = places.find(tx, place_id) if place_id is not None else None
    if place is None or not places.may_see(tx, place, reader_id):
        return None
    there = posts.messages(tx, place.id, about)
    return Source(place.key, there[0], say.text("see-message")) if there else None
