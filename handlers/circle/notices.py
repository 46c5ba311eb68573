"""What who signed up for a call hears of it, and how something reaches a whole circle."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

from handlers.answers import channel_voice, voice_in, voice_of
from handlers.chat import Card, DirectMessage, Durable, GroupChat, Person, TalkTogether, Text
from handlers.circle import cards, scopes
from handlers.circle.scopes import MODULE
from handlers.people import availability
from handlers.texts import LANGUAGES, Speech
from storage import people
from storage.circles import Call, Circle
from storage.database import Transaction

News = Literal["extended", "cancelled", "too_few", "nobody"]

FEWEST = 2
"""A circle of one is none."""

CardFor = Callable[[Speech, Person | None], Card]
"""The card for one of them, in their own chat with the bot; for None the one all of them see."""


# --- of a call -------------------------------------------------------------------------------------


def too_few(tx: Transaction, call: Call, once: str) -> list[DirectMessage]:
    """Sign-up is over: to its organiser, who can do something about it, and to who signed up."""
    signed_up = scopes.signed_up(tx, call)
    return [
        DirectMessage(
            one.id,
            cards.too_few(call, len(signed_up), one.id == call.organiser_id, voice_of(tx, one)),
            f"{call.about}:{once}:{one.id}",
            module=MODULE,
        )
        for one in _concerned(tx, call, signed_up)
    ]


def of_call(
    tx: Transaction, call: Call, news: News, besides: int = 0, with_organiser: bool = False
) -> list[DirectMessage]:
    """To everybody who signed up: how it is with this call."""
    signed_up = scopes.signed_up(tx, call)
    concerned = _concerned(tx, call, signed_up) if with_organiser else signed_up
    return [of_call_for(tx, call, news, one) for one in concerned if one.id != besides]


def of_call_for(tx: Transaction, call: Call, news: News, person: Person) -> DirectMessage:
    say = voice_of(tx, person)
    days = {"until": say.day(call.closes_on), "deadline": say.day(call.deadline)}
    card = Card((Text(say.text("circle-news", news=news, task=call.task, **days)),))
    return DirectMessage(
        person.id, card, f"{call.about}:{news}:{call.closes_on}:{person.id}", module=MODULE
    )  # fmt: skip


def _concerned(tx: Transaction, call: Call, signed_up: Sequence[Person]) -> list[Person]:
    organiser = people.get(tx, call.organiser_id)
    return [organiser, *(one for one in signed_up if one.id != organiser.id)]


# --- to a circle -----------------------------------------------------------------------------------


def to_circle(
    tx: Transaction, circle: Circle, members: Sequence[Person], once: str, card: CardFor, now: datetime
) -> list[Durable]:
    """In a chat of just them. Who silenced circles hears nothing; who pauses for long hears it alone,
    afterwards: nobody else waits for that."""
    opens = {one.id: availability.open_for_notice(tx, one, MODULE, now) for one in members}
    hearing = [one for one in members if opens[one.id] is not None]
    together = [one for one in hearing if (opens[one.id] or now) <= now + availability.PATIENCE]
    if len(together) < FEWEST:
        together = []
    key, alone = f"{circle.about}:{once}", [one for one in hearing if one not in together]
    apart = {one.id: card(voice_of(tx, one), one) for one in hearing}
    to_each: list[Durable] = [DirectMessage(one.id, apart[one.id], f"{key}:{one.id}") for one in alone]
    if not together:
        return to_each
    ids = tuple(one.id for one in together)
    with_a_way = {one.id: _with_a_way(apart[one.id], ids, voice_of(tx, one)) for one in together}
    return [GroupChat(ids, card(_voice(tx, circle, together), None), with_a_way, key), *to_each]


def _with_a_way(card: Card, ids: tuple[int, ...], say: Speech) -> Card:
    return Card((*card.parts, TalkTogether(ids, say.text("circle-talk"))), card.title)


def _voice(tx: Transaction, circle: Circle, persons: Sequence[Person]) -> Speech:
    """The language we speak with all of them; else one they share; else that of the workspace."""
    spoken = {one.language or tx.workspace.language for one in persons}
    if len(spoken) == 1:
        return voice_in(tx, spoken.pop())
    shared = circle.languages.split()
    fitting = [one for one in (tx.workspace.language, *LANGUAGES) if one in shared and one in LANGUAGES]
    return voice_in(tx, fitting[0]) if fitting else channel_voice(tx)
