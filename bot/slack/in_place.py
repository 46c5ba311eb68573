"""An answer stands where the question stood: what somebody did on a message that they alone see changes that
message, so that answers do not pile up under it.

A notice comes in the place of the row of buttons that led to it; a card with buttons of its own takes the
place of all of it. In one's own chat with the bot Slack brings the message along with a press. Elsewhere what
only one person sees is remembered here for a while, by its rows; without that the answer is a new message.
"""

import logging
import secrets
from collections import OrderedDict
from collections.abc import Sequence

from msgspec import Struct
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.errors import FAILURES, code_of
from bot.slack.incoming import Incoming, On
from bot.slack.limits import Json, OverLimit, check
from bot.slack.render import FALLBACK_CHARACTERS, STAYS, message
from bot.slack.response_url import respond
from bot.slack.text import People
from handlers.chat import Card, Press, Text

log = logging.getLogger(__name__)

MOST_REMEMBERED = 2_000


class Standing(Struct):
    """A message as it is now, in their own chat; or by an address for changing it, while that is good."""

    blocks: list[Json]
    text: str
    channel: str = ""
    ts: str = ""
    response_url: str = ""


class InPlace:
    """`client` changes messages."""

    def __init__(self, client: AsyncWebClient) -> None:
        self._client = client
        self._rows: OrderedDict[str, tuple[str, Standing]] = OrderedDict()

    def named(self, shown: Json) -> Json:
        """What only one person will see, with names for its rows of buttons, by which it is remembered."""
        token = secrets.token_hex(6)
        blocks = [
            block if block.get("block_id") in self._rows else _named(block, f"{token}.{n}")
            for n, block in enumerate(shown["blocks"])
        ]
        standing = Standing(blocks, shown["text"])
        for block in blocks:
            if _is_row(block):
                self._remember(block["block_id"], block["block_id"], standing)
        return {**shown, "blocks": blocks}

    def keep(self, incoming: Incoming) -> str:
        """A form opens from a message: a key by which the answer to it finds the way back; "" for none."""
        found = self._find(incoming)
        if found is None:
            return ""
        key = secrets.token_hex(6)
        self._remember(key, *found)
        return key

    async def show(self, incoming: Incoming, cards: Sequence[Card], who: People) -> bool:
        """Whether it stands there now."""
        found = self._find(incoming)
        if found is None:
            return False
        try:
            shown = _shown(*found, cards, who)
            return shown is not None and await self._change(found[1], shown)
        except FAILURES as error:
            log.info("an answer does not take the place of its question: %s", code_of(error))
        except OverLimit as over:
            log.info("an answer does not fit in the place of its question: %s", over.code)
        return False

    def _find(self, incoming: Incoming) -> tuple[str, Standing] | None:
        on, place = incoming.on, incoming.event.place
        if on is None:
            return None
        if not on.is_for_one:
            is_theirs = place is not None and place.kind == "direct" and bool(on.blocks)
            return (on.row, _own(on)) if is_theirs else None
        found = self._rows.get(on.row)
        if not isinstance(incoming.event, Press):
            return found
        row, standing = found or (on.row, Standing([], ""))
        standing.response_url = incoming.response_url
        return row, standing

    async def _change(self, standing: Standing, shown: Json) -> bool:
        if standing.ts:
            await self._client.chat_update(channel=standing.channel, ts=standing.ts, **shown)
            return True
        body = {"replace_original": True, **self.named(shown)}
        return await respond(self._client, standing.response_url, body)

    def _remember(self, key: str, row: str, standing: Standing) -> None:
        self._rows[key] = (row, standing)
        if len(self._rows) > MOST_REMEMBERED:
            self._rows.popitem(last=False)


def _own(on: On) -> Standing:
    return Standing(list(on.blocks), on.text, on.channel, on.ts)


def _is_row(block: Json) -> bool:
    """Whether there is something to press: also beside the words of one thing of a list."""
    return block["type"] == "actions" or "accessory" in block


def _named(block: Json, name: str) -> Json:
    if not _is_row(block):
        return block
    stays = STAYS if str(block.get("block_id", "")).endswith(STAYS) else ""
    return {**block, "block_id": name + stays}


def _shown(row: str, standing: Standing, cards: Sequence[Card], who: People) -> Json | None:
    """None where the row is not there (any more)."""
    parts = [part for card in cards for part in (*_title(card, cards[0]), *card.parts)]
    answer = message(Card(tuple(parts), cards[0].title), who)
    if any(card.title or card.buttons() for card in cards):
        return answer
    blocks = _with(answer["blocks"], standing.blocks, row)
    if blocks is None:
        return None
    text = f"{standing.text}\n{answer['text']}"
    fits = len(text) <= FALLBACK_CHARACTERS
    return check({"text": text if fits else answer["text"], "blocks": blocks}, "message")


def _title(card: Card, first: Card) -> tuple[Text, ...]:
    return (Text(card.title, (card.title,)),) if card.title and card is not first else ()


def _with(answer: list[Json], blocks: list[Json], row: str) -> list[Json] | None:
    """In the place of the row; under it where it stays, in the place of what was said there before."""
    said = f"said.{row}."
    left = [block for block in blocks if not str(block.get("block_id", "")).startswith(said)]
    at = next((n for n, block in enumerate(left) if block.get("block_id") == row), None)
    if at is None:
        return None
    if not row.endswith(STAYS):
        words = {name: value for name, value in left[at].items() if name != "accessory"}
        kept = [] if left[at]["type"] == "actions" else [words]
        return [*left[:at], *kept, *answer, *left[at + 1 :]]
    under = [{**block, "block_id": f"{said}{n}"} for n, block in enumerate(answer)]
    return [*left[: at + 1], *under, *left[at + 1 :]]
