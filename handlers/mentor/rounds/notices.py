"""Telling the organiser, the channel, and who signed up how a round goes."""

from collections.abc import Callable
from datetime import datetime

from handlers import isolation
from handlers.answers import channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, Person, Post, Text, Update
from handlers.mentor.ranking import MODULE
from handlers.mentor.rounds import cards
from handlers.people import admission, availability
from handlers.texts import Speech
from storage import mentor_rounds, people
from storage.database import Transaction
from storage.mentor_rounds import Role, Round
from storage.setbacks import Key


def organiser(tx: Transaction, one: Round) -> tuple[Round, Person | None]:
    """Whoever began it while they are an admin, else another one takes over. None when there is nobody."""
    person = people.get(tx, one.organiser_id)
    if admission.is_admin(tx, person):
        return one, person
    others = admission.admins(tx)
    if not others:
        return one, None
    return mentor_rounds.change_round(tx, one, organiser_id=others[0].id), others[0]


def to_organiser(
    tx: Transaction, one: Round, step: str, card: Callable[[Round, Speech], Card]
) -> list[Durable]:
    """Each step is told once; outside quiet hours the outbox sees to it."""
    one, person = organiser(tx, one)
    if person is None:
        return []
    return [DirectMessage(person.id, card(one, voice_of(tx, person)), f"{one.about}:{step}")]


def zone(tx: Transaction, one: Round) -> str:
    """Where the days of this round are counted."""
    return availability.zone(tx, people.get(tx, one.organiser_id))


def announcement(tx: Transaction, one: Round) -> list[Durable]:
    if one.place_id is None:
        return []
    card = cards.announcement(tx, one, zone(tx, one), channel_voice(tx))
    return [Post(one.place_id, card, f"{one.about}:announced", one.about)]


def show(tx: Transaction, one: Round) -> list[Durable]:
    """In the channel as it is now."""
    if one.place_id is None:
        return []
    card = cards.announcement(tx, one, zone(tx, one), channel_voice(tx))
    return [Update(one.place_id, one.about, card, f"{one.about}:shown:{one.state}:{one.solved}")]


def tell_how_it_ended(tx: Transaction, one: Round, now: datetime) -> list[Durable]:
    """Who waits to hear so, a few at a time and not in their quiet hours."""

    def tell(waiting: tuple[int, set[Role]]) -> list[Durable]:
        person_id, roles = waiting
        person = people.get(tx, person_id)
        opens = availability.open_for_notice(tx, person, MODULE, now)
        later = opens if opens is not None and opens > now else None
        mentor_rounds.set_tell_at(tx, one.id, person_id, later)
        if opens is None or later is not None:
            return []
        card = _ended(one, roles, voice_of(tx, person))
        return [DirectMessage(person_id, card, f"{one.about}:over:{person_id}")]

    waiting = mentor_rounds.due_results(tx, one.id, now).items()
    return isolation.each(tx, "mentor_round_people", waiting, tell, now, lambda two: Key(one.id, two[0]))


def _ended(one: Round, roles: set[Role], say: Speech) -> Card:
    if one.state == "cancelled":
        return Card((Text(say.text("round-cancelled-told", name=one.name)),))
    role = "mentee" if "mentee" in roles else "mentor"
    return Card((Text(say.text("round-nobody-told", name=one.name, role=role)),))
