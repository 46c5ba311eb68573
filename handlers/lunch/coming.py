"""Signing up, signing off, and the entry for one's own calendar."""

from handlers.answers import notice, voice
from handlers.chat import Buttons, Card, GiveFiles, Press, Reply, Text
from handlers.lunch import access, cards, telling, times
from handlers.lunch.access import Effects
from handlers.parsing import words
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, places
from storage.database import Transaction
from storage.lunches import Session


def join(tx: Transaction, event: Press) -> Effects:
    """A place or, when all are taken, one on the waiting list."""

    def put(session: Session, say: Speech) -> Effects:
        if not session.is_announced or event.at >= times.ends_at(session):
            return [notice(say, "lunch-session-over" if session.is_announced else "lunch-no-date-yet")]
        seats = lunches.seats(tx, session.id)
        mine = next((one for one in seats if one.person_id == event.by.id), None)
        if mine is not None:
            return [_told(tx, event, session, mine.state, say)]
        is_full = sum(one.state == "in" for one in seats) >= session.seats
        seat = lunches.set_seat(tx, session.id, event.by.id, "waiting" if is_full else "in")
        telling.set_reminder(tx, session, seat, event.at)
        return [*telling.show_date(tx, session, event.key), _told(tx, event, session, seat.state, say)]

    return access.with_session(tx, event, put)


def leave(tx: Transaction, event: Press) -> Effects:
    """The place goes to who waits longest, who is told."""

    def take(session: Session, say: Speech) -> Effects:
        seat = lunches.seat_of(tx, session.id, event.by.id)
        if seat is None:
            return [notice(say, "lunch-not-in")]
        if seat.state == "speaker":
            return [Reply(cards.speaks(tx, session, availability.zone(tx, event.by), say))]
        lunches.set_seat(tx, session.id, event.by.id, "out")
        told: Effects = []
        waiting = lunches.first_waiting(tx, session.id) if seat.state == "in" else None
        if waiting is not None:
            moved = lunches.set_seat(tx, session.id, waiting.person_id, "in")
            told += telling.tell(tx, session, moved, event.at)
        return [*telling.show_date(tx, session, event.key), *told, notice(say, "lunch-left")]

    return access.with_session(tx, event, take)


def calendar(tx: Transaction, event: Press) -> Effects:
    """The file, as things stand: of what was cancelled it takes the entry away again."""
    say = voice(tx, event)
    session = lunches.session(tx, words.number_of(event.value, "lunch"))
    if session is None or not places.may_see(tx, places.get(tx, session.place_id), event.by.id):
        return [notice(say, "lunch-session-gone")]
    if not session.is_announced:
        return [notice(say, "lunch-no-date-yet")]
    return [GiveFiles((telling.file(tx, session, say, event.at),))]


def _told(tx: Transaction, event: Press, session: Session, state: str, say: Speech) -> Reply:
    when = cards.when(session.starts_at, availability.zone(tx, event.by), say)
    text = Text(say.text("lunch-joined", state=state, when=when))
    return Reply(Card((text, *cards.place(session), Buttons((cards.calendar_button(session, say),)))))
