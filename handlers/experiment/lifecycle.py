"""On its day the owner of an experiment is asked how it went."""

from datetime import datetime

from handlers.answers import channel_in, voice_of
from handlers.chat import Card, DirectMessage, Durable, Post, Text
from handlers.experiment import cards, rules
from handlers.experiment.scopes import MODULE
from handlers.people import availability
from storage import experiments, people
from storage.database import Transaction
from storage.experiments import Experiment


def advance(tx: Transaction, one: Experiment, now: datetime) -> list[Durable]:
    """Ask, or wait until it suits them; a week later again, three times at most."""
    person = people.get(tx, one.person_id)
    opens = availability.open_for_question(tx, person, MODULE, now)
    if opens is None or opens > now:
        experiments.change(tx, one, next_at=opens or now + rules.AGAIN)
        return []
    asked = one.asked + 1
    again = now + rules.AGAIN if asked < rules.MOST_ASKED else None
    one = experiments.change(tx, one, asked=asked, next_at=again)
    key = f"{one.about}:asked:{now.date()}"
    return [DirectMessage(person.id, cards.question(one, voice_of(tx, person)), key, module=MODULE)]


def undelivered(tx: Transaction, effect: Post, is_gone: bool) -> list[DirectMessage]:
    """Its owner hears that the channel does not know of it."""
    one = experiments.by_message(tx, effect.about)
    if one is None or one.place_id != effect.place_id:
        return []
    say = voice_of(tx, people.get(tx, one.person_id))
    said = say.text("experiment-not-posted", where=channel_in(tx, effect.place_id, say))
    experiments.change(tx, one, place_id=None)
    return [DirectMessage(one.person_id, Card((Text(said),)), f"undelivered:{effect.key}", module=MODULE)]
