"""What is there already is not shared a second time: who comes with it again joins it."""

from handlers.answers import channel, channel_voice, notice, voice
from handlers.chat import Card, Event, Note, Post, Reaction, Reply, Shortcut, Text, Written, mention
from handlers.parsing import words
from handlers.til.access import Effects
from handlers.til.making import Draft
from handlers.til.updates import refresh
from storage import places, posts, tils
from storage.database import Transaction
from storage.tils import Til


def join(tx: Transaction, event: Event, til: Til, draft: Draft) -> Effects:
    """Said kindly: it is there. New words go under its card, and that somebody came with it counts."""
    say = voice(tx, event)
    is_own = til.is_of(event.by.id) or event.by.id == til.saved_by_id
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
    if til.is_of(event.by.id) or event.by.id == til.saved_by_id:
        return [notice(say, "til-saved-before")]
    new = tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
    return [notice(say, "til-saved-before-kept" if new else "til-kept-before")]


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
    return [Post(til.place_id, Card((credit, Written(draft.text))), key, thread=under[0] if under else "")]
