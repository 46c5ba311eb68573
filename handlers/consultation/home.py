"""Consultations on one's own page: those one is asked for, and those to come."""

from collections.abc import Iterator

from handlers.chat import Event, mention
from handlers.consultation import cards
from handlers.own_page import Line, short
from handlers.people import availability
from handlers.texts import Speech
from storage import consultations
from storage.consultations import Consultation
from storage.database import Transaction

MOST = 10


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in _planned(tx, event):
        if consultations.seats(tx, one.id)[event.by.id].reply == "waiting":
            text = say.text("home-consult-asked", person=mention(one.starter_id))
            yield Line(text, _about(tx, event, one, say), one.starts_at, buttons=cards.answers(one, say))


def coming(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for one in _planned(tx, event):
        if consultations.seats(tx, one.id)[event.by.id].reply == "yes":
            text = say.text("home-consult", person=mention(one.starter_id))
            yield Line(text, _about(tx, event, one, say), one.starts_at)


def _planned(tx: Transaction, event: Event) -> list[Consultation]:
    found = consultations.of_person(tx, event.by.id, MOST)
    return [one for one in found if one.state == "planned" and one.starts_at > event.at]


def _about(tx: Transaction, event: Event, one: Consultation, say: Speech) -> str:
    when = cards.start(one, availability.zone(tx, event.by), say)
    return f"{when} · {short(consultations.question(tx, one.id))}"
