"""The bot that gets killed while it does what is scheduled:
`python -m tests.kill.scheduled_child URL RECORDER blind|reading BEGAN`.

It beats and delivers until its standard input ends. Its lease is short, so that others do not wait a
minute for what it had begun. BEGAN is the Unix time at which the day of the story began.
"""

import asyncio
import sys
import time
from contextlib import suppress
from datetime import datetime, timedelta

import aiohttp
from aiohttp import web

from bot import delivery_attempt, outbox
from bot.assemble import App
from bot.platform import Delivery, TryLater, Unclear
from bot.shutdown import stop_when_asked
from handlers.chat import Card, DirectMessage, Durable, Post
from storage.database import open_database
from tests.happenings import EVERYTHING, NOW, REF
from tests.kill.settings import DEFAULTS, LEASE, SEND_LIMIT

BEAT = 0.05


class Faulty:
    """A platform behind a real connection, where sends meet what the recorder makes of them."""

    name = REF.platform
    capabilities = EVERYTHING
    seconds_between_posts = 0.0

    def __init__(self, recorder: str, readable: bool) -> None:
        self._recorder = recorder
        self._readable = readable
        self._session: aiohttp.ClientSession | None = None

    async def deliver(self, delivery: Delivery) -> str:
        assert self._session is not None
        effect = delivery.effect
        assert isinstance(effect, Post | DirectMessage)
        assert isinstance(effect.card, Card)
        posted = {"kind": type(effect).__name__, "key": effect.key, "text": effect.card.as_text()}
        try:
            async with self._session.post(self._recorder, json=posted) as answer:
                return await _message(answer)
        except aiohttp.ClientConnectorError as error:
            raise TryLater("no_connection") from error

    def reads_back(self, effect: Durable) -> bool:
        return self._readable

    async def read_back(self, delivery: Delivery, since: datetime) -> str:
        assert self._session is not None
        effect = delivery.effect
        assert isinstance(effect, Post | DirectMessage)
        async with self._session.get(self._recorder, params={"key": effect.key}) as answer:
            return await _message(answer)

    def mount(self, application: web.Application) -> None:
        pass

    async def start(self) -> None:
        connector = aiohttp.TCPConnector(force_close=True)
        self._session = aiohttp.ClientSession(connector=connector, timeout=aiohttp.ClientTimeout(total=1))

    async def disconnected(self) -> str:
        return ""

    async def stop_receiving(self) -> None:
        pass

    async def stop(self) -> None:
        assert self._session is not None
        await self._session.close()


async def _message(answer: aiohttp.ClientResponse) -> str:
    if answer.status == 429:
        raise TryLater("ratelimited", float(answer.headers["Retry-After"]))
    if answer.status >= 500:
        raise Unclear(f"http_{answer.status}")
    return await answer.text()


async def live(url: str, recorder: str, readable: bool, began: float) -> None:
    outbox.LEASE, delivery_attempt.SEND_LIMIT = LEASE, SEND_LIMIT
    app = App(open_database(url, DEFAULTS), lambda: NOW + timedelta(seconds=time.time() - began))
    app.connect(Faulty(recorder, readable))
    stop_when_asked()
    beating = asyncio.create_task(_beat(app))
    try:
        await app.start()
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
        )
        print("ready", flush=True)
        await reader.read()
    finally:
        app.clock.begin_nothing_more()
        beating.cancel()
        await asyncio.wait([beating])
        await app.stop()


async def _beat(app: App) -> None:
    """The clock's own beat comes every twenty seconds: nobody waits that long here."""
    while True:
        beat = asyncio.create_task(asyncio.to_thread(app.clock.beat))
        try:
            await asyncio.shield(beat)
        finally:
            await asyncio.wait([beat])
        await asyncio.sleep(BEAT)


if __name__ == "__main__":
    _, url, recorder, mode, began = sys.argv
    with suppress(asyncio.CancelledError):
        asyncio.run(live(url, recorder, mode == "reading", float(began)))
