"""The first words where the bot is new, and where to begin: a button for each thing that is switched on."""

from handlers import modules
from handlers.answers import channel_voice, voice
from handlers.chat import (
    AnyEffect,
    Arrived,
    Button,
    Buttons,
    Card,
    Command,
    DirectMessage,
    Note,
    Post,
    Reply,
    Text,
)
from handlers.texts import Speech
from handlers.texts.commands import CALLING
from storage.database import Transaction


def arrived(tx: Transaction, event: Arrived) -> list[AnyEffect]:
    """Said once per place or person, also when the bot is taken away and brought back."""
    if event.place is None or event.place.kind == "direct":
        return [DirectMessage(event.by.id, _card(tx, voice(tx, event)), key=f"welcome:person:{event.by.id}")]
    return [Post(event.place.id, _card(tx, channel_voice(tx)), key=f"welcome:place:{event.place.id}")]


def greeted(tx: Transaction, event: Command) -> list[AnyEffect]:
    """ "Hoi": a greeting back, and where to begin."""
    say = voice(tx, event)
    among_others = event.place is not None and event.place.kind != "direct"
    asking = (CALLING if among_others else "") + say.words("typed-help")[0]
    more = Note(say.text("greeting-more", help=asking))
    return [Reply(Card((Text(say.text("greeting")), *buttons(tx, say), more)))]


def buttons(tx: Transaction, say: Speech) -> tuple[Buttons, ...]:
    """None at all when nothing is on."""
    every = (
        ("tip", Button("open_tip", say.text("shortcut-find_tip"))),
        ("til", Button("share_til", say.text("til-button-share"), style="primary")),
        ("kudos", Button("open_kudos", say.text("kudos-button-give"))),
    )
    on = tuple(button for module, button in every if modules.is_on(tx, module))
    return (Buttons(on, stays=True),) if on else ()


def _card(tx: Transaction, say: Speech) -> Card:
    return Card((Text(say.text("welcome")), *buttons(tx, say)), say.text("welcome-title"))
