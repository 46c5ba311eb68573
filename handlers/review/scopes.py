"""Which review a button or form is about, and who may do something with it."""

from handlers.chat import Event, Place
from handlers.people.rights import must_manage
from handlers.scope import Refused, Scope, channel_of, ref
from storage import people, places, reviews
from storage.database import Transaction
from storage.reviews import Answer, Review

MODULE = "review"


@Scope
def in_channel(tx: Transaction, event: Event) -> Place:
    """Where people can look back together."""
    return channel_of(tx, event, "review-only-channels")


@Scope
def visible(tx: Transaction, event: Event) -> Review:
    """Held; for whoever is in its channel. To others it is not there."""
    review = reviews.hold(tx, ref(event, "review").id)
    if review is None or not places.may_see_in(tx, review.place_id, event.by.id):
        raise Refused("review-gone")
    return review


@Scope
def open_one(tx: Transaction, event: Event) -> Review:
    """While people can write."""
    review = visible.find(tx, event)
    if review.state != "open":
        raise Refused("review-not-open", state=review.state)
    return review


@Scope
def led(tx: Transaction, event: Event) -> Review:
    """For who began it; when they are not here any more, for anybody who can see it."""
    review = visible.find(tx, event)
    known = people.by_ids(tx, {review.starter_id}) if review.starter_id is not None else {}
    for starter in known:
        must_manage(tx, event, starter, "review-not-yours")
    return review


@Scope
def withheld(tx: Transaction, event: Event) -> tuple[Review, Answer]:
    """One's own answer that is not shown, as too few wrote one without a name."""
    review = visible.find(tx, event)
    answer = reviews.answer_of(tx, review.id, event.by.id)
    if review.state != "closed" or answer is None or answer.is_named:
        raise Refused("review-gone")
    return review, answer
