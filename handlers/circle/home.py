"""Circles on one's own page: what somebody wrote, the calls one can join, and the circles one is in."""

from collections.abc import Iterator

from handlers import sources
from handlers.chat import Event, mention
from handlers.circle import cards, scopes
from handlers.own_page import Line, short
from handlers.texts import Speech
from storage import circles
from storage.circles import Circle
from storage.database import Transaction


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for circle in _running(tx, event):
        share = circles.share_of(tx, circle.id)
        if share is None or share.writer_id == event.by.id or event.by.id in circles.agreed(tx, share):
            continue
        text = f"{say.text('circle-preview', writer=mention(share.writer_id))} {short(share.text)}"
        yield Line(text, short(scopes.call_of(tx, circle).task), buttons=cards.share_answers(share, say))
    for call in circles.open_to(tx, event.by.id):
        note = say.text("circle-call-in", where=scopes.where(tx, call, say), dates=cards.dates(call, say))
        link = sources.of_post(tx, call.place_id, call.about, say)
        text, join = say.text("home-circle-call", task=short(call.task)), cards.join_button(call, say)
        yield Line(text, note, call.next_at, link, (join,))


def together(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for circle in _running(tx, event):
        call = scopes.call_of(tx, circle)
        names = cards.names(scopes.members(tx, circle), say)
        note = say.text("circle-yours", people=names, deadline=say.day(call.deadline))
        share = () if circles.share_of(tx, circle.id) else (cards.share_button(circle, say),)
        menu = (cards.note_button(circle, say), cards.notes_button(circle, say), *share)
        way = sources.of_post(tx, call.place_id, call.about, say)
        yield Line(short(call.task), note, link=way, menu=menu)


def _running(tx: Transaction, event: Event) -> list[Circle]:
    return [one for one in circles.circles_of(tx, event.by.id) if not one.is_over]
