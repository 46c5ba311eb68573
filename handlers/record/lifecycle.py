"""A week before the day on which somebody looks back with another, they are reminded of their own record."""

from datetime import datetime, timedelta

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable
from handlers.people import availability
from handlers.people.working_days import local_date
from handlers.record import cards, gathering
from handlers.record.scopes import MODULE
from storage import people, records
from storage.database import Transaction
from storage.records import Record

BEFORE = timedelta(days=7)


def advance(tx: Transaction, record: Record, now: datetime) -> list[Durable]:
    """While they work; not when it would be too late, nor to who wants to hear nothing of this."""
    person = people.get(tx, record.person_id)
    opens = availability.open_for_question(tx, person, MODULE, now)
    zone = availability.zone(tx, person)
    late = opens is None or record.review_on is None or local_date(opens, zone) >= record.review_on
    if opens is not None and opens > now and not late:
        records.change(tx, record, next_at=opens)
        return []
    records.change(tx, record, next_at=None)
    if late:
        return []
    days = gathering.days_of(tx, record, person, now)
    count = len(gathering.shown(gathering.of(tx, person, days)))
    card = cards.reminder(record, count, voice_of(tx, person))
    return [DirectMessage(person.id, card, f"{record.about}:review:{record.review_on}", module=MODULE)]
