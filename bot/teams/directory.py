"""Keeps what comes by of conversations and people, and finds people by their AAD object id."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from msgspec.structs import replace

from bot import dispatch, sanitize
from bot.platform import DeliveryError
from bot.teams import lifecycle, payloads
from bot.teams.called import called
from bot.teams.message_text import AAD
from bot.teams.people import CALLED
from bot.teams.places import place_of
from bot.teams.port import Connector
from handlers.chat import Event, Mention, Person, Shortcut, Submit, mention, mentions, replace_mentions
from storage import conversations, places
from storage.conversations import Conversation, Identity
from storage.database import Database, StorageUnavailable, Transaction
from storage.places import Place
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)
AnyEvent = TypeVar("AnyEvent", bound=Event)
Result = TypeVar("Result")
Found = dict[str, Identity]
"""By AAD object id, or by the name that was typed."""

REMEMBERED = 10_000
WRITE_AGAIN_AFTER = timedelta(minutes=10)
"""What has not changed is written seldom; another process may have marked it inactive meanwhile."""

ROSTERS_MAX = 10
ROSTERS_SECONDS = 3
"""A person waits for the answer, and Teams gives up after 5 to 15 seconds."""


class Directory:
    def __init__(self, database: Database, connector: Connector) -> None:
        self._database = database
        self._connector = connector
        self._written: OrderedDict[tuple[str, ...], datetime] = OrderedDict()
        self._asked: OrderedDict[tuple[str, str], datetime] = OrderedDict()
        """For which channels Teams was asked whether they are open."""

    async def note(self, activity: payloads.Activity, workspace: WorkspaceRef, at: datetime) -> None:
        """Keep where this came from and who it is from. Without a database the answer still leaves."""
        fact = (workspace.key, activity.place, activity.service_url, activity.sender.id)
        written = self._written.get(fact)
        if gone := lifecycle.ended(activity):
            await self._leave(workspace, gone)
            return
        if lifecycle.changes(activity):
            await self._write(workspace, lambda tx: lifecycle.note(tx, activity))
        if activity.team and not place_of(activity).kind:
            await self._learn_kind(activity, workspace, at)
        if written is not None and at - written < WRITE_AGAIN_AFTER:
            return
        if await self._write(workspace, lambda tx: _note(tx, activity, at)):
            self._written[fact] = at
        if len(self._written) > REMEMBERED:
            self._written.popitem(last=False)

    async def _learn_kind(self, activity: payloads.Activity, workspace: WorkspaceRef, at: datetime) -> None:
        """Of a channel that nothing was told of before. While Teams does not say it either, only who did
        something there may see what is there."""
        channel = (workspace.key, activity.place)
        asked = self._asked.get(channel)
        if asked is not None and at - asked < WRITE_AGAIN_AFTER:
            return
        self._asked[channel] = at
        if len(self._asked) > REMEMBERED:
            self._asked.popitem(last=False)
        try:
            known = await self._read(workspace, lambda tx: places.by_key(tx, activity.place))
            if (known is None or known.kind is None) and await self._is_standard(activity):
                await self._write(workspace, lambda tx: _note_open(tx, activity.place))
        except (StorageUnavailable, DeliveryError, TimeoutError) as error:
            log.warning("Teams: whether a channel is open is not known: %s", type(error).__name__)

    async def _is_standard(self, activity: payloads.Activity) -> bool:
        async with asyncio.timeout(ROSTERS_SECONDS):
            open_ones = await self._connector.standard_channels(activity.service_url, activity.team)
        return activity.place in open_ones

    async def opened(self, workspace: WorkspaceRef, chat: Conversation, at: datetime) -> None:
        """A chat that we began ourselves."""
        await self._write(workspace, lambda tx: conversations.seen(tx, chat, at))

    async def leave(self, workspace: WorkspaceRef, key: str) -> None:
        """We are not welcome there any more. Forgets what was written, so that it is written again
        when we are."""
        await self._leave(workspace, lifecycle.Ended(key))

    async def _leave(self, workspace: WorkspaceRef, gone: lifecycle.Ended) -> None:
        self._written.clear()
        await self._write(workspace, lambda tx: lifecycle.leave(tx, gone))

    async def _write(self, workspace: WorkspaceRef, work: Callable[[Transaction], None]) -> bool:
        try:
            await self._database.handle(workspace, work, dispatch.PATIENCE)
        except StorageUnavailable as error:
            log.warning("Teams: a conversation is not noted, storage unavailable: %s", error)
            return False
        return True

    async def resolve(self, event: AnyEvent) -> AnyEvent:
        """The event with users where the wire gave AAD object ids. Who cannot be found is left out of
        what was filled in, and told of there; a text names them without a mention."""
        wanted = set(_unknown(event))
        return _with_users(event, await self._find(event.workspace, wanted)) if wanted else event

    async def _find(self, workspace: WorkspaceRef, wanted: set[str]) -> Found:
        found: Found = {}
        try:
            found |= await self._read(workspace, lambda tx: _known(tx, wanted))
            async with asyncio.timeout(ROSTERS_SECONDS):
                await self._search_rosters(workspace, wanted, found)
        except StorageUnavailable as error:
            log.warning("Teams: people are not looked up, storage unavailable: %s", error)
        except TimeoutError:
            log.warning("Teams: looking through rosters takes too long")
        return found

    async def _search_rosters(self, workspace: WorkspaceRef, wanted: set[str], found: Found) -> None:
        """Add to `found`, until all are there or there is nowhere left to look."""
        if wanted <= found.keys():
            return
        for place in await self._read(workspace, lambda tx: conversations.shared(tx, ROSTERS_MAX)):
            async for page in self._pages(place):
                await self._write(workspace, partial(conversations.identify, people=page))
                found |= await self._read(workspace, lambda tx: _known(tx, wanted))
                if wanted <= found.keys():
                    return

    async def _pages(self, place: Conversation) -> AsyncIterator[list[Identity]]:
        continuation: str | None = None
        while True:
            try:
                page, continuation = await self._connector.members(place.service_url, place.key, continuation)
            except DeliveryError as error:
                log.warning("Teams: a roster cannot be read: %s", error)
                return
            yield page
            if continuation is None:
                return

    async def _read(self, workspace: WorkspaceRef, work: Callable[[Transaction], Result]) -> Result:
        return await self._database.look(workspace, work, dispatch.PATIENCE)


def _note(tx: Transaction, activity: payloads.Activity, at: datetime) -> None:
    sender = activity.sender
    if sender.aad_object_id:
        identity = Identity(sender.aad_object_id.lower(), sender.id, sanitize.name(sender.name))
        conversations.identify(tx, [identity])
    if _is_ours(activity):
        user = sender.id if activity.is_with_bot_alone else ""
        told = Conversation(activity.place, activity.service_url, user, team=activity.team)
        conversations.seen(tx, told, at)


def _note_open(tx: Transaction, key: str) -> None:
    places.seen(tx, Place(key, "public"))


def _is_ours(activity: payloads.Activity) -> bool:
    """Message menus are used in conversations that the bot is no member of."""
    return not (activity.name or "").startswith("composeExtension/")


def _known(tx: Transaction, wanted: set[str]) -> Found:
    typed = {one for one in wanted if one.startswith(CALLED)}
    return {**conversations.identified(tx, wanted - typed), **called(tx, typed)}


def _unknown(event: Event) -> Iterator[str]:
    """AAD object ids, and names that were typed."""
    texts = list(event.values.values()) if isinstance(event, Submit) else [getattr(event, "text", None)]
    users = [found.id for text in texts for found in mentions(text or "")]
    if isinstance(event, Shortcut) and event.author:
        users.append(event.author.user)
    return (user.removeprefix(AAD) for user in users if user.startswith((AAD, CALLED)))


def _with_users(event: AnyEvent, found: Found) -> AnyEvent:
    names = {person.user: person.name or "" for person in event.others}

    def known(one: Mention) -> str:
        user = _user(one.id, found)
        return mention(user) if user else names.get(one.id, _typed(one.id))

    others = [*(_person(person, found) for person in event.others), *_chosen(event, found)]
    changes: dict[str, Any] = {"others": tuple(person for person in others if person)}
    if isinstance(event, Submit):
        changes["values"] = {name: replace_mentions(value, known) for name, value in event.values.items()}
        changes["unfound"] = tuple(name for name, value in event.values.items() if _lacks(value, found))
    if isinstance(event, Shortcut):
        changes["text"] = replace_mentions(event.text, known)
        changes["author"] = _person(event.author, found)
    return replace(event, **changes)


def _chosen(event: Event, found: Found) -> list[Person]:
    """People from a people picker, with their names: they may be new to us."""
    if not isinstance(event, Submit):
        return []
    return [Person(found[one].user, name=found[one].name) for one in _unknown(event) if one in found]


def _person(person: Person | None, found: Found) -> Person | None:
    user = _user(person.user, found) if person else None
    return replace(person, user=user) if person and user else None


def _lacks(value: str, found: Found) -> bool:
    """Whether somebody was chosen whom we cannot find."""
    return any(_user(one.id, found) is None for one in mentions(value))


def _typed(user: str) -> str:
    """What was typed is there to be put right."""
    return f"{user.removeprefix(CALLED)}, " if user.startswith(CALLED) else ""


def _user(user: str, found: Found) -> str | None:
    if not user.startswith((AAD, CALLED)):
        return user
    identity = found.get(user.removeprefix(AAD))
    return identity.user if identity else None
