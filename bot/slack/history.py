"""The words of a message, where the bot may read them (`channels:history`, off by default)."""

import logging
from collections.abc import Awaitable, Callable, Collection

from msgspec.structs import replace
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.directory import Directory
from bot.slack.errors import FAILURES, code_of
from bot.slack.limits import Json
from bot.slack.payloads import Malformed, Message, read
from bot.slack.text import groups_in
from bot.slack.written import keep_looks, words
from handlers.chat import Event, Person, Reaction, Shortcut
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)


GONE = "tombstone"
"""The subtype of a message that was deleted with replies under it."""

OF_A_THREAD = "save_answer"
"""The menu for which the first message of the thread is read."""

Emoji = Callable[[WorkspaceRef], Awaitable[Collection[str]]]
"""Those that a workspace chose to save a message with."""


async def none(workspace: WorkspaceRef) -> Collection[str]:
    """For where nothing may be read."""
    return ()


class History:
    """Reads only what somebody marked with one of `emoji`, and, where it `may_read`, what began the thread of
    an answer that somebody saves; nothing else is ever fetched."""

    def __init__(
        self, client: AsyncWebClient, directory: Directory, emoji: Emoji, *, may_read: bool = False
    ) -> None:
        self._client = client
        self._directory = directory
        self._emoji = emoji
        self._may_read = may_read

    async def add_words(self, event: Event) -> Event:
        """A reaction with the message's words and author, when it is one of those that matter; a menu with
        the question that was answered."""
        if isinstance(event, Shortcut):
            return await self._add_question(event)
        if not isinstance(event, Reaction) or event.place is None:
            return event
        if event.emoji not in await self._emoji(event.workspace):
            return event
        found = await self._read(event.place.key, event.message)
        if found is None:
            return event
        author = event.author or (Person(found.user) if found.user else None)
        return replace(event, text=await self._said(found), author=author)

    async def _add_question(self, event: Shortcut) -> Shortcut:
        is_reply = event.first not in ("", event.message)
        if not (self._may_read and event.name == OF_A_THREAD and is_reply and event.place):
            return event
        found = await self._read(event.place.key, event.first)
        if found is None or found.subtype == GONE:
            return event
        asker = Person(found.user) if found.user else None
        return replace(event, question=await self._said(found), asker=asker)

    async def _said(self, message: Message) -> str:
        raw = await self._directory.named(message.text or "")
        members = await self._directory.members(groups_in(raw))
        return words(replace(message, text=raw), members)

    async def _read(self, channel: str, ts: str) -> Message | None:
        """None for one that is not there, or that we may not read."""
        try:
            return await self._message(channel, ts)
        except (*FAILURES, Malformed) as error:
            log.warning("message not read: %s", code_of(error))
            return None

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
    for raw in messages:
        if read(raw, Message).ts == ts:
            keep_looks(raw)
            return read(raw, Message)
    return None
