"""What was said between people goes nowhere by itself: whoever shared it there says where it may go.

Until they do, and when they never do, it is theirs alone: nothing they wrote is lost.
"""

from msgspec.structs import replace

from handlers.answers import channel, notice
from handlers.chat import Button, Buttons, Card, Event, Note, Place, Press, Reply, Submit, Text
from handlers.parsing import words
from handlers.people import milestones
from handlers.texts import Speech
from handlers.til import cards, joining, updates
from handlers.til.access import Effects, for_author
from handlers.til.channel import til_channel
from handlers.til.making import Draft, placed, publish
from handlers.til.told import told
from handlers.tips import library
from storage import places, tils
from storage.database import Transaction
from storage.tils import Til


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


def question(tx: Transaction, til: Til, place: Place, say: Speech, token: str = "") -> Reply:
    """Where may it go? `place` is where everybody could read it; `token` opens one without a name."""
    where = channel(place.name, say) if place.name else say.text("asking-til-channel")
    named = f"{til.about}:{token}" if token else til.about
    buttons = (
        Button("post_til", say.text("til-button-post", where=where), f"{named}:{place.id}", "primary"),
        Button("keep_til", say.text("til-button-to-self"), named),
    )
    small = (Note(say.text("lesson-keep-this")),) if token else ()
    card = Card((Note(til.text), Text(say.text("til-choose")), *small, Buttons(buttons)))
    return Reply(card, in_confidence=til.is_anonymous)


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
            return [question(tx, til, place, say, _token(named))]
        return _put(tx, event, til, place, say, _token(named))

    return for_author(tx, replace(event, value=named), put)


def keep(tx: Transaction, event: Press) -> Effects:
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
        return joining.join(tx, event, shared, Draft(event.by.id, til.text, til.link, til.topics))
    library.put_til(tx, shared)
    post = publish(shared, place, updates.card(tx, shared))
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
