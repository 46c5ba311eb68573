"""What a mentor says who was asked. A seat is given inside the transaction: two never get the last."""

from handlers.answers import notice, voice
from handlers.chat import Press, Reply, mention
from handlers.mentor import meetings, requests, scopes
from handlers.mentor.scopes import Effects
from handlers.people import admission
from handlers.texts import Speech
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Request


def accept(tx: Transaction, event: Press) -> Effects:
    say, request = voice(tx, event), _held(tx, event)
    if request is None:
        return [_not_needed(tx, event, say)]
    offer = mentors.hold_offer(tx, event.by.id)
    taken = mentors.seats_taken(tx, {event.by.id}).get(event.by.id, 0)
    if offer is None or taken >= offer.capacity:
        return [*requests.pass_on(tx, request, "full", event.at), notice(say, "mentor-you-are-full")]
    mentors.set_mentor_reply(tx, request.id, event.by.id, "accepted")
    mentors.change_request(tx, request, state="accepted", next_at=None, tell_at=None, hope="")
    pair = mentors.add_pair(
        tx, event.by.id, request.mentee_id, request.topic, request.level, meetings.WEEKS, event.at
    )
    told = meetings.advance(tx, pair, event.at)
    return [*told, notice(say, "mentor-accepted", mentee=mention(request.mentee_id))]


def decline(tx: Transaction, event: Press) -> Effects:
    """Without a reason, and nobody is told whose no it was."""
    say, request = voice(tx, event), _held(tx, event)
    if request is None:
        return [_not_needed(tx, event, say)]
    return [*requests.pass_on(tx, request, "declined", event.at), notice(say, "mentor-declined")]


def _held(tx: Transaction, event: Press) -> Request | None:
    """The request, while it is with this mentor."""
    request = mentors.hold_request(tx, scopes.numbered(event.value, "request")[0])
    if request is None or request.state != "asked" or request.mentor_id != event.by.id:
        return None
    mentee = people.get(tx, request.mentee_id)
    if admission.policy(tx, mentee) != "full":
        requests.end(tx, request)
        return None
    return request


def _not_needed(tx: Transaction, event: Press, say: Speech) -> Reply:
    request_id = scopes.numbered(event.value, "request")[0]
    said = mentors.asked(tx, request_id).get(event.by.id, "waiting")
    return notice(say, "mentor-not-needed", said=said)
