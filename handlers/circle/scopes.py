"""What a button or form is about, and who may do something with it."""

from collections.abc import Callable

from handlers.answers import about, channel, notice, voice
from handlers.chat import AnyEffect, Event, Person
from handlers.parsing import words
from handlers.people import admission
from handlers.texts import Speech
from storage import circles, people, places
from storage.circles import Call, Circle
from storage.database import Transaction

Effects = list[AnyEffect]
MODULE = "circle"


def may_manage(tx: Transaction, person: Person, call: Call) -> bool:
    return person.id == call.organiser_id or admission.is_admin(tx, person)


def with_call(tx: Transaction, event: Event, do: Callable[[Call, Speech], Effects]) -> Effects:
    """`do`, held, while there is such a call where this person may look."""
    say = voice(tx, event)
    call = circles.hold_call(tx, words.number_of(about(event), "circle_call"))
    if call is None or not places.may_see(tx, places.get(tx, call.place_id), event.by.id):
        return [notice(say, "circle-call-gone")]
    if call.state == "ended":
        return [notice(say, "circle-call-over")]
    return do(call, say)


def managing(tx: Transaction, event: Event, do: Callable[[Call, Speech], Effects]) -> Effects:
    """The same for its organiser and admins; others hear kindly whom to ask."""

    def check(call: Call, say: Speech) -> Effects:
        if may_manage(tx, event.by, call):
            return do(call, say)
        organiser = people.get(tx, call.organiser_id)
        return [notice(say, "circle-not-yours", organiser=organiser.name or organiser.user)]

    return with_call(tx, event, check)


def with_circle(tx: Transaction, event: Event, do: Callable[[Circle, Call, Speech], Effects]) -> Effects:
    """`do`, held, for who is in this circle. Others hear the same as when it is not there."""
    say = voice(tx, event)
    circle = circles.hold_circle(tx, words.number_of(about(event), "circle"))
    if circle is None or event.by.id not in circles.members(tx, circle.id):
        return [notice(say, "circle-gone")]
    return do(circle, call_of(tx, circle), say)


def going_on(tx: Transaction, event: Event, do: Callable[[Circle, Call, Speech], Effects]) -> Effects:
    """The same while it is not over."""

    def check(circle: Circle, call: Call, say: Speech) -> Effects:
        return [notice(say, "circle-over")] if circle.is_over else do(circle, call, say)

    return with_circle(tx, event, check)


def call_of(tx: Transaction, circle: Circle) -> Call:
    call = circles.call(tx, circle.call_id)
    assert call is not None
    return call


def where(tx: Transaction, call: Call, say: Speech) -> str:
    return channel(places.get(tx, call.place_id).name, say)


def signed_up(tx: Transaction, call: Call) -> list[Person]:
    """Who signed up and takes part here (still), in the order they came."""
    return _here(tx, circles.signed_up(tx, call.id))


def there(tx: Transaction, circle: Circle) -> list[Person]:
    """Who is in it, and takes part here (still)."""
    return _here(tx, circles.members(tx, circle.id))


def _here(tx: Transaction, ids: list[int]) -> list[Person]:
    known = people.by_ids(tx, set(ids))
    return [known[one] for one in ids if one in known and admission.policy(tx, known[one]) == "full"]
