"""How something reaches a whole circle: when all of them are at work, in a chat of just them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from handlers.answers import channel_voice, voice_of
from handlers.chat import Card, DirectMessage, Durable, GroupChat, Person, TalkTogether
from handlers.circle.scopes import MODULE
from handlers.people import availability
from handlers.texts import LANGUAGES, Speech, speak
from storage.circles import Circle
from storage.database import Transaction

FEWEST = 2
"""A circle of one is none."""

CardFor = Callable[[Speech, Person | None], Card]
"""The card for one of them, in their own chat with the bot; for None the one all of them see."""


def tell(
    tx: Transaction, circle: Circle, persons: Sequence[Person], step: str, card: CardFor, now: datetime
) -> list[Durable]:
    """To all of them together, once for each `step`. Who silenced circles hears nothing; who pauses for
    long hears it alone, afterwards: nobody else waits for that."""
    opens = {one.id: availability.open_for_notice(tx, one, MODULE, now) for one in persons}
    asking = [one for one in persons if opens[one.id] is not None]
    together = [one for one in asking if (opens[one.id] or now) <= now + availability.PATIENCE]
    if len(together) < FEWEST:
        together = []
    key, alone = f"{circle.about}:{step}", [one for one in asking if one not in together]
    own = {one.id: card(voice_of(tx, one), one) for one in asking}
    told: list[Durable] = [DirectMessage(one.id, own[one.id], f"{key}:{one.id}") for one in alone]
    if not together:
        return told
    ids = tuple(one.id for one in together)
    apart = {one.id: _with_a_way(own[one.id], ids, voice_of(tx, one)) for one in together}
    return [GroupChat(ids, card(_voice(tx, circle, together), None), apart, key), *told]


def _with_a_way(card: Card, ids: tuple[int, ...], say: Speech) -> Card:
    return Card((*card.parts, TalkTogether(ids, say.text("circle-talk"))), card.title)


def _voice(tx: Transaction, circle: Circle, persons: Sequence[Person]) -> Speech:
    """The language we speak with all of them; else one they share; else that of the workspace."""
    spoken = {one.language or tx.workspace.language for one in persons}
    if len(spoken) == 1:
        return speak(spoken.pop())
    shared = circle.languages.split()
    fitting = [one for one in (tx.workspace.language, *LANGUAGES) if one in shared and one in LANGUAGES]
    return speak(fitting[0]) if fitting else channel_voice(tx)
