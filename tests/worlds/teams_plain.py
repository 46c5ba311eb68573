"""Teams without botbuilder: all that `bot.teams.port` asks, over plain HTTP. Shows that the port is one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote

import pytest

from bot.teams import connection
from bot.teams.calls import Calls, patiently
from bot.teams.messages import Message
from bot.teams.payloads import Activity
from bot.teams.port import Adapter, Connector, Invoked, Logic
from storage.conversations import Identity

Json = dict[str, Any]
JSON = {"Content-Type": "application/json"}


class PlainConnector:
    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def post(self, service_url: str, conversation: str, shown: Message) -> str:
        path = _path(conversation, "activities")
        return _id(await self._ask("POST", service_url, path, shown.as_activity()))

    async def update(self, service_url: str, conversation: str, message: str, shown: Message) -> None:
        await self._ask("PUT", service_url, _path(conversation, "activities", message), shown.as_activity())

    async def delete(self, service_url: str, conversation: str, message: str) -> None:
        await self._ask("DELETE", service_url, _path(conversation, "activities", message))

    async def open_chat(self, service_url: str, tenant: str, bot: str, user: str) -> str:
        wanted = {"bot": {"id": bot}, "members": [{"id": user}], "isGroup": False, "tenantId": tenant}
        return _id(
            await self._ask("POST", service_url, "", wanted | {"channelData": {"tenant": {"id": tenant}}})
        )

    async def members(
        self, service_url: str, conversation: str, continuation: str | None
    ) -> tuple[list[Identity], str | None]:
        asked = f"?continuationToken={quote(continuation, safe='')}" if continuation else ""
        page = await self._ask("GET", service_url, _path(conversation, "pagedmembers") + asked)
        found = [
            Identity(one.get("objectId") or one["aadObjectId"], one["id"], one["name"])
            for one in page["members"]
        ]
        return found, page.get("continuationToken")

    async def standard_channels(self, service_url: str, team: str) -> set[str]:
        listed = await self._ask("GET", service_url, f"/{quote(team, safe='')}/conversations", of="teams")
        return {one["id"] for one in listed["conversations"] if one.get("type", "standard") == "standard"}

    async def principal_name(self, service_url: str, conversation: str, user: str) -> str:
        member = await self._ask("GET", service_url, _path(conversation, "members", user))
        return str(member.get("userPrincipalName") or "")

    async def _ask(
        self,
        method: str,
        service_url: str,
        path: str,
        body: Json | None = None,
        of: str = "conversations",
    ) -> Any:
        self._calls.check(service_url)
        url = f"{service_url.rstrip('/')}/v3/{of}{path}"
        answer = await self._calls.send(method, url, json.dumps(body) if body else None, JSON)
        return json.loads(answer.body) if answer.body else {}


class PlainTurn:
    def __init__(self, connector: Connector, activity: Activity) -> None:
        self._connector = connector
        self._where = (activity.service_url, activity.conversation.id)

    async def send(self, shown: Message) -> None:
        await patiently(lambda: self._connector.post(*self._where, shown))

    async def update(self, message: str, shown: Message) -> None:
        await patiently(lambda: self._connector.update(*self._where, message, shown))

    async def delete(self, message: str) -> None:
        await patiently(lambda: self._connector.delete(*self._where, message))


class PlainAdapter:
    def __init__(self, connector: Connector) -> None:
        self._connector = connector

    async def turn(self, activity: Activity, claims: Json, logic: Logic) -> Invoked | None:
        return await logic(PlainTurn(self._connector, activity))


def _path(conversation: str, *parts: str) -> str:
    return "/" + "/".join(quote(one, safe="") for one in (conversation, *parts))


def _id(answer: Json) -> str:
    return str(answer.get("id", ""))


@contextmanager
def over_plain_http() -> Iterator[None]:
    """Connections that are made meanwhile speak with Teams that way."""
    adapter: type[Adapter] = PlainAdapter
    connector: type[Connector] = PlainConnector
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(connection, "Adapter", adapter)
        patch.setattr(connection, "Connector", connector)
        yield
