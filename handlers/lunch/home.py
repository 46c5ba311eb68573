"""Lunch and learn on one's own page: who is asked to speak, where one can come, and where one comes."""

from collections.abc import Iterator

from handlers import sources
from handlers.answers import channel_in
from handlers.chat import Button, Event, mention
from handlers.lunch import cards, personal_cards, scopes, slots
from handlers.lunch.scopes import topic_of
from handlers.own_page import Line, short
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, tils
from storage.database import Transaction
from storage.lunches import Ask, Session


def waiting(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for session, ask in lunches.asks_of(tx, event.by.id):
        yield _asked(tx, event, session, ask, say)
    for invitation in lunches.invitations_of(tx, event.by.id):
        til, series = tils.find(tx, invitation.til_id), lunches.series(tx, invitation.series_id)
        if til is not None and series is not None and series.state != "ended":
            helped = tils.times_helped(tx, til.id)
            text = slots.invited(tx, series, helped, say)
            yield Line(text, short(til.text), buttons=slots.answer_buttons(invitation, say))
    for session in lunches.open_to(tx, event.by.id, event.at):
        yield _line(tx, event, session, say, buttons=(cards.join_button(session, say),))


def coming(tx: Transaction, event: Event, say: Speech) -> Iterator[Line]:
    for session in lunches.announced_from(tx, event.at):
        seat = lunches.seat_of(tx, session.id, event.by.id)
        if seat is not None and scopes.may_see(tx, event, session.place_id):
            leave = (cards.leave_button(session, say),) if session.speaker_id != event.by.id else ()
            yield _line(tx, event, session, say, menu=(cards.calendar_button(session, say), *leave))


def _asked(tx: Transaction, event: Event, session: Session, ask: Ask, say: Speech) -> Line:
    topic, zone = topic_of(tx, session), availability.zone(tx, event.by)
    named = {"topic": short(topic.text) if topic else "", "where": channel_in(tx, session.place_id, say)}
    when = cards.date_and_time(session.starts_at, zone, say)
    if ask.from_id is None:
        buttons = personal_cards.speaker_buttons(session, say).buttons
        return Line(say.text("lunch-ask", when=when, **named), buttons=buttons)
    text = say.text("lunch-swap-asked", person=mention(ask.from_id), when=when, **named)
    return Line(text, buttons=personal_cards.swap_buttons(session, ask.from_id, say))


def _line(
    tx: Transaction,
    event: Event,
    session: Session,
    say: Speech,
    buttons: tuple[Button, ...] = (),
    menu: tuple[Button, ...] = (),
) -> Line:
    topic, zone = topic_of(tx, session), availability.zone(tx, event.by)
    text = say.text("home-lunch", topic=short(topic.text) if topic else "")
    when = cards.date_and_time(session.starts_at, zone, say)
    note = f"{when} · {channel_in(tx, session.place_id, say)}"
    link = sources.of_post(tx, session.place_id, session.date_about, say)
    return Line(text, note, session.starts_at, link, buttons, menu)
