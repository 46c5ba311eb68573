"""How long who asked for something waits for it."""

import asyncio
import math
import threading
import time
from typing import Any, TypeVar

from storage.unavailable import StorageUnavailable

Result = TypeVar("Result")


class CallerLeft(Exception):
    """Who asked for it does not wait any more: nothing of it is stored, and nobody hears of this."""


class Caller:
    """Whether whoever asked for a piece of work still waits for it. It is decided once: they leave first, and
    nothing is stored; or it is stored first, and they hear so."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._decided = ""

    @property
    def has_left(self) -> bool:
        return self._decided == "left"

    def leave(self) -> bool:
        """Whether that was in time."""
        return self._decide("left")

    def keep(self) -> None:
        """It is about to be stored. Raises `CallerLeft`."""
        if not self._decide("kept"):
            raise CallerLeft

    def _decide(self, what: str) -> bool:
        with self._lock:
            self._decided = self._decided or what
            return self._decided == what


class Line:
    """Those who wait for the same thing. Who is behind others waits on while the line moves; when nobody gets
    anything for as long as somebody has patience, that one leaves."""

    def __init__(self) -> None:
        self._moved = -math.inf

    def moves(self) -> None:
        """Somebody had their turn. May be called in any thread."""
        self._moved = time.monotonic()

    async def waited(self, future: "asyncio.Future[Any]", patience: float) -> bool:
        """Whether it was worth it."""
        left = patience
        while left > 0:
            await asyncio.wait([future], timeout=left)
            if future.done():
                if not (future.cancelled() or isinstance(future.exception(), StorageUnavailable)):
                    self.moves()
                return True
            left = self._moved + patience - time.monotonic()
        return False


async def stored(
    future: "asyncio.Future[Result]", caller: Caller, line: Line, patience: float | None
) -> Result:
    """The result. Raises `StorageUnavailable` for who left; then it never will be stored."""
    if patience is not None and not await line.waited(future, patience) and caller.leave():
        future.cancel()
        raise StorageUnavailable("it takes too long")
    return await future
