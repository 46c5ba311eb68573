"""Telling the receiver, privately and quietly: at most one message in ten minutes, with all that came
meanwhile in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers import isolation
from handlers.answers import voice_of
from handlers.chat import (
    AnyEffect,
    Card,
    DirectMessage,
    Note,
    Person,
    Source,
    Text,
    Written,
    markdown,
    mention,
)
from handlers.parsing import words
from handlers.people import availability
from handlers.texts import Speech
from storage import kudos, kudos_notices, people, places, posts, tils
from storage.database import Transaction
from storage.kudos import Entry
from storage.kudos_notices import Turn
from storage.setbacks import Key

QUIET = timedelta(minutes=10)
MOST_LINES = 10
EXCERPT = 120


def tell(tx: Transaction, receivers: Iterable[Person], at: datetime) -> list[DirectMessage]:
    """What may be told now, in the order they were named. Turns are always taken in the same order: who
    holds one turn and waits for another must not meet somebody who does the reverse."""
    named = list(receivers)
    told = {one.id: take_turn(tx, one, at) for one in sorted(named, key=lambda person: person.id)}
    return [message for one in named if (message := told[one.id]) is not None]


def take_turn(tx: Transaction, receiver: Person, now: datetime) -> DirectMessage | None:
    """One message with all that still stands and was not told; None when it must wait, until then."""
    turn = kudos_notices.hold(tx, receiver.id)
    if turn.due_at is not None and turn.due_at > now:
        return None
    opens = _opens(tx, receiver, turn, now)
    if opens is None:
        kudos_notices.forget(tx, receiver.id, turn)
        return None
    if opens > now:
        kudos_notices.set_turn(tx, receiver.id, turn.told_at, opens)
        return None
    untold = kudos_notices.take(tx, receiver.id)
    if not untold:
        kudos_notices.set_turn(tx, receiver.id, turn.told_at, None)
        return None
    kudos_notices.set_turn(tx, receiver.id, now, None)
    # each kudos is told in one message only, so its number names that message
    key = f"kudos-told:{receiver.id}:{untold[-1].id}"
    return DirectMessage(receiver.id, card(tx, untold, voice_of(tx, receiver)), key)


def _opens(tx: Transaction, receiver: Person, turn: Turn, now: datetime) -> datetime | None:
    """When they may be told; None when they do not want to be."""
    return availability.open_for_notice(tx, receiver, "kudos", max(now, turn.told_at + QUIET))


def card(tx: Transaction, untold: list[Entry], say: Speech) -> Card:
    if len(untold) == 1:
        return _one(tx, untold[0], say)
    by_giver: dict[tuple[int, str], list[Entry]] = {}
    for entry in untold:
        by_giver.setdefault((entry.giver_id, entry.kind), []).append(entry)
    groups = list(by_giver.values())
    lines = [Text(_line(theirs, say)) for theirs in groups[:MOST_LINES]]
    more = len({theirs[0].giver_id for theirs in groups[MOST_LINES:]})
    end = (Note(say.text("kudos-bundle-more", count=more)),) if more else ()
    return Card((*lines, *end), say.text("kudos-bundle-title", count=len(untold)))


def _one(tx: Transaction, entry: Entry, say: Speech) -> Card:
    line = Text(say.text("kudos-received", **_who(entry), kind=entry.kind))
    if entry.reason:
        return Card((line, Written(entry.reason)))
    return Card((line, *_for_message(tx, entry, say)) if entry.via != kudos.WORDS else (line,))


def _for_message(tx: Transaction, entry: Entry, say: Speech) -> list[Text | Note | Source]:
    """Which message it was: the words of one's own TIL, and the way to it."""
    number, _, message = entry.source.partition(":")
    place = places.find(tx, words.number(number) or 0)
    if place is None:
        return [Note(say.text("kudos-received-reaction"))]
    til = tils.find(tx, words.number_of(posts.about(tx, place.id, message), "til"))
    said = say.text("kudos-received-til", words=_beginning(til.text)) if til and til.text else ""
    told = Text(said) if said else Note(say.text("kudos-received-reaction"))
    return [told, Source(place.key, message, say.text("kudos-source"))]


def _line(theirs: list[Entry], say: Speech) -> str:
    """Who, for what kind, how often, and the beginning of the last reason."""
    line = say.text("kudos-bundle-line", **_who(theirs[-1]), kind=theirs[-1].kind, count=len(theirs))
    reasons = [entry.reason for entry in theirs if entry.reason]
    return f"{line}: {_beginning(reasons[-1])}" if reasons else line


def _beginning(text: str) -> str:
    """The first words, on one line and without mark-up."""
    return words.excerpt(" ".join(markdown.words(text).split()), EXCERPT)


def _who(entry: Entry) -> dict[str, str]:
    return {"giver": mention(entry.giver_id), "manager": "yes" if entry.by_manager else "no"}


def tell_again(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Who was given kudos while they had just been told of others hears of them all in one message."""

    def tell(person_id: int) -> list[AnyEffect]:
        message = take_turn(tx, people.get(tx, person_id), now)
        return [] if message is None else [message]

    due = kudos_notices.due(tx, now)
    people.by_ids(tx, set(due))
    return isolation.each(tx, "kudos_turns", due, tell, now, Key)
