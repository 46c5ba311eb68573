"""Socket Mode: Slack's requests over a connection that we opened, so that no address has to be public.

A connection may fall silent without ending: the machine behind it is gone, or it never began to send. Pings
that nobody answers and a greeting that does not come tell, and it is replaced.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import msgspec
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot import metrics
from bot.slack.bolt import quiet
from bot.tracebacks import where

log = logging.getLogger(__name__)

PING_SECONDS = 10
"""Half as long after one that was not answered the connection counts as lost."""

CONNECT_SECONDS = 15
"""Until Slack has greeted us: before that it sends nothing."""

WATCH_SECONDS = 10
GRACE_SECONDS = 5
"""For the SDK, which opens another connection by itself when Slack asks for it or one is lost."""

GOODBYE_SECONDS = 2

Handle = Callable[[dict[str, Any]], Awaitable[BoltResponse]]


class Socket:
    """Call `start` in the loop that it will live in."""

    def __init__(self, web: AsyncWebClient, app_token: str, handle: Handle) -> None:
        self._web = web
        self._app_token = app_token
        self._handle = handle
        self._client: SocketModeClient | None = None
        self._greeted: object = None
        self._greeting = asyncio.Event()
        self._watchdog: asyncio.Task[None] | None = None
        self._under_way: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def start(self) -> None:
        """Connects, now or as soon as Slack can be reached."""
        await self._connect()
        self._watchdog = asyncio.create_task(self._watch())

    async def is_connected(self) -> bool:
        """Open, answering pings, and greeted on this very connection."""
        client = self._client
        if client is None or not await client.is_connected():
            return False
        return self._greeted is client.current_session

    async def stop_receiving(self) -> None:
        """Returns when what came in has been answered. What comes from now on is left to the connection that
        Slack tries next, for it is not acknowledged."""
        self._stopping = True
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def stop(self) -> None:
        if self._watchdog:
            self._watchdog.cancel()
            await asyncio.gather(self._watchdog, return_exceptions=True)
        await self._close()

    async def _watch(self) -> None:
        """The SDK reconnects by itself, but tries one address for ever, and its stalling after idle
        reconnects has been reported. A client that has lost its connection is replaced whole."""
        while True:
            await asyncio.sleep(WATCH_SECONDS)
            try:
                await self._look()
            except Exception as error:  # whatever it is, nobody else would look again
                log.error("Socket Mode is not looked after: %s", where(error))

    async def _look(self) -> None:
        if await self.is_connected():
            return
        await asyncio.sleep(GRACE_SECONDS)
        if not await self.is_connected():
            log.warning("Socket Mode has lost its connection, or it fell silent")
            await self._connect()

    async def _connect(self) -> None:
        await self._close()
        self._client = SocketModeClient(
            self._app_token, logger=quiet, web_client=self._web, ping_interval=PING_SECONDS
        )
        self._client.socket_mode_request_listeners.append(self._receive)
        self._client.message_listeners.append(self._hear)
        self._greeting.clear()
        try:
            async with asyncio.timeout(CONNECT_SECONDS):
                await self._client.connect_to_new_endpoint()
                await self._greeting.wait()
        except Exception as error:  # whatever it is, the watchdog tries again
            log.error("Socket Mode is not connected: %s", type(error).__name__)
            return
        log.info("connected to Slack by Socket Mode")

    async def _close(self) -> None:
        client, self._client = self._client, None
        if client:
            client.closed = True
            with suppress(TimeoutError):  # who does not answer pings says no goodbye either
                async with asyncio.timeout(GOODBYE_SECONDS):
                    await client.disconnect()  # type: ignore[no-untyped-call]  # the SDK has no type here
            await client.close()  # type: ignore[no-untyped-call]

    async def _hear(
        self, client: AsyncBaseSocketModeClient, message: dict[str, Any], raw: str | None
    ) -> None:
        """Slack says hello on each connection once it is ready to send."""
        if message.get("type") == "hello" and isinstance(client, SocketModeClient):
            if self._greeted is not None:
                metrics.RECONNECTS.inc()
            self._greeted = client.current_session
            self._greeting.set()

    async def _receive(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if self._stopping:
            return
        answering = asyncio.create_task(self._answer(client, request))
        self._under_way.add(answering)
        answering.add_done_callback(self._under_way.discard)
        await answering

    async def _answer(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Acknowledged unless we failed: what is not acknowledged comes again, which is right for a
        failure and would be endless for something we do not understand."""
        answer = await self._handle(request.payload)
        if answer.status < 500:
            body = msgspec.json.decode(answer.body) if answer.body else None
            await client.send_socket_mode_response(SocketModeResponse(request.envelope_id, body))
