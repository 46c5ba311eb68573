"""Starting somebody's onboarding, and stopping one's own with one press."""

from datetime import date

from msgspec.structs import replace

from handlers.answers import voice
from handlers.chat import Card, Effects, Event, Person, Press, Reply, Text
from handlers.onboarding import cards, day_cards, rules, scopes
from handlers.onboarding.scopes import own
from handlers.people import availability
from handlers.scope import Refused, ref
from handlers.texts import Speech
from storage import audit, onboardings, people
from storage.database import Transaction
from storage.onboardings import Onboarding
from storage.refs import Ref


def start(tx: Transaction, event: Press) -> Effects:
    """One's own, from today."""
    say = voice(tx, event)
    try:
        return begin(tx, event, event.by, None, say)
    except Refused as refused:
        return [refused.reply(say)]


def begin(tx: Transaction, event: Event, newcomer: Person, first_day: date | None, say: Speech) -> Effects:
    """For somebody, or oneself. One that was not begun yet can get another first day; of one that runs it is
    said that it does. Raises `Refused`."""
    scopes.must_start(tx, event.by, newcomer)
    people.hold(tx, newcomer.id)
    now = onboardings.of(tx, newcomer.id)
    if now is None:
        return _new(tx, event, newcomer, first_day, say)
    has_begun = now.passed > 1 or now.state != "running"
    if has_begun or first_day in (None, now.first_day):
        return [Reply(cards.of_person(tx, now, event, say))]
    assert first_day is not None
    _must_be_near(tx, event, newcomer, first_day)
    is_own = event.by.id == newcomer.id
    moved = onboardings.change(tx, now, first_day=first_day, passed=int(is_own), next_at=event.at)
    return [Reply(cards.started(tx, moved, event, say))]


def _new(tx: Transaction, event: Event, newcomer: Person, first_day: date | None, say: Speech) -> Effects:
    today, is_own = availability.today(tx, newcomer, event.at), event.by.id == newcomer.id
    _must_be_near(tx, event, newcomer, first_day or today)
    channel = event.place.id if event.place is not None and event.place.is_channel else None
    made = Onboarding(0, newcomer.id, event.by.id, channel, first_day or today, event.at)
    one = onboardings.add(tx, replace(made, passed=int(is_own), next_at=event.at))
    if not is_own:
        audit.add(tx, event.by.id, "onboarding", str(Ref("people", newcomer.id)), event.at)
    return [Reply(cards.started(tx, one, event, say))]


def _must_be_near(tx: Transaction, event: Event, newcomer: Person, first_day: date) -> None:
    today = availability.today(tx, newcomer, event.at)
    if first_day > today + rules.FARTHEST:
        raise Refused("onboarding-too-far")
    if rules.day_of(first_day, rules.LAST) < today:
        raise Refused("onboarding-too-late", last=rules.LAST)


@own
def stop(tx: Transaction, event: Press, one: Onboarding, say: Speech) -> Effects:
    return end(tx, one, say)


def end(tx: Transaction, one: Onboarding, say: Speech) -> Effects:
    """No more of it, without having to say why."""
    if one.state == "running":
        onboardings.change(tx, one, state="stopped", next_at=None)
    return [Reply(cards.stopped(one, say))]


@own
def resume(tx: Transaction, event: Press, one: Onboarding, say: Speech) -> Effects:
    """What was missed meanwhile is not sent in a pile."""
    if one.state == "stopped":
        one = onboardings.change(tx, one, state="running", next_at=event.at)
    return [Reply(cards.overview(tx, event, say))]


@own
def show_day(tx: Transaction, event: Press, one: Onboarding, say: Speech) -> Effects:
    """What a day that has come had to say, as it is now."""
    day = ref(event, "onboarding").second
    if day not in rules.DAYS[1 : one.passed]:
        return [Reply(Card((Text(say.text("onboarding-not-yet")),)))]
    return [Reply(day_cards.card(tx, one, day, event.at, say))]
