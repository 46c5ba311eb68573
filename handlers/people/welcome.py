"""The first words, where the bot is new."""

from handlers import modules
from handlers.answers import channel_voice, voice
from handlers.chat import AnyEffect, Arrived, Button, Buttons, Card, DirectMessage, Post, Text
from handlers.texts import Speech
from storage.database import Transaction


def arrived(tx: Transaction, event: Arrived) -> list[AnyEffect]:
    """Said once per place or person, also when the bot is taken away and brought back."""
    if event.place is None or event.place.kind == "direct":
        return [DirectMessage(event.by.id, _card(tx, voice(tx, event)), key=f"welcome:person:{event.by.id}")]
    return [Post(event.place.id, _card(tx, channel_voice(tx)), key=f"welcome:place:{event.place.id}")]


def _card(tx: Transaction, say: Speech) -> Card:
    share = Button("share_til", say.text("til-button-share"), style="primary")
    begin = (Buttons((share,)),) if modules.is_on(tx, "til") else ()
    return Card((Text(say.text("welcome")), *begin), say.text("welcome-title"))
