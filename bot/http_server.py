"""Where requests come in. Whoever does not come to the point, or comes with too many, is turned away.

aiohttp closes connections that are idle; it has no time-out for a head that never ends, and no most.
"""

import asyncio
import logging
from collections import Counter
from typing import Any, cast

import aiohttp
from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError

from bot.failures import CannotListen
from bot.rejections import rejections
from bot.tracebacks import where

log = logging.getLogger(__name__)

quiet = logging.getLogger("opsteker.web")
"""aiohttp writes what strangers sent to its log."""
quiet.setLevel(logging.CRITICAL)

HEAD_SECONDS = 10.0
"""For the first line and the headers of a request, from the moment we were reached or its first byte."""

IDLE_SECONDS = 75.0
"""Between two requests: longer than the minute that proxies keep a connection, or they would find it shut
just when they use it."""

BODY_SECONDS = 10.0
MOST_BYTES = 1_000_000

LINGER_SECONDS = 2.0
"""How long the rest of a body is still taken in after it was answered: some read no answer before."""

DRAIN_SECONDS = 3.5
"""For requests that are being answered when we stop; aiohttp may take it twice."""

MOST_CONNECTIONS = 500
MOST_FROM_ONE_ADDRESS = 250
"""Behind a proxy everybody has its address, so this is no small part of all."""

UNREADABLE = (web.RequestPayloadError, HttpProcessingError, aiohttp.ClientError, ConnectionError)
"""What aiohttp raises for a body that is cut off, falsely measured or encoded as it does not say."""


class HttpServer:
    """May be opened once."""

    def __init__(self, application: web.Application) -> None:
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=DRAIN_SECONDS)
        self._inside: Counter[str] = Counter()
        self._server: asyncio.Server | None = None

    async def open(self, host: str, port: int) -> str:
        """Gives the address; with port 0, that of a free one. Raises `CannotListen`."""
        await self._runner.setup()
        loop = asyncio.get_running_loop()
        try:
            self._server = await loop.create_server(self._connection, host, port)
        except (OSError, OverflowError) as error:
            raise CannotListen(host, port, error) from None
        port = self._server.sockets[0].getsockname()[1]
        return f"http://{f'[{host}]' if ':' in host else host}:{port}"

    async def close(self) -> None:
        """Lets nobody in any more, and returns when those inside have their answers."""
        if self._server is not None:
            self._server.close()
            await self._runner.cleanup()

    def _connection(self) -> "HttpConnection":
        assert self._runner.server is not None
        return HttpConnection(self._runner.server, self)

    def enter(self, address: str) -> bool:
        """Whether there is room for one more from there. Who entered must `leave`."""
        if self._inside.total() >= MOST_CONNECTIONS or self._inside[address] >= MOST_FROM_ONE_ADDRESS:
            rejections.count("too many connections")
            return False
        self._inside[address] += 1
        return True

    def leave(self, address: str) -> None:
        self._inside[address] -= 1
        if not self._inside[address]:
            del self._inside[address]


class HttpConnection(web.RequestHandler):
    """One connection."""

    def __init__(self, server: web.Server, listener: HttpServer) -> None:
        super().__init__(
            server,
            loop=asyncio.get_running_loop(),
            keepalive_timeout=IDLE_SECONDS,
            lingering_time=LINGER_SECONDS,
            auto_decompress=False,
            access_log=cast(logging.Logger, None),
            logger=quiet,
        )
        self._listener = listener
        self._address: str | None = None
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        address = str((transport.get_extra_info("peername") or ("",))[0])
        if not self._listener.enter(address):
            cast(asyncio.Transport, transport).abort()
            return
        self._address = address
        super().connection_made(transport)
        self._wait_for_head()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if not self._is_at_head():
            self._end_patience()
        elif self._patience is None:
            self._wait_for_head()

    def connection_lost(self, exc: BaseException | None) -> None:
        self._end_patience()
        if self._address is not None:
            self._listener.leave(self._address)
            self._address = None
            super().connection_lost(exc)

    def _is_at_head(self) -> bool:
        """The test aiohttp itself has for a connection that is idle."""
        return self._waiter is not None and not self._waiter.done()

    def _wait_for_head(self) -> None:
        self._patience = asyncio.get_running_loop().call_later(HEAD_SECONDS, self._lose_patience)

    def _lose_patience(self) -> None:
        self._patience = None
        if self._is_at_head():
            rejections.count("no request in time")
            self.force_close()

    def _end_patience(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def log_exception(self, *_: Any, exc_info: Any = None, **__: Any) -> None:
        """Never what was sent. A defect of ours is said where it is."""
        if exc_info is None or isinstance(exc_info, UNREADABLE):
            rejections.count("unreadable request")
        else:
            log.error("a request was not handled: %s", where(exc_info))


async def body_of(request: web.Request) -> bytes:
    """All of it, and never more than is taken, whatever the sender says of its size. Raises 400, 408, 413 or
    415, after a line in the log at most.

    Nobody who may reach us compresses, and a small body may be made that unpacks to a large one.
    """
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise web.HTTPUnsupportedMediaType(text="no Content-Encoding, please")
    if (request.content_length or 0) > MOST_BYTES:
        raise web.HTTPRequestEntityTooLarge(MOST_BYTES, request.content_length or 0)
    try:
        if request.content.is_eof():
            return await _read(request)  # it came with the head: nobody waits, and no time needs keeping
        async with asyncio.timeout(BODY_SECONDS):
            return await _read(request)
    except TimeoutError:
        rejections.count("no body in time")
        raise web.HTTPRequestTimeout from None
    except UNREADABLE:
        rejections.count("unreadable body")
        raise web.HTTPBadRequest(text="unreadable body") from None


async def _read(request: web.Request) -> bytes:
    body = bytearray()
    while chunk := await request.content.readany():
        body += chunk
        if len(body) > MOST_BYTES:
            raise web.HTTPRequestEntityTooLarge(MOST_BYTES, len(body))
    return bytes(body)
