"""One's own page in Teams: a card in one's own chat with the bot. There is one of it. What is done on it
changes it, Teams asks for it anew whenever it comes into view, and asking for it in words puts it at the end
of the chat, in place of the one before.
"""

import logging
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from botbuilder.schema import Activity as Message

from bot import dispatch
from bot.platform import DeliveryError, Refused
from bot.teams import payloads, render
from bot.teams.adapter import Turn, activity_of
from bot.teams.connector import Connector, patiently
from bot.teams.deep_links import with_messages
from bot.teams.payloads import MARK, Activity, Mark
from bot.teams.send import Sender
from handlers.chat import Card, Event, HomeOpened, Place, Press, ShowHome, Submit, Who
from storage import places, posts
from storage.database import Database, StorageUnavailable, Transaction

log = logging.getLogger(__name__)

Json = dict[str, Any]

ABOUT = "home"
"""What the message shows, in `storage.posts`."""


class HomeCards:
    def __init__(self, database: Database, connector: Connector, sender: Sender) -> None:
        self._database = database
        self._connector = connector
        self._sender = sender

    async def show(
        self, effect: ShowHome, who: Mapping[int, Who], activity: Activity, event: Event, turn: Turn
    ) -> Json:
        """The card as it is now, for what an invoke is answered. Raises `DeliveryError`."""
        content = with_messages(effect.card, event.workspace.key)
        assert isinstance(content, Card)
        shown = card(content, who, event)
        if isinstance(event, HomeOpened):
            return shown  # changing the message as well would make Teams ask again, without end
        changed = activity_of(shown, render.summary(content, who))
        on = _stands_on(activity) if is_done_there(event) else ""
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


def is_done_there(event: Event) -> bool:
    return isinstance(event, Press | Submit) and event.on_home


def card(content: Card, who: Mapping[int, Who], event: Event) -> Json:
    """Its buttons say where they stand; the rest is any other card."""
    shown = marked(render.card(content, who), Mark(home=True))
    answered = str(int(event.at.timestamp())) if is_done_there(event) else ""
    asks = {"type": "Action.Execute", "verb": ABOUT, "data": {MARK: _plain(Mark(home=True, value=answered))}}
    return {**shown, "refresh": {"action": asks, "userIds": [event.by.user]}}


def marked(shown: Json, by: Mark) -> Json:
    """Everything in it that can be pressed comes back as done on the page: the message `by.on`, once a form
    stands over it."""
    for action in _actions(shown):
        for pressed in (action, action.get("fallback", {})):
            mark = pressed.get("data", {}).get(MARK)
            if mark is not None:
                mark |= _plain(by)
    return shown


def form_over(shown: Json, activity: Activity, event: Event) -> Json:
    """A form that was opened on the page, or is shown again."""
    return marked(shown, Mark(home=True, on=_stands_on(activity))) if is_done_there(event) else shown


def _stands_on(activity: Activity) -> str:
    mark = payloads.mark_in(payloads.filled_in(activity))
    return (mark.on if mark else "") or activity.reply_to_id or ""


async def _changed(turn: Turn, message: str, shown: Message) -> bool:
    """Whether it was there to be changed."""
    try:
        await turn.update(message, shown)
    except Refused as error:
        log.info("Teams: a page is not there any more: %s", error)
        return False
    return True


def _actions(shown: Any) -> Iterator[Json]:
    if isinstance(shown, list):
        for one in shown:
            yield from _actions(one)
    elif isinstance(shown, dict):
        if str(shown.get("type", "")).startswith("Action."):
            yield shown
        for name, value in shown.items():
            if name not in ("data", "fallback"):
                yield from _actions(value)


def _plain(mark: Mark) -> Json:
    made: Json = msgspec.to_builtins(mark)
    return made
