"""A buddy for a newcomer: asked one after the other, who may say no with one press and without a why."""

from datetime import datetime

from handlers.answers import form_id, notice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Effects, Form, OpenForm, Press, Reply, Submit, Text
from handlers.forms import Filled, colleagues
from handlers.onboarding import cards, rules
from handlers.onboarding.scopes import MODULE, asked, running
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import onboardings, people
from storage.database import Transaction
from storage.onboardings import Buddy, Onboarding

PEOPLE = colleagues("people", "onboarding-form-buddies", hint="onboarding-form-buddies-hint")
Asked = tuple[Onboarding, Buddy]


def form(event: Press | Submit, one: Onboarding, say: Speech) -> Form:
    return Form(
        "onboarding_buddies", form_id(event), say.text("onboarding-button-buddy"),
        (PEOPLE.shown(say, most=rules.MOST_BUDDIES),), say.text("save"), say.text("cancel"), one.about,
    )  # fmt: skip


@running
def open_form(tx: Transaction, event: Press, one: Onboarding, say: Speech) -> Effects:
    if line := cards.buddy_line(tx, one, say):
        return [Reply(Card((Text(line),)))]
    return [OpenForm(form(event, one, say))]


@running
def submit(tx: Transaction, event: Submit, one: Onboarding, say: Speech) -> Effects:
    """They are asked in this order, each when the one before said no."""
    filled = Filled(event, say)
    chosen = filled.read(PEOPLE)
    if error := _unfit(tx, one, chosen, say):
        filled.wrong(PEOPLE.name, error)
    if filled.errors:
        return [filled.again(form(event, one, say))]
    first = len(onboardings.buddies_of(tx, one.id))
    for number, person_id in enumerate(chosen, first):
        onboardings.add_buddy(tx, Buddy(one.id, person_id, event.by.id, number))
    one, sent, again = ask_on(tx, one, event.at)
    look_again(tx, one, again)
    return [notice(say, "onboarding-buddies-asked", count=len(chosen)), *sent]


def _unfit(tx: Transaction, one: Onboarding, chosen: tuple[int, ...], say: Speech) -> str:
    """What to say of who cannot be it; "" when all can."""
    if not chosen or len(chosen) > rules.MOST_BUDDIES:
        return say.text("onboarding-error-buddies", most=rules.MOST_BUDDIES)
    known = people.by_ids(tx, set(chosen))
    before = {buddy.person_id for buddy in onboardings.buddies_of(tx, one.id)} | {one.person_id}
    fit = {number for number, person in known.items() if admission.policy(tx, person) == "full"} - before
    names = [one.name or one.user for number, one in known.items() if number not in fit]
    return say.text("onboarding-error-unfit", names=say.listed(names)) if set(chosen) - fit else ""


@asked
def accept(tx: Transaction, event: Press, both: Asked, say: Speech) -> Effects:
    """The newcomer hears it with the next day, or by itself when the first is over."""
    one, buddy = both
    active = onboardings.buddy_of(tx, one.id)
    if active is not None and active.person_id != event.by.id:
        return [notice(say, "onboarding-buddy-taken")]
    if buddy.reply != "accepted":
        onboardings.change_buddy(tx, buddy, reply="accepted")
        _news(tx, one, "accepted", event.at)
    return [Reply(cards.accepted(tx, one, say))]


@asked
def decline(tx: Transaction, event: Press, both: Asked, say: Speech) -> Effects:
    """Nobody has to say why; the next is asked."""
    one, buddy = both
    onboardings.change_buddy(tx, buddy, reply="declined")
    sent: list[Durable] = []
    if buddy.reply in onboardings.ACTIVE and one.state == "running":
        one, sent, again = ask_on(tx, one, event.at, declined=buddy)
        look_again(tx, one, again)
    return [notice(say, "onboarding-buddy-declined"), *sent]


def ask_on(
    tx: Transaction, one: Onboarding, now: datetime, declined: Buddy | None = None
) -> tuple[Onboarding, list[Durable], datetime | None]:
    """The next is asked, in their own hours, when there is nobody (any more); and when to look again. Who
    proposed them hears it once when all said no."""
    active = onboardings.buddy_of(tx, one.id)
    if active is not None and not _is_lost(tx, active, now):
        return one, [], _answers_by(active)
    if active is not None:
        declined = onboardings.change_buddy(tx, active, reply="declined")
    for buddy in (each for each in onboardings.buddies_of(tx, one.id) if each.reply == "proposed"):
        opens = availability.open_for_question(tx, people.get(tx, buddy.person_id), MODULE, now)
        if opens is not None:
            return (one, [], opens) if opens > now else _ask(tx, one, buddy, now)
        declined = onboardings.change_buddy(tx, buddy, reply="declined")
    return (*_nobody(tx, one, declined, now), None) if declined is not None else (one, [], None)


def _ask(
    tx: Transaction, one: Onboarding, buddy: Buddy, now: datetime
) -> tuple[Onboarding, list[Durable], datetime | None]:
    asked_now = onboardings.change_buddy(tx, buddy, reply="asked", asked_at=now)
    card = cards.asked(tx, one, voice_of(tx, people.get(tx, buddy.person_id)))
    key = f"{one.about}:ask:{buddy.person_id}"
    return one, [DirectMessage(buddy.person_id, card, key, module=MODULE)], _answers_by(asked_now)


def _answers_by(buddy: Buddy) -> datetime | None:
    """Who is it for good is waited for no longer."""
    if buddy.reply != "asked" or buddy.asked_at is None:
        return None
    return buddy.asked_at + rules.PATIENCE


def _is_lost(tx: Transaction, buddy: Buddy, now: datetime) -> bool:
    """They left, or never answered."""
    if admission.policy(tx, people.get(tx, buddy.person_id)) != "full":
        return True
    until = _answers_by(buddy)
    return until is not None and until <= now


def _nobody(
    tx: Transaction, one: Onboarding, declined: Buddy, now: datetime
) -> tuple[Onboarding, list[Durable]]:
    """Who proposed them hears what to do next; when they are gone, or are the newcomer, the newcomer does, in
    their own time."""
    proposer = people.get(tx, declined.proposer_id or one.starter_id or one.person_id)
    if proposer.id == one.person_id or admission.policy(tx, proposer) != "full":
        return _news(tx, one, "declined", now), []
    card = cards.nobody(tx, one, voice_of(tx, proposer))
    key = f"{one.about}:nobody:{declined.number}:{declined.person_id}"
    return one, [DirectMessage(proposer.id, card, key, module=MODULE)]


def _news(tx: Transaction, one: Onboarding, news: onboardings.News, now: datetime) -> Onboarding:
    """Before the first day it stands in what comes then."""
    if one.passed < rules.DAYS.index(1) + 1 or one.state != "running":
        return one
    return onboardings.change(tx, one, news=news, next_at=now)


def look_again(tx: Transaction, one: Onboarding, at: datetime | None) -> None:
    """Not later than what is due anyway."""
    if at is not None and one.state == "running":
        onboardings.change(tx, one, next_at=min(one.next_at or at, at))
