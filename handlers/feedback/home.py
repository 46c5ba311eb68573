"""On one's own page: what colleagues ask, and wait for."""

from collections.abc import Iterator

from handlers.chat import Event
from handlers.feedback import cards
from handlers.own_page import Line
from handlers.texts import Speech
from storage import feedbacks
from storage.database import Transaction


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in feedbacks.waiting_for(tx, event.by.id):
        shown = cards.waiting(one, say)
        yield Line(shown.text, shown.note, buttons=shown.buttons())
