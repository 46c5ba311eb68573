"""What a button or form about a lunch and learn is about, and who may do something with it."""

from handlers.chat import Event, Place
from handlers.people.rights import must_manage
from handlers.scope import Refused, Scope, channel_of, ref
from storage import lunches, places
from storage.database import Transaction
from storage.lunches import Invitation, Series, Session, Topic

MODULE = "lunch"


@Scope
def in_channel(tx: Transaction, event: Event) -> Place:
    """Where there can be one."""
    return channel_of(tx, event, "lunch-only-channels")


@Scope
def of_series(tx: Transaction, event: Event) -> Series:
    """While it goes on where this person may look."""
    series = lunches.hold_series(tx, ref(event, "series").id)
    if series is None or series.state == "ended" or not may_see(tx, event, series.place_id):
        raise Refused("lunch-series-gone")
    return series


@Scope
def managed_series(tx: Transaction, event: Event) -> Series:
    """For who organises it."""
    series = of_series.find(tx, event)
    must_manage(tx, event, series.organiser_id, "lunch-not-yours")
    return series


@Scope
def of_session(tx: Transaction, event: Event) -> Session:
    """While it is still to come where this person may look."""
    session = lunches.hold_session(tx, ref(event, "lunch").id)
    if session is None or not may_see(tx, event, session.place_id):
        raise Refused("lunch-session-gone")
    if session.state == "cancelled":
        raise Refused("lunch-session-cancelled")
    if session.is_over:
        raise Refused("lunch-session-over")
    return session


@Scope
def managed_session(tx: Transaction, event: Event) -> Session:
    """For who organises the series it is of."""
    session = of_session.find(tx, event)
    must_manage(tx, event, series_of(tx, session).organiser_id, "lunch-not-yours")
    return session


@Scope
def with_date(tx: Transaction, event: Event) -> Session:
    """Also when it is over or called off: calendars must hear of that."""
    session = lunches.session(tx, ref(event, "lunch").id)
    if session is None or not may_see(tx, event, session.place_id):
        raise Refused("lunch-session-gone")
    if not session.is_announced:
        raise Refused("lunch-no-date-yet")
    return session


@Scope
def attended(tx: Transaction, event: Event) -> Session:
    """While answers are collected, for who was there."""
    session = lunches.hold_session(tx, ref(event, "lunch").id)
    if session is None or session.state != "after" or session.speaker_id is None:
        raise Refused("lunch-feedback-late")
    seat = lunches.seat_of(tx, session.id, event.by.id)
    if seat is None or seat.state != "in":
        raise Refused("lunch-feedback-late")
    return session


@Scope
def of_topic(tx: Transaction, event: Event) -> Topic:
    """While it can be voted for."""
    topic = lunches.hold_topic(tx, ref(event, "topic").id)
    series = lunches.series(tx, topic.series_id) if topic is not None else None
    if topic is None or series is None or not may_see(tx, event, series.place_id):
        raise Refused("lunch-topic-gone")
    if topic.state != "open" or series.state == "ended":
        raise Refused("lunch-topic-gone")
    return topic


@Scope
def invited(tx: Transaction, event: Event) -> Invitation:
    """For the author who was invited to tell about a TIL."""
    invitation = lunches.invitation(tx, ref(event, "slot").id)
    if invitation is None or invitation.person_id != event.by.id:
        raise Refused("lunch-slot-gone")
    return invitation


def may_see(tx: Transaction, event: Event, place_id: int) -> bool:
    return places.may_see_in(tx, place_id, event.by.id)


def series_of(tx: Transaction, session: Session) -> Series:
    series = lunches.series(tx, session.series_id)
    assert series is not None
    return series


def topic_of(tx: Transaction, session: Session) -> Topic | None:
    return lunches.topic(tx, session.topic_id) if session.topic_id is not None else None
