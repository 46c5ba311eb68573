"""What a platform must offer to the rest of the bot: its name, what it can do, and how it sends.

How an event comes in is each platform's own affair: it ends in `Dispatch.handle(event)`.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol, runtime_checkable

import msgspec
from aiohttp import web

from handlers.chat import Capabilities, Durable, Who
from storage.workspaces import WorkspaceRef


class Delivery(msgspec.Struct, frozen=True):
    """One effect on its way out, with the ids the platform knows things by.

    `place` is the platform's id of the place (for a Post, Update or Remove), `user` its id of the
    person (for a DirectMessage or Focus), `users` those of the people (for a GroupChat), `messages` the
    messages to change or take away. `sealed` is the token to act in somebody's own name with. `who` tells how
    to show each mention in the card, and whom to talk with, by our person id.
    """

    key: str
    workspace: WorkspaceRef
    effect: Durable
    place: str = ""
    user: str = ""
    users: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    sealed: str = ""
    who: Mapping[int, Who] = {}


class Platform(Protocol):
    name: str
    capabilities: Capabilities
    seconds_between_posts: float
    """the pace for one place or person"""

    async def deliver(self, delivery: Delivery) -> str:
        """Send it. Returns the message's id ("" for an update or removal).

        Raises `TryLater`, `Refused` or `Unclear`; anything else counts as `Unclear`.
        """
        ...


@runtime_checkable
class ReadsBack(Protocol):
    """A platform where it can be looked up afterwards whether something arrived."""

    def reads_back(self, effect: Durable) -> bool:
        """Whether that goes for this."""
        ...

    async def read_back(self, delivery: Delivery, since: datetime) -> str:
        """The message it arrived in, not before `since`; "" when it did not arrive. Raises what
        `deliver` raises."""
        ...


@runtime_checkable
class KnowsAddresses(Protocol):
    """A platform that alone can say where a browser finds a message."""

    async def address(self, workspace: WorkspaceRef, place: str, message: str) -> str:
        """Raises what `deliver` raises."""
        ...


class DeliveryError(Exception):
    """A send that did not simply work. `code` is for operators: never people's words."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class TryLater(DeliveryError):
    """Surely not delivered, worth trying again. `seconds`: how long the platform asked to wait, for all
    of the workspace when that is `everywhere`."""

    def __init__(self, code: str, seconds: float | None = None, *, everywhere: bool = False) -> None:
        super().__init__(code)
        self.seconds = seconds
        self.everywhere = everywhere


class Refused(DeliveryError):
    """Surely not delivered, and it never will be: no such channel, not a member, too long."""


class Unclear(DeliveryError):
    """Cut off half-way: it may have been delivered."""


class Connection(Platform, Protocol):
    """A platform that people reach over the network."""

    def mount(self, application: web.Application) -> None:
        """Add the addresses it listens on."""
        ...

    async def start(self) -> None: ...

    async def disconnected(self) -> str:
        """Why people cannot reach us by it now, in words for operators; "" when they can. Asks the platform
        now and then, however often this is called."""
        ...

    async def stop_receiving(self) -> None:
        """Take nothing new from a connection we opened ourselves, and end what came by it. Requests to the
        addresses of `mount` are not meant, but those that were answered before they were done. May be called
        again."""
        ...

    async def stop(self) -> None: ...
