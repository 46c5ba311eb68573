"""Sends what the outbox holds to Teams."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from bot.platform import Delivery, DeliveryError, Refused, TryLater, Unclear
from bot.teams.adapter import message
from bot.teams.connector import Connector
from bot.teams.directory import Directory
from handlers.chat import DirectMessage, Post, Remove, Update
from storage import conversations
from storage.conversations import Conversation
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef

Result = TypeVar("Result")

UNWELCOME = ("403", "404")
"""The bot was removed, blocked or never there."""


class Sender:
    """`bot` is the bot's own id on the wire."""

    def __init__(
        self,
        database: Database,
        directory: Directory,
        connector: Connector,
        bot: str,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._directory = directory
        self._connector = connector
        self._bot = bot
        self._now = now

    async def deliver(self, delivery: Delivery) -> str:
        """See `bot.platform.Platform.deliver`."""
        effect = delivery.effect
        match effect:
            case Post():
                place = await self._place(delivery)
                return await self._post(delivery, place, effect.thread)
            case DirectMessage():
                return await self._post(delivery, await self._chat(delivery), "")
            case Update():
                await self._update(delivery, effect)
            case Remove():
                await self._remove(delivery)
        return ""

    async def _post(self, delivery: Delivery, place: Conversation, thread: str) -> str:
        if not place.is_active:
            raise Refused("inactive")
        assert isinstance(delivery.effect, Post | DirectMessage)
        where = f"{place.key};messageid={thread}" if thread else place.key
        shown = message(delivery.effect.card, delivery.who)
        try:
            return await self._connector.post(place.service_url, where, shown)
        except Refused as refused:
            if refused.code in UNWELCOME:
                await self._directory.leave(delivery.workspace, place.key)
            raise

    async def _update(self, delivery: Delivery, effect: Update) -> None:
        place = await self._place(delivery)
        shown = message(effect.card, delivery.who)
        for one in delivery.messages:
            try:
                await self._connector.update(place.service_url, place.key, one, shown)
            except DeliveryError as error:
                _harmless(error)

    async def _remove(self, delivery: Delivery) -> None:
        place = await self._place(delivery)
        for one in delivery.messages:
            try:
                await self._connector.delete(place.service_url, place.key, one)
            except DeliveryError as error:
                _harmless(error)

    async def _place(self, delivery: Delivery) -> Conversation:
        """Where to send to; a channel that was only named in the settings has no reference yet."""

        def find(tx: Transaction) -> Conversation:
            found = conversations.by_key(tx, delivery.place)
            return found or Conversation(delivery.place, conversations.newest_service_url(tx))

        return _reachable(await self._read(delivery.workspace, find))

    async def _chat(self, delivery: Delivery) -> Conversation:
        """The 1:1 chat with somebody; made when they never spoke with the bot."""

        def find(tx: Transaction) -> tuple[Conversation | None, str]:
            return conversations.with_person(tx, delivery.user), conversations.newest_service_url(tx)

        known, service_url = await self._read(delivery.workspace, find)
        if known is not None:
            return known
        opened = await self.open_chat(delivery.workspace, delivery.user, service_url)
        await self._directory.opened(delivery.workspace, opened, self._now())
        return opened

    async def open_chat(self, workspace: WorkspaceRef, user: str, service_url: str) -> Conversation:
        """Asking twice gives the same chat, so a call that was cut off may be repeated."""
        where = _reachable(Conversation("", service_url, user))
        try:
            key = await self._connector.open_chat(where.service_url, workspace.key, self._bot, user)
        except Unclear as error:
            raise TryLater(error.code) from None
        return Conversation(key, service_url, user)

    async def _read(self, workspace: WorkspaceRef, work: Callable[[Transaction], Result]) -> Result:
        return await asyncio.to_thread(self._database.read, workspace, work)


def _reachable(place: Conversation) -> Conversation:
    if not place.service_url:
        raise Refused("no service url known yet")
    return place


def _harmless(error: DeliveryError) -> None:
    """Changing or removing twice is the same as once, and what is gone needs neither."""
    if isinstance(error, Refused) and error.code == "404":
        return
    raise TryLater(error.code) if isinstance(error, Unclear) else error
