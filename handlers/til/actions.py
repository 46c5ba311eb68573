"""What can be done with a TIL: by who reads it, and by whose it is. Without a name, all that the author does
is in confidence.

What was said between people goes nowhere by itself: whoever shared it there says where it may go. Until they
do, and when they never do, it is theirs alone: nothing they wrote is lost.
"""

from msgspec.structs import replace

from handlers import sources
from handlers.answers import channel, channel_in, channel_voice, notice, voice
from handlers.chat import (
    Card,
    Effects,
    Event,
    Note,
    OpenForm,
    Place,
    Post,
    Press,
    Remove,
    Reply,
    Submit,
    Text,
    Written,
    mention,
)
from handlers.forms import Filled
from handlers.kudos import cards as kudos_cards
from handlers.scope import ref
from handlers.texts import Speech
from handlers.til import cards, forms, scopes, sharing
from handlers.til.publishing import current_card, link_key, once, publish, put_in, refresh, til_channel
from handlers.tips import library
from storage import kudos, places, posts, tils
from storage.database import Transaction
from storage.tils import NewTil, Til

# --- by who reads it -------------------------------------------------------------------------------


@scopes.readable
def helped(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    """ "Hielp mij": counted once per person, never for whose it is."""
    if til.is_of(event.by.id):
        return [notice(say, "til-own")]
    if not tils.mark(tx, til.id, event.by.id, tils.HELPED, event.at):
        return [notice(say, "til-helped-before")]
    return [*refresh(tx, til, event.key), _thanks(til, say)]


@scopes.readable
def ask(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    return [OpenForm(forms.ask(event, til, say))]


@scopes.readable
def submit_ask(tx: Transaction, event: Submit, til: Til, say: Speech) -> Effects:
    """The question goes under the TIL, where others can learn from the answer too."""
    filled = Filled(event, say)
    question = filled.read(forms.QUESTION)
    if filled.errors:
        return [filled.again(forms.ask(event, til, say))]
    if til.place_id is None:
        return [notice(say, "til-no-channel")]
    under = posts.messages(tx, til.place_id, til.about)
    card = Card((Note(_asked(tx, event, til)), Written(question)))
    post = Post(til.place_id, card, f"question:{event.key}", thread=under[0] if under else "")
    way = sources.parts(tx, til.place_id, til.about, say)
    return [post, Reply(Card((Text(say.text("til-asked")), *way)))]


@scopes.readable
def keep(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    return set_kept(tx, event, til, True)


@scopes.readable
def drop(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    return set_kept(tx, event, til, False)


def set_kept(tx: Transaction, event: Event, til: Til, wanted: bool) -> Effects:
    """Put it on somebody's own list, or take it off."""
    say = voice(tx, event)
    if not wanted:
        tils.unmark(tx, til.id, event.by.id, tils.KEPT)
        return [notice(say, "til-dropped")]
    new = tils.mark(tx, til.id, event.by.id, tils.KEPT, event.at)
    return [notice(say, "til-kept" if new else "til-kept-before")]


def _thanks(til: Til, say: Speech) -> Reply:
    if til.author_id is None:
        return notice(say, "lesson-helped-thanks")
    return notice(say, "til-helped-thanks", author=mention(til.author_id))


def _asked(tx: Transaction, event: Event, til: Til) -> str:
    """Whose it is cannot be said without a name; then nobody else is named either."""
    say = channel_voice(tx)
    if til.author_id is None:
        return say.text("lesson-question")
    return say.text("til-question", asker=mention(event.by.id), author=mention(til.author_id))


# --- by whose it is --------------------------------------------------------------------------------


@scopes.own
def edit(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    """Not what two agreed to: those words are not one's own to change."""
    if til.with_id is not None:
        return [notice(say, "til-together-stays")]
    return [OpenForm(forms.edit(event, til, say))]


@scopes.own
def submit_edit(tx: Transaction, event: Submit, til: Til, say: Speech) -> Effects:
    """Its card changes wherever it is."""
    if til.with_id is not None:
        return [notice(say, "til-together-stays")]
    filled = Filled(event, say)
    new = forms.read(filled, til.author_id)
    if filled.errors:
        return [filled.again(forms.edit(event, til, say))]
    place = places.get(tx, til.place_id) if til.place_id is not None else None
    key = "" if til.is_lesson else link_key(place, new.link)
    changed = tils.change(tx, til, new.text, new.link, new.topics, event.at, key)
    library.put_til(tx, changed)
    return [*refresh(tx, changed, event.key), _notice(til, say, "til-changed")]


@scopes.own
def remove(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    """Out of a menu, which cannot ask whether they are sure."""
    return [Reply(cards.sure_to_delete(til, say))]


@scopes.own
def delete(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    """The card goes, and so do the kudos that were given on it."""
    tils.remove(tx, til, event.at)
    library.drop(tx, til.about)
    deleted = _notice(til, say, "til-deleted")
    if til.place_id is None:
        return [deleted]
    effects: Effects = [Remove(til.place_id, til.about, key=f"{til.about}:remove"), deleted]
    for message in posts.messages(tx, til.place_id, til.about):
        source = kudos.source_in(til.place_id, message)
        kudos.revoke_source(tx, source, event.at, "til deleted")
        effects += kudos_cards.refreshed(tx, source, event.key)
    return effects


@scopes.own
def post(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    """In the channel that the button named. Has the workspace chosen another since, it is asked anew."""
    place = til_channel(tx)
    if til.place_id is not None:
        return [_posted_before(tx, til, say)]
    if place is None:
        return [notice(say, "til-shared-nowhere")]
    if ref(event, "til").numbers[-1:] != (place.id,):
        return [cards.question(til, place, say, scopes.token(event, til), anew=True)]
    return _post(tx, event, til, place, say)


@scopes.own
def keep_to_self(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    """It is on their own list, and nobody else's."""
    if til.place_id is not None:
        return [_posted_before(tx, til, say)]
    text = Text(say.text("til-to-self", named="no" if til.is_anonymous else "yes"))
    card = Card((text, cards.own(til, say, scopes.token(event, til))))
    return [Reply(card, in_confidence=til.is_anonymous)]


@scopes.own
def post_again(tx: Transaction, event: Press, til: Til, say: Speech) -> Effects:
    """Once more, after the first post could not be delivered."""
    if til.place_id is None:
        return [notice(say, "til-no-channel")]
    first = publish(tx, til, places.get(tx, til.place_id))
    pressed = once(til, event.message or event.key)  # twice on one button posts once
    again = replace(first, card=current_card(tx, til), key=f"{first.key}:{pressed}")
    return [again, notice(say, "til-posted-again")]


def _post(tx: Transaction, event: Press, til: Til, place: Place, say: Speech) -> Effects:
    shared, is_new = put_in(tx, til, place, event.at)
    if not is_new:
        tils.remove(tx, til, event.at)
        library.drop(tx, til.about)
        return sharing.join(tx, event, shared, NewTil(event.by.id, til.text))
    if not shared.is_anonymous:
        return sharing.announce(tx, event, shared, place, was_kept=True)
    library.put_til(tx, shared)
    text = Text(say.text("lesson-shared-nameless", where=channel(place.name, say)))
    card = Card((text, cards.own(shared, say, scopes.token(event, til))))
    return [publish(tx, shared, place), Reply(card, in_confidence=True)]


def _posted_before(tx: Transaction, til: Til, say: Speech) -> Reply:
    assert til.place_id is not None
    where = channel_in(tx, til.place_id, say)
    return _notice(til, say, "til-posted-before", where=where)


def _notice(til: Til, say: Speech, key: str, **values: object) -> Reply:
    return replace(notice(say, key, **values), in_confidence=til.is_anonymous)
