"""What the organiser of a series hears: that help is wanted, or that it did not help."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable
from handlers.lunch import cards
from handlers.lunch.access import series_of
from handlers.lunch.telling import MODULE, key
from handlers.people import availability
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Session


def ask(tx: Transaction, session: Session, now: datetime, until: datetime) -> list[Durable]:
    """Help is wanted. Asked when it suits them, if that is in time."""
    organiser = people.get(tx, series_of(tx, session).organiser_id)
    at = availability.open_for_question(tx, organiser, MODULE, now)
    if at is not None and now < at < until:
        lunches.change_session(tx, session, next_at=at)
        return []
    stuck = session.state == "speaker"
    changed = lunches.change_session(
        tx, session, is_stuck=stuck, asked_organiser=session.asked_organiser + 1, next_at=until
    )
    if at is None or at >= until:
        return []
    card = cards.help_wanted(tx, changed, voice_of(tx, organiser))
    step = f"help:{changed.asked_organiser}:{organiser.id}"
    return [DirectMessage(organiser.id, card, key(session, step), until=session.starts_at)]


def tell(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """It does not take place, for want of a topic or a speaker."""
    series = series_of(tx, session)
    organiser = people.get(tx, series.organiser_id)
    at = availability.open_for_question(tx, organiser, MODULE, now)
    if at != now or now >= session.starts_at:
        return []
    say = voice_of(tx, organiser)
    card = cards.fell_through(tx, session, say)
    return [DirectMessage(organiser.id, card, key(session, f"fell-through:{organiser.id}"))]
