"""What happens to a call and its circles over time. Whoever calls holds the call, or the circle."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from handlers import isolation
from handlers.answers import channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Person, Post, Text
from handlers.circle import cards, notices, rules, scopes
from handlers.circle.scopes import MODULE
from handlers.matching.circles import SMALLEST
from handlers.people import admission, availability
from handlers.people.working_days import Week, days_later
from storage import circles, people, solving
from storage.circles import Call, Circle, Share
from storage.circles.tables import Step
from storage.database import Transaction
from storage.refs import Ref

SUM = "circles"
"""Of the sums that are asked for."""

LATER_STEP: dict[Step, Step] = {"halfway": "remind", "remind": "ask"}
"""What comes in the place of it when it is too late for it."""

MOST_WAITING = timedelta(days=14)
"""Who is away for longer was there when the circle was, and is not waited for."""


def next_due(tx: Transaction) -> datetime | None:
    due = (circles.next_call_due(tx), circles.next_circle_due(tx))
    return min((at for at in due if at is not None), default=None)


def run(tx: Transaction, now: datetime) -> list[Durable]:
    """All that is due: of calls, then of circles."""
    calls = circles.due_calls(tx, now)
    of_calls = isolation.each(tx, "circle_calls", calls, lambda call: advance_call(tx, call, now), now)
    due = circles.due_circles(tx, now)
    return [*of_calls, *isolation.each(tx, "circles", due, lambda circle: advance(tx, circle, now), now)]


def week_of(tx: Transaction, call: Call) -> Week:
    """The working week of the organisation, where the call is from."""
    return replace(availability.week_here(tx), zone=call.zone)


# --- a call ----------------------------------------------------------------------------------------


def advance_call(tx: Transaction, call: Call, now: datetime) -> list[Durable]:
    """Sign-up is over: circles are asked for. With too few the organiser can give it another week, once
    for each time it is over."""
    if len(scopes.signed_up(tx, call)) >= SMALLEST:
        dividing = circles.change_call(tx, call, state="dividing", next_at=None)
        solving.ask(tx, SUM, call.id, now)
        return [cards.current(tx, dividing, f"dividing:{call.next_at}")]
    if call.state == "short":
        ended = end_call(tx, call)
        few = notices.of_call(tx, ended, "too_few", with_organiser=True)
        return [cards.current(tx, ended, "ended"), *few]
    decides = days_later(now, rules.DECIDE, week_of(tx, call))
    short, once = circles.change_call(tx, call, state="short", next_at=decides), f"short:{call.closes_on}"
    return [cards.current(tx, short, once), *notices.too_few(tx, short, once)]


def end_call(tx: Transaction, call: Call) -> Call:
    solving.drop(tx, SUM, call.id)
    return circles.change_call(tx, call, state="ended", next_at=None)


# --- a circle --------------------------------------------------------------------------------------


def advance(tx: Transaction, circle: Circle, now: datetime) -> list[Durable]:
    """All that is due for it."""
    notified: list[Durable] = []
    for person_id in circles.members(tx, circle.id):
        if admission.policy(tx, people.get(tx, person_id)) == "off":
            notified += without(tx, circle, person_id, now)
            circle = circles.circle(tx, circle.id) or circle
    if circle.is_over:
        return notified
    members, call = scopes.members(tx, circle), scopes.call_of(tx, circle)
    if len(members) < notices.FEWEST:
        return [*notified, *_end_alone(tx, circle, call, members)]
    if circle.next_at is None or circle.next_at > now:
        return notified
    return [*notified, *_take_step(tx, circle, call, members, now)]


def without(tx: Transaction, circle: Circle, person_id: int, now: datetime) -> list[Durable]:
    """It goes on without this one, whose words are not shared any more; with one left it ends."""
    circles.leave(tx, circle.id, person_id)
    call, share = scopes.call_of(tx, circle), circles.share_of(tx, circle.id)
    if circle.is_over:
        return []
    members = scopes.members(tx, circle)
    if len(members) < notices.FEWEST:
        return _end_alone(tx, circle, call, members)
    if share is not None and share.writer_id == person_id:
        circles.drop_share(tx, share)
        plan_next(tx, circle, call, now)
        return []
    return settle(tx, circle, call, now) if share is not None else []


def _end_alone(tx: Transaction, circle: Circle, call: Call, members: Sequence[Person]) -> list[Durable]:
    _end(tx, circle)
    return [
        DirectMessage(one.id, cards.alone(call, voice_of(tx, one)), f"{circle.about}:alone:{one.id}")
        for one in members
    ]


def _end(tx: Transaction, circle: Circle) -> None:
    """What was not shared is not kept to be shared."""
    share = circles.share_of(tx, circle.id)
    if share is not None:
        circles.drop_share(tx, share)
    circles.change_circle(tx, circle, step="over", next_at=None)


def _take_step(
    tx: Transaction, circle: Circle, call: Call, members: Sequence[Person], now: datetime
) -> list[Durable]:
    """Said when all of them are at work. What is too late by then is left out."""
    if circle.step == "shown":
        return settle(tx, circle, call, now, is_time_up=True)
    at, planned = availability.open_for_group(tx, members, MODULE, now), _plan(tx, circle, call)
    instead = LATER_STEP.get(circle.step)
    if instead is not None and at >= planned[instead]:
        circles.change_circle(tx, circle, step=instead, next_at=planned[instead])
        return []
    if at > now:
        circles.change_circle(tx, circle, next_at=at)
        return []
    once = "intro" if circle.step == "intro" else f"{circle.step}:{call.deadline}"
    _after_step(tx, circle, call, now)
    return notices.to_circle(
        tx, circle, members, once, lambda say, _: cards.of_step(circle, call, members, say), now
    )


def _after_step(tx: Transaction, circle: Circle, call: Call, now: datetime) -> None:
    match circle.step:
        case "ask":
            _wait(tx, circle, call, "again", rules.AGAIN_AFTER, now)
        case "again":
            _wait(tx, circle, call, "close", rules.CLOSE_AFTER, now)
        case "close":
            _end(tx, circle)
        case _:
            plan_next(tx, circle, call, now)


def plan_next(tx: Transaction, circle: Circle, call: Call, now: datetime) -> None:
    """To what is still to come; after the deadline there is some time left, and then it ends."""
    step = rules.following(_plan(tx, circle, call), now)
    if step is None:
        _wait(tx, circle, call, "close", rules.CLOSE_AFTER, now)
    else:
        circles.change_circle(tx, circle, step=step[0], next_at=step[1])


def _plan(tx: Transaction, circle: Circle, call: Call) -> dict[Step, datetime]:
    """What is half-way was said once, whatever becomes of the deadline."""
    planned = rules.plan(circle, call, week_of(tx, call))
    if circle.step not in ("intro", "halfway"):
        planned.pop("halfway", None)
    return planned


def _wait(tx: Transaction, circle: Circle, call: Call, step: Step, days: int, now: datetime) -> None:
    circles.change_circle(tx, circle, step=step, next_at=days_later(now, days, week_of(tx, call)))


# --- what it learned, shown to the circle first, and out of it only when nobody minds --------------


def show_share(tx: Transaction, circle: Circle, call: Call, share: Share, now: datetime) -> list[Durable]:
    """To the circle, with two working days of each of them to say no."""
    members = scopes.members(tx, circle)
    ends = [_has_had_time(tx, one, now) for one in members if one.id != share.writer_id]
    until = min(max(ends, default=now), now + MOST_WAITING)
    circles.change_circle(tx, circle, step="shown", next_at=until)
    return notices.to_circle(
        tx, circle, members, f"share{share.id}",
        lambda say, reader: cards.preview(call, share, reader, say), now,
    )  # fmt: skip


def _has_had_time(tx: Transaction, person: Person, now: datetime) -> datetime:
    hears = availability.open_for_notice(tx, person, MODULE, now)
    return days_later(hears or now, rules.OBJECT, availability.week(tx, person))


def settle(
    tx: Transaction, circle: Circle, call: Call, now: datetime, is_time_up: bool = False
) -> list[Durable]:
    """Shared when nobody minded in time, or at once when all of them agreed: then with their names."""
    share = circles.share_of(tx, circle.id)
    if share is None:  # whoever wrote it was forgotten
        plan_next(tx, circle, call, now)
        return []
    members = scopes.members(tx, circle)
    others = {one.id for one in members} - {share.writer_id}
    all_agreed = others <= circles.agreed(tx, share)
    if not all_agreed and not is_time_up:
        return []
    circles.change_circle(tx, circle, step="over", next_at=None)
    card = cards.shared(call, share, members if all_agreed else [], channel_voice(tx))
    return [Post(call.place_id, card, f"{circle.about}:shared", circle.about)]


def withdraw_share(tx: Transaction, circle: Circle, call: Call, share: Share, now: datetime) -> DirectMessage:
    """Somebody minds: the words are gone, and there is time for other ones."""
    circles.drop_share(tx, share)
    plan_next(tx, circle, call, now)
    card = cards.objected(circle, call, voice_of(tx, people.get(tx, share.writer_id)))
    return DirectMessage(share.writer_id, card, f"{circle.about}:objected:{share.id}", module=MODULE)


# --- a channel that cannot be reached --------------------------------------------------------------


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Of a call nobody could see its organiser hears so, and it is over; what a circle learned goes back
    to who wrote it."""
    call = circles.hold_call(tx, Ref.read(effect.about, "circle_call").id)
    if call is not None:
        end_call(tx, call)
        return _not_posted(tx, effect, call, call.organiser_id, "circle-call-undelivered", is_gone)
    circle = circles.circle(tx, Ref.read(effect.about, "circle").id)
    share = circles.share_of(tx, circle.id) if circle is not None else None
    if circle is None or share is None:
        return []
    call = scopes.call_of(tx, circle)
    return _not_posted(tx, effect, call, share.writer_id, "circle-share-undelivered", is_gone, share.text)


def _not_posted(
    tx: Transaction, effect: Post, call: Call, person_id: int, key: str, is_gone: bool, text: str = ""
) -> list[DirectMessage]:
    say = voice_of(tx, people.get(tx, person_id))
    why = say.text(key, where=scopes.where(tx, call, say), why="gone" if is_gone else "other")
    card = Card(tuple(map(Text, [why, *([text] if text else [])])))
    return [DirectMessage(person_id, card, f"undelivered:{effect.key}")]
