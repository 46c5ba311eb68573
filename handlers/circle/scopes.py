"""Which call or circle a button or form is about, and who may do something with it."""

from handlers.answers import about, channel_in
from handlers.chat import Event, Person, Place
from handlers.people import admission
from handlers.people.rights import must_manage
from handlers.scope import Refused, Scope, channel_of, ref
from handlers.texts import Speech
from storage import circles, people, places
from storage.circles import Call, Circle, Share
from storage.database import Transaction

MODULE = "circle"


@Scope
def in_channel(tx: Transaction, event: Event) -> Place:
    """Where people can be called for a circle."""
    return channel_of(tx, event, "circle-only-channels")


@Scope
def of_call(tx: Transaction, event: Event) -> Call:
    """While there is such a call where this person may look."""
    call = circles.hold_call(tx, ref(event, "circle_call").id)
    if call is None or not places.may_see_in(tx, call.place_id, event.by.id):
        raise Refused("circle-call-gone")
    if call.state == "ended":
        raise Refused("circle-call-over")
    return call


@Scope
def managed(tx: Transaction, event: Event) -> Call:
    """For who organises it."""
    call = of_call.find(tx, event)
    must_manage(tx, event, call.organiser_id, "circle-not-yours")
    return call


@Scope
def of_circle(tx: Transaction, event: Event) -> Circle:
    """For who is in it. Others hear the same as when it is not there."""
    return _joined(tx, event, ref(event, "circle").id)


@Scope
def going_on(tx: Transaction, event: Event) -> Circle:
    """The same while it is not over."""
    circle = of_circle.find(tx, event)
    if circle.is_over:
        raise Refused("circle-over")
    return circle


@Scope
def of_share(tx: Transaction, event: Event) -> Share:
    """What a circle learned, while it is still before the circle and somebody else's."""
    circle = _joined(tx, event, ref(event, "circle_share").second)
    share = circles.share_of(tx, circle.id)
    if share is None or share.about != about(event):
        raise Refused("circle-share-gone")
    if circle.is_over:
        raise Refused("circle-shared-already")
    if share.writer_id == event.by.id:
        raise Refused("circle-own-words")
    return share


def _joined(tx: Transaction, event: Event, circle_id: int) -> Circle:
    circle = circles.hold_circle(tx, circle_id)
    if circle is None or event.by.id not in circles.members(tx, circle.id):
        raise Refused("circle-gone")
    return circle


def circle_of(tx: Transaction, share: Share) -> Circle:
    circle = circles.circle(tx, share.circle_id)
    assert circle is not None
    return circle


def call_of(tx: Transaction, circle: Circle) -> Call:
    call = circles.call(tx, circle.call_id)
    assert call is not None
    return call


def where(tx: Transaction, call: Call, say: Speech) -> str:
    return channel_in(tx, call.place_id, say)


def signed_up(tx: Transaction, call: Call) -> list[Person]:
    """Who signed up and takes part here (still), in the order they came."""
    return _here(tx, circles.signed_up(tx, call.id))


def members(tx: Transaction, circle: Circle) -> list[Person]:
    """Who is in it, and takes part here (still)."""
    return _here(tx, circles.members(tx, circle.id))


def _here(tx: Transaction, ids: list[int]) -> list[Person]:
    known = people.by_ids(tx, set(ids))
    return [known[one] for one in ids if one in known and admission.policy(tx, known[one]) == "full"]
