"""The words of a message, where the bot may read them (`channels:history`, off by default)."""

import logging
from collections.abc import Awaitable, Callable, Collection

from msgspec.structs import replace
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.directory import Directory
from bot.slack.errors import FAILURES, code_of
from bot.slack.limits import Json
from bot.slack.mrkdwn import said
from bot.slack.payloads import Malformed, Message, read
from bot.slack.text import groups_in
from handlers.chat import Event, Person, Reaction
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)


Emoji = Callable[[WorkspaceRef], Awaitable[Collection[str]]]
"""Those that a workspace chose to save a message with."""


async def none(workspace: WorkspaceRef) -> Collection[str]:
    """For where nothing may be read."""
    return ()


class History:
    """Reads only what somebody marked with one of `emoji`; nothing else is ever fetched."""

    def __init__(self, client: AsyncWebClient, directory: Directory, emoji: Emoji) -> None:
        self._client = client
        self._directory = directory
        self._emoji = emoji

    async def add_words(self, event: Event) -> Event:
        """A reaction with the message's words and author, when it is one of those that matter."""
        if not isinstance(event, Reaction) or event.place is None:
            return event
        if event.emoji not in await self._emoji(event.workspace):
            return event
        try:
            found = await self._message(event.place.key, event.message)
        except (*FAILURES, Malformed) as error:
            log.warning("message not read: %s", code_of(error))
            return event
        if found is None:
            return event
        raw = await self._directory.named(found.text or "")
        author = event.author or (Person(found.user) if found.user else None)
        return replace(event, text=said(raw, await self._directory.members(groups_in(raw))), author=author)

    async def _message(self, channel: str, ts: str) -> Message | None:
        """`conversations.history` has no replies in threads: those are asked for by their own time."""
        only: Json = {"channel": channel, "latest": ts, "oldest": ts, "inclusive": True, "limit": 1}
        answer = await self._client.conversations_history(**only)
        found = _the_one(answer["messages"], ts)
        if found is None:
            answer = await self._client.conversations_replies(ts=ts, **only)
            found = _the_one(answer["messages"], ts)
        return found


def _the_one(messages: list[Json], ts: str) -> Message | None:
    return next((message for raw in messages if (message := read(raw, Message)).ts == ts), None)
