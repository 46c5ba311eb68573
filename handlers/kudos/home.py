"""Kudos on one's own page: how many came, and how many are left to give today."""

from collections.abc import Iterator

from handlers.chat import Event
from handlers.kudos import giving
from handlers.own_page import Line
from handlers.texts import Speech
from storage import kudos
from storage.database import Transaction


def begin(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    received, left = kudos.count_received(tx, event.by.id), giving.left_today(tx, event)
    yield Line(note=say.text("home-kudos", received=received, left=left))
