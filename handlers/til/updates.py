"""A TIL as everyone sees it: its card now, and showing that wherever it stands."""

from handlers.answers import channel_voice
from handlers.chat import Card, Update
from handlers.til import cards
from storage import tils
from storage.database import Transaction
from storage.tils import Til


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
