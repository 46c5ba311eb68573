"""What single people hear at their own moment: news, the reminder on the day, the two questions."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import Button, Buttons, Card, DirectMessage, Durable, Text
from handlers.lunch import cards, telling, times
from handlers.lunch.access import topic_of
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Seat, Session


def remind(tx: Transaction, seat: Seat, now: datetime) -> list[Durable]:
    """The step that is due for somebody; [] when it makes no sense (any more), or comes later."""
    session = lunches.session(tx, seat.session_id)
    assert session is not None
    mine = lunches.seat_of(tx, seat.session_id, seat.person_id)
    lunches.time_seat(tx, seat, "", None)
    if mine is None:
        return []
    if seat.step == "news":
        return telling.tell(tx, session, mine, now)
    if seat.step == "remind":
        return _remind(tx, session, mine, now)
    return _ask(tx, session, mine, now)


def _remind(tx: Transaction, session: Session, seat: Seat, now: datetime) -> list[Durable]:
    person = people.get(tx, seat.person_id)
    if now >= session.starts_at or session.is_over or seat.state == "waiting":
        return []
    at = availability.open_for_question(tx, person, telling.MODULE, now)
    if at is None or at > now:
        lunches.time_seat(tx, seat, "remind", at if at is not None and at < session.starts_at else None)
        return []
    say, topic = voice_of(tx, person), topic_of(tx, session)
    when = cards.when(session.starts_at, availability.zone(tx, person), say)
    speaks = "yes" if seat.state == "speaker" else "no"
    text = say.text("lunch-reminder", topic=topic.text if topic else "", when=when, speaks=speaks)
    leave = Button("lunch_leave", say.text("lunch-button-leave"), session.about)
    ways = (Buttons((leave,)),) if seat.state == "in" else ()
    card = Card((Text(text), *cards.place(session), *ways))
    key = telling.key(session, f"remind:{session.sequence}:{person.id}")
    return [DirectMessage(person.id, card, key, until=session.starts_at)]


def _ask(tx: Transaction, session: Session, seat: Seat, now: datetime) -> list[Durable]:
    person, last = people.get(tx, seat.person_id), times.ends_at(session) + times.FEEDBACK_WHILE
    at = availability.open_for_question(tx, person, telling.MODULE, now)
    if session.state != "after" or seat.state != "in" or at is None or at >= last:
        return []
    if at > now:
        lunches.time_seat(tx, seat, "feedback", at)
        return []
    card = _questions(tx, session, voice_of(tx, person))
    return [DirectMessage(person.id, card, telling.key(session, f"feedback:{person.id}"), until=last)]


def _questions(tx: Transaction, session: Session, say: Speech) -> Card:
    topic = topic_of(tx, session)
    text = say.text("lunch-feedback-asked", topic=topic.text if topic else "")
    give = Button("lunch_feedback", say.text("lunch-button-feedback"), session.about, "primary")
    return Card((Text(text), Buttons((give,))))
