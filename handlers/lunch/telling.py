"""Telling single people: in their own language, and at a moment that suits them."""

from datetime import datetime

from handlers.answers import channel_voice, voice_of
from handlers.calendar import files
from handlers.calendar.files import Entry
from handlers.chat import Buttons, Card, DirectMessage, Durable, File, Post, Text, Update
from handlers.lunch import cards, times
from handlers.lunch.access import series_of, topic_of, where
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Seat, Session

MODULE = "lunch"


def key(session: Session, step: str) -> str:
    """Each step of a session goes out once."""
    return f"lunch:{session.place_id}:{session.day}:{step}"


# --- the channel -----------------------------------------------------------------------------------


def show(tx: Transaction, session: Session, once: str) -> list[Durable]:
    """Both cards as they are now. `once` makes the key."""
    say = channel_voice(tx)
    shown: list[Durable] = [_prompt(tx, session, once, say)]
    return [*shown, *show_date(tx, session, once)]


def show_date(tx: Transaction, session: Session, once: str) -> list[Durable]:
    if not session.is_announced:
        return []
    card = cards.date(tx, session, channel_voice(tx))
    return [Update(session.place_id, session.date_about, card, key(session, f"date:{once}"))]


def show_topics(tx: Transaction, series_id: int, once: str) -> list[Durable]:
    """The topics wherever they can still be voted for."""
    open_now = (one for one in lunches.open_sessions(tx, series_id) if one.state == "topics")
    return [_prompt(tx, session, once, channel_voice(tx)) for session in open_now]


def _prompt(tx: Transaction, session: Session, once: str, say: Speech) -> Update:
    card = cards.prompt(tx, session, say, chooses_at(tx, session))
    return Update(session.place_id, session.about, card, key(session, f"topics:{once}"))


def first_prompt(tx: Transaction, session: Session) -> Post:
    card = cards.prompt(tx, session, channel_voice(tx), chooses_at(tx, session))
    return Post(session.place_id, card, key(session, "prompt"), session.about)


def announcement(tx: Transaction, session: Session) -> Post:
    card = cards.date(tx, session, channel_voice(tx))
    return Post(session.place_id, card, key(session, "date"), session.date_about)


def chooses_at(tx: Transaction, session: Session) -> datetime:
    return times.chooses_at(session, times.week_of(series_of(tx, session).zone, availability.week_here(tx)))


# --- the calendar ----------------------------------------------------------------------------------


def file(tx: Transaction, session: Session, say: Speech, now: datetime) -> File:
    topic = topic_of(tx, session)
    entry = Entry(
        uid=f"lunch-{session.id}-{tx.workspace.id}@opsteker",
        sequence=session.sequence,
        starts_at=session.starts_at,
        minutes=session.minutes,
        title=say.text("lunch-calendar-title", topic=topic.text if topic else ""),
        described=say.text("lunch-calendar-text", where=where(tx, session.place_id, say)),
        venue=session.venue,
        is_cancelled=session.state == "cancelled",
    )
    return File("lunch-and-learn.ics", files.MEDIA, files.written(entry, now))


# --- who comes -------------------------------------------------------------------------------------


def set_reminder(tx: Transaction, session: Session, seat: Seat, now: datetime) -> None:
    """Two hours before, or when their day begins; nobody is woken for it, nor told when it is too late."""
    person = people.get(tx, seat.person_id)
    wanted = max(session.starts_at - times.REMIND_AHEAD, now)
    at = availability.open_for_question(tx, person, MODULE, wanted)
    fits = seat.state in ("in", "speaker") and now < session.starts_at - times.REMIND_AHEAD
    lunches.time_seat(tx, seat, "remind", at if fits and at is not None and at < session.starts_at else None)


def set_feedback(tx: Transaction, session: Session, seat: Seat, now: datetime) -> None:
    person = people.get(tx, seat.person_id)
    wanted = max(times.ends_at(session) + times.AFTERWARDS, now)
    at = availability.open_for_question(tx, person, MODULE, wanted)
    if seat.state != "in" or session.speaker_id is None or at is None or at >= _too_late(session):
        at = None
    lunches.time_seat(tx, seat, "feedback", at)


def news(tx: Transaction, session: Session, now: datetime, besides: int = 0) -> list[Durable]:
    """To who comes or waits: it is as it is now. Who does not want to be bothered now, hears it when
    they do."""
    told: list[Durable] = []
    for seat in lunches.seats(tx, session.id):
        if seat.person_id != besides:
            told += tell(tx, session, seat, now)
        elif session.state != "cancelled":
            set_reminder(tx, session, seat, now)
    return told


def tell(tx: Transaction, session: Session, seat: Seat, now: datetime) -> list[Durable]:
    """How it is now, to one of them; later when that suits better, and never when it makes no sense."""
    person = people.get(tx, seat.person_id)
    at = availability.open_for_notice(tx, person, MODULE, now)
    if at is None or at >= session.starts_at:
        lunches.time_seat(tx, seat, "", None)
        return []
    if at > now:
        lunches.time_seat(tx, seat, "news", at)
        return []
    if session.state == "cancelled":
        lunches.time_seat(tx, seat, "", None)
    else:
        set_reminder(tx, session, seat, now)
    card = how_it_is(tx, session, seat, voice_of(tx, person), availability.zone(tx, person))
    step = f"news:{session.sequence}:{seat.state}:{person.id}:{now.timestamp():.0f}"
    return [DirectMessage(person.id, card, key(session, step), until=session.starts_at)]


def how_it_is(tx: Transaction, session: Session, seat: Seat, say: Speech, zone: str) -> Card:
    topic = topic_of(tx, session)
    told = say.text(
        "lunch-news", state="cancelled" if session.state == "cancelled" else seat.state,
        topic=topic.text if topic else "", when=cards.when(session.starts_at, zone, say),
    )  # fmt: skip
    again = Buttons((cards.calendar_button(session, say),))
    return Card((Text(told), *(cards.place(session) if session.state != "cancelled" else ()), again))


def _too_late(session: Session) -> datetime:
    return times.ends_at(session) + times.FEEDBACK_WHILE
