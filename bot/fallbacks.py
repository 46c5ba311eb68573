"""What happens where a platform lacks something: one fallback for each gap."""

from msgspec.structs import replace

from handlers.chat import (
    AnyEffect,
    Capabilities,
    Command,
    DirectMessage,
    Event,
    OpenForm,
    Post,
    Reply,
    ShowHome,
    Words,
)


def fit(effects: list[AnyEffect], event: Event, can: Capabilities) -> list[AnyEffect]:
    """The same effects in a shape the platform can carry out."""
    return [_fit(effect, event, can, number) for number, effect in enumerate(effects)]


def _fit(effect: AnyEffect, event: Event, can: Capabilities, number: int) -> AnyEffect:
    if isinstance(effect, ShowHome) and not can.home:
        effect = Reply(effect.card)
    if isinstance(effect, OpenForm) and _typed(event) and not can.forms_from_commands:
        effect = Reply(effect.form)
    if isinstance(effect, Reply) and not can.private_replies and _others_are_here(event):
        return DirectMessage(event.by.id, effect.card, key=f"{event.key}:reply{number}")
    if isinstance(effect, Post) and effect.thread and not can.threads:
        return replace(effect, thread="")
    return effect


def _typed(event: Event) -> bool:
    return isinstance(event, Command | Words)


def _others_are_here(event: Event) -> bool:
    return event.place is not None and event.place.kind != "direct"
