"""What is there already is not shared a second time: who comes with it again joins it."""

from datetime import datetime

import msgspec

from handlers import links, words
from handlers.answers import channel, channel_voice, notice, voice
from handlers.chat import Card, Event, Note, Place, Post, Reaction, Reply, Shortcut, Text, mention
from handlers.til.access import Effects
from handlers.til_shown import refresh
from storage import places, posts, tils
from storage.database import Transaction
from storage.tils import Kind, Til


class Draft(msgspec.Struct, frozen=True):
    """What somebody wants to share or save."""

    author_id: int
    text: str
    link: str
    topics: tuple[str, ...]
    kind: Kind = tils.TIL
    saved_by_id: int | None = None
    source_message: str = ""


def made(tx: Transaction, draft: Draft, place: Place | None, at: datetime) -> tuple[Til, bool]:
    """The new TIL and True; or False and the one that is there, from this message or with this link.

    A lesson is about what happened, not about its link: it never joins.
    """
    key = link_key(place, draft.link) if draft.kind == tils.TIL else ""
    til = _add(tx, draft, place, at, key)
    if til is not None:
        return til, True
    there = tils.by_link(tx, key)
    if there is not None and place is not None and _may_join(tx, there, place):
        return there, False
    til = _add(tx, draft, place, at, "")
    if til is not None:
        return til, True
    there = tils.by_source(tx, place.id, draft.source_message) if place else None
    assert there is not None  # only a message can be in the way still
    return there, False


def link_key(place: Place | None, link: str) -> str:
    """What the TIL can be joined by; "" for nothing."""
    return tils.link_key(place, links.plainest(link)) if place and link else ""


def join(tx: Transaction, event: Event, til: Til, draft: Draft) -> Effects:
    """Said kindly: it is there. New words go under its card, and that somebody came with it counts."""
    say = voice(tx, event)
    is_own = event.by.id in (til.author_id, til.saved_by_id)
    said = [_there(tx, event, til)]
    notes = _notes(tx, event, til, draft)
    if notes:
        said.append(say.text("til-there-added"))
    elif not is_own:
        said.append(say.text("til-there-counts"))
    changed = []
    if not is_own and tils.mark(tx, til.id, event.by.id, tils.SHARED, event.at):
        changed = refresh(tx, til, event.key)
    if isinstance(event, Shortcut | Reaction):
        tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
    return [*notes, *changed, Reply(Card(tuple(Text(line) for line in said)))]


def saved_before(tx: Transaction, event: Event, til: Til | None) -> Effects:
    """The message is a TIL already: whoever wanted to save it finds it on their own list. None when
    its author took it back."""
    say = voice(tx, event)
    if til is None:
        return [notice(say, "til-taken-back")]
    if event.by.id in (til.author_id, til.saved_by_id):
        return [notice(say, "til-saved-before")]
    new = tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
    return [notice(say, "til-saved-before-kept" if new else "til-kept-before")]


def _add(tx: Transaction, draft: Draft, place: Place | None, at: datetime, key: str) -> Til | None:
    return tils.add(
        tx,
        draft.author_id,
        draft.text,
        at,
        link=draft.link,
        link_key=key,
        topics=draft.topics,
        place_id=place.id if place else None,
        saved_by_id=draft.saved_by_id,
        source_message=draft.source_message,
        kind=draft.kind,
    )


def _may_join(tx: Transaction, til: Til, place: Place) -> bool:
    """Only what everybody can see, or what is in this very place: a channel may have been closed
    after something was shared in it."""
    if til.place_id is None:
        return False
    return til.place_id == place.id or places.get(tx, til.place_id).kind == "public"


def _there(tx: Transaction, event: Event, til: Til) -> str:
    assert til.author_id is not None
    assert til.place_id is not None
    say, name = voice(tx, event), places.get(tx, til.place_id).name
    where = channel(name, say)
    if til.author_id == event.by.id:
        return say.text("til-there-own", where=where)
    return say.text("til-there", author=mention(til.author_id), where=where)


def _notes(tx: Transaction, event: Event, til: Til, draft: Draft) -> list[Post]:
    """The new words, for under the card."""
    if til.place_id is None or not words.says_more(draft.text, til.text):
        return []
    under = posts.messages(tx, til.place_id, til.about)
    credit = Note(channel_voice(tx).text("til-adds", person=mention(draft.author_id)))
    once = f"saved:{event.message}" if isinstance(event, Shortcut | Reaction) else event.key
    key = f"{til.about}:note:{once}"
    return [Post(til.place_id, Card((credit, Text(draft.text))), key, thread=under[0] if under else "")]
