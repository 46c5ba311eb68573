"""What is asked of the library that speaks with Teams. `adapter` and `connector` have botbuilder do it.

How another takes its place stands in manifest/TEAMS.md; tests/worlds/teams_plain.py is one.
"""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any, Protocol

from bot.teams import payloads
from bot.teams.messages import Message
from storage.conversations import Identity


class Invoked:
    """The answer to an invoke: an HTTP status and a plain body, None for no body."""

    def __init__(self, body: dict[str, Any] | None, status: int = HTTPStatus.OK) -> None:
        self.body = body
        self.status = int(status)


class Turn(Protocol):
    """What the bot may do while somebody waits: send to and change the chat they are in."""

    async def send(self, shown: Message) -> None: ...

    async def update(self, message: str, shown: Message) -> None: ...

    async def delete(self, message: str) -> None: ...


Logic = Callable[[Turn], Awaitable[Invoked | None]]


class Adapter(Protocol):
    """Runs turns. Who sent the activity has been checked by `guard`."""

    async def turn(self, activity: payloads.Activity, claims: dict[str, Any], logic: Logic) -> Invoked | None:
        """Run `logic` and give what an invoke must be answered."""


class Connector(Protocol):
    """Calls to Teams. Every one raises `TryLater`, `Refused` or `Unclear`."""

    async def post(self, service_url: str, conversation: str, shown: Message) -> str:
        """The new message's id."""

    async def update(self, service_url: str, conversation: str, message: str, shown: Message) -> None: ...

    async def delete(self, service_url: str, conversation: str, message: str) -> None: ...

    async def open_chat(self, service_url: str, tenant: str, bot: str, user: str) -> str:
        """The id of the 1:1 chat with somebody; asking again gives the same chat."""

    async def members(
        self, service_url: str, conversation: str, continuation: str | None
    ) -> tuple[list[Identity], str | None]:
        """One page of the roster and where to go on."""

    async def standard_channels(self, service_url: str, team: str) -> set[str]:
        """Of a team, which everybody in it may look into."""

    async def principal_name(self, service_url: str, conversation: str, user: str) -> str:
        """The name by which Microsoft 365 knows somebody in this conversation, such as
        "sarah@company.example"; "" when it is not told."""
