"""Brings files to somebody's own chat with the bot. That takes longer than Slack waits for an answer, so
it happens beside it.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine

from slack_sdk.web.async_client import AsyncWebClient

from bot.downloads import DownloadLinks
from bot.slack.directory import Directory
from bot.slack.errors import FAILURES, code_of
from bot.slack.incoming import Incoming
from bot.slack.render import FALLBACK_CHARACTERS, message
from bot.slack.send import QUIET
from bot.slack.text import outgoing
from bot.slack.upload import Upload
from handlers.chat import Card, Event, File, GiveFiles, Text
from handlers.texts import speak

log = logging.getLogger(__name__)


class Uploads:
    """`client` has time for large files. Where Slack does not take them they are fetched from us by a link;
    without `links` there is no other way than Slack's own."""

    def __init__(
        self,
        client: AsyncWebClient,
        directory: Directory,
        links: DownloadLinks | None,
        spoken: Callable[[Event], str],
    ) -> None:
        self._client = client
        self._directory = directory
        self._upload = Upload(client)
        self._links = links
        self._spoken = spoken
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, incoming: Incoming, given: GiveFiles, is_answered: bool) -> None:
        """`is_answered`: they heard already where it goes."""
        self._keep(self._bring(incoming, given, is_answered))

    async def settled(self) -> None:
        """Waits for what is being brought."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _keep(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _bring(self, incoming: Incoming, given: GiveFiles, is_answered: bool) -> None:
        event = incoming.event
        try:
            channel = await self._directory.direct_channel(event.by.user)
            is_there = event.place is not None and event.place.key == channel
            says = outgoing(given.says, {}, FALLBACK_CHARACTERS)
            try:
                await self._upload.files(given.files, channel, incoming.thread if is_there else "", says)
            except FAILURES as error:
                log.warning("files not brought by Slack: %s", code_of(error))
                await self._offer(channel, event, given.files)
            if not is_there and not is_answered:
                await self._say_where(event)
        except Exception as error:
            log.error("files not brought: %s", type(error).__name__)

    async def _say_where(self, event: Event) -> None:
        """Where they were asked for, to nobody else; files cannot be shown to one person there."""
        if event.place is None:
            return
        say = speak(self._spoken(event), event.workspace.platform)
        said = Card((Text(say.text("answer-in-direct")),))
        try:
            await self._client.chat_postEphemeral(
                channel=event.place.key, user=event.by.user, **message(said, {})
            )
        except FAILURES as error:
            log.info("where the files are was not said: %s", code_of(error))

    async def _offer(self, channel: str, event: Event, files: tuple[File, ...]) -> None:
        if self._links is not None:
            shown = message(await self._links.card(event, files), {})
            await self._client.chat_postMessage(channel=channel, **QUIET, **shown)
