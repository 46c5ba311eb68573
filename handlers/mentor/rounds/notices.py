"""What the organiser, the channel, and who signed up hear of how a round goes."""

from collections.abc import Callable
from datetime import datetime

from handlers import isolation
from handlers.answers import channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Person, Post, Update
from handlers.mentor.ranking import MODULE
from handlers.mentor.rounds import cards
from handlers.people import admission
from handlers.texts import Speech
from storage import mentor_rounds, people
from storage.database import Transaction
from storage.mentor_rounds import Role, Round
from storage.setbacks import Key


def organiser(tx: Transaction, round: Round) -> tuple[Round, Person | None]:
    """Whoever began it while they are an admin, else another one takes over. None when there is nobody."""
    person = people.get(tx, round.organiser_id)
    if admission.is_admin(tx, person):
        return round, person
    others = admission.admins(tx)
    if not others:
        return round, None
    return mentor_rounds.change_round(tx, round, organiser_id=others[0].id), others[0]


def to_organiser(
    tx: Transaction, round: Round, step: str, card: Callable[[Round, Speech], Card]
) -> list[Durable]:
    """Each step is told once; outside quiet hours the outbox sees to it."""
    round, person = organiser(tx, round)
    if person is None:
        return []
    return [DirectMessage(person.id, card(round, voice_of(tx, person)), f"{round.about}:{step}")]


def announce(tx: Transaction, round: Round) -> list[Durable]:
    if round.place_id is None:
        return []
    card = cards.announcement(tx, round, channel_voice(tx))
    return [Post(round.place_id, card, f"{round.about}:announced", round.about)]


def update_announcement(tx: Transaction, round: Round) -> list[Durable]:
    """In the channel as it is now."""
    if round.place_id is None:
        return []
    card = cards.announcement(tx, round, channel_voice(tx))
    return [Update(round.place_id, round.about, card, f"{round.about}:shown:{round.state}:{round.solved}")]


def how_it_ended(tx: Transaction, round: Round, now: datetime) -> list[Durable]:
    """To who waits to hear so, a few at a time."""

    def notify(waiting: tuple[int, set[Role]]) -> list[Durable]:
        person_id, roles = waiting
        mentor_rounds.result_was_told(tx, round.id, person_id)
        card = cards.ended(round, roles, voice_of(tx, people.get(tx, person_id)))
        return [DirectMessage(person_id, card, f"{round.about}:over:{person_id}", module=MODULE)]

    waiting = mentor_rounds.due_results(tx, round.id, now).items()
    return isolation.each(tx, "mentor_round_people", waiting, notify, now, lambda one: Key(round.id, one[0]))
