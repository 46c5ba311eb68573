"""On one's own page: the experiments whose day has come."""

from collections.abc import Iterator

from handlers.chat import Event
from handlers.experiment import cards
from handlers.own_page import Line, short
from handlers.texts import Speech
from storage import experiments
from storage.database import Transaction


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in experiments.going_on(tx, event.by.id):
        if one.asked:
            yield Line(say.text("experiment-how"), short(one.text), menu=cards.answers(one, say))
