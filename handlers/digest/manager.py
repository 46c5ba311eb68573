"""A manager's week: the team as a whole, never a person, and one question to ask."""

from datetime import datetime

from handlers import modules
from handlers.answers import voice_of
from handlers.chat import Card, Person, Text
from handlers.digest import coaching, lines
from handlers.digest.lines import Piece
from handlers.people import availability
from handlers.texts import Speech
from storage import digests, people, staff
from storage.database import Transaction
from storage.digests import Digest, Window

LEAST_PEOPLE = 5
"""Of fewer people a sum tells too much about each."""


def is_one(tx: Transaction, person_id: int) -> bool:
    """Whether anybody reports to them, as settings or an import say."""
    return bool(staff.reports_of(tx, person_id))


def team(tx: Transaction, manager_id: int) -> list[int]:
    """Whom a manager's sums are about: who reports to them and did not opt out of being counted."""
    return sorted(people.listed(tx, set(staff.reports_of(tx, manager_id))))


def card(tx: Transaction, digest: Digest, person: Person, now: datetime) -> Card:
    """There always is a question."""
    shown, say = lines.window(digest, now), voice_of(tx, person)
    members, zone = team(tx, person.id), availability.zone(tx, person)
    small = len(members) < LEAST_PEOPLE
    numbers = [Text(say.text("digest-team-small"))] if small else _sums(tx, members, person, shown, say)
    number = coaching.number(person.id, digest.questions)
    question = say.text(f"digest-coach-{number}")
    parts = [*numbers, *lines.section(say.text("digest-question"), [Text(question)])]
    title, end = say.text("digest-manager-title"), say.text("digest-manager-end")
    return lines.card(title, shown, zone, parts, end, say)


def _sums(tx: Transaction, members: list[int], reader: Person, shown: Window, say: Speech) -> list[Piece]:
    parts: list[Piece] = []
    if modules.is_on(tx, "til"):
        parts += _helped(tx, members, reader, shown, say)
    if modules.is_on(tx, "kudos"):
        received = digests.thanked_people(tx, members, shown, reader.id)
        parts += lines.section(say.text("digest-team-kudos"), lines.thanked(received, say))
    return parts or [Text(say.text("digest-team-quiet"))]


def _helped(tx: Transaction, members: list[int], reader: Person, shown: Window, say: Speech) -> list[Piece]:
    times = digests.helped_of(tx, members, lines.long_window(shown.until), reader.id)
    helped, shared = lines.within(times, shown), digests.shared_by(tx, members, shown, reader.id)
    parts: list[Piece] = []
    if helped:
        parts.append(Text(say.text("digest-team-helped", count=helped)))
    if shared:
        parts.append(Text(say.text("digest-team-shared", count=shared)))
    zone = availability.zone(tx, reader)
    return [*parts, *lines.chart(times, shown.until, zone, "digest-chart-team", say)] if parts else []
