"""Beginning a review, on a message, now or on a later day; closing it and calling it off."""

from datetime import timedelta

from handlers.answers import about, given_back, notice, voice
from handlers.calendar.cadence import moment
from handlers.chat import Card, Command, Effects, Event, OpenForm, Place, Press, Reply, Shortcut, Submit, Text
from handlers.forms import Filled
from handlers.parsing import words
from handlers.people import availability, working_days
from handlers.review import cards, forms, lifecycle
from handlers.review.scopes import in_channel, led
from handlers.scope import ref
from handlers.texts import Speech
from storage import reviews
from storage.database import Transaction
from storage.refs import Ref
from storage.reviews import NAME_MAX, Review


def not_like_this(event: Command, error: str) -> Effects:
    return [Reply(Card((Text(error), *given_back(event.text))))]


def of_message(tx: Transaction, event: Shortcut) -> Effects:
    """The form, with the beginning of the message as its name; or that somebody looks back on it already."""
    say, place = voice(tx, event), event.place
    if place is None or not place.is_channel:
        return [notice(say, "review-only-channels")]
    there = reviews.of_message(tx, place.id, event.message)
    if there is not None:
        return [Reply(cards.there_already(there, say))]
    name = words.excerpt(forms.one_line(words.without_mentions(event.text)), NAME_MAX)
    behind = f"{event.message}|{event.first}"
    return [OpenForm(forms.begin(event, str(Ref("place", place.id, behind)), say, name))]


@in_channel
def open_form(tx: Transaction, event: Press, place: Place, say: Speech) -> Effects:
    return [OpenForm(forms.begin(event, str(Ref("place", place.id)), say))]


@in_channel
def submit(tx: Transaction, event: Submit, place: Place, say: Speech) -> Effects:
    filled = Filled(event, say)
    wanted = forms.wanted(tx, event, filled)
    if filled.errors:
        return [filled.again(forms.begin(event, about(event), say))]
    message, _, first = ref(event, "place").rest.partition("|")
    return begin(tx, event, place, wanted, (message, first or message) if message else None, say)


def begin(
    tx: Transaction, event: Event, place: Place, wanted: forms.Wanted, on: tuple[str, str] | None, say: Speech
) -> Effects:
    """Once for each message, also of two who come at once; `on` is the message and what its thread began
    with."""
    week = availability.week_here(tx)
    opens_at = event.at
    if wanted.on is not None:
        opens_at = working_days.open_from(moment(wanted.on, week.begin, week.zone), week)
    closes_at = working_days.open_from(opens_at + timedelta(days=wanted.days), week)
    message, thread = on or (None, "")
    new = Review(
        0, place.id, message, thread, event.by.id, wanted.name, "planned", opens_at, closes_at, opens_at
    )  # fmt: skip
    made = reviews.add(tx, new)
    if made is None:
        there = reviews.of_message(tx, place.id, message or "")
        assert there is not None  # only that can be in the way
        return [Reply(cards.there_already(there, say))]
    called = lifecycle.open_up(tx, made) if wanted.on is None else []
    now = reviews.find(tx, made.id) or made
    return [*called, Reply(cards.begun(tx, now, availability.zone(tx, event.by), say))]


@led
def close(tx: Transaction, event: Press, review: Review, say: Speech) -> Effects:
    """Before its day, by who began it."""
    if review.state != "open":
        return [notice(say, "review-not-open", state=review.state)]
    return [*lifecycle.close(tx, review, event.at), notice(say, "review-closed-now")]


@led
def cancel(tx: Transaction, event: Press, review: Review, say: Speech) -> Effects:
    """One that did not begin yet."""
    if review.state != "planned":
        return [notice(say, "review-not-planned", state=review.state)]
    reviews.remove(tx, review)
    return [notice(say, "review-cancelled")]
