"""One call over HTTP, whatever library wants it made: in its turn, with our token, once.

What happened is said plainly, so that who calls can decide what may be repeated.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from typing import NamedTuple, TypeVar

import aiohttp
from yarl import URL

from bot.platform import DeliveryError, Refused, TryLater, Unclear
from bot.settings import TeamsSettings
from bot.teams.pacing import Pace
from bot.teams.service_urls import may_send_to
from bot.teams.tokens import Outbound, TokenUnavailable

Result = TypeVar("Result")

TIME_OUT = aiohttp.ClientTimeout(total=20, connect=5)
"""Less than the outbox's lease."""

WAITS = 2.0
"""Seconds that a call waits for its turn; for longer, who called has to come back."""

PATIENCE = 4.0
"""Seconds an answer to a waiting person may be put off; Teams gives up after 10 to 15."""


class Answer(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: bytes


class Calls:
    """Each raises a `DeliveryError` when it did not work."""

    def __init__(self, settings: TeamsSettings, tokens: Outbound, http: aiohttp.ClientSession) -> None:
        self._settings = settings
        self._tokens = tokens
        self._http = http
        self._pace = Pace()

    def check(self, service_url: str) -> None:
        """An address that was taken in once is not for that reason good for ever: the settings may have
        changed. Raises `Refused`."""
        if not may_send_to(self._settings, service_url):
            raise Refused("service url not allowed")

    async def send(
        self, method: str, url: str, body: str | bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        """`url` is quoted, and begins with a service url that was checked."""
        await self._wait_for_turn(method, url)
        proven = {**headers, **await self._authorisation()}
        try:
            return await self._call(method, url, body, proven)
        except aiohttp.ClientConnectorError as error:
            raise TryLater(type(error).__name__) from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Unclear(type(error).__name__) from None

    async def _wait_for_turn(self, method: str, url: str) -> None:
        now = asyncio.get_running_loop().time()
        wait = self._pace.turn(now, method, url, WAITS) - now
        if wait > WAITS:
            raise TryLater("pace", wait)
        if wait > 0:
            await asyncio.sleep(wait)

    async def _authorisation(self) -> dict[str, str]:
        try:
            token = await self._tokens.token()
        except TokenUnavailable as error:
            raise TryLater(f"no token: {error}") from None
        return {"Authorization": f"Bearer {token}"} if token else {}

    async def _call(
        self, method: str, url: str, body: str | bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        async with self._http.request(
            method,
            URL(url, encoded=True),
            data=body,
            headers=headers,
            timeout=TIME_OUT,
            allow_redirects=False,
        ) as answer:
            if answer.status == 401:
                self._tokens.forget()
            if answer.status >= 300:
                raise _trouble(answer.status, answer.headers.get("Retry-After", ""))
            return Answer(answer.status, answer.headers, await answer.read())


def _trouble(status: int, retry_after: str) -> DeliveryError:
    """502 and 504 may have been delivered all the same; 412 is a clash of two calls, harmless later."""
    code = str(status)
    if status in (401, 412, 429, 503):
        return TryLater(code, float(retry_after) if retry_after.isdecimal() else None)
    if status == 408 or status >= 500:
        return Unclear(code)
    return Refused(code)


async def patiently(call: Callable[[], Awaitable[Result]]) -> Result:
    """Try again for a person who waits, a few seconds at most; once when it may have arrived."""
    left, wait, may_repeat = PATIENCE, 0.3, True
    while True:
        try:
            return await call()
        except (TryLater, Unclear) as error:
            asked = error.seconds if isinstance(error, TryLater) else None
            pause = asked if asked is not None else wait * (1 + random.random())  # noqa: S311  # jitter
            if pause > left or not may_repeat:
                raise
            may_repeat = isinstance(error, TryLater)
            left, wait = left - pause, wait * 2
            await asyncio.sleep(pause)
