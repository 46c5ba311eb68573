"""One's own page in Teams: a card in one's own chat with the bot. There is one of it. What is done on it
changes it, Teams asks for it anew whenever it comes into view, and asking for it in words puts it at the end
of the chat, in place of the one before.
"""

import logging
from collections.abc import Mapping
from typing import Any

from bot import dispatch
from bot.platform import DeliveryError, Refused
from bot.teams import home_card
from bot.teams.calls import patiently
from bot.teams.fresh_pages import FreshPages
from bot.teams.home_card import ABOUT, is_done_there, stands_on
from bot.teams.messages import Message
from bot.teams.payloads import Activity
from bot.teams.port import Connector, Turn
from bot.teams.send import Sender
from handlers.chat import Event, HomeOpened, Place, ShowHome, Who
from storage import places, posts
from storage.database import Database, StorageUnavailable, Transaction

log = logging.getLogger(__name__)

Json = dict[str, Any]


class HomeCards:
    def __init__(self, database: Database, connector: Connector, sender: Sender, fresh: FreshPages) -> None:
        self._fresh = fresh
        self._database = database
        self._connector = connector
        self._sender = sender

    async def show(
        self, effect: ShowHome, who: Mapping[int, Who], activity: Activity, event: Event, turn: Turn
    ) -> Json:
        """The card as it is now, for what an invoke is answered. Raises `DeliveryError`."""
        shown, summary = home_card.rendered(effect, who, event)
        self._fresh.shown(event, shown)
        if isinstance(event, HomeOpened):
            return shown  # changing the message as well would make Teams ask again, without end
        changed = Message(shown, summary)
        on = stands_on(activity) if is_done_there(event) else ""
        if not (on and await _changed(turn, on, changed)):
            await self._put_at_the_end(changed, activity, event)
        return shown

    async def _put_at_the_end(self, shown: Message, activity: Activity, event: Event) -> None:
        url, chat = activity.service_url, activity.place
        if not activity.is_with_bot_alone:
            chat = (await patiently(lambda: self._sender.open_chat(event.workspace, event.by.user, url))).key
        made = await patiently(lambda: self._connector.post(url, chat, shown))
        for before in await self._kept(event, chat, made):
            try:
                await self._connector.delete(url, chat, before)
            except DeliveryError as error:
                log.info("Teams: the page before stays where it is: %s", error)

    async def _kept(self, event: Event, chat: str, made: str) -> list[str]:
        """Keep which message it is now; gives those before."""

        def keep(tx: Transaction) -> list[str]:
            place = places.seen(tx, Place(chat, "direct"))
            return posts.take_over(tx, place.id, made, ABOUT)

        try:
            return await self._database.handle(event.workspace, keep, dispatch.PATIENCE)
        except StorageUnavailable as error:
            log.warning("Teams: where a page stands is not kept: %s", error)
            return []


async def _changed(turn: Turn, message: str, shown: Message) -> bool:
    """Whether it was there to be changed."""
    try:
        await turn.update(message, shown)
    except Refused as error:
        log.info("Teams: a page is not there any more: %s", error)
        return False
    return True
