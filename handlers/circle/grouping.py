"""From who signed up to circles: when sign-up is over, what the solver found, and who could not be
placed. Whoever calls holds the call."""

from datetime import datetime
from typing import Literal

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Durable, Person, Text
from handlers.circle import cards, lifecycle, planning, rules, scopes
from handlers.circle.scopes import MODULE
from handlers.matching.circles import SMALLEST, Circles, SignUps
from handlers.matching.circles import Circle as Divided
from handlers.people import availability, profiles
from storage import circles, people, solving
from storage.circles import Call, Circle
from storage.database import Transaction

KIND = "circles"
News = Literal["extended", "cancelled", "too_few", "nobody"]


def come_due(tx: Transaction, call: Call, now: datetime) -> list[Durable]:
    """Sign-up is over: circles are asked for. With too few the organiser can give it another week, once
    for each time it is over."""
    there = scopes.signed_up(tx, call)
    if len(there) >= SMALLEST:
        changed = circles.change_call(tx, call, state="dividing", next_at=None)
        solving.ask(tx, KIND, call.id, now)
        return [cards.show(tx, changed, f"dividing:{now.timestamp():.0f}")]
    if call.state == "short":
        return give_up(tx, call, now)
    decides = rules.later(now, rules.DECIDE, planning.week_of(tx, call))
    changed = circles.change_call(tx, call, state="short", next_at=decides)
    step = f"short:{call.closes_on}"
    told = [_to(tx, changed, one, there, step, now) for one in _concerned(tx, call, there)]
    return [cards.show(tx, changed, step), *(one for one in told if one is not None)]


def _concerned(tx: Transaction, call: Call, there: list[Person]) -> list[Person]:
    organiser = people.get(tx, call.organiser_id)
    return [organiser, *(one for one in there if one.id != organiser.id)]


def _to(
    tx: Transaction, call: Call, one: Person, there: list[Person], step: str, now: datetime
) -> DirectMessage | None:
    if availability.open_for_notice(tx, one, MODULE, now) is None:
        return None
    card = cards.too_few(call, len(there), one.id == call.organiser_id, voice_of(tx, one))
    return DirectMessage(one.id, card, f"{call.about}:{step}:{one.id}")


def give_up(tx: Transaction, call: Call, now: datetime) -> list[Durable]:
    ended = end(tx, call)
    return [cards.show(tx, ended, "ended"), *tell(tx, ended, "too_few", now, with_organiser=True)]


def end(tx: Transaction, call: Call) -> Call:
    solving.drop(tx, KIND, call.id)
    return circles.change_call(tx, call, state="ended", next_at=None)


def tell(
    tx: Transaction, call: Call, news: News, now: datetime, besides: int = 0, with_organiser: bool = False
) -> list[DirectMessage]:
    """To everybody who signed up: how it is with this call."""
    there = scopes.signed_up(tx, call)
    told = _concerned(tx, call, there) if with_organiser else there
    found = [_news(tx, call, one, news, now) for one in told if one.id != besides]
    return [one for one in found if one is not None]


def _news(tx: Transaction, call: Call, one: Person, news: News, now: datetime) -> DirectMessage | None:
    if availability.open_for_notice(tx, one, MODULE, now) is None:
        return None
    say = voice_of(tx, one)
    text = say.text(
        "circle-news",
        news=news,
        task=call.task,
        until=say.day(call.closes_on),
        deadline=say.day(call.deadline),
    )
    step = f"{news}:{call.closes_on}:{now.timestamp():.0f}:{one.id}"
    return DirectMessage(one.id, Card((Text(text),)), f"{call.about}:{step}")


# --- the solver ------------------------------------------------------------------------------------


def order(tx: Transaction, number: int, now: datetime) -> SignUps | None:
    call = circles.call(tx, number)
    if call is None or call.state != "dividing":
        return None
    return SignUps(profiles.everybody(tx, scopes.signed_up(tx, call), now))


def solved(tx: Transaction, number: int, outcome: Circles, now: datetime) -> list[Durable]:
    """The circles begin. When somebody signed off meanwhile they are made again without them."""
    call = circles.hold_call(tx, number)
    if call is None or call.state != "dividing":
        return []
    there = {one.id for one in scopes.signed_up(tx, call)}
    placed = {int(one) for circle in outcome.circles for one in circle.members}
    if placed - there:
        return come_due(tx, circles.change_call(tx, call, state="open"), now)
    changed = circles.change_call(tx, call, state="divided" if placed else "ended", next_at=None)
    told: list[Durable] = []
    for number, one in enumerate(outcome.circles, 1):
        told += _begin(tx, changed, number, one, now)
    alone = there - placed
    for person_id in sorted(alone | (set() if placed else {call.organiser_id})):
        news = _news(tx, changed, people.get(tx, person_id), "nobody", now)
        told += [news] if news is not None else []
    return [cards.show(tx, changed, "divided"), *told]


def _begin(tx: Transaction, call: Call, number: int, found: Divided, now: datetime) -> list[Durable]:
    made = Circle(0, call.id, number, " ".join(found.languages), found.slots, "intro", now, next_at=now)
    circle = circles.add_circle(tx, made, [int(one) for one in found.members])
    return lifecycle.advance(tx, circle, now) if circle is not None else []


def unsolved(tx: Transaction, number: int, now: datetime) -> list[Durable]:
    """It is tried again on the next working day."""
    call = circles.hold_call(tx, number)
    if call is not None and call.state == "dividing":
        circles.change_call(tx, call, next_at=rules.later(now, 1, planning.week_of(tx, call)))
    return []
