"""How to show the people that are mentioned in what goes out."""

from typing import Any

import msgspec

from handlers.chat import Card, Who, group_name, mentions
from handlers.texts import speak
from storage import people
from storage.database import Transaction

_as_json = msgspec.json.Encoder()


def mentioned_people(tx: Transaction, outgoing: Any) -> dict[int, Who]:
    """Everyone mentioned anywhere in these effects or cards, and whom a card would bring into a chat, by
    our person id."""
    found = mentions(_as_json.encode(outgoing).decode())
    ids = {int(one.id) for one in found if group_name(one) is None}
    known = people.by_ids(tx, ids | _talked_with(outgoing)).values()
    return {person.id: _who(tx, person) for person in known}


def _talked_with(outgoing: Any) -> set[int]:
    card = getattr(outgoing, "card", None)
    return card.talks_with() if isinstance(card, Card) else set()


def _who(tx: Transaction, person: people.Person) -> Who:
    if people.is_nameless(person):
        return Who("", speak(tx.workspace.language).text("erase-somebody"))
    return Who(person.user, person.name or "")
