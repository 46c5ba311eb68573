"""A card that looks different to some: Teams asks for the card anew when one of them sees it, in their name.

Only who is named on the card is among them, and what they see is in the card itself, sealed: nothing is
looked up, and nothing private is in it. https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/
cards/universal-actions-for-adaptive-cards/user-specific-views
"""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from bot.teams import payloads, render
from bot.teams.in_place import InPlace
from bot.teams.payloads import MARK, Activity
from handlers.chat import Buttons, Card, Who

Json = dict[str, Any]

MOST_USERS = 60
"""Teams asks for no more of them."""


class Views:
    def __init__(self, seal: InPlace) -> None:
        self._seal = seal

    def offered(self, shown: Json, card: Card, who: Mapping[int, Who]) -> Json:
        """The card for everyone, with how it looks to some; without that where it would be too large."""
        differing = [part for part in card.parts if isinstance(part, Buttons) and part.whose]
        named = [who[one].user for part in differing[:1] for one in part.whose if one in who]
        users = [user for user in named if user][:MOST_USERS]
        if not users:
            return shown
        view = self._seal.pack({"users": users, "card": render.card(_theirs(card), who)})
        action = {"type": "Action.Execute", "title": "…", "verb": "view", "data": {MARK: {"view": view}}}
        whole = {**shown, "refresh": {"action": action, "userIds": users}}
        return whole if render.size(whole) <= render.CARD_BYTES else shown

    def of(self, activity: Activity) -> Json | None:
        """What an invoke is answered with that asks for the card as this person sees it."""
        mark = payloads.pressed(activity) if activity.type == "invoke" else None
        found = self._seal.unpack(mark.view) if mark and mark.view else None
        if found is None or activity.sender.id not in found.get("users", []):
            return None
        return {"statusCode": 200, "type": render.CONTENT_TYPE, "value": found["card"]}


def _theirs(card: Card) -> Card:
    parts = (replace(p, buttons=p.theirs) if isinstance(p, Buttons) and p.whose else p for p in card.parts)
    return replace(card, parts=tuple(parts))
