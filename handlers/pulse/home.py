"""On one's own page: a pulse that can be answered still."""

from collections.abc import Iterator

from handlers.chat import Event, mention
from handlers.own_page import Line
from handlers.pulse import cards
from handlers.texts import Speech
from storage import pulses
from storage.database import Transaction
from storage.pulses import LEAST


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in pulses.waiting_for(tx, event.by.id):
        owner = mention(one.owner_id) if one.owner_id is not None else say.text("somebody")
        asked = say.text("pulse-question", owner=owner, count=len(one.items.split()))
        yield Line(asked, say.text("pulse-how", least=LEAST), buttons=(cards.answer_button(one, say),))
