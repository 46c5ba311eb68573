"""Whose turn it is to speak: who proposed the topic and is willing, else who knows about it; who never
spoke, or longest ago, comes first. Who is away, paused or already said no is left out."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.chat import Person
from handlers.lunch.scopes import MODULE
from handlers.parsing import words
from handlers.people import admission, availability
from handlers.tips import experts
from handlers.tips.experts import Knower
from storage import lunches, people, places
from storage.database import Transaction
from storage.lunches import Session, Topic

MOST_KNOWN = 20
MOST_ASKED = 8
"""More people than this are never asked for one time: then the organiser is."""


def next_one(
    tx: Transaction, session: Session, topic: Topic, now: datetime, limit: datetime
) -> tuple[Person, Knower | None, datetime] | None:
    """Who is next, why (None when they proposed it), and from when they may be asked."""
    asked = lunches.asked(tx, session.id)
    if len(asked) >= MOST_ASKED:
        return None
    for person, why in _in_turn(tx, session, topic):
        at = opens(tx, session, person, now)
        if person.id not in asked and at is not None and at < limit:
            return person, why, at
    return None


def opens(tx: Transaction, session: Session, person: Person, now: datetime) -> datetime | None:
    """From when they may be asked to speak; None when they cannot, or may never be bothered."""
    if admission.policy(tx, person) != "full":
        return None
    if not places.may_see_in(tx, session.place_id, person.id) or is_away(tx, session, person):
        return None
    return availability.open_for_question(tx, person, MODULE, now)


def is_away(tx: Transaction, session: Session, person: Person) -> bool:
    """Whether they are not there on the day itself."""
    day = session.starts_at.astimezone(ZoneInfo(availability.zone(tx, person))).date()
    return availability.is_away(tx, person, day)


def _in_turn(tx: Transaction, session: Session, topic: Topic) -> list[tuple[Person, Knower | None]]:
    first: list[tuple[Person, Knower | None]] = []
    if topic.proposer_id is not None and topic.will_speak:
        first = [(people.get(tx, topic.proposer_id), None)]
    organiser = 0  # nobody is left out: who organises may know as well
    known = experts.who_may_know(tx, topic.text, words.topics_in(topic.text), organiser, MOST_KNOWN)
    spoke = lunches.last_spoke(tx, session.series_id, [one.person.id for one in known])
    fair = sorted(known, key=lambda one: (one.person.id in spoke, spoke.get(one.person.id)))
    return [*first, *((one.person, one) for one in fair if one.person.id != topic.proposer_id)]
