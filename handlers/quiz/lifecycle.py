"""A quiz is offered at most once a week, while somebody's learning time lasts and at no other moment."""

from datetime import datetime, timedelta

from handlers.answers import voice_of
from handlers.calendar.cadence import DAY
from handlers.chat import DirectMessage, Durable
from handlers.people import admission, availability, own_time
from handlers.people.streaks import WEEK, week_of
from handlers.people.working_days import begin_of, local_date
from handlers.quiz import cards, material, rules
from handlers.quiz.scopes import MODULE
from storage import people, quizzes
from storage.database import Transaction
from storage.quizzes import Quiz

LOOKED_AT = timedelta(days=1)
"""So often at the latest: a learning time may be chosen, or moved, in between."""


def advance(tx: Transaction, quiz: Quiz, now: datetime) -> list[Durable]:
    """With too little to ask nothing is said, and it is looked at again the day after."""
    person = people.get(tx, quiz.person_id)
    zone = availability.zone(tx, person)
    may = quiz.is_on and admission.policy(tx, person) == "full"
    opens = own_time.open_in_learning_time(tx, person, MODULE, now) if may else None
    if opens is None or opens > now:
        again = now + LOOKED_AT if quiz.is_on and not person.has_left else None
        quizzes.change(tx, quiz, next_at=min(opens, again) if opens and again else again)
        return []
    count = len(material.choose(tx, person, now))
    today = local_date(now, zone)
    if count < rules.LEAST:
        quizzes.change(tx, quiz, next_at=begin_of(today + DAY, zone))
        return []
    quizzes.change(tx, quiz, next_at=begin_of(week_of(today) + WEEK, zone))
    until = own_time.ends(tx, person, now)
    card = cards.offer(count, voice_of(tx, person))
    return [DirectMessage(person.id, card, f"quiz:{person.id}:{today}", until, module=MODULE)]
