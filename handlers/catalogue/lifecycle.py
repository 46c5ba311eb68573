"""The catalogue over time: does it still hold, and what a file or another system says somebody finished."""

from datetime import datetime, timedelta

from handlers.answers import voice_of
from handlers.catalogue import cards, finishing
from handlers.catalogue.scopes import MODULE
from handlers.chat import AnyEffect, DirectMessage, Person
from handlers.people import availability, working_days
from handlers.til.publishing import til_channel
from storage import catalogue, people
from storage.catalogue import CHECK_EVERY, Completion, Resource
from storage.database import Transaction

PER_DAY = 3
"""About how many one person is asked in a day."""

NEWS = timedelta(days=14)
"""What was finished longer ago is kept, and not celebrated any more."""


def check(tx: Transaction, one: Resource, now: datetime) -> list[AnyEffect]:
    """Who recommended it is asked, again in every period in which they say nothing: the period is in the
    key. Nobody is asked about what nobody recommends any more."""
    recommender = people.get(tx, one.recommender_id) if one.recommender_id is not None else None
    opens = _opens(tx, recommender, now) if recommender is not None else None
    if recommender is None or opens is None:
        has_left = recommender is None or recommender.has_left
        catalogue.ask_later(tx, one, None if has_left else now + CHECK_EVERY)
        return []
    if opens > now:
        catalogue.ask_later(tx, one, opens)
        return []
    catalogue.asked(tx, one, now)
    since = one.reported_at or one.confirmed_at
    key = f"{one.about}:check:{since.isoformat()}:{(now - since) // CHECK_EVERY}"
    card = cards.check(one, voice_of(tx, recommender))
    return [DirectMessage(recommender.id, card, key, module=MODULE)]


def _opens(tx: Transaction, person: Person, now: datetime) -> datetime | None:
    """When this person may be asked something: on another day when today was enough."""
    today = working_days.midnight(now, availability.zone(tx, person))
    enough = catalogue.times_asked_since(tx, person.id, today) >= PER_DAY
    first = working_days.next_morning(now, availability.week(tx, person)) if enough else now
    return availability.open_for_question(tx, person, MODULE, first)


def celebrate(tx: Transaction, completion: Completion, now: datetime) -> list[AnyEffect]:
    """Once, when they may be told, and to others only as they chose."""
    person, one = people.get(tx, completion.person_id), catalogue.find(tx, completion.resource_id)
    opens = availability.open_for_notice(tx, person, MODULE, now)
    if one is not None and opens is not None and opens > now:
        catalogue.celebrated(tx, completion, later=opens)
        return []
    catalogue.celebrated(tx, completion)
    if one is None or opens is None or completion.at < now - NEWS:
        return []
    say, is_aloud = voice_of(tx, person), catalogue.is_aloud(tx, person.id)
    posted = finishing.celebrated(tx, one, completion, f"{completion.about}:post") if is_aloud else []
    card = cards.finished(one, is_aloud, til_channel(tx), say)
    return [*posted, DirectMessage(person.id, card, f"{completion.about}:told", module=MODULE)]
