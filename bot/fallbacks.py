"""What happens where a platform lacks something: one fallback for each gap."""

from msgspec import Struct
from msgspec.structs import replace

from handlers.chat import (
    AnyEffect,
    AskConsent,
    Buttons,
    Capabilities,
    Card,
    Command,
    DirectMessage,
    Event,
    Form,
    GiveFiles,
    GroupChat,
    Later,
    Offer,
    OpenForm,
    Post,
    Press,
    Reply,
    ShowHome,
    Text,
    Words,
)
from handlers.texts import Speech, speak

TOAST_MAX = 200
"""Characters that can be read in a moment."""


class NotInConfidence(Exception):
    """What was to stay between one person and the bot would have to be stored or shown to others."""


class Situation(Struct, frozen=True):
    """What happened and what the platform can. `number` tells the effects of one event apart."""

    event: Event
    can: Capabilities
    say: Speech
    number: int

    @property
    def is_typed(self) -> bool:
        return isinstance(self.event, Command | Words)

    @property
    def is_among_others(self) -> bool:
        return self.event.place is not None and self.event.place.kind != "direct"


def fit(effects: list[AnyEffect], event: Event, can: Capabilities, language: str = "en") -> list[AnyEffect]:
    """The same effects in a shape the platform can carry out. `language` is for who has none.

    Raises `NotInConfidence`.
    """
    say = speak(event.by.language or language, event.workspace.platform)
    effects = _brought(effects) if can.files else _without_files(effects, say)
    return [_fit(effect, Situation(event, can, say, number)) for number, effect in enumerate(effects)]


def _fit(effect: AnyEffect, situation: Situation) -> AnyEffect:
    for fallback in FALLBACKS:
        effect = fallback(effect, situation)
    return effect


def apart(effect: GroupChat, there: set[int]) -> list[DirectMessage]:
    """For where no group can be brought together: to each who is there their own card, with a way into a
    chat."""
    return [
        DirectMessage(person_id, card, f"{effect.key}:{person_id}")
        for person_id, card in effect.apart.items()
        if person_id in there
    ]


def _brought(effects: list[AnyEffect]) -> list[AnyEffect]:
    """Files, behind what is said of them."""
    found: list[AnyEffect] = []
    for effect in effects:
        if isinstance(effect, GiveFiles) and effect.comes is not None:
            found.append(Reply(effect.comes))
        found.append(effect)
    return found


def _without_files(effects: list[AnyEffect], say: Speech) -> list[AnyEffect]:
    """Nothing is promised that cannot come, nor remembered of it; who can mend that is said once."""
    if not any(isinstance(effect, GiveFiles) for effect in effects):
        return effects
    no_way = Text(say.text("files-no-way"))
    return [
        Reply(Card((*effect.otherwise.parts, no_way) if effect.otherwise else (no_way,)))
        if isinstance(effect, GiveFiles)
        else effect
        for effect in effects
        if not isinstance(effect, Later)
    ]


def _without_focus(effect: AnyEffect, situation: Situation) -> AnyEffect:
    if isinstance(effect, AskConsent) and not situation.can.focus:
        return Reply(Card((Text(situation.say.text("time-focus-not-here")),)))
    return effect


def _without_offers(effect: AnyEffect, situation: Situation) -> AnyEffect:
    if isinstance(effect, Reply) and isinstance(effect.card, Card):
        return replace(effect, card=_offered(effect.card, situation.can))
    return effect


def _without_home(effect: AnyEffect, situation: Situation) -> AnyEffect:
    if not isinstance(effect, ShowHome):
        return effect
    is_here = situation.can.home and (situation.can.home_in_chat or not effect.asked)
    return effect if is_here else Reply(effect.card)


def _without_forms_from_commands(effect: AnyEffect, situation: Situation) -> AnyEffect:
    if isinstance(effect, OpenForm) and situation.is_typed and not situation.can.forms_from_commands:
        return Reply(effect.form)
    return effect


def _without_private_replies(effect: AnyEffect, situation: Situation) -> AnyEffect:
    if isinstance(effect, Reply) and _is_for_ones_own_chat(effect, situation):
        key = f"{situation.event.key}:reply{situation.number}"
        return DirectMessage(situation.event.by.id, _may_be_kept(effect, situation), key, is_answer=True)
    return effect


def _is_for_ones_own_chat(effect: Reply, situation: Situation) -> bool:
    is_shown_there = (effect.for_everybody and situation.is_typed) or _is_toast(effect, situation)
    return situation.is_among_others and not situation.can.private_replies and not is_shown_there


def _is_toast(effect: Reply, situation: Situation) -> bool:
    """A few words, and nothing that somebody would want to find again."""
    if not (situation.can.toasts and isinstance(situation.event, Press) and isinstance(effect.card, Card)):
        return False
    few = len(effect.card.as_notification()) <= TOAST_MAX
    return few and not effect.in_confidence and all(isinstance(part, Text) for part in effect.card.parts)


def _without_threads(effect: AnyEffect, situation: Situation) -> AnyEffect:
    return replace(effect, thread="") if isinstance(effect, Post) and not situation.can.threads else effect


FALLBACKS = (
    _without_focus,
    _without_offers,
    _without_home,
    _without_forms_from_commands,
    _without_private_replies,
    _without_threads,
)
"""In this order: what one makes of an effect, the next may have to change again."""


def _offered(card: Card, can: Capabilities) -> Card:
    """With buttons only for what the platform can."""
    if not any(isinstance(part, Offer) for part in card.parts):
        return card
    able = [part for part in card.parts if not isinstance(part, Offer) or getattr(can, part.needs)]
    parts = (Buttons((part.button,)) if isinstance(part, Offer) else part for part in able)
    return replace(card, parts=tuple(parts))


def _may_be_kept(effect: Reply, situation: Situation) -> Card | Form:
    """A message that comes later is stored till then: a form in confidence has to be asked for where
    it can be shown at once."""
    if effect.in_confidence:
        raise NotInConfidence
    if isinstance(effect.card, Form) and effect.card.in_confidence:
        return Card((Text(situation.say.text("only-between-us", words=_said(situation.event))),))
    return effect.card


def _said(event: Event) -> str:
    if isinstance(event, Command):
        return f"{event.name} {event.text}"
    return event.text if isinstance(event, Words) else ""
