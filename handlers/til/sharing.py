"""A TIL that somebody types or fills in goes to the channel. What is there already is not shared a second
time: who comes with it again joins it."""

from msgspec.structs import replace

from handlers import sources
from handlers.answers import channel_in, channel_voice, too_long, voice
from handlers.chat import (
    Card,
    Command,
    Effects,
    Event,
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
from handlers.forms import Filled
from handlers.parsing import nearest, words
from handlers.people import milestones
from handlers.scope import ref
from handlers.til import cards, forms
from handlers.til.publishing import create, from_words, publish, refresh, til_channel
from handlers.tips import library
from storage import places, posts, tils
from storage.database import Transaction
from storage.tils import Kind, NewTil, Til


def open_form(tx: Transaction, event: Command | Press) -> Effects:
    return [OpenForm(forms.share(event, voice(tx, event)))]


def open_with_words(tx: Transaction, event: Press) -> Effects:
    text = nearest.unpacked(event.value)[: words.TEXT_MAX]
    return [OpenForm(forms.share(event, voice(tx, event), text))]


def submit(tx: Transaction, event: Submit) -> Effects:
    say = voice(tx, event)
    filled = Filled(event, say)
    new = forms.read(filled, event.by.id)
    if filled.errors:
        return [filled.again(forms.share(event, say))]
    return share(tx, event, new)


def share_typed(tx: Transaction, event: Event, text: str, kind: Kind = tils.TIL) -> Effects:
    """What was typed, under the name of who typed it."""
    if len(text) > words.TEXT_MAX:
        return [too_long(voice(tx, event), text)]
    return share(tx, event, replace(from_words(event.by.id, text), kind=kind))


def share(tx: Transaction, event: Event, new: NewTil) -> Effects:
    say, place = voice(tx, event), where_to(tx, event)
    if place is not None and is_between_people(tx, event):
        kept, is_new = create(tx, new, None, event.at)
        library.put_til(tx, kept, is_new)
        return [cards.question(kept, place, say)]
    til, is_new = create(tx, new, place, event.at)
    if not is_new:
        return join(tx, event, til, new)
    return announce(tx, event, til, place)


def announce(tx: Transaction, event: Event, til: Til, place: Place | None, was_kept: bool = False) -> Effects:
    """It can be found from now on, its card is in the channel, and who shared it hears where that is.
    `was_kept` when it was its author's alone till now."""
    say = voice(tx, event)
    library.put_til(tx, til, is_new=not was_kept)
    is_by_other = til.saved_by_id is not None
    celebrated = [] if is_by_other else milestones.celebrated(tx, event.by, event.at, say)
    where = "#" + place.name.lstrip("#") if place and place.name else ""
    if place is None:
        key = "til-shared-nowhere"
    elif til.source_message:
        key = "til-saved"
    else:
        key = "lesson-shared" if til.is_lesson else "til-shared"
    lines = [say.text(key, where=where, named="yes" if where else "no"), *celebrated]
    buttons = () if is_by_other else (cards.own(til, say),)
    answer = Reply(Card((*(Text(line) for line in lines), *buttons)))
    if place is None:
        return [answer]
    under = event.thread if isinstance(event, Command) and event.place == place else ""
    return [publish(tx, til, place, under), answer]


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
    place = places.find(tx, ref(event, "place").id)
    return place if place and places.may_see(tx, place, event.by.id) else event.place


def join(tx: Transaction, event: Event, til: Til, new: NewTil) -> Effects:
    """Said kindly: it is there. New words go under its card, and that somebody came with it counts."""
    say = voice(tx, event)
    is_own = til.is_of(event.by.id) or event.by.id == til.saved_by_id
    said = [_there(tx, event, til)]
    notes = _notes(tx, event, til, new)
    if notes:
        said.append(say.text("til-there-added"))
    elif not is_own:
        said.append(say.text("til-there-counts"))
    changed = []
    if not is_own and tils.mark(tx, til.id, event.by.id, tils.SHARED, event.at):
        changed = refresh(tx, til, event.key)
    if isinstance(event, Shortcut | Reaction):
        tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
    way = sources.parts(tx, til.place_id, til.about, say)
    return [*notes, *changed, Reply(Card((*(Text(line) for line in said), *way)))]


def _there(tx: Transaction, event: Event, til: Til) -> str:
    assert til.author_id is not None
    assert til.place_id is not None
    say = voice(tx, event)
    where = channel_in(tx, til.place_id, say)
    if til.author_id == event.by.id:
        return say.text("til-there-own", where=where)
    return say.text("til-there", author=mention(til.author_id), where=where)


def _notes(tx: Transaction, event: Event, til: Til, new: NewTil) -> list[Post]:
    """The new words, for under the card."""
    if til.place_id is None or not words.says_more(new.text, til.text):
        return []
    assert new.author_id is not None  # without a name nothing joins
    under = posts.messages(tx, til.place_id, til.about)
    credit = Note(channel_voice(tx).text("til-adds", person=mention(new.author_id)))
    once = f"saved:{event.message}" if isinstance(event, Shortcut | Reaction) else event.key
    key = f"{til.about}:note:{once}"
    return [Post(til.place_id, Card((credit, Written(new.text))), key, thread=under[0] if under else "")]
