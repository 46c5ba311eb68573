"""Once a week, in their hours, a manager gets a question that they did not have since all were used."""

from datetime import datetime

from handlers.answers import voice_of
from handlers.chat import DirectMessage, Durable, Person
from handlers.coach import cards, rules
from handlers.coach.scopes import MODULE
from handlers.people import availability, rights
from handlers.texts import Speech
from storage import coaching, people
from storage.coaching import Coach
from storage.database import Transaction


def advance(tx: Transaction, coach: Coach, now: datetime) -> list[Durable]:
    """Who leads nobody any more is passed over until the week after, and so is who wants quiet."""
    person = people.get(tx, coach.person_id)
    opens = availability.open_for_question(tx, person, MODULE, now)
    if opens is not None and opens > now:
        coaching.change(tx, coach, next_at=opens)
        return []
    following = rules.next_week(now, availability.week(tx, person))
    if opens is None or not rights.leads(tx, person):
        coaching.change(tx, coach, next_at=following)
        return []
    coach = coaching.change(tx, coach, next_at=following, cards=coach.cards + 1)
    say = voice_of(tx, person)
    card = cards.card(tx, coach, chosen(tx, person, say), now, say)
    return [DirectMessage(person.id, card, f"coach:{coach.id}:{coach.cards}", module=MODULE)]


def chosen(tx: Transaction, person: Person, say: Speech) -> str:
    """The next one, in words."""
    own = {one.about: one.text for one in coaching.own(tx, person.id)}
    key, is_anew = rules.next_question(person.id, coaching.asked(tx, person.id), list(own))
    if is_anew:
        coaching.begin_anew(tx, person.id)
    coaching.note_asked(tx, person.id, key)
    return own.get(key) or say.text(f"coach-question-{key}")
