"""Questions on the gap list: asked aloud, or looked up by several people."""

from datetime import datetime

from msgspec.structs import replace

from handlers.chat import Person
from handlers.tips import unanswered
from storage import people, questions
from storage.database import Transaction
from tests import happenings as they
from tests.happenings import NOW

THREE = ("noor", "bo", "eva")
"""Nobody of the sample company."""


def asked_aloud(tx: Transaction, text: str, at: datetime = NOW, by: str = "noor") -> None:
    """Asked by the form, and nobody had an answer."""
    asker = people.seen(tx, Person(by, is_bot=False), at)
    questions.leave_open(tx, questions.add(tx, asker.id, text, (), at, is_anonymous=True))


def looked_up(tx: Transaction, text: str, *by: str, at: datetime = NOW) -> None:
    """Each of these people looked it up, in vain."""
    for user in by or THREE:
        known = people.seen(tx, Person(user, is_bot=False), at)
        unanswered.remember(tx, replace(they.command(user, "tip", text, key="", at=at), by=known), text)
