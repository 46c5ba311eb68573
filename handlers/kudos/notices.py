"""Telling the receiver, privately and quietly: at most one message in ten minutes, with all that came
meanwhile in it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from handlers import availability, words
from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Note, Person, Text, Written, markdown, mention
from handlers.texts import Speech
from storage import kudos, notices
from storage.database import Transaction
from storage.kudos import Entry
from storage.notices import Turn

QUIET = timedelta(minutes=10)
MOST_LINES = 10
EXCERPT = 120


def tell(tx: Transaction, receivers: Iterable[Person], at: datetime) -> list[DirectMessage]:
    """What may be told now. Always in the same order: who holds one turn and waits for another must not
    meet somebody who does the reverse."""
    told = (take_turn(tx, person, at) for person in sorted(receivers, key=lambda person: person.id))
    return [message for message in told if message is not None]


def take_turn(tx: Transaction, receiver: Person, now: datetime) -> DirectMessage | None:
    """One message with all that still stands and was not told; None when it must wait, until then."""
    turn = notices.hold(tx, receiver.id)
    if turn.due_at is not None and turn.due_at > now:
        return None
    opens = _opens(tx, receiver, turn, now)
    if opens is None:
        notices.forget(tx, receiver.id, turn)
        return None
    if opens > now:
        notices.set_turn(tx, receiver.id, turn.told_at, opens)
        return None
    untold = notices.take(tx, receiver.id)
    if not untold:
        notices.set_turn(tx, receiver.id, turn.told_at, None)
        return None
    notices.set_turn(tx, receiver.id, now, None)
    # each kudos is told in one message only, so its number names that message
    key = f"kudos-told:{receiver.id}:{untold[-1].id}"
    return DirectMessage(receiver.id, card(untold, voice_of(tx, receiver)), key)


def _opens(tx: Transaction, receiver: Person, turn: Turn, now: datetime) -> datetime | None:
    """When they may be told; None when they do not want to be."""
    return availability.open_for_notice(tx, receiver, "kudos", max(now, turn.told_at + QUIET))


def card(untold: list[Entry], say: Speech) -> Card:
    if len(untold) == 1:
        return _one(untold[0], say)
    by_giver: dict[int, list[Entry]] = {}
    for entry in untold:
        by_giver.setdefault(entry.giver_id, []).append(entry)
    lines = [Text(_line(theirs, say)) for theirs in list(by_giver.values())[:MOST_LINES]]
    more = len(by_giver) - len(lines)
    end = (Note(say.text("kudos-bundle-more", count=more)),) if more else ()
    return Card((*lines, *end), say.text("kudos-bundle-title", count=len(untold)))


def _one(entry: Entry, say: Speech) -> Card:
    line = Text(say.text("kudos-received", **_who(entry), kind=entry.kind))
    if entry.reason:
        return Card((line, Written(entry.reason)))
    by_reaction = entry.via != kudos.WORDS
    return Card((line, Note(say.text("kudos-received-reaction"))) if by_reaction else (line,))


def _line(theirs: list[Entry], say: Speech) -> str:
    """Who, how often, the kind when it is one, and the beginning of the last reason."""
    kinds = {entry.kind for entry in theirs}
    kind = kinds.pop() if len(kinds) == 1 else kudos.LEARNING
    line = say.text("kudos-bundle-line", **_who(theirs[-1]), kind=kind, count=len(theirs))
    reasons = [entry.reason for entry in theirs if entry.reason]
    return (
        f"{line}: {words.excerpt(' '.join(markdown.words(reasons[-1]).split()), EXCERPT)}"
        if reasons
        else line
    )


def _who(entry: Entry) -> dict[str, str]:
    return {"giver": mention(entry.giver_id), "manager": "yes" if entry.by_manager else "no"}
