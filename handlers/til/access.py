"""Who may do something with a TIL, and where its card is."""

from collections.abc import Callable

from handlers import til_card
from handlers.answers import channel_voice, notice, voice
from handlers.chat import AnyEffect, Event, Press, Submit, Update
from handlers.texts import Speech
from storage import places, tils
from storage.database import Transaction
from storage.tils import Til

Effects = list[AnyEffect]


def find(tx: Transaction, about: str) -> Til | None:
    """The TIL that "til:12" stands for, if it is still there."""
    number = about.removeprefix("til:")
    return tils.find(tx, int(number)) if number.isascii() and number.isdigit() else None


def for_reader(tx: Transaction, event: Press | Submit, do: Callable[[Til, Speech], Effects]) -> Effects:
    """`do`, unless the TIL has gone meanwhile or is where this person may not look."""
    say = voice(tx, event)
    til = find(tx, event.value if isinstance(event, Press) else event.about)
    if til is None or not _may_see(tx, event, til):
        return [notice(say, "til-gone")]
    return do(til, say)


def for_author(tx: Transaction, event: Press | Submit, do: Callable[[Til, Speech], Effects]) -> Effects:
    """`do`, only for the author."""

    def check(til: Til, say: Speech) -> Effects:
        return do(til, say) if til.author_id == event.by.id else [notice(say, "til-not-yours")]

    return for_reader(tx, event, check)


def refresh(tx: Transaction, til: Til, key: str) -> list[Update]:
    """Show it as it is now, wherever its card is."""
    if til.place_id is None:
        return []
    card = til_card.shared(til, tils.times_helped(tx, til.id), channel_voice(tx))
    return [Update(til.place_id, til.about, card, key=f"{til.about}:update:{key}")]


def _may_see(tx: Transaction, event: Event, til: Til) -> bool:
    if til.author_id == event.by.id:
        return True
    return til.place_id is not None and places.may_see(tx, places.get(tx, til.place_id), event.by.id)
