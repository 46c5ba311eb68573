"""A TIL comes into being: typed, filled in, or saved from what somebody said."""

from msgspec.structs import replace

from handlers import til_card, words
from handlers.answers import channel_voice, filled, notice, too_long, voice
from handlers.chat import (
    Card,
    Command,
    Event,
    FormErrors,
    OpenForm,
    Place,
    Post,
    Press,
    Reaction,
    Reply,
    Shortcut,
    Submit,
    Text,
)
from handlers.texts import Speech
from handlers.til import forms, lists, others
from handlers.til.access import Effects, find
from storage import places, posts, tils
from storage.database import Transaction
from storage.tils import Til


def command(tx: Transaction, event: Command) -> Effects:
    """`/til text #topic link`, `/til mine`, `/til kept`; nothing behind it opens the form."""
    word, rest = words.first_word(event.text)
    if not rest and (listed := lists.named(tx, event, word)):
        return listed
    if not event.text:
        return [OpenForm(forms.share(event, voice(tx, event)))]
    return _share(tx, event, event.text, words.first_link(event.text), words.topics_in(event.text))


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(forms.share(event, voice(tx, event)))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    if errors := forms.errors(event, say):
        return [FormErrors(filled(forms.share(event, say), event), errors)]
    return _share(tx, replace(event, place=_opened_in(tx, event)), *forms.answers(event))


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
    til = tils.add(
        tx,
        author.id,
        words.without_tail(text),
        event.at,
        link=words.first_link(text),
        topics=words.topics_in(text),
        place_id=place.id,
        saved_by_id=None if author.id == event.by.id else event.by.id,
        source_message=event.message,
    )
    if til is None:
        there = tils.by_source(tx, place.id, event.message)
        return [notice(say, "til-saved-before" if there else "til-taken-back")]
    return [publish(tx, til, place), _told(til, place, say, "til-saved")]


def react(tx: Transaction, event: Reaction) -> Effects:
    """📚: on a TIL card it keeps the TIL, on somebody's message it saves their words."""
    assert event.place is not None
    til = find(tx, posts.about(tx, event.place.id, event.message))
    if til is not None:
        return others.set_kept(tx, event, til, event.added)
    if not event.added or event.author is None or event.author.is_bot:
        return []
    if event.text is None:
        return [notice(voice(tx, event), "til-save-by-menu")]
    return save(tx, event)


def publish(tx: Transaction, til: Til, place: Place, helped: int = 0) -> Post:
    """The card for everyone in the channel."""
    card = til_card.shared(til, helped, channel_voice(tx))
    return Post(place.id, card, key=f"{til.about}:post", about=til.about)


def _share(tx: Transaction, event: Event, text: str, link: str, topics: tuple[str, ...]) -> Effects:
    say = voice(tx, event)
    if len(text) > words.TEXT_MAX:
        return [too_long(say, text)]
    place = _channel_for(tx, event)
    words_alone = words.without_tail(text)
    place_id = place.id if place else None
    til = tils.add(tx, event.by.id, words_alone, event.at, link=link, topics=topics, place_id=place_id)
    assert til is not None  # only a TIL from a message can be there already
    if place is None:
        return [_told(til, None, say, "til-shared-nowhere")]
    return [publish(tx, til, place), _told(til, place, say, "til-shared")]


def _channel_for(tx: Transaction, event: Event) -> Place | None:
    """The channel it was said in; elsewhere, the workspace's channel for TILs, if there is one."""
    if event.place is not None and event.place.is_channel:
        return event.place
    if tx.workspace.til_channel:
        return places.seen(tx, Place(tx.workspace.til_channel, "public"))
    return None


def _opened_in(tx: Transaction, event: Submit) -> Place | None:
    """The channel where the form was opened, if this person may indeed post there."""
    number = event.about.removeprefix("place:")
    place = places.find(tx, int(number)) if number.isascii() and number.isdigit() else None
    return place if place and places.may_see(tx, place, event.by.id) else event.place


def _told(til: Til, place: Place | None, say: Speech, key: str) -> Reply:
    where = "#" + place.name.lstrip("#") if place and place.name else ""
    text = Text(say.text(key, where=where, named="yes" if where else "no"))
    return Reply(Card((text, til_card.own(til, say)) if til.saved_by_id is None else (text,)))
