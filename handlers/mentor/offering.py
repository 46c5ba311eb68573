"""Who wants to be a mentor says so, changes it, pauses and stops."""

from handlers.answers import filled, notice, voice
from handlers.chat import Command, Durable, Event, FormErrors, OpenForm, Press, Submit
from handlers.mentor import cards, forms, ranking, requests
from handlers.mentor.scopes import Effects
from storage import mentors
from storage.database import Transaction


def open_form(tx: Transaction, event: Command | Press) -> Effects:
    return [OpenForm(forms.offer(tx, event))]


def submit(tx: Transaction, event: Submit) -> Effects:
    """From now on this is offered. Who pauses passes on what waits for them; else who is in the queue
    is looked at again."""
    say = voice(tx, event)
    wanted, errors = forms.offered(tx, event)
    if wanted is None:
        return [FormErrors(filled(forms.offer(tx, event), event), errors)]
    theirs = mentors.requests_with(tx, event.by.id) if wanted.paused_until else []
    mentors.set_not_with(tx, event.by.id, wanted.not_with)
    mentors.put_offer(tx, event.by.id, wanted.languages, wanted.capacity, wanted.paused_until, wanted.topics)
    moved: list[Durable] = [
        one for request in theirs for one in requests.pass_on(tx, request, "gone", event.at)
    ]
    mentors.wake_queue(tx, sorted(wanted.topics), event.at)
    made = mentors.of(tx, event.by.id)
    assert made is not None
    paused = "yes" if ranking.is_paused(tx, made, event.by, event.at) else "no"
    told = notice(say, "mentor-offer-saved", offer=cards.offered(tx, made, say), paused=paused)
    return [*moved, told]


def stop(tx: Transaction, event: Event) -> Effects:
    """No new requests; whom they meet already they go on meeting."""
    say, theirs = voice(tx, event), mentors.requests_with(tx, event.by.id)
    offer = mentors.hold_offer(tx, event.by.id)
    if offer is None:
        return [notice(say, "mentor-not-offering")]
    mentors.remove_offer(tx, offer)
    moved = [one for request in theirs for one in requests.pass_on(tx, request, "gone", event.at)]
    going_on = sum(pair.mentor_id == event.by.id for pair in mentors.pairs_of(tx, event.by.id))
    return [*moved, notice(say, "mentor-stopped", pairs=going_on)]
