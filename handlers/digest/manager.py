"""A manager's week: the team as a whole, never a person, and one question to ask."""

from datetime import datetime

from handlers import modules
from handlers.answers import voice_of
from handlers.chat import Card, Person, Text
from handlers.digest import cards
from handlers.digest.cards import Piece
from handlers.people import availability
from handlers.texts import Speech
from storage import digests, people, staff
from storage.database import Transaction
from storage.digests import Digest, Window
from storage.disclosure import LEAST

QUESTIONS = 26
"""One a week to ask the team; none comes again before all have come."""


def is_one(tx: Transaction, person_id: int) -> bool:
    """Whether anybody reports to them, as settings or an import say."""
    return bool(staff.reports_of(tx, person_id))


def team(tx: Transaction, manager_id: int) -> list[int]:
    """Whom a manager's sums are about: who reports to them and did not opt out of being counted."""
    return sorted(people.listed(tx, set(staff.reports_of(tx, manager_id))))


def card(tx: Transaction, digest: Digest, person: Person, now: datetime) -> Card:
    """There always is a question."""
    shown, say = cards.window(digest, now), voice_of(tx, person)
    members, zone = team(tx, person.id), availability.zone(tx, person)
    small = len(members) < LEAST
    numbers = [Text(say.text("digest-team-small"))] if small else _sums(tx, members, person, shown, say)
    number = question_number(person.id, digest.questions)
    question = say.text(f"digest-coach-{number}")
    parts = [*numbers, *cards.section(say.text("digest-question"), [Text(question)])]
    title, end = say.text("digest-manager-title"), say.text("digest-manager-end")
    return cards.card(title, shown, zone, parts, end, say)


def _sums(tx: Transaction, members: list[int], reader: Person, shown: Window, say: Speech) -> list[Piece]:
    parts: list[Piece] = []
    if modules.is_on(tx, "til"):
        parts += _helped(tx, members, reader, shown, say)
    if modules.is_on(tx, "kudos"):
        received = digests.thanked_people(tx, members, shown, reader.id)
        parts += cards.section(say.text("digest-team-kudos"), cards.thanked(received, say))
    return parts or [Text(say.text("digest-team-quiet"))]


def _helped(tx: Transaction, members: list[int], reader: Person, shown: Window, say: Speech) -> list[Piece]:
    times = digests.helped_of(tx, members, cards.long_window(shown.until), reader.id)
    helped, shared = cards.within(times, shown), digests.shared_by(tx, members, shown, reader.id)
    parts: list[Piece] = []
    if helped:
        parts.append(Text(say.text("digest-team-helped", count=helped)))
    if shared:
        parts.append(Text(say.text("digest-team-shared", count=shared)))
    zone = availability.zone(tx, reader)
    return [*parts, *cards.chart(times, shown.until, zone, "digest-chart-team", say)] if parts else []


def question_number(person_id: int, asked: int) -> int:
    """The next question for somebody who had so many, from 1. Not everybody begins with the same."""
    return (person_id * 7 + asked) % QUESTIONS + 1
