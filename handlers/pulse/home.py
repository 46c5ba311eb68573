"""On one's own page: a pulse that can be answered still."""

from collections.abc import Iterator

from handlers.answers import mention_of
from handlers.chat import Event
from handlers.own_page import Line
from handlers.pulse import cards
from handlers.texts import Speech
from storage import pulses
from storage.database import Transaction
from storage.disclosure import LEAST


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in pulses.waiting_for(tx, event.by.id):
        owner = mention_of(one.owner_id, say)
        asked = say.text("pulse-question", owner=owner, count=len(one.items.split()))
        yield Line(asked, say.text("pulse-how", least=LEAST), buttons=(cards.answer_button(one, say),))
