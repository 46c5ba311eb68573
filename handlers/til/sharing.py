"""A TIL that somebody types or fills in goes to the channel. What is there already is not shared a second
time: who comes with it again joins it."""

from handlers.answers import channel, channel_voice, filled, too_long, voice
from handlers.chat import (
    Card,
    Event,
    FormErrors,
    Note,
    OpenForm,
    Place,
    Post,
    Press,
    Reaction,
    Reply,
    Shortcut,
    Submit,
    Text,
    Written,
    mention,
)
from handlers.parsing import nearest, words
from handlers.people import milestones
from handlers.texts import Speech
from handlers.til import cards, forms
from handlers.til.publishing import Draft, made, publish, refresh, til_channel
from handlers.til.scopes import Effects
from handlers.tips import library
from storage import places, posts, tils
from storage.database import Transaction
from storage.tils import Kind, Til


def open_form(tx: Transaction, event: Press) -> Effects:
    return [OpenForm(forms.share(event, voice(tx, event)))]


def open_with_words(tx: Transaction, event: Press) -> Effects:
    text = nearest.unpacked(event.value)[: words.TEXT_MAX]
    return [OpenForm(forms.share(event, voice(tx, event), text))]


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


def where_to(tx: Transaction, event: Event) -> Place | None:
    """The channel it was said in, or where the form was opened; elsewhere, the workspace's channel for
    TILs, if there is one (after a chat between people only when its author says so)."""
    place = said_in(tx, event)
    return place if place is not None and place.is_channel else til_channel(tx)


def is_between_people(tx: Transaction, event: Event) -> bool:
    """Whether it was said, or its form opened, in a chat of several people that is no channel; also when
    nobody told us what kind of place it is."""
    place = said_in(tx, event)
    return place is not None and not place.is_channel and place.kind != "direct"


def said_in(tx: Transaction, event: Event) -> Place | None:
    """Where it was said; of a form, where it was opened, if this person may indeed post there."""
    if not isinstance(event, Submit):
        return event.place
    place = places.find(tx, words.number(event.about.removeprefix("place:")) or 0)
    return place if place and places.may_see(tx, place, event.by.id) else event.place


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


def told(til: Til, place: Place | None, say: Speech, key: str, celebrated: list[str]) -> Reply:
    """Where it is, and the buttons to change it for whoever wrote it."""
    where = "#" + place.name.lstrip("#") if place and place.name else ""
    text = Text(say.text(key, where=where, named="yes" if where else "no"))
    buttons = (cards.own(til, say),) if til.saved_by_id is None else ()
    return Reply(Card((text, *(Text(line) for line in celebrated), *buttons)))


def _share(tx: Transaction, event: Event, draft: Draft, place: Place | None) -> Effects:
    say = voice(tx, event)
    if place is not None and is_between_people(tx, event):
        kept, _ = made(tx, draft, None, event.at)
        return [cards.question(kept, place, say)]
    til, is_new = made(tx, draft, place, event.at)
    if not is_new:
        return join(tx, event, til, draft)
    library.put_til(tx, til)
    celebrated = milestones.celebrated(tx, event.by, event.at, say)
    if place is None:
        return [told(til, None, say, "til-shared-nowhere", celebrated)]
    answer = told(til, place, say, "lesson-shared" if til.is_lesson else "til-shared", celebrated)
    return [publish(til, place, cards.shared(til, 0, channel_voice(tx))), answer]


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
