"""Stands before everything else: only what Slack signed, just now, for the first time, comes through.

Bolt reads and parses a body before it looks at the signature, answers 500 to a timestamp that is no
number and 500 to some malformed bodies, and lets a captured request in again for five minutes. So
its own check is off and this one is done first.
https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import hmac
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from bot.http_server import body_of

WINDOW_SECONDS = 300
REPLAYS_REMEMBERED = 50_000
"""About 10 MB. Slack sends at most 30,000 events an hour to one workspace; what is pushed out early
is still caught by the natural key of its event."""


class Refusal(Exception):
    """Answer with this status and do nothing: 401, that of what `body_of` raises, or 200 for a request seen
    before."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Guard:
    def __init__(self, signing_secret: str, now: Callable[[], datetime]) -> None:
        self._keyed = hmac.new(signing_secret.encode(), digestmod="sha256")
        self._now = now
        self._seen: OrderedDict[bytes, float] = OrderedDict()

    async def admit(self, request: web.Request) -> bytes:
        """The body of a request that Slack signed. Raises `Refusal`.

        The headers are judged before a byte of the body is read: a stranger costs us next to nothing.
        """
        timestamp = request.headers.get("X-Slack-Request-Timestamp", "")
        signature = request.headers.get("X-Slack-Signature", "")
        now = self._now().timestamp()
        if not _is_recent(timestamp, now) or not signature.startswith("v0="):
            raise Refusal(401)
        body = await _read(request)
        digest = self._digest(timestamp, body)
        if not hmac.compare_digest(digest.hex().encode(), signature[3:].encode("utf-8", "replace")):
            raise Refusal(401)
        if not self._is_first(digest, now):
            raise Refusal(200)
        return body

    def _digest(self, timestamp: str, body: bytes) -> bytes:
        keyed = self._keyed.copy()
        keyed.update(b"v0:" + timestamp.encode() + b":" + body)
        return keyed.digest()

    def _is_first(self, digest: bytes, now: float) -> bool:
        """The timestamp is part of what is signed, so one digest is one request. Within the window
        on either side of now a request could be sent again for two windows at most."""
        if digest in self._seen:
            return False
        self._seen[digest] = now
        while len(self._seen) > REPLAYS_REMEMBERED or self._oldest() < now - 2 * WINDOW_SECONDS:
            self._seen.popitem(last=False)
        return True

    def _oldest(self) -> float:
        return next(iter(self._seen.values()))


def _is_recent(timestamp: str, now: float) -> bool:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= 12):
        return False
    return abs(now - int(timestamp)) <= WINDOW_SECONDS


async def _read(request: web.Request) -> bytes:
    try:
        return await body_of(request)
    except web.HTTPException as refusal:
        raise Refusal(refusal.status) from None
