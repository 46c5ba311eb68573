"""How kudos look: the card of a channel that shows what was given in it, for as long as it stands; and what
the receiver reads privately."""

from collections.abc import Collection, Iterable, Iterator

from handlers.answers import channel_voice
from handlers.chat import Card, Note, Post, Remove, Source, Text, Update, Written, markdown, mention
from handlers.parsing import words
from handlers.texts import Speech
from storage import inbox, kudos, people, places, posts, tils
from storage.database import Transaction
from storage.kudos import Entry
from storage.refs import Ref

MOST_NAMES = 10
MOST_REASONS = 3
EXCERPT = 300
MOST_LINES = 10
BEGINNING = 120
ABOUT_MAX = 64

Fresh = Collection[tuple[int, int, str]]
"""Giver, receiver and kind of what was given just now."""


def given(
    tx: Transaction, source: str, place_id: int, message: str, is_said_in_it: bool, fresh: Fresh, key: str
) -> list[Post | Update]:
    """Show it as the channel wants it: not at all, under the message, or all of it. What thanks for a message
    hangs under that; what is said in one need not. There is one card for all kudos of one message or
    command."""
    mode = places.kudos_mode(tx, place_id)
    if mode == "silent" or (mode == "thread" and not message):
        return []
    standing = kudos.entries(tx, source)
    card = _card(tx, standing)
    if card is None:
        return []
    before = [one for one in standing if (one.giver_id, one.receiver_id, one.kind) not in fresh]
    named, once = about(source), f"{about(source)}:{inbox.hashed(key)}"
    if _card(tx, before) is not None or posts.messages(tx, place_id, named):
        return [Update(place_id, named, card, once)]
    return [Post(place_id, card, once, named, "" if is_said_in_it and mode == "post" else message)]


def refreshed(tx: Transaction, source: str, key: str) -> list[Update | Remove]:
    """The same card after something was taken back; it goes when nothing is left to show."""
    (place_id, _), named = kudos.read_source(source), about(source)
    if not place_id:
        return []
    if places.kudos_mode(tx, place_id) == "silent" and not posts.messages(tx, place_id, named):
        return []
    card, once = _card(tx, kudos.entries(tx, source)), f"{named}:{inbox.hashed(key)}"
    if card is None:
        return [Remove(place_id, named, once)]
    return [Update(place_id, named, card, once)]


def about(source: str) -> str:
    """How the card's message is remembered."""
    named = f"kudos:{source}"
    return named if len(named) <= ABOUT_MAX else f"kudos:{inbox.hashed(source)}"


def _card(tx: Transaction, standing: list[Entry]) -> Card | None:
    """Names only who wants to be named to others; None when that is none of the receivers."""
    ids = {one.giver_id for one in standing} | {one.receiver_id for one in standing}
    listed, say = set(people.listed(tx, ids)), channel_voice(tx)
    lines = [_line(kind, to, givers, say) for (kind, to), givers in _together(standing, listed).items()]
    if not lines:
        return None
    reasons = [one.reason for one in standing if one.reason and _may_be_quoted(one, standing, listed)]
    quoted = [words.excerpt(markdown.words(reason), EXCERPT) for reason in dict.fromkeys(reasons)]
    return Card((*(Text(line) for line in lines), *(Note(reason) for reason in quoted[:MOST_REASONS])))


def _together(standing: list[Entry], listed: set[int]) -> dict[tuple[str, tuple[int, ...]], list[int]]:
    """For each kind and the people it is for, by whom: only who is listed."""
    to: dict[tuple[int, str], list[int]] = {}
    for one in standing:
        if one.receiver_id in listed:
            to.setdefault((one.giver_id, one.kind), []).append(one.receiver_id)
    by: dict[tuple[str, tuple[int, ...]], list[int]] = {}
    for (giver, kind), receivers in to.items():
        givers = by.setdefault((kind, tuple(receivers)), [])
        if giver in listed:
            givers.append(giver)
    return by


def _may_be_quoted(one: Entry, standing: list[Entry], listed: set[int]) -> bool:
    """Words may name whom they are for: they are shown only when all of those may be named."""
    together = [other for other in standing if other.giver_id == one.giver_id]
    return one.giver_id in listed and all(other.receiver_id in listed for other in together)


def _line(kind: str, to: Iterable[int], givers: list[int], say: Speech) -> str:
    names = _names(list(to), say)
    if not givers:
        return say.text("kudos-card-nameless", receivers=names, kind=kind)
    return say.text("kudos-card", receivers=names, givers=_names(givers, say), kind=kind)


def _names(ids: list[int], say: Speech) -> str:
    names = [mention(one) for one in ids[:MOST_NAMES]]
    if more := len(ids) - len(names):
        names.append(say.text("kudos-card-more", count=more))
    return say.listed(names)


def received(tx: Transaction, untold: list[Entry], say: Speech) -> Card:
    """One with its reason, or all of them in one card."""
    if len(untold) == 1:
        return _one(tx, untold[0], say)
    by_giver: dict[tuple[int, str], list[Entry]] = {}
    for entry in untold:
        by_giver.setdefault((entry.giver_id, entry.kind), []).append(entry)
    groups = list(by_giver.values())
    lines = [part for theirs in groups[:MOST_LINES] for part in _group(tx, theirs, say)]
    more = len({theirs[0].giver_id for theirs in groups[MOST_LINES:]})
    end = (Note(say.text("kudos-bundle-more", count=more)),) if more else ()
    return Card((*lines, *end), say.text("kudos-bundle-title", count=len(untold)))


def _group(tx: Transaction, theirs: list[Entry], say: Speech) -> Iterator[Text | Source]:
    """Who thanked for what, and the way to it when it was one message."""
    yield Text(_bundled(theirs, say))
    if len({entry.source for entry in theirs}) == 1 and theirs[0].via != kudos.WORDS:
        place_id, message = kudos.read_source(theirs[0].source)
        if place := places.find(tx, place_id):
            yield Source(place.key, message, say.text("see-message"))


def _one(tx: Transaction, entry: Entry, say: Speech) -> Card:
    line = Text(say.text("kudos-received", **_who(entry), kind=entry.kind))
    if entry.reason:
        return Card((line, Written(entry.reason)))
    return Card((line, *_for_message(tx, entry, say)) if entry.via != kudos.WORDS else (line,))


def _for_message(tx: Transaction, entry: Entry, say: Speech) -> list[Text | Note | Source]:
    """Which message it was: the words of one's own TIL, and the way to it."""
    place_id, message = kudos.read_source(entry.source)
    place = places.find(tx, place_id)
    if place is None:
        return [Note(say.text("kudos-received-reaction"))]
    til = tils.find(tx, Ref.read(posts.about(tx, place.id, message), "til").id)
    source = Source(place.key, message, say.text("see-message"))
    if til is None or not til.text:
        return [Note(say.text("kudos-received-reaction")), source]
    return [Text(say.text("kudos-received-til", words=_beginning(til.text))), source]


def _bundled(theirs: list[Entry], say: Speech) -> str:
    """Who, for what kind, how often, and the beginning of the last reason."""
    line = say.text("kudos-bundle-line", **_who(theirs[-1]), kind=theirs[-1].kind, count=len(theirs))
    reasons = [entry.reason for entry in theirs if entry.reason]
    return f"{line}: {_beginning(reasons[-1])}" if reasons else line


def _beginning(text: str) -> str:
    """The first words, on one line and without mark-up."""
    return words.excerpt(" ".join(markdown.words(text).split()), BEGINNING)


def _who(entry: Entry) -> dict[str, str]:
    return {"giver": mention(entry.giver_id), "manager": "yes" if entry.by_manager else "no"}
