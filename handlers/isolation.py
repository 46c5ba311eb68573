"""Work on rows one after the other, so that what is wrong with one is in nobody else's way.

Each is worked on in a savepoint of its own. One that fails leaves nothing behind but a line in the log, with
its number and the kind of error, and the note that it rests: it is tried again, later and later.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from storage import setbacks
from storage.database import Transaction, is_unavailable
from storage.setbacks import Key

Row = TypeVar("Row")
Effect = TypeVar("Effect")

log = logging.getLogger(__name__)


def by_id(row: Any) -> Key:
    return Key(row.id)


def each(
    tx: Transaction,
    kind: str,
    rows: Iterable[Row],
    work: Callable[[Row], Iterable[Effect]],
    now: datetime,
    key: Callable[[Row], Key] = by_id,
) -> list[Effect]:
    """All that comes of them. `kind` and `key` name a row; one that rests is left out."""
    effects: list[Effect] = []
    for row in rows:
        if not setbacks.known(tx, kind).get(key(row)):
            effects += _one(tx, kind, row, work, now, key(row))
    return effects


def together(
    tx: Transaction,
    kind: str,
    rows: Sequence[Row],
    work: Callable[[Sequence[Row]], Iterable[Effect]],
    now: datetime,
    key: Callable[[Row], Key] = by_id,
) -> list[Effect]:
    """The same for work that is quicker on all at once; only when that fails each is worked on apart."""
    try:
        with tx.savepoint():
            return list(work(rows))
    except Exception as error:
        if is_unavailable(error):
            raise
    return each(tx, kind, rows, lambda row: work([row]), now, key)


def _one(
    tx: Transaction,
    kind: str,
    row: Row,
    work: Callable[[Row], Iterable[Effect]],
    now: datetime,
    key: Key,
) -> list[Effect]:
    try:
        with tx.savepoint():
            effects = list(work(row))
    except Exception as error:
        if is_unavailable(error):
            raise
        wait = setbacks.note(tx, kind, key, now)
        log.error("%s %s in %s not done, again in %s: %s", kind, key, tx.workspace.ref, wait, _where(error))
        return []
    if key in setbacks.known(tx, kind):
        setbacks.forget(tx, kind, [key])
    return effects


def _where(error: Exception) -> str:
    """The kind of error and the line of ours that it comes from: no words of people."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return (
        f"{type(error).__name__} at {trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}"
    )
