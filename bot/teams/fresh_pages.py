"""Keeps the cards with people's own pages fresh: when somebody did something elsewhere or was written to, the
card in their chat is made anew, and changed in place if it reads otherwise. Nobody waits for that. Where it
does not work out, the card is as it was until it comes into view.
"""

import asyncio
import hashlib
import json
import logging
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import uuid4

from bot.dispatch import PATIENCE, Dispatch, Outcome
from bot.platform import DeliveryError
from bot.teams import home_card
from bot.teams.messages import Message
from bot.teams.port import Connector
from bot.teams.receive import READ_SECONDS
from handlers.chat import (
    Capabilities,
    Command,
    Event,
    HomeOpened,
    MessageChanged,
    MessageDeleted,
    Person,
    Place,
    Press,
    Reaction,
    Shortcut,
    ShowHome,
    Submit,
    Words,
)
from storage import conversations, people, places, posts
from storage.conversations import Conversation
from storage.database import Database, StorageUnavailable, Transaction
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

REMEMBERED = 10_000

CHANGING = (Command, Words, Press, Submit, Shortcut, Reaction, MessageChanged, MessageDeleted)
"""After which a page may read otherwise."""


class _Known(NamedTuple):
    """How the page of somebody reads as far as this process knows; None: there is none."""

    reads: str | None
    answered_at: datetime | None = None


class FreshPages:
    def __init__(
        self,
        database: Database,
        dispatch: Dispatch,
        connector: Connector,
        can: Capabilities,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._dispatch = dispatch
        self._connector = connector
        self._can = can
        self._now = now
        self._known: OrderedDict[tuple[str, str], _Known] = OrderedDict()
        self._stale: set[tuple[str, str]] = set()
        self._renewing: dict[tuple[str, str], asyncio.Task[None]] = {}

    def shown(self, event: Event, page: dict[str, Any]) -> None:
        """Somebody sees this page now, with an answer on top when they did something on it."""
        answered_at = event.at if home_card.is_done_there(event) else None
        self._keep((event.workspace.key, event.by.user), _Known(_reading(page), answered_at))

    def did(self, event: Event, outcome: Outcome) -> None:
        """What somebody did elsewhere may show on their page."""
        is_shown = any(isinstance(effect, ShowHome) for effect in outcome.effects)
        if isinstance(event, CHANGING) and outcome.how == "handled" and not is_shown:
            self.went_stale(event.workspace, event.by.user)

    async def is_known(self, workspace: WorkspaceRef, user: str) -> bool:
        """Who was erased is not met again because a client of theirs shows an old card."""
        try:
            known = await self._database.look(workspace, lambda tx: people.by_user(tx, user), PATIENCE)
        except StorageUnavailable:
            return False
        return known is not None

    def went_stale(self, workspace: WorkspaceRef, user: str) -> None:
        key = (workspace.key, user)
        if key in self._known and self._known[key].reads is None:
            return
        self._stale.add(key)
        if key not in self._renewing:
            task = asyncio.create_task(self._renew(workspace, user))
            self._renewing[key] = task
            task.add_done_callback(lambda _: self._renewing.pop(key, None))

    async def settled(self) -> None:
        """Waits until nothing is stale."""
        while self._renewing:
            await asyncio.gather(*self._renewing.values())

    async def _renew(self, workspace: WorkspaceRef, user: str) -> None:
        key = (workspace.key, user)
        while key in self._stale:
            self._stale.discard(key)
            try:
                await self._renew_once(workspace, user)
            except (DeliveryError, StorageUnavailable) as error:
                log.info("Teams: a page stays as it is: %s %s", type(error).__name__, error)

    async def _renew_once(self, workspace: WorkspaceRef, user: str) -> None:
        key, now = (workspace.key, user), self._now()
        known = self._known.get(key)
        if known and known.answered_at and now - known.answered_at < timedelta(seconds=READ_SECONDS):
            return
        chat, message = await self._database.look(workspace, lambda tx: _where(tx, user), PATIENCE)
        if chat is None or not message:
            self._keep(key, _Known(None))
            return
        place, by = Place(chat.key, "direct"), Person(user)
        event = HomeOpened(key=f"page:{uuid4()}", at=now, workspace=workspace, by=by, place=place)
        outcome = await self._dispatch.handle(event, self._can)
        effect = next((one for one in outcome.effects if isinstance(one, ShowHome)), None)
        if effect is None:
            return
        page, summary = home_card.rendered(effect, outcome.who, event)
        if known is None or known.reads != _reading(page):
            await self._connector.update(chat.service_url, chat.key, message, Message(page, summary))
            self._keep(key, _Known(_reading(page)))

    def _keep(self, key: tuple[str, str], known: _Known) -> None:
        self._known[key] = known
        self._known.move_to_end(key)
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)


def _where(tx: Transaction, user: str) -> tuple[Conversation | None, str]:
    chat = conversations.with_person(tx, user) if people.by_user(tx, user) else None
    place = places.by_key(tx, chat.key) if chat is not None and chat.is_active else None
    there = posts.messages(tx, place.id, home_card.ABOUT) if place is not None else []
    return chat, there[-1] if there else ""


def _reading(page: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(page["body"]).encode()).hexdigest()
