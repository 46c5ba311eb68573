"""An answer stands where the question stood: what somebody did on a card in their own chat with the bot
changes that card, so that answers do not pile up under it and nothing that was settled can be pressed again.

A notice comes in the place of the row of buttons that led to it; a card with buttons of its own takes the
place of all of it. Teams does not bring the card along with a press, so a card carries itself in a field that
is not shown: packed, and sealed, for what comes back may be of anybody. Nothing has to be remembered for
that, and it goes for a card of last month too.
"""

import base64
import hashlib
import hmac
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from bot.teams import payloads, render
from bot.teams.buttons import actions
from bot.teams.payloads import MARK, Activity, Mark
from handlers.chat import Card, Text, Who

Json = dict[str, Any]

FIELD = "opsteker_card"
"""The field it is in; a form has no input of that name."""

SEAL_BYTES = 16


class InPlace:
    """`secret` seals; after another was set, older cards are answered below."""

    def __init__(self, secret: str) -> None:
        self._secret = hashlib.sha256(f"card:{secret}".encode()).digest()

    def keeping(self, shown: Json) -> Json:
        """The same card, carrying itself where there is something to press and room for that."""
        if not any(MARK in action.get("data", {}) for action in actions(shown["body"])):
            return shown
        return self.carrying(shown, self.pack(shown))

    def carrying(self, shown: Json, packed: str) -> Json:
        """A form can carry the card it was opened from."""
        hidden = {"type": "Input.Text", "id": FIELD, "isVisible": False, "value": packed}
        whole = {**shown, "body": [*shown["body"], hidden]}
        return whole if render.size(whole) <= render.CARD_BYTES else shown

    def answered(
        self, packed: str, pressed: Mark, cards: Sequence[Card], who: Mapping[int, Who]
    ) -> Json | None:
        """The card with the answer on it; None where that cannot be."""
        kept = self.unpack(packed)
        if kept is None:
            return None
        if any(card.title or card.buttons() for card in cards):
            return self.keeping(render.card(_joined(cards), who))
        row = _find(kept["body"], msgspec.to_builtins(pressed))
        if row is None:
            return None
        said, entities = render.said(_joined(cards), who, kept["msteams"]["entities"])
        body = _with(said, kept["body"], row)
        shown = {**kept, "body": body, "msteams": {**kept["msteams"], "entities": entities}}
        return self.keeping(shown) if render.size(shown) <= render.CARD_BYTES else None

    def pack(self, shown: Json) -> str:
        content = zlib.compress(json.dumps(shown, separators=(",", ":")).encode(), 9)
        return base64.urlsafe_b64encode(self._seal(content) + content).decode()

    def unpack(self, packed: str) -> Json | None:
        """None for what we did not pack."""
        try:
            sealed = base64.urlsafe_b64decode(packed.encode())
        except ValueError:
            return None
        seal, content = sealed[:SEAL_BYTES], sealed[SEAL_BYTES:]
        if not hmac.compare_digest(seal, self._seal(content)):
            return None
        shown: Json = json.loads(zlib.decompress(content))
        return shown

    def _seal(self, content: bytes) -> bytes:
        return hmac.digest(self._secret, content, "sha256")[:SEAL_BYTES]


def carried(activity: Activity) -> tuple[Mark, str] | None:
    """What somebody did something on in their own chat: our mark, and the card itself, which came along."""
    mark, packed = payloads.pressed(activity), payloads.filled_in(activity).get(FIELD)
    if mark is None or not isinstance(packed, str) or not activity.is_with_bot_alone:
        return None
    return mark, packed


class _Row(NamedTuple):
    """From where to where it is in the body. A row that stays can be pressed again."""

    name: str
    start: int
    end: int

    @property
    def stays(self) -> bool:
        return self.name.startswith(render.STAYS)


def _find(body: list[Json], mark: Json) -> _Row | None:
    for at, element in enumerate(body):
        if any(action.get("data", {}).get(MARK) == mark for action in actions(element)):
            name = _name(element)
            of_it = [n for n in range(at, len(body)) if name and _name(body[n]) == name]
            before = [n for n in range(at) if name and _name(body[n]) == name]
            return _Row(name, min([at, *before]), max([at, *of_it]) + 1)
    return None


def _name(element: Json) -> str:
    """More buttons than fit in one set are several, of one name but for the last number."""
    return str(element.get("id", "")).rpartition(".")[0]


def _with(answer: list[Json], body: list[Json], row: _Row) -> list[Json]:
    """In the place of the row, or of a line of a list; under it where it stays, in the place of what was said
    there before."""
    if row.stays:
        said = f"said.{row.name}"
        under = [{**element, "id": f"{said}.{n}"} for n, element in enumerate(answer)]
        rest = [element for element in body[row.end :] if _name(element) != said]
        return [*body[: row.end], *under, *rest]
    return [*body[: row.start], *answer, *body[row.end :]]


def _joined(cards: Sequence[Card]) -> Card:
    first, *more = cards
    parts = [
        part
        for card in more
        for part in ((Text(card.title, (card.title,)),) if card.title else ()) + card.parts
    ]
    return Card((*first.parts, *parts), first.title)
