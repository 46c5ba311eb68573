"""How far a long command is: a bar for who watches, a line per thousand for a log."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import NoReturn

from tqdm import tqdm

LINE_EVERY = 1_000


@contextmanager
def progress(unit: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Gives what to call with how many are done. On standard error: the report is on the other."""
    if not sys.stderr.isatty():
        yield lambda done: _line(done, unit)
        return
    with tqdm(total=total, unit=f" {unit}", file=sys.stderr, leave=False) as bar:
        yield partial(_move, bar)


def _move(bar: "tqdm[NoReturn]", done: int) -> None:
    bar.update(done - bar.n)


def _line(done: int, unit: str) -> None:
    if done % LINE_EVERY == 0:
        sys.stderr.write(f"{done:,} {unit}\n")
        sys.stderr.flush()
