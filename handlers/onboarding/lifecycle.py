"""What comes to a newcomer over time: in their hours, each once, and never a pile of what was missed."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import Card, DirectMessage, Durable, Person
from handlers.onboarding import buddies, cards, day_cards, rules
from handlers.onboarding.scopes import MODULE
from handlers.people import availability
from storage import onboardings, people
from storage.database import Transaction
from storage.onboardings import Onboarding


def advance(tx: Transaction, one: Onboarding, now: datetime) -> list[Durable]:
    """Whatever is due. Who left hears nothing any more; who silenced it is passed over."""
    newcomer = people.get(tx, one.person_id)
    if newcomer.has_left or one.state != "running":
        onboardings.change(tx, one, next_at=None, state="stopped" if one.state == "running" else one.state)
        return []
    one, asked, again = buddies.ask_on(tx, one, now)
    opens = availability.open_for_question(tx, newcomer, MODULE, now)
    if opens is not None and opens > now:
        onboardings.change(tx, one, next_at=min(opens, again or opens))
        return asked
    said, one = _said(tx, one, newcomer, now)
    _plan(tx, one, newcomer, again)
    return [*asked, *(said if opens is not None else [])]


def _said(
    tx: Transaction, one: Onboarding, newcomer: Person, now: datetime
) -> tuple[list[Durable], Onboarding]:
    """The latest day that has come; else the news of a buddy."""
    come = rules.come(one, availability.zone(tx, newcomer), now)
    if come <= one.passed and not one.news:
        return [], one
    say = voice_of(tx, newcomer)
    if come > one.passed:
        day = rules.DAYS[come - 1]
        card = day_cards.card(tx, one, day, now, say) if day else cards.started_for_you(tx, one, say)
        key = f"{one.about}:day:{day}" if day else f"{one.about}:started:{one.first_day}"
        state = "done" if day == rules.LAST else one.state
        return [_to(one, card, key)], onboardings.change(tx, one, passed=come, news="", state=state)
    number = len(onboardings.buddies_of(tx, one.id))
    card = cards.buddy_news(tx, one, say)
    key = f"{one.about}:buddy:{one.news}:{number}:{now.date()}"
    return [_to(one, card, key)], onboardings.change(tx, one, news="")


def _to(one: Onboarding, card: Card, key: str) -> Durable:
    return DirectMessage(one.person_id, card, key, module=MODULE)


def _plan(tx: Transaction, one: Onboarding, newcomer: Person, again: datetime | None) -> None:
    """On to the next day, or to what a buddy is waited for."""
    coming = [again] if again is not None else []
    if one.passed < len(rules.DAYS):
        coming.append(rules.step_at(one, one.passed, availability.zone(tx, newcomer)))
    onboardings.change(tx, one, next_at=min(coming, default=None) if one.state == "running" else None)
