"""Brings files to somebody's own chat with the bot. That takes longer than Slack waits for an answer, so
it happens beside it.
"""

import asyncio
import logging
from collections.abc import Coroutine

from slack_sdk.web.async_client import AsyncWebClient

from bot.downloads import DownloadLinks
from bot.slack.directory import Directory
from bot.slack.errors import FAILURES, code_of
from bot.slack.render import message
from bot.slack.send import QUIET
from bot.slack.upload import Upload
from handlers.chat import Event, File

log = logging.getLogger(__name__)


class Uploads:
    """`client` has time for large files. Where Slack does not take them they are fetched from us by a link;
    without `links` there is no other way than Slack's own."""

    def __init__(self, client: AsyncWebClient, directory: Directory, links: DownloadLinks | None) -> None:
        self._client = client
        self._directory = directory
        self._upload = Upload(client)
        self._links = links
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, event: Event, files: tuple[File, ...]) -> None:
        self._keep(self._bring(event, files))

    async def settled(self) -> None:
        """Waits for what is being brought."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _keep(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _bring(self, event: Event, files: tuple[File, ...]) -> None:
        try:
            channel = await self._directory.direct_channel(event.by.user)
            try:
                await self._upload.files(files, channel)
            except FAILURES as error:
                log.warning("files not brought by Slack: %s", code_of(error))
                await self._offer(channel, event, files)
        except Exception as error:
            log.error("files not brought: %s", type(error).__name__)

    async def _offer(self, channel: str, event: Event, files: tuple[File, ...]) -> None:
        if self._links is not None:
            shown = message(await self._links.card(event, files), {})
            await self._client.chat_postMessage(channel=channel, **QUIET, **shown)
