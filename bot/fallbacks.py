"""What happens where a platform lacks something: one fallback for each gap."""

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
    GroupChat,
    Offer,
    OpenForm,
    Post,
    Reply,
    ShowHome,
    Text,
    Words,
)
from handlers.texts import Speech, speak


class NotInConfidence(Exception):
    """What was to stay between one person and the bot would have to be stored or shown to others."""


def fit(effects: list[AnyEffect], event: Event, can: Capabilities, language: str = "en") -> list[AnyEffect]:
    """The same effects in a shape the platform can carry out. `language` is for who has none.

    Raises `NotInConfidence`.
    """
    say = speak(event.by.language or language)
    return [_fit(effect, event, can, say, number) for number, effect in enumerate(effects)]


def apart(effect: GroupChat, there: set[int]) -> list[DirectMessage]:
    """For where no group can be brought together: to each who is there their own card, with a way into a
    chat."""
    return [
        DirectMessage(person_id, card, f"{effect.key}:{person_id}")
        for person_id, card in effect.apart.items()
        if person_id in there
    ]


def _fit(effect: AnyEffect, event: Event, can: Capabilities, say: Speech, number: int) -> AnyEffect:
    if isinstance(effect, AskConsent) and not can.focus:
        effect = Reply(Card((Text(say.text("time-focus-not-here")),)))
    if isinstance(effect, Reply) and isinstance(effect.card, Card):
        effect = replace(effect, card=_offered(effect.card, can))
    if isinstance(effect, ShowHome) and not can.home:
        effect = Reply(effect.card)
    if isinstance(effect, OpenForm) and _typed(event) and not can.forms_from_commands:
        effect = Reply(effect.form)
    if isinstance(effect, Reply) and not can.private_replies and _others_are_here(event):
        key = f"{event.key}:reply{number}"
        return DirectMessage(event.by.id, _may_be_kept(effect, event, say), key, is_answer=True)
    if isinstance(effect, Post) and effect.thread and not can.threads:
        return replace(effect, thread="")
    return effect


def _offered(card: Card, can: Capabilities) -> Card:
    """With buttons only for what the platform can."""
    if not any(isinstance(part, Offer) for part in card.parts):
        return card
    able = [part for part in card.parts if not isinstance(part, Offer) or getattr(can, part.needs)]
    parts = (Buttons((part.button,)) if isinstance(part, Offer) else part for part in able)
    return replace(card, parts=tuple(parts))


def _may_be_kept(effect: Reply, event: Event, say: Speech) -> Card | Form:
    """A message that comes later is stored till then: a form in confidence has to be asked for where
    it can be shown at once."""
    if effect.in_confidence:
        raise NotInConfidence
    if isinstance(effect.card, Form) and effect.card.in_confidence:
        return Card((Text(say.text("only-between-us", words=_said(event))),))
    return effect.card


def _said(event: Event) -> str:
    if isinstance(event, Command):
        return f"{event.name} {event.text}"
    return event.text if isinstance(event, Words) else ""


def _typed(event: Event) -> bool:
    return isinstance(event, Command | Words)


def _others_are_here(event: Event) -> bool:
    return event.place is not None and event.place.kind != "direct"
