"""Somebody's words are saved as a TIL, with credit to them, from the menu of a message or with 📚."""

from msgspec.structs import replace

from handlers.answers import channel_voice, notice, too_long, voice
from handlers.chat import Event, Place, Reaction, Shortcut
from handlers.parsing import words
from handlers.people import milestones
from handlers.til import actions, cards, scopes, sharing
from handlers.til.publishing import Draft, made, publish
from handlers.til.scopes import Effects
from handlers.til.sharing import told
from handlers.tips import library
from storage import posts, tils
from storage.database import Transaction
from storage.tils import Til


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
        return saved_before(tx, event, tils.by_source(tx, place.id, event.message))
    saver = None if author.id == event.by.id else event.by.id
    link, topics = words.first_link(text), words.topics_in(text)
    return _save(tx, event, Draft(author.id, words.without_tail(text), link, topics, tils.TIL, saver), place)


def react(tx: Transaction, event: Reaction) -> Effects:
    """📚: on a TIL card it keeps the TIL, on somebody's message it saves their words."""
    assert event.place is not None
    til = scopes.find(tx, posts.about(tx, event.place.id, event.message))
    if til is not None:
        return actions.set_kept(tx, event, til, event.added)
    if not event.added or event.author is None or event.author.is_bot:
        return []
    if event.text is None:
        return [notice(voice(tx, event), "til-save-by-menu")]
    return save(tx, event)


def _save(tx: Transaction, event: Shortcut | Reaction, draft: Draft, place: Place) -> Effects:
    say = voice(tx, event)
    til, is_new = made(tx, replace(draft, source_message=event.message), place, event.at)
    if not is_new and til.source_message == event.message:
        return saved_before(tx, event, til)
    if not is_new:
        return sharing.join(tx, event, til, draft)
    library.put_til(tx, til)
    celebrated = milestones.celebrated(tx, event.by, event.at, say) if til.saved_by_id is None else []
    answer = told(til, place, say, "til-saved", celebrated)
    return [publish(til, place, cards.shared(til, 0, channel_voice(tx))), answer]


def saved_before(tx: Transaction, event: Event, til: Til | None) -> Effects:
    """The message is a TIL already: whoever wanted to save it finds it on their own list. None when
    its author took it back."""
    say = voice(tx, event)
    if til is None:
        return [notice(say, "til-taken-back")]
    if til.is_of(event.by.id) or event.by.id == til.saved_by_id:
        return [notice(say, "til-saved-before")]
    new = tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
    return [notice(say, "til-saved-before-kept" if new else "til-kept-before")]
