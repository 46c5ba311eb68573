"""Writing much without holding the bot up: short transactions, as large as fit in the time they may take."""

import time
from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")

FIRST_BATCH = 25
BATCH_SECONDS = 0.25
"""How long a transaction may hold the bot up: it answers within three seconds or not at all."""

PAUSE_SECONDS = 0.1
"""Between two transactions. On SQLite another process that wants to write looks again this often."""


def in_batches(
    items: Iterable[Item], store: Callable[[list[Item]], None], most: int, *, pause: bool = True
) -> None:
    """Store all of them, in order, at most `most` at once."""
    waiting, size = iter(items), FIRST_BATCH
    while batch := list(islice(waiting, size)):
        began = time.perf_counter()
        store(batch)
        fitting = len(batch) * BATCH_SECONDS / (time.perf_counter() - began)
        size = max(1, min(int(fitting), 2 * size, most))
        if pause:
            time.sleep(PAUSE_SECONDS)
