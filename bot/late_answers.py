"""How an answer comes that comes too late to be one: what somebody did met no database and was done later."""

from collections.abc import Sequence

from msgspec.structs import replace

from handlers import apology, routes
from handlers.answers import voice_of
from handlers.chat import (
    AnyEffect,
    Card,
    DirectMessage,
    Event,
    HomeOpened,
    Immediate,
    Note,
    Reply,
    ShowHome,
    Submit,
    Text,
)
from storage.database import Transaction


class MustBeRepeated(Exception):
    """Its answer is nothing that can be sent later: a form to fill in, or what is in confidence."""


def can_wait(event: Event) -> bool:
    """Not what was told in confidence: an answer that is stored would tell of it. What was looked up is best
    looked up again."""
    in_confidence = isinstance(event, Submit) and event.name in apology.IN_CONFIDENCE
    return not (in_confidence or isinstance(event, HomeOpened) or routes.is_lookup(event))


def as_messages(tx: Transaction, event: Event, effects: Sequence[AnyEffect]) -> list[AnyEffect]:
    """The same, with answers as messages. Who did it on purpose hears of it in any case. Raises
    `MustBeRepeated`."""
    lasting: list[AnyEffect] = [effect for effect in effects if not isinstance(effect, Immediate)]
    if not isinstance(event, apology.ON_PURPOSE):
        return lasting
    cards = [_card(effect) for effect in effects if isinstance(effect, Immediate)]
    if not cards and not any(isinstance(one, DirectMessage) and one.is_answer for one in lasting):
        cards = [Card(())]
    done = Text(voice_of(tx, event.by).text("late-done"))
    for number, card in enumerate(cards):
        answer, key = replace(card, parts=(done, *card.parts)), f"{event.key}:late{number}"
        lasting.append(DirectMessage(event.by.id, answer, key, is_answer=True))
    return lasting


def _card(effect: Immediate) -> Card:
    if isinstance(effect, Reply) and isinstance(effect.card, Card) and not effect.in_confidence:
        return effect.card
    if isinstance(effect, ShowHome) and effect.asked:
        return effect.card
    raise MustBeRepeated


def ask_to_repeat(tx: Transaction, event: Event) -> list[AnyEffect]:
    """Nothing was done of it: a form, for one, opens only while somebody waits for it."""
    theirs = apology.words_of(event)
    text = Text(voice_of(tx, event.by).text("late-again"))
    card = Card((text, Note(theirs)) if theirs else (text,))
    return [DirectMessage(event.by.id, card, f"{event.key}:late", is_answer=True)]
