"""A pulse ends after a week, whoever answered by then: so its end tells nothing of anybody. Once shown, its
owner is reminded, week after week, until what is done with it stands in the channel."""

from datetime import datetime

from handlers.answers import channel_in, channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Person, Post, Text
from handlers.people import admission, availability
from handlers.pulse import cards, rules
from handlers.pulse.scopes import MODULE
from storage import people, pulses
from storage.database import Transaction
from storage.pulses import Pulse
from storage.refs import Ref


def advance(tx: Transaction, one: Pulse, now: datetime) -> list[Durable]:
    return _ended(tx, one, now) if one.state == "open" else _reminded(tx, one, now)


def _ended(tx: Transaction, one: Pulse, now: datetime) -> list[Durable]:
    say = channel_voice(tx)
    if not pulses.has_enough(tx, one):
        pulses.end(tx, one, "few", None)
        return [Post(one.place_id, cards.few(say), f"{one.about}:few", one.about)]
    ended = pulses.end(tx, one, "shown", now)
    return [Post(one.place_id, cards.shown(tx, ended, say), f"{one.about}:shown", one.about)]


def _reminded(tx: Transaction, one: Pulse, now: datetime) -> list[Durable]:
    """While they work. Nobody is, once its owner is gone."""
    owner = _owner(tx, one)
    if owner is None:
        pulses.change(tx, one, next_at=None)
        return []
    opens = availability.open_for_question(tx, owner, MODULE, now)
    if opens is not None and opens > now:
        pulses.change(tx, one, next_at=opens)
        return []
    count = one.reminded + (opens is not None)
    pulses.change(tx, one, next_at=now + rules.REMIND, reminded=count)
    if opens is None:
        return []
    card = cards.reminder(tx, one, voice_of(tx, owner))
    return [DirectMessage(owner.id, card, f"{one.about}:remind:{count}", module=MODULE)]


def _owner(tx: Transaction, one: Pulse) -> Person | None:
    known = people.by_ids(tx, {one.owner_id}) if one.owner_id is not None else {}
    return next((person for person in known.values() if admission.policy(tx, person) == "full"), None)


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Its owner hears that the channel does not have it."""
    one = pulses.hold(tx, Ref.read(effect.about, "pulse").id)
    owner = _owner(tx, one) if one is not None else None
    if owner is None:
        return []
    say = voice_of(tx, owner)
    said = say.text("pulse-not-posted", where=channel_in(tx, effect.place_id, say))
    return [DirectMessage(owner.id, Card((Text(said),)), f"undelivered:{effect.key}", module=MODULE)]
