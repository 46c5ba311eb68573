"""Somebody's words are saved as a TIL, with credit to them, from the menu of a message or with 📚."""

from msgspec.structs import replace

from handlers import sources
from handlers.answers import channel, notice, too_long, voice
from handlers.chat import Card, Effects, Event, Place, Press, Reaction, Reply, Shortcut, Text
from handlers.parsing import words
from handlers.til import actions, cards, sharing
from handlers.til.publishing import create, from_words
from storage import posts, tils
from storage.database import Transaction
from storage.refs import Ref
from storage.tils import NewTil, Til


def is_emoji(tx: Transaction, emoji: str) -> bool:
    """Whether it shares the words of a message there."""
    return emoji in tx.workspace.til_emoji


def save(tx: Transaction, event: Shortcut | Reaction) -> Effects:
    """Keep somebody's words as a TIL with credit to them, in the channel where they said it."""
    say = voice(tx, event)
    author, text, place = event.author, (event.text or "").strip(), event.place
    if author is None or author.is_bot or place is None:
        return [notice(say, "til-save-not-a-person")]
    if not place.is_channel:
        return [notice(say, "til-save-private")]
    if not text:
        return [notice(say, "til-save-no-words")]
    if len(text) > words.TEXT_MAX:
        return [too_long(say, text)]
    if tils.was_saved(tx, place.id, event.message):
        return _saved_before(tx, event, tils.by_source(tx, place.id, event.message))
    if isinstance(event, Shortcut) and not event.is_sure:
        return [Reply(cards.sure_to_save(author.id, text, channel(place.name, say), say))]
    saver = None if author.id == event.by.id else event.by.id
    said = from_words(author.id, text)
    return _save(tx, event, replace(said, saved_by_id=saver, source_message=event.message), place)


def without_message(tx: Transaction, event: Press) -> Effects:
    """The button that says they are sure, from where the message does not come along."""
    return [notice(voice(tx, event), "til-save-by-menu")]


def react(tx: Transaction, event: Reaction) -> Effects:
    """📚: on a TIL card it keeps the TIL, on somebody's message it saves their words."""
    assert event.place is not None
    til = tils.find(tx, Ref.read(posts.about(tx, event.place.id, event.message), "til").id)
    if til is not None:
        return actions.set_kept(tx, event, til, event.added)
    if not event.added or event.author is None or event.author.is_bot:
        return []
    if event.text is None:
        return [notice(voice(tx, event), "til-save-by-menu")]
    return save(tx, event)


def _save(tx: Transaction, event: Shortcut | Reaction, new: NewTil, place: Place) -> Effects:
    til, is_new = create(tx, new, place, event.at)
    if is_new:
        return sharing.announce(tx, event, til, place)
    if til.source_message == event.message:
        return _saved_before(tx, event, til)
    return sharing.join(tx, event, til, new)


def _saved_before(tx: Transaction, event: Event, til: Til | None) -> Effects:
    """The message is a TIL already: whoever wanted to save it finds it on their own list. None when
    its author took it back."""
    say = voice(tx, event)
    if til is None:
        return [notice(say, "til-taken-back")]
    key, way = "til-saved-before", sources.parts(tx, til.place_id, til.about, say)
    if not (til.is_of(event.by.id) or event.by.id == til.saved_by_id):
        new = tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
        key = "til-saved-before-kept" if new else "til-kept-before"
    return [Reply(Card((Text(say.text(key)), *way)))]
