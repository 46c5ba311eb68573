"""Mentors on one's own page: who asks for an answer, and whom one meets."""

from collections.abc import Iterator

from handlers.chat import Button, Event, mention
from handlers.mentor import cards, harvest
from handlers.own_page import Line, short
from handlers.texts import Speech
from handlers.til.publishing import til_channel
from storage import mentors
from storage.database import Transaction


def begin(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    yield Line(buttons=(Button("mentor_find", say.text("mentor-button-find")),))


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for request in mentors.asked_of(tx, event.by.id):
        asked = say.text("mentor-asks-you", mentee=mention(request.mentee_id), topic=request.topic)
        hope = say.text("mentor-hope", hope=short(request.hope))
        yield Line(asked, hope, buttons=cards.answer_buttons(request, say))
    for one in mentors.harvests_for(tx, event.by.id):
        learned = say.text("mentor-harvest-learned", writer=mention(one.writer_id))
        note = harvest.what_yes_does(tx, say)
        buttons = harvest.answer_buttons(one, til_channel(tx), say)
        yield Line(f"{learned} {short(one.text)}", note, buttons=buttons)


def together(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for pair in mentors.pairs_of(tx, event.by.id):
        menu = cards.note_button(pair, say), cards.rhythm_button(pair, say)
        yield Line(cards.pair_line(pair, event.by.id, say), menu=menu)
    for request in mentors.open_requests(tx, event.by.id):
        yield Line(cards.status(tx, request, say), menu=(cards.withdraw_button(request, say),))
