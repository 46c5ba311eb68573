"""What people thought of it: for the speaker alone, without names, and only when there are enough."""

from datetime import datetime, timedelta

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Durable, Note, Text
from handlers.lunch import telling, times
from handlers.lunch.access import topic_of
from handlers.people import availability
from handlers.texts import Speech
from storage import lunches, people
from storage.database import Transaction
from storage.lunches import Answer, Session

ENOUGH = 3
"""Fewer answers than this are shown to nobody: it could be guessed whose they are."""

WAITS = timedelta(days=30)
"""A speaker who cannot be told for so long, is not told any more."""


def report(tx: Transaction, session: Session, now: datetime) -> list[Durable]:
    """Once, when all could answer; then the answers are forgotten."""
    answers = lunches.answers(tx, session.id)
    speaker = people.get(tx, session.speaker_id) if session.speaker_id is not None else None
    at = availability.open_for_question(tx, speaker, telling.MODULE, now) if speaker else None
    if at is not None and now < at < times.ends_at(session) + WAITS:
        lunches.change_session(tx, session, next_at=at)
        return []
    lunches.forget_answers(tx, session.id)
    lunches.change_session(tx, session, state="done", next_at=None)
    if speaker is None or at is None or at > now or now > times.ends_at(session) + WAITS:
        return []
    card = _card(tx, session, answers, voice_of(tx, speaker))
    return [DirectMessage(speaker.id, card, telling.key(session, "report"))]


def _card(tx: Transaction, session: Session, answers: list[Answer], say: Speech) -> Card:
    topic = topic_of(tx, session)
    title = say.text("lunch-report-title", topic=topic.text if topic else "")
    if len(answers) < ENOUGH:
        return Card((Text(say.text("lunch-report-few", fewest=ENOUGH)),), title)
    mean = sum(one.useful for one in answers) / len(answers)
    numbers = Text(say.text("lunch-report", count=len(answers), mean=mean))
    words = (Text(f"• {one.words}") for one in answers[: lunches.MOST_SHOWN] if one.words)
    return Card((numbers, *words, Note(say.text("lunch-report-alone"))), title)
