"""What somebody hears whose TIL or lesson is there now."""

from handlers.chat import Card, Place, Reply, Text
from handlers.texts import Speech
from handlers.til import cards
from storage.tils import Til


def told(til: Til, place: Place | None, say: Speech, key: str, celebrated: list[str]) -> Reply:
    """Where it is, and the buttons to change it for whoever wrote it."""
    where = "#" + place.name.lstrip("#") if place and place.name else ""
    text = Text(say.text(key, where=where, named="yes" if where else "no"))
    buttons = (cards.own(til, say),) if til.saved_by_id is None else ()
    return Reply(Card((text, *(Text(line) for line in celebrated), *buttons)))
