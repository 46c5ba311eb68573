"""Carries out what the outbox delivers."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.chart_image import png
from bot.platform import Delivery, DeliveryError, Refused, TryLater, Unclear
from bot.slack.directory import Directory
from bot.slack.errors import FAILURES, as_delivery_error, code_of
from bot.slack.focus import InTheirName
from bot.slack.forms import in_place_of
from bot.slack.limits import Json, OverLimit
from bot.slack.render import NO_PICTURES, Pictures, message
from bot.slack.upload import Upload
from handlers.chat import (
    Card,
    Chart,
    DirectMessage,
    EndConsent,
    File,
    Focus,
    Form,
    GroupChat,
    Panels,
    Post,
    Remove,
    Update,
)

log = logging.getLogger(__name__)

NOTHING_LEFT_TO_UPDATE = ("message_not_found", "cant_update_message", "edit_window_closed")
NOTHING_LEFT_TO_REMOVE = ("message_not_found",)
QUIET: Json = {"unfurl_links": False, "unfurl_media": False}

PICTURE_SECONDS = 10
"""Of the thirty that a delivery may take: what has no picture by then goes without."""

NOT_READY = "invalid_blocks"
NOT_READY_PAUSES = (1.0, 2.0, 3.0)
"""Slack looks through a file after it said that it has it, and refuses messages with it for a second or
two. Nothing else tells us when it is done, without a right to read files."""


CLOCKS_DIFFER = timedelta(minutes=1)
PAGE = 200


class Sender:
    """`client` must not retry by itself (`retry_handlers=[]`) nor keep connections: after a dropped
    one the SDK posts again while its caller sees a single ok."""

    def __init__(
        self, client: AsyncWebClient, directory: Directory, in_their_name: InTheirName | None = None
    ) -> None:
        self._client = client
        self._directory = directory
        self._in_their_name = in_their_name
        self._upload = Upload(client)

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
            case Focus() | EndConsent():
                await self._act_for(delivery, effect)
        return ""

    async def _act_for(self, delivery: Delivery, effect: Focus | EndConsent) -> None:
        if self._in_their_name is None:
            raise Refused("no_settings_for_consent")
        if isinstance(effect, Focus):
            await self._in_their_name.focus(delivery, effect)
        else:
            await self._in_their_name.end(delivery, effect)

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
        until = asyncio.get_running_loop().time() + PICTURE_SECONDS
        asked: Json = {
            "channel": channel,
            "thread_ts": thread or None,
            "metadata": {"event_type": "opsteker_delivery", "event_payload": {"key": delivery.key}},
            **QUIET,
        }
        if pictures := await self._pictures(card, until):
            posted = await self._illustrated(asked, message(card, delivery.who, pictures), until)
            if posted:
                return posted
        return await self._say(asked, message(card, delivery.who))

    async def _say(self, asked: Json, shown: Json) -> str:
        return str((await self._client.chat_postMessage(**asked, **shown))["ts"])

    async def _pictures(self, card: Card, until: float) -> Pictures:
        """The charts as files in Slack; none when that does not work (in time): words go without them."""
        charts = list(dict.fromkeys(one for one in card.parts if isinstance(one, Chart | Panels)))
        if not charts:
            return NO_PICTURES
        try:
            async with asyncio.timeout_at(until):
                drawn = [File("chart.png", "image/png", await asyncio.to_thread(png, one)) for one in charts]
                return dict(zip(charts, await self._upload.files(drawn), strict=True))
        except Exception as error:
            log.info("a chart goes without its picture: %s", code_of(error))
            return NO_PICTURES

    async def _illustrated(self, asked: Json, shown: Json, until: float) -> str:
        """The id of what was posted; "" when Slack surely did not post it, so that it can go without."""
        for pause in (0.0, *NOT_READY_PAUSES):
            if asyncio.get_running_loop().time() + pause >= until:
                break
            await asyncio.sleep(pause)
            try:
                return await self._say(asked, shown)
            except SlackApiError as error:
                if not isinstance(as_delivery_error(error), Refused):
                    raise
                log.info("a picture is not posted: %s", code_of(error))
                if code_of(error) != NOT_READY:
                    break
        return ""

    async def address(self, place: str, message: str) -> str:
        """Where a message can be found: Slack alone knows. Raises what `deliver` raises."""
        try:
            found = await self._client.chat_getPermalink(channel=place, message_ts=message)
        except FAILURES as error:
            raise as_delivery_error(error) from None
        return str(found["permalink"])

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
