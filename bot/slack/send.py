"""Carries out what the outbox delivers."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from msgspec.structs import replace
from slack_sdk.web.async_client import AsyncWebClient

from bot.platform import Delivery, DeliveryError, Refused, TryLater, Unclear
from bot.slack.errors import FAILURES, as_delivery_error
from bot.slack.forms import in_place_of
from bot.slack.limits import Json, OverLimit
from bot.slack.people import Directory
from bot.slack.render import message
from handlers.chat import Card, DirectMessage, Form, GroupChat, Link, Post, Remove, Source, Update

NOTHING_LEFT_TO_UPDATE = ("message_not_found", "cant_update_message", "edit_window_closed")
NOTHING_LEFT_TO_REMOVE = ("message_not_found",)
QUIET: Json = {"unfurl_links": False, "unfurl_media": False}


CLOCKS_DIFFER = timedelta(minutes=1)
PAGE = 200


class Sender:
    """`client` must not retry by itself (`retry_handlers=[]`) nor keep connections: after a dropped
    one the SDK posts again while its caller sees a single ok."""

    def __init__(self, client: AsyncWebClient, directory: Directory) -> None:
        self._client = client
        self._directory = directory

    async def deliver(self, delivery: Delivery) -> str:
        """Send it; returns the message's id. Raises `TryLater`, `Refused` or `Unclear`."""
        try:
            return await self._deliver(delivery)
        except OverLimit as defect:
            raise Refused(defect.code) from None
        except FAILURES as error:
            raise as_delivery_error(error) from None

    async def read_back(self, delivery: Delivery, since: datetime) -> str:
        """Find what we posted by the key in its metadata; "" when it is not there."""
        try:
            channel = delivery.place or await self._directory.direct_channel(delivery.user)
            async for found in self._posted(channel, _thread(delivery), since):
                payload = (found.get("metadata") or {}).get("event_payload") or {}
                if payload.get("key") == delivery.key:
                    return str(found["ts"])
        except FAILURES as error:
            raise as_delivery_error(error) from None
        return ""

    async def _posted(self, channel: str, thread: str, since: datetime) -> AsyncIterator[Json]:
        """Messages in a channel or thread, page by page."""
        only: Json = {
            "channel": channel,
            "oldest": f"{(since - CLOCKS_DIFFER).timestamp():.6f}",
            "include_all_metadata": True,
            "limit": PAGE,
        }
        cursor = ""
        while True:
            if thread:
                answer = await self._client.conversations_replies(ts=thread, cursor=cursor, **only)
            else:
                answer = await self._client.conversations_history(cursor=cursor, **only)
            for found in answer["messages"]:
                yield found
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    async def _deliver(self, delivery: Delivery) -> str:
        effect = delivery.effect
        match effect:
            case Post():
                return await self._post(delivery, delivery.place, effect.card, effect.thread)
            case DirectMessage():
                return await self._direct(delivery, effect.card)
            case GroupChat():
                return await self._together(delivery, effect.card)
            case Update():
                await self._update(delivery, message(effect.card, delivery.who))
            case Remove():
                await self._remove(delivery)
        return ""

    async def _direct(self, delivery: Delivery, shown: Card | Form) -> str:
        async with _may_be_repeated():
            channel = await self._directory.direct_channel(delivery.user)
        return await self._post(delivery, channel, in_place_of(shown) if isinstance(shown, Form) else shown)

    async def _together(self, delivery: Delivery, card: Card) -> str:
        async with _may_be_repeated():
            channel = await self._directory.group_channel(delivery.users)
        return await self._post(delivery, channel, card)

    async def _post(self, delivery: Delivery, channel: str, card: Card, thread: str = "") -> str:
        """The key travels in the metadata: whoever may read the channel can tell that it arrived."""
        card = await self._with_links(card)
        answer = await self._client.chat_postMessage(
            channel=channel,
            thread_ts=thread or None,
            metadata={"event_type": "opsteker_delivery", "event_payload": {"key": delivery.key}},
            **QUIET,
            **message(card, delivery.who),
        )
        return str(answer["ts"])

    async def _with_links(self, card: Card) -> Card:
        """Slack alone knows where a message can be found. A link we do not get is left out."""
        parts = [await self._link(part) if isinstance(part, Source) else part for part in card.parts]
        return replace(card, parts=tuple(part for part in parts if part is not None))

    async def _link(self, source: Source) -> Link | None:
        try:
            found = await self._client.chat_getPermalink(channel=source.place, message_ts=source.message)
        except FAILURES:
            return None
        return Link(str(found["permalink"]), source.label)

    async def _update(self, delivery: Delivery, shown: Json) -> None:
        for ts in delivery.messages:
            async with _may_be_repeated(NOTHING_LEFT_TO_UPDATE):
                await self._client.chat_update(channel=delivery.place, ts=ts, **shown)

    async def _remove(self, delivery: Delivery) -> None:
        for ts in delivery.messages:
            async with _may_be_repeated(NOTHING_LEFT_TO_REMOVE):
                await self._client.chat_delete(channel=delivery.place, ts=ts)


def _thread(delivery: Delivery) -> str:
    return delivery.effect.thread if isinstance(delivery.effect, Post) else ""


@asynccontextmanager
async def _may_be_repeated(fine: tuple[str, ...] = ()) -> AsyncIterator[None]:
    """Doing it twice changes nothing, so an unclear end is a reason to try again. Some refusals
    mean that it was done already."""
    try:
        yield
    except FAILURES as error:
        failed: DeliveryError = as_delivery_error(error)
        if failed.code in fine:
            return
        raise (TryLater(failed.code) if isinstance(failed, Unclear) else failed) from None
