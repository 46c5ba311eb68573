"""The way of one circle: its beginning, half-way, a reminder, the deadline, and its end. Whoever calls
holds the circle."""

from collections.abc import Sequence
from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, Person
from handlers.circle import cards, notices, planning, rules, scopes, sharing_out
from handlers.circle.notices import CardFor
from handlers.circle.scopes import MODULE
from handlers.people import admission, availability
from storage import circles, people
from storage.circles import Call, Circle
from storage.circles.tables import Step
from storage.database import Transaction

LATER_STEP: dict[Step, Step] = {"halfway": "remind", "remind": "ask"}
"""What comes in the place of it when it is too late for it."""


def advance(tx: Transaction, circle: Circle, now: datetime) -> list[Durable]:
    """All that is due for it."""
    told: list[Durable] = []
    for person_id in circles.members(tx, circle.id):
        if admission.policy(tx, people.get(tx, person_id)) == "off":
            told += without(tx, circle, person_id, now)
            circle = circles.circle(tx, circle.id) or circle
    if circle.is_over:
        return told
    there, call = scopes.there(tx, circle), scopes.call_of(tx, circle)
    if len(there) < notices.FEWEST:
        return [*told, *_end_alone(tx, circle, call, there)]
    if circle.next_at is None or circle.next_at > now:
        return told
    return [*told, *_take_step(tx, circle, call, there, now)]


def without(tx: Transaction, circle: Circle, person_id: int, now: datetime) -> list[Durable]:
    """It goes on without this one, whose words are not shared any more; with one left it ends."""
    circles.leave(tx, circle.id, person_id)
    call, share = scopes.call_of(tx, circle), circles.share_of(tx, circle.id)
    if circle.is_over:
        return []
    there = scopes.there(tx, circle)
    if len(there) < notices.FEWEST:
        return _end_alone(tx, circle, call, there)
    if share is not None and share.writer_id == person_id:
        circles.drop_share(tx, share)
        planning.go_on(tx, circle, call, now)
        return []
    return sharing_out.settle(tx, circle, call, now) if share is not None else []


def _end_alone(tx: Transaction, circle: Circle, call: Call, there: Sequence[Person]) -> list[Durable]:
    planning.end(tx, circle)
    return [
        DirectMessage(one.id, cards.alone(call, voice_of(tx, one)), f"{circle.about}:alone:{one.id}")
        for one in there
    ]


def _take_step(
    tx: Transaction, circle: Circle, call: Call, there: Sequence[Person], now: datetime
) -> list[Durable]:
    """Said when all of them are at work. What is too late by then is left out."""
    if circle.step == "shown":
        return sharing_out.settle(tx, circle, call, now, is_time_up=True)
    at, planned = availability.open_for_group(tx, there, MODULE, now), planning.plan(tx, circle, call)
    instead = LATER_STEP.get(circle.step)
    if instead is not None and at >= planned[instead]:
        circles.change_circle(tx, circle, step=instead, next_at=planned[instead])
        return []
    if at > now:
        circles.change_circle(tx, circle, next_at=at)
        return []
    told = notices.tell(tx, circle, there, _key(circle, call), _card(circle, call, there), now)
    _plan_next(tx, circle, call, now)
    return told


def _key(circle: Circle, call: Call) -> str:
    """Each thing once; again for another deadline."""
    return "intro" if circle.step == "intro" else f"{circle.step}:{call.deadline}"


def _card(circle: Circle, call: Call, there: Sequence[Person]) -> CardFor:
    return lambda say, _: cards.of_step(circle, call, there, say)


def _plan_next(tx: Transaction, circle: Circle, call: Call, now: datetime) -> None:
    match circle.step:
        case "ask":
            planning.wait(tx, circle, call, "again", rules.AGAIN_AFTER, now)
        case "again":
            planning.wait(tx, circle, call, "close", rules.CLOSE_AFTER, now)
        case "close":
            planning.end(tx, circle)
        case _:
            planning.go_on(tx, circle, call, now)
