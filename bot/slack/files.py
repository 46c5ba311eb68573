"""Brings files to somebody's own chat with the bot.

https://docs.slack.dev/messaging/working-with-files: an address to send each to, then all of them shown
at once. That takes longer than Slack waits for an answer, so it happens beside it.
"""

import asyncio
import logging
from collections.abc import Coroutine

from slack_sdk.web.async_client import AsyncWebClient

from bot.files import Links
from bot.slack.errors import FAILURES, code_of
from bot.slack.people import Directory
from bot.slack.render import message
from bot.slack.send import QUIET
from handlers.chat import Event, File

log = logging.getLogger(__name__)

SCOPE = "files:write"
"""Without it files are fetched from us by a link, when people can reach us."""


class Uploads:
    """`client` has time for large files. Without `links` there is no other way than Slack's own."""

    def __init__(self, client: AsyncWebClient, directory: Directory, links: Links | None) -> None:
        self._client = client
        self._directory = directory
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
                await self._upload(channel, files)
            except FAILURES as error:
                log.warning("files not brought by Slack: %s", code_of(error))
                await self._offer(channel, event, files)
        except Exception as error:
            log.error("files not brought: %s", type(error).__name__)

    async def _offer(self, channel: str, event: Event, files: tuple[File, ...]) -> None:
        if self._links is not None:
            shown = message(await self._links.card(event, files), {})
            await self._client.chat_postMessage(channel=channel, **QUIET, **shown)

    async def _upload(self, channel: str, files: tuple[File, ...]) -> None:
        kept: list[dict[str, str | None]] = [
            {"id": await self._send(file), "title": file.name} for file in files
        ]
        await self._client.files_completeUploadExternal(files=kept, channel_id=channel)

    async def _send(self, file: File) -> str:
        length = len(file.content)
        place = await self._client.files_getUploadURLExternal(filename=file.name, length=length)
        assert self._client.session is not None
        url = str(place["upload_url"])
        async with self._client.session.post(url, data=file.content) as response:
            response.raise_for_status()
        return str(place["file_id"])
