"""The catalogue on one's own page: what to look at again, and what one finished."""

from collections.abc import Iterator

from handlers.catalogue import cards
from handlers.chat import Button, Event, Link
from handlers.own_page import Line, short
from handlers.texts import Speech
from storage import catalogue
from storage.database import Transaction

MOST = 2


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in catalogue.asked_of(tx, event.by.id):
        asked = say.text("catalogue-check-dead" if one.reported_at is not None else "catalogue-check")
        buttons = cards.check_buttons(one, say)[:2]
        yield Line(short(cards.title(one)), asked, link=Link(one.link, one.link), buttons=buttons)


def learning(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    """The last few that they finished."""
    found = catalogue.by_person(tx, event.by.id, MOST + 1)
    for one in found[:MOST]:
        note = say.text("catalogue-is-finished")
        yield Line(short(cards.title(one)), note, menu=cards.finished_menu(one, say))
    if len(found) > MOST:
        yield Line(buttons=(Button("more_finished", say.text("catalogue-mine"), "0"),))
