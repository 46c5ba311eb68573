"""Who wants to be a mentor: offers, changes it, pauses and stops, and says yes or no to who asks. A seat is
given inside the transaction: two never get the last."""

from handlers.answers import given_back, notice, voice
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Command,
    Durable,
    Effects,
    Event,
    OpenForm,
    Press,
    Reply,
    Submit,
    Text,
    mention,
)
from handlers.forms import Filled, Wrong
from handlers.mentor import cards, forms, meetings, ranking, requests
from handlers.mentor.scopes import of_request_received
from handlers.texts import Speech
from storage import mentors
from storage.database import Transaction
from storage.mentors import Offer, Request


def open_form(tx: Transaction, event: Command | Press) -> Effects:
    return [OpenForm(forms.offer(tx, event))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """From now on this is offered. Who pauses passes on what waits for them; else who is in the queue
    is looked at again."""
    say = voice(tx, event)
    filled = Filled(event, say)
    wanted = forms.offered(tx, event, filled)
    if filled.errors:
        return [filled.again(forms.offer(tx, event))]
    theirs = mentors.requests_with(tx, event.by.id) if wanted.paused_until else []
    mentors.set_not_with(tx, event.by.id, wanted.not_with)
    offer = Offer(0, event.by.id, wanted.languages, wanted.capacity, wanted.paused_until, wanted.topics)
    answer = _keep(tx, event, offer, say)
    return [*_pass_on(tx, event, theirs), Reply(Card((answer,)))]


def typed(tx: Transaction, event: Command, said: str, say: Speech) -> Effects:
    """`/mentor offer git, sql`: offered at once, beside what they offer already; for the rest there is the
    form."""
    if not said:
        return open_form(tx, event)
    change = Buttons((Button("mentor_offer", say.text("mentor-button-change")),))
    try:
        wanted = forms.typed_offer(tx, event.by, said, say)
    except Wrong as wrong:
        return [Reply(Card((Text(str(wrong)), *given_back(said), change)))]
    return [Reply(Card((_keep(tx, event, wanted, say), change)))]


def _keep(tx: Transaction, event: Event, wanted: Offer, say: Speech) -> Text:
    """From now on this is offered; who waits for it is looked at again."""
    mentors.put_offer(
        tx, wanted.person_id, wanted.languages, wanted.capacity, wanted.paused_until, wanted.topics
    )
    mentors.wake_queue(tx, sorted(wanted.topics), event.at)
    made = mentors.of(tx, event.by.id)
    assert made is not None
    paused = "yes" if ranking.is_paused(tx, made, event.by, event.at) else "no"
    return Text(say.text("mentor-offer-saved", offer=cards.offered(tx, made, say), paused=paused))


def stop(tx: Transaction, event: Event) -> Effects:
    """No new requests; whom they meet already they go on meeting."""
    say, theirs = voice(tx, event), mentors.requests_with(tx, event.by.id)
    offer = mentors.hold_offer(tx, event.by.id)
    if offer is None:
        return [notice(say, "mentor-not-offering")]
    mentors.remove_offer(tx, offer)
    moved = _pass_on(tx, event, theirs)
    going_on = sum(pair.mentor_id == event.by.id for pair in mentors.pairs_of(tx, event.by.id))
    return [*moved, notice(say, "mentor-stopped", pairs=going_on)]


def _pass_on(tx: Transaction, event: Event, theirs: list[Request]) -> list[Durable]:
    return [effect for request in theirs for effect in requests.pass_on(tx, request, "gone", event.at)]


@of_request_received
def accept(tx: Transaction, event: Press, request: Request, say: Speech) -> Effects:
    offer = mentors.hold_offer(tx, event.by.id)
    taken = mentors.seats_taken(tx, {event.by.id}).get(event.by.id, 0)
    if offer is None or taken >= offer.capacity:
        return [*requests.pass_on(tx, request, "full", event.at), notice(say, "mentor-you-are-full")]
    mentors.set_mentor_reply(tx, request.id, event.by.id, "accepted")
    mentors.change_request(tx, request, state="accepted", next_at=None, tell_at=None, hope="")
    pair = mentors.add_pair(
        tx, event.by.id, request.mentee_id, request.topic, request.level, meetings.WEEKS, event.at
    )
    accepted = notice(say, "mentor-accepted", mentee=mention(request.mentee_id))
    return [*meetings.advance(tx, pair, event.at), accepted]


@of_request_received
def decline(tx: Transaction, event: Press, request: Request, say: Speech) -> Effects:
    """Without a reason, and nobody is told whose no it was."""
    return [*requests.pass_on(tx, request, "declined", event.at), notice(say, "mentor-declined")]
