"""Databases to measure on, as durable as in earnest."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import servers


@contextmanager
def sqlite(folder: Path) -> Iterator[str]:
    """`synchronous=FULL`, as the bot opens it."""
    yield f"sqlite:///{folder}/bench.db"


@contextmanager
def postgresql(_: Path) -> Iterator[str]:
    """As it comes: fsync and synchronous_commit are on."""
    with servers.postgresql() as address:
        yield address.format("postgres")
