"""What can be done with a TIL: by who reads it, and by whose it is. Without a name, all that the author does
is in confidence.

What was said between people goes nowhere by itself: whoever shared it there says where it may go. Until they
do, and when they never do, it is theirs alone: nothing they wrote is lost.
"""

from msgspec.structs import replace

from handlers.answers import about, channel, channel_voice, filled, notice, text_error, voice
from handlers.chat import (
    Card,
    Event,
    FormErrors,
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
from handlers.kudos import cards as kudos_cards
from handlers.parsing import words
from handlers.people import milestones
from handlers.texts import Speech
from handlers.til import cards, forms, publishing, sharing
from handlers.til.publishing import Draft, link_key, once, placed, publish, refresh, til_channel
from handlers.til.scopes import Effects, for_author, for_reader
from handlers.til.sharing import told
from handlers.tips import library
from storage import kudos, places, posts, tils
from storage.database import Transaction
from storage.tils import Til

# --- by who reads it -------------------------------------------------------------------------------


def helped(tx: Transaction, event: Press) -> Effects:
    """ "Hielp mij": counted once per person, never for whose it is."""

    def count(til: Til, say: Speech) -> Effects:
        if til.is_of(event.by.id):
            return [notice(say, "til-own")]
        if not tils.mark(tx, til.id, event.by.id, tils.HELPED, event.at):
            return [notice(say, "til-helped-before")]
        return [*refresh(tx, til, event.key), _thanks(til, say)]

    return for_reader(tx, event, count)


def ask(tx: Transaction, event: Press) -> Effects:
    return for_reader(tx, event, lambda til, say: [OpenForm(forms.ask(event, til, say))])


def submit_ask(tx: Transaction, event: Submit) -> Effects:
    """The question goes under the TIL, where others can learn from the answer too."""

    def put(til: Til, say: Speech) -> Effects:
        question = event.values.get("question", "")
        if error := text_error(question, say, say.text("error-empty-question")):
            return [FormErrors(filled(forms.ask(event, til, say), event), {"question": error})]
        if til.place_id is None:
            return [notice(say, "til-no-channel")]
        under = posts.messages(tx, til.place_id, til.about)
        card = Card((Note(_asked(tx, event, til)), Written(question)))
        post = Post(til.place_id, card, f"question:{event.key}", thread=under[0] if under else "")
        return [post, notice(say, "til-asked")]

    return for_reader(tx, event, put)


def keep(tx: Transaction, event: Press) -> Effects:
    return for_reader(tx, event, lambda til, _: set_kept(tx, event, til, True))


def drop(tx: Transaction, event: Press) -> Effects:
    return for_reader(tx, event, lambda til, _: set_kept(tx, event, til, False))


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


def edit(tx: Transaction, event: Press) -> Effects:
    """Not what two agreed to: those words are not one's own to change."""

    def show(til: Til, say: Speech) -> Effects:
        if til.with_id is not None:
            return [notice(say, "til-together-stays")]
        return [OpenForm(forms.edit(event, til, about(event), say))]

    return for_author(tx, event, show)


def submit_edit(tx: Transaction, event: Submit) -> Effects:
    """Its card changes wherever it is."""

    def rewrite(til: Til, say: Speech) -> Effects:
        if til.with_id is not None:
            return [notice(say, "til-together-stays")]
        if errors := forms.errors(event, say):
            return [FormErrors(filled(forms.edit(event, til, about(event), say), event), errors)]
        changed = _rewritten(tx, event, til)
        library.put_til(tx, changed)
        return [*refresh(tx, changed, event.key), _told(til, say, "til-changed")]

    return for_author(tx, event, rewrite)


def delete(tx: Transaction, event: Press) -> Effects:
    """The card goes, and so do the kudos that were given on it."""

    def take_away(til: Til, say: Speech) -> Effects:
        tils.remove(tx, til, event.at)
        library.drop(tx, til.about)
        deleted = _told(til, say, "til-deleted")
        if til.place_id is None:
            return [deleted]
        gone: Effects = [Remove(til.place_id, til.about, key=f"{til.about}:remove"), deleted]
        for message in posts.messages(tx, til.place_id, til.about):
            source = f"{til.place_id}:{message}"
            kudos.revoke_source(tx, source, event.at, "til deleted")
            gone += kudos_cards.refreshed(tx, source, event.key)
        return gone

    return for_author(tx, event, take_away)


def post_again(tx: Transaction, event: Press) -> Effects:
    """Once more, after the first post could not be delivered."""

    def post(til: Til, say: Speech) -> Effects:
        if til.place_id is None:
            return [notice(say, "til-no-channel")]
        again = publish(til, places.get(tx, til.place_id), publishing.card(tx, til))
        pressed = once(til, event.message or event.key)  # twice on one button posts once
        return [replace(again, key=f"{again.key}:{pressed}"), notice(say, "til-posted-again")]

    return for_author(tx, event, post)


def _rewritten(tx: Transaction, event: Submit, til: Til) -> Til:
    text, link, topics = forms.answers(event)
    place = places.get(tx, til.place_id) if til.place_id is not None else None
    key = "" if til.is_lesson else link_key(place, link)
    return tils.change(tx, til, text, link, topics, event.at, key)


def _told(til: Til, say: Speech, key: str) -> Reply:
    return replace(notice(say, key), in_confidence=til.is_anonymous)


def post(tx: Transaction, event: Press) -> Effects:
    """In the channel that the button named. Has the workspace chosen another since, it is asked anew."""
    named, _, number = event.value.rpartition(":")
    tils.hold(tx, words.number_of(named, "til"))

    def put(til: Til, say: Speech) -> Effects:
        place = til_channel(tx)
        if til.place_id is not None:
            return [_there(tx, til, say)]
        if place is None:
            return [notice(say, "til-shared-nowhere")]
        if number != str(place.id):
            return [cards.question(til, place, say, _token(named))]
        return _put(tx, event, til, place, say, _token(named))

    return for_author(tx, replace(event, value=named), put)


def keep_to_self(tx: Transaction, event: Press) -> Effects:
    """It is on their own list, and nobody else's."""

    def tell(til: Til, say: Speech) -> Effects:
        if til.place_id is not None:
            return [_there(tx, til, say)]
        text = Text(say.text("til-to-self", named="no" if til.is_anonymous else "yes"))
        card = Card((text, cards.own(til, say, _token(event.value))))
        return [Reply(card, in_confidence=til.is_anonymous)]

    return for_author(tx, event, tell)


def _put(tx: Transaction, event: Press, til: Til, place: Place, say: Speech, token: str) -> Effects:
    shared, is_new = placed(tx, til, place, event.at)
    if not is_new:
        tils.remove(tx, til, event.at)
        return sharing.join(tx, event, shared, Draft(event.by.id, til.text, til.link, til.topics))
    library.put_til(tx, shared)
    post = publish(shared, place, publishing.card(tx, shared))
    if shared.is_anonymous:
        text = Text(say.text("lesson-shared-nameless", where=channel(place.name, say)))
        return [post, Reply(Card((text, cards.own(shared, say, token))), in_confidence=True)]
    celebrated = milestones.celebrated(tx, event.by, event.at, say)
    return [post, told(shared, place, say, "lesson-shared" if til.is_lesson else "til-shared", celebrated)]


def _there(tx: Transaction, til: Til, say: Speech) -> Reply:
    assert til.place_id is not None
    where = channel(places.get(tx, til.place_id).name, say)
    return replace(notice(say, "til-posted-before", where=where), in_confidence=til.is_anonymous)


def _token(named: str) -> str:
    """ "cafe" of "til:12:cafe"; "" without."""
    return named.removeprefix("til:").partition(":")[2]
