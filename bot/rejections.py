"""Requests that are turned away, told at most once a minute: whoever knocks a thousand times a second
fills no disk."""

import logging
import time
from collections import Counter

from bot import metrics

log = logging.getLogger(__name__)

TELL_EVERY_SECONDS = 60.0


class Rejections:
    """Counts between two lines in the log."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._told: float | None = None

    def count(self, why: str, more: str = "") -> None:
        """`why` is of a handful of words of ours, never what a stranger sent; so is `more`, but for ids that
        somebody proved to be theirs."""
        self._counts[f"{why} ({more})" if more else why] += 1
        metrics.TURNED_AWAY.labels(why).inc()
        now = time.monotonic()
        if self._told is not None and now - self._told < TELL_EVERY_SECONDS:
            return
        counted = ", ".join(f"{why} {count}" for why, count in sorted(self._counts.items()))
        log.warning("turned away since the last time this was said: %s", counted)
        self._counts.clear()
        self._told = now


rejections = Rejections()
