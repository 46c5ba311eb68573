"""Who may do something with a TIL, and where its card is."""

from collections.abc import Callable

from handlers.answers import about, notice, voice
from handlers.chat import AnyEffect, Press, Submit
from handlers.parsing import words
from handlers.texts import Speech
from storage import places, tils
from storage.database import Transaction
from storage.tils import Til

Effects = list[AnyEffect]


def find(tx: Transaction, about: str) -> Til | None:
    """The TIL that "til:12" stands for, if it is still there; also with a token behind it."""
    return tils.find(tx, words.number(_parts(about)[0]) or 0)


def for_reader(tx: Transaction, event: Press | Submit, do: Callable[[Til, Speech], Effects]) -> Effects:
    """`do`, unless the TIL has gone meanwhile or is where this person may not look."""
    say = voice(tx, event)
    til = find(tx, about(event))
    if til is None or not _may_see(tx, event, til):
        return [notice(say, "til-gone")]
    return do(til, say)


def for_author(tx: Transaction, event: Press | Submit, do: Callable[[Til, Speech], Effects]) -> Effects:
    """`do`, only for the author and with whom they learned it, or for whoever holds the token."""

    def check(til: Til, say: Speech) -> Effects:
        return do(til, say) if _is_theirs(tx, event, til) else [notice(say, "til-not-yours")]

    return for_reader(tx, event, check)


def _is_theirs(tx: Transaction, event: Press | Submit, til: Til) -> bool:
    if event.by.id == til.with_id:
        return True
    if til.is_anonymous:
        return tils.opens(tx, til.id, _parts(about(event))[1])
    return til.author_id == event.by.id


def _may_see(tx: Transaction, event: Press | Submit, til: Til) -> bool:
    if _is_theirs(tx, event, til):
        return True
    return til.place_id is not None and places.may_see(tx, places.get(tx, til.place_id), event.by.id)


def _parts(named: str) -> tuple[str, str]:
    """Number and token: "til:12:cafe" holds both."""
    number, _, token = named.removeprefix("til:").partition(":")
    return number, token
