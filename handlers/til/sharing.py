"""A TIL comes into being: typed, filled in, or saved from what somebody said."""

from msgspec.structs import replace

from handlers.answers import channel_voice, filled, notice, too_long, voice
from handlers.chat import (
    Event,
    FormErrors,
    OpenForm,
    Place,
    Press,
    Reaction,
    Shortcut,
    Submit,
)
from handlers.parsing import words
from handlers.people import milestones
from handlers.til import access, cards, forms, joining, others
from handlers.til.access import Effects
from handlers.til.channel import til_channel
from handlers.til.choosing import is_between_people, question, said_in
from handlers.til.making import Draft, made, publish
from handlers.til.told import told
from handlers.tips import library
from storage import posts, tils
from storage.database import Transaction
from storage.tils import Kind


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(forms.share(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    if errors := forms.errors(event, say):
        return [FormErrors(filled(forms.share(event, say), event), errors)]
    return share_filled_in(tx, event)


def share_filled_in(tx: Transaction, event: Submit, kind: Kind = tils.TIL) -> Effects:
    text, link, topics = forms.answers(event)
    draft = Draft(event.by.id, text, link, topics, kind)
    return _share(tx, event, draft, where_to(tx, event))


def share(tx: Transaction, event: Event, text: str, kind: Kind = tils.TIL) -> Effects:
    """What was typed, with its link and topics, under the name of who typed it."""
    if len(text) > words.TEXT_MAX:
        return [too_long(voice(tx, event), text)]
    link, topics = words.first_link(text), words.topics_in(text)
    draft = Draft(event.by.id, words.without_tail(text), link, topics, kind)
    return _share(tx, event, draft, where_to(tx, event))


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
        return joining.saved_before(tx, event, tils.by_source(tx, place.id, event.message))
    saver = None if author.id == event.by.id else event.by.id
    link, topics = words.first_link(text), words.topics_in(text)
    return _save(tx, event, Draft(author.id, words.without_tail(text), link, topics, tils.TIL, saver), place)


def react(tx: Transaction, event: Reaction) -> Effects:
    """📚: on a TIL card it keeps the TIL, on somebody's message it saves their words."""
    assert event.place is not None
    til = access.find(tx, posts.about(tx, event.place.id, event.message))
    if til is not None:
        return others.set_kept(tx, event, til, event.added)
    if not event.added or event.author is None or event.author.is_bot:
        return []
    if event.text is None:
        return [notice(voice(tx, event), "til-save-by-menu")]
    return save(tx, event)


def where_to(tx: Transaction, event: Event) -> Place | None:
    """The channel it was said in, or where the form was opened; elsewhere, the workspace's channel for
    TILs, if there is one (after a chat between people only when its author says so)."""
    place = said_in(tx, event)
    return place if place is not None and place.is_channel else til_channel(tx)


def _share(tx: Transaction, event: Event, draft: Draft, place: Place | None) -> Effects:
    say = voice(tx, event)
    if place is not None and is_between_people(tx, event):
        kept, _ = made(tx, draft, None, event.at)
        return [question(tx, kept, place, say)]
    til, is_new = made(tx, draft, place, event.at)
    if not is_new:
        return joining.join(tx, event, til, draft)
    library.put_til(tx, til)
    celebrated = milestones.celebrated(tx, event.by, event.at, say)
    if place is None:
        return [told(til, None, say, "til-shared-nowhere", celebrated)]
    answer = told(til, place, say, "lesson-shared" if til.is_lesson else "til-shared", celebrated)
    return [publish(til, place, cards.shared(til, 0, channel_voice(tx))), answer]


def _save(tx: Transaction, event: Shortcut | Reaction, draft: Draft, place: Place) -> Effects:
    say = voice(tx, event)
    til, is_new = made(tx, replace(draft, source_message=event.message), place, event.at)
    if not is_new and til.source_message == event.message:
        return joining.saved_before(tx, event, til)
    if not is_new:
        return joining.join(tx, event, til, draft)
    library.put_til(tx, til)
    celebrated = milestones.celebrated(tx, event.by, event.at, say) if til.saved_by_id is None else []
    answer = told(til, place, say, "til-saved", celebrated)
    return [publish(til, place, cards.shared(til, 0, channel_voice(tx))), answer]
