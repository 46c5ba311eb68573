"""What a button or form about mentors is about, and whose it is."""

from handlers import modules
from handlers.chat import Event
from handlers.matching.people import plain
from handlers.mentor import requests, topics
from handlers.mentor.ranking import Wish
from handlers.people import admission
from handlers.scope import Refused, Scope, ref
from storage import mentors, people
from storage.database import Transaction
from storage.mentors import Harvest, Pair, Request
from storage.mentors.harvests import LOOKING_BACK
from storage.refs import number


@Scope
def of_pair(tx: Transaction, event: Event) -> Pair:
    """For the two of it."""
    pair = mentors.hold_pair(tx, ref(event, "pair").id)
    if pair is None or event.by.id not in (pair.mentor_id, pair.mentee_id):
        raise Refused("mentor-pair-gone")
    return pair


@Scope
def of_active_pair(tx: Transaction, event: Event) -> Pair:
    pair = of_pair.find(tx, event)
    if pair.state != "active":
        raise Refused("mentor-pair-over")
    return pair


@Scope
def of_meeting(tx: Transaction, event: Event) -> tuple[Pair, int]:
    """A meeting of which this person can still save something."""
    pair = of_pair.find(tx, event)
    meeting, side = number(ref(event, "pair").rest), mentors.sides(tx, pair.id).get(event.by.id)
    if side is None or side.step == "ended":
        raise Refused("mentor-pair-over")
    if not (side.step == "reflect" if meeting == LOOKING_BACK else meeting <= side.answered):
        raise Refused("outdated")
    if not modules.is_on(tx, "til"):
        raise Refused("mentor-harvest-off")
    if mentors.has_harvest(tx, pair.id, event.by.id, meeting):
        raise Refused("mentor-harvest-before")
    return pair, meeting


@Scope
def of_wish(tx: Transaction, event: Event) -> tuple[int, Wish]:
    """The mentor to ask, 0 for anybody, and for what."""
    asked = ref(event, "mentor")
    level, _, topic = asked.rest.partition(":")
    is_topic = plain(topic) == topic != "" and not topics.is_too_long(topic)
    if level not in map(str, topics.OWN_LEVELS) or not is_topic:
        raise Refused("outdated")
    return asked.id, Wish(event.by, topic, int(level))


@Scope
def of_request_made(tx: Transaction, event: Event) -> Request:
    """While it goes on."""
    request = mentors.hold_request(tx, ref(event, "request").id)
    if request is None or request.mentee_id != event.by.id:
        raise Refused("mentor-request-gone")
    if request.is_over:
        raise Refused("mentor-request-over", state=request.state)
    return request


@Scope
def of_request_received(tx: Transaction, event: Event) -> Request:
    """While it is with this mentor."""
    request_id = ref(event, "request").id
    request = mentors.hold_request(tx, request_id)
    if request is not None and request.state == "asked" and request.mentor_id == event.by.id:
        if admission.policy(tx, people.get(tx, request.mentee_id)) == "full":
            return request
        requests.end(tx, request)
    said = mentors.asked(tx, request_id).get(event.by.id, "waiting")
    raise Refused("mentor-not-needed", said=said)


@Scope
def of_harvest(tx: Transaction, event: Event) -> Harvest:
    """While this person is asked for their yes or no."""
    harvest = mentors.hold_harvest(tx, ref(event, "harvest").id)
    if harvest is None or harvest.other_id != event.by.id:
        raise Refused("mentor-pair-gone")
    if harvest.state != "asked":
        raise Refused("mentor-harvest-over", state=harvest.state)
    return harvest
