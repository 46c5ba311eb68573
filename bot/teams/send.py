"""Sends what the outbox holds to Teams."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from urllib.parse import quote

from msgspec.structs import replace

from bot.platform import Delivery, DeliveryError, Refused, TryLater, Unclear
from bot.teams.calls import patiently
from bot.teams.deep_links import with_messages
from bot.teams.directory import Directory
from bot.teams.in_place import InPlace
from bot.teams.messages import Message, message
from bot.teams.port import Connector
from bot.teams.views import Views
from handlers.chat import Card, DirectMessage, Form, Link, Post, Remove, TalkTogether, Update
from storage import conversations
from storage.conversations import Conversation
from storage.database import Database, Transaction
from storage.workspaces import WorkspaceRef

Result = TypeVar("Result")

REMEMBERED = 10_000

UNWELCOME = ("403", "404")
"""The bot was removed, blocked or never there."""

CHAT = "https://teams.microsoft.com/l/chat/0/0?users="
"""Opens a chat with who is named behind it, parted by commas: https://learn.microsoft.com/microsoftteams/
platform/concepts/build-and-test/deep-link-teams. It knows people by their principal name only."""


class Sender:
    """`bot` is the bot's own id on the wire."""

    def __init__(
        self,
        database: Database,
        directory: Directory,
        connector: Connector,
        bot: str,
        now: Callable[[], datetime],
        in_place: InPlace,
    ) -> None:
        self._database = database
        self._directory = directory
        self._connector = connector
        self._bot = bot
        self._now = now
        self._in_place = in_place
        self._views = Views(in_place)
        self._opened: OrderedDict[tuple[str, str], str] = OrderedDict()
        """Whose chat we asked for."""

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
        card = await self._with_chats(delivery, delivery.effect.card)
        card = with_messages(card, delivery.workspace.key)
        is_alone = isinstance(delivery.effect, DirectMessage)
        in_place, views = (self._in_place, None) if is_alone else (None, self._views)
        shown = message(card, delivery.who, in_place=in_place, views=views)
        try:
            return await self._connector.post(place.service_url, where, shown)
        except Refused as refused:
            if refused.code in UNWELCOME:
                await self._directory.leave(delivery.workspace, place.key)
            raise

    async def _with_chats(self, delivery: Delivery, card: Card | Form) -> Card | Form:
        """A bot can make no chat of a few people; a link can, when everybody is known by name. Without it
        the card goes as well."""
        if isinstance(card, Form):
            return card
        parts = [
            await self._chat_link(delivery, part) if isinstance(part, TalkTogether) else part
            for part in card.parts
        ]
        return replace(card, parts=tuple(part for part in parts if part is not None))

    async def _chat_link(self, delivery: Delivery, part: TalkTogether) -> Link | None:
        users = [delivery.who[one].user for one in part.person_ids if one in delivery.who]
        if len(users) < len(part.person_ids) or not all(users):
            return None
        names = [await self._principal_name(delivery, user) for user in users if user != delivery.user]
        if not names or not all(names):
            return None
        return Link(CHAT + ",".join(quote(name, safe="@") for name in names), part.label)

    async def _principal_name(self, delivery: Delivery, user: str) -> str:
        """Never kept: it is asked for when it is needed. Raises `TryLater`."""
        try:
            chat = await self._chat(replace(delivery, user=user))
            return await self._connector.principal_name(chat.service_url, chat.key, user)
        except Unclear as error:
            raise TryLater(error.code) from None
        except Refused:
            return ""

    async def _update(self, delivery: Delivery, effect: Update) -> None:
        place = await self._place(delivery)
        card = with_messages(effect.card, delivery.workspace.key)
        shown = message(card, delivery.who, views=self._views)
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

    async def tell_alone(self, workspace: WorkspaceRef, user: str, service_url: str, shown: Message) -> None:
        """In their own chat, while they wait. It stays the same one unless the app is installed again."""
        whose = (workspace.key, user)
        if kept := self._opened.get(whose):
            try:
                await patiently(lambda: self._connector.post(service_url, kept, shown))
            except Refused:
                del self._opened[whose]
            else:
                return
        chat = await patiently(lambda: self.open_chat(workspace, user, service_url))
        await patiently(lambda: self._connector.post(service_url, chat.key, shown))
        self._opened[whose] = chat.key
        if len(self._opened) > REMEMBERED:
            self._opened.popitem(last=False)

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
