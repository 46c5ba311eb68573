"""Somebody's own week: what of theirs helped, the kudos they got, and news on their topics."""

from datetime import datetime

from handlers import modules
from handlers.answers import voice_of
from handlers.chat import Card, Person
from handlers.digest import cards
from handlers.digest.cards import Piece
from handlers.people import availability
from handlers.texts import Speech
from storage import digests
from storage.database import Transaction
from storage.digests import Digest, Window

MOST_OWN, MOST_ON_TOPICS = 3, 5


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
    if not parts:
        return None
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
