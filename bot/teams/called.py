"""Who is meant by a name that was typed where people are chosen."""

from collections.abc import Iterable

from bot.teams.people import CALLED
from handlers.chat import mentions
from handlers.parsing import names, words
from storage import conversations, people
from storage.conversations import Identity
from storage.database import Transaction
from storage.refs import number
from storage.search.words import fold


def called(tx: Transaction, typed: Iterable[str]) -> dict[str, Identity]:
    """By what was typed, with `CALLED` before it. A name that nobody has, or more than one, is left out."""
    found = {one: _one(tx, one.removeprefix(CALLED)) for one in typed}
    return {one: identity for one, identity in found.items() if identity is not None}


def _one(tx: Transaction, name: str) -> Identity | None:
    """Of those we met by any part of their name, as in a message; of those on a roster by all of it."""
    read = names.first(tx, name)
    if read.several:
        return None
    met = [number(one.id) for one in mentions(read.text)]
    if len(met) == 1 and not words.without_mentions(read.text):
        person = people.get(tx, met[0])
        return Identity("", person.user, person.name)
    alike = [one for one in conversations.named(tx) if fold(one.name or "") == fold(name)]
    return alike[0] if len({one.user for one in alike}) == 1 else None
