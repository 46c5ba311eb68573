"""When a channel cannot be reached: archived, deleted, or the bot was taken out of it."""

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Post, Text
from handlers.circle import grouping, scopes
from handlers.parsing import words
from storage import circles, people
from storage.circles import Call
from storage.database import Transaction


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Of a call nobody could see its organiser hears so, and it is over; what a circle learned goes back
    to who wrote it."""
    call = circles.hold_call(tx, words.number_of(effect.about, "circle_call"))
    if call is not None:
        grouping.end(tx, call)
        return _told(tx, effect, call, call.organiser_id, "circle-call-undelivered", is_gone)
    circle = circles.circle(tx, words.number_of(effect.about, "circle"))
    share = circles.share_of(tx, circle.id) if circle is not None else None
    if circle is None or share is None:
        return []
    call = scopes.call_of(tx, circle)
    return _told(tx, effect, call, share.writer_id, "circle-share-undelivered", is_gone, share.text)


def _told(
    tx: Transaction, effect: Post, call: Call, person_id: int, key: str, is_gone: bool, text: str = ""
) -> list[DirectMessage]:
    person = people.get(tx, person_id)
    say = voice_of(tx, person)
    values = {"where": scopes.where(tx, call, say), "why": "gone" if is_gone else "other"}
    words = [say.text(key, **values), *([text] if text else [])]
    return [DirectMessage(person.id, Card(tuple(map(Text, words))), f"undelivered:{effect.key}")]
