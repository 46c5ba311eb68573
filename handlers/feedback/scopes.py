"""Which question a button or form is about, for who asked it and for who was asked."""

from handlers.chat import Event
from handlers.scope import Refused, Scope, ref
from storage import feedbacks
from storage.database import Transaction
from storage.feedbacks import Feedback

MODULE = "feedback"


@Scope
def asker(tx: Transaction, event: Event) -> None:
    """Whoever did this asks, or is about to."""


@Scope
def own(tx: Transaction, event: Event) -> Feedback:
    """Held. Of others it is not even said that there is one."""
    one = feedbacks.hold(tx, ref(event, "feedback").id)
    if one is None or one.asker_id != event.by.id:
        raise Refused("feedback-gone")
    return one


@Scope
def asked(tx: Transaction, event: Event) -> Feedback:
    """Held; open still, and not answered by whoever did this."""
    one = feedbacks.hold(tx, ref(event, "feedback").id)
    said = feedbacks.asked(tx, one.id).get(event.by.id) if one is not None else None
    if one is None or said is None:
        raise Refused("feedback-gone")
    if said != "waiting":
        raise Refused("feedback-said-before")
    if not one.is_open:
        raise Refused("feedback-over")
    return one
