"""What is sent to show a card or a form: of no library, as the protocol has it."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from bot.teams import render
from bot.teams.in_place import InPlace
from bot.teams.views import Views
from handlers.chat import Card, Form, Who

Json = dict[str, Any]


class Message(Struct, frozen=True):
    """A card, and what a notification says of it."""

    card: Json
    summary: str

    def as_activity(self) -> Json:
        """https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference"""
        attachment = {"contentType": render.CONTENT_TYPE, "content": self.card}
        return {"type": "message", "summary": self.summary, "attachments": [attachment]}


def message(
    content: Card | Form,
    who: Mapping[int, Who],
    errors: Mapping[str, str] | None = None,
    in_place: InPlace | None = None,
    views: Views | None = None,
) -> Message:
    """What is sent to show a card or a form. The summary is what a notification shows. With `in_place` it
    goes to somebody's own chat, where answers come on it; with `views` to others as well, and it may look
    different to some."""
    shown = render.card(content, who) if isinstance(content, Card) else render.form(content, who, errors)
    if views is not None and isinstance(content, Card):
        shown = views.offered(shown, content, who)
    if in_place is not None and isinstance(content, Card):
        shown = in_place.keeping(shown)
    return Message(shown, render.summary(content, who))
