"""Somebody's own week: what of theirs helped, the kudos they got, and news on their topics."""

from datetime import datetime

from handlers import modules
from handlers.answers import channel_in, voice_of
from handlers.chat import Buttons, Card, Note, Person, Text, Written
from handlers.circle import cards as circle_cards
from handlers.digest import cards
from handlers.digest.cards import Piece
from handlers.lunch import cards as lunch_cards
from handlers.people import availability
from handlers.people.working_days import begin_of
from handlers.priorities import cards as priority_cards
from handlers.texts import Speech
from storage import circles, digests, lunches, priorities
from storage.database import Transaction
from storage.digests import Digest, Window

MOST_OWN, MOST_ON_TOPICS = 3, 5
MOST_SIGN_UPS, MOST_PRIORITIES = 2, 5


def card(tx: Transaction, digest: Digest, person: Person, now: datetime) -> Card | None:
    """None when there is nothing new. For their own eyes."""
    shown, say = cards.window(digest, now), voice_of(tx, person)
    parts: list[Piece] = []
    if modules.is_on(tx, "til"):
        parts += _helped(tx, person, shown, say)
    if modules.is_on(tx, "kudos"):
        parts += _kudos(tx, person, shown, say)
    if modules.is_on(tx, "til"):
        parts += _on_topics(tx, person, shown, say)
    signing_up, is_soon = _signing_up(tx, person, now, say)
    if not parts and not is_soon:
        return None
    parts += [*signing_up, *_priorities(tx, person, say)]
    title, end = say.text("digest-personal-title"), say.text("digest-personal-end")
    return cards.card(title, shown, availability.zone(tx, person), parts, end, say)


def _helped(tx: Transaction, person: Person, shown: Window, say: Speech) -> list[Piece]:
    found = cards.shared(tx, digests.helped_by_author(tx, person.id, shown, MOST_OWN), say, own=True)
    if not found:
        return []
    times = digests.helped_of(tx, [person.id], cards.long_window(shown.until), person.id)
    zone = availability.zone(tx, person)
    picture = cards.chart(times, shown.until, zone, "digest-chart-own", say)
    return cards.section(say.text("digest-own-helped"), [*found, *picture])


def _kudos(tx: Transaction, person: Person, shown: Window, say: Speech) -> list[Piece]:
    received = digests.thanked_people(tx, [person.id], shown, person.id)
    return cards.section(say.text("digest-own-kudos"), cards.thanked(received, say))


def _on_topics(tx: Transaction, person: Person, shown: Window, say: Speech) -> list[Piece]:
    topics = digests.topics_of(tx, person.id)
    found = digests.on_topics(tx, person.id, topics, shown, MOST_ON_TOPICS) if topics else []
    return cards.section(say.text("digest-on-topics"), cards.shared(tx, found, say))


Offers = list[tuple[datetime, list[Piece]]]
"""Until when somebody can come, and what they read of it."""


def _signing_up(tx: Transaction, person: Person, now: datetime, say: Speech) -> tuple[list[Piece], bool]:
    """What they can come to or take part in, and did not choose about yet; whether it is for this week."""
    found = [*_sessions(tx, person, now, say), *_calls(tx, person, say)]
    found.sort(key=lambda offer: offer[0])
    parts = [part for _, parts in found[:MOST_SIGN_UPS] for part in parts]
    return cards.section(say.text("digest-sign-up"), parts), any(at <= now + digests.WEEK for at, _ in found)


def _sessions(tx: Transaction, person: Person, now: datetime, say: Speech) -> Offers:
    found, zone = lunches.open_to(tx, person.id, now), availability.zone(tx, person)
    offers: Offers = []
    for one in found if modules.is_on(tx, "lunch") else []:
        topic = lunches.topic(tx, one.topic_id) if one.topic_id is not None else None
        (text,) = cards.uncalled(tx, [topic.text if topic else ""], say)
        when, where = lunch_cards.date_and_time(one.starts_at, zone, say), channel_in(tx, one.place_id, say)
        join = Buttons((lunch_cards.join_button(one, say),))
        offers.append((one.starts_at, [Written(text, most=cards.SHOWN), Note(f"{when} · {where}"), join]))
    return offers


def _calls(tx: Transaction, person: Person, say: Speech) -> Offers:
    zone, offers = availability.zone(tx, person), Offers()
    for one in circles.open_to(tx, person.id) if modules.is_on(tx, "circle") else []:
        (text,) = cards.uncalled(tx, [one.task], say)
        where, dates = channel_in(tx, one.place_id, say), circle_cards.dates(one, say)
        small = Note(say.text("circle-call-in", where=where, dates=dates))
        join = Buttons((circle_cards.join_button(one, say),))
        offers.append((begin_of(one.closes_on, zone), [Written(text, most=cards.SHOWN), small, join]))
    return offers


def _priorities(tx: Transaction, person: Person, say: Speech) -> list[Piece]:
    """What their team wants to get better at, each with its why; by itself no reason to write."""
    theirs = priorities.of_person(tx, person.id) if modules.is_on(tx, "priorities") else []
    lines = [f"• {priority_cards.line(one)}" for one in theirs[:MOST_PRIORITIES]]
    parts: list[Piece] = [Text("\n".join(lines))] if lines else []
    return cards.section(say.text("priorities-yours"), parts)
