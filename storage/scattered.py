"""Numbers for rows that are not to tell who came between which others, as rows that count up do."""

import hashlib
import itertools
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sqlalchemy import Table

from storage.database import Transaction

Found = TypeVar("Found")

_COUNTED = 1 << 48


def number(*parts: object) -> int:
    """Made of what the row is about; beyond what counting will ever reach, within what JSON can hold."""
    digest = hashlib.blake2b(repr(parts).encode(errors="surrogatepass"), digest_size=8).digest()
    return _COUNTED + int.from_bytes(digest) % _COUNTED


def add(
    tx: Transaction,
    table: Table,
    row: Mapping[str, Any],
    about: tuple[object, ...],
    find: Callable[[], Found | None],
) -> Found:
    """Add a row with the number of what it is `about`, or another when that one was taken. Gives what `find`
    finds then, which may be a row that somebody else has just added."""
    for tried in itertools.count():
        tx.insert_once(table, {"id": number(*about, tried), **row})
        if (found := find()) is not None:
            return found
    raise AssertionError("counting ended")
