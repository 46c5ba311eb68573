"""When a channel cannot be reached any more: archived, deleted, or the bot was taken out of it."""

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Post, Text
from handlers.lunch import access
from storage import lunches, people
from storage.database import Transaction


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """The series ends, and its organiser is told once. For other trouble they are told what is missing,
    and the series goes on."""
    series = lunches.series_in(tx, effect.place_id)
    held = lunches.hold_series(tx, series.id) if series is not None else None
    if held is None or held.state == "ended":
        return []
    organiser = people.get(tx, held.organiser_id)
    say = voice_of(tx, organiser)
    where, key = access.where(tx, held.place_id, say), f"undelivered:{effect.key}"
    if not is_gone:
        text = say.text("lunch-not-posted", where=where)
        return [DirectMessage(organiser.id, Card((Text(text),)), key=key)]
    lunches.change_series(tx, held, state="ended", next_at=None, invite_at=None)
    for session in lunches.open_sessions(tx, held.id):
        if not session.is_announced:
            lunches.change_session(tx, session, state="cancelled", next_at=None)
    return [DirectMessage(organiser.id, Card((Text(say.text("lunch-series-ended", where=where)),)), key=key)]
