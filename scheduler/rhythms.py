"""Everything that happens unasked in a workspace. A rhythm is a module with two plain functions:

    next_due(tx) -> datetime | None      when there is something to do; None when there is not
    run(tx, now) -> effects              does all of it that is due by now, once

`next_due` is read from what is stored and never counted by a timer, so nothing is lost when nobody
runs. After `run` it gives a later moment, or None. What is due is held while it is done (`FOR UPDATE
SKIP LOCKED`) and its effects carry keys, so several processes may run the same rhythm.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from handlers import modules
from handlers.chat import AnyEffect, Durable
from scheduler import (
    consultations,
    kudos_notices,
    learning_circles,
    learning_coffee,
    learning_time,
    leavers,
    lunch_and_learn,
    mentor_harvests,
    mentor_meetings,
    mentor_requests,
    mentor_rounds,
    questions,
    speaker_invitations,
    stale_tips,
    weekly_digest,
)
from storage import setbacks
from storage.database import Database, StorageUnavailable, Transaction, is_unavailable
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

Keep = Callable[[Transaction, Sequence[Durable], datetime], None]
"""Writes effects to be delivered after the transaction: `bot.outbox.keep`."""


class Rhythm(Protocol):
    """What such a module looks like."""

    __name__: str

    def next_due(self, tx: Transaction) -> datetime | None: ...

    def run(self, tx: Transaction, now: datetime) -> list[AnyEffect]: ...


RHYTHMS: tuple[Rhythm, ...] = (
    learning_coffee,
    learning_time,
    kudos_notices,
    leavers,
    questions,
    stale_tips,
    weekly_digest,
    lunch_and_learn,
    speaker_invitations,
    mentor_requests,
    mentor_meetings,
    mentor_rounds,
    mentor_harvests,
    consultations,
    learning_circles,
)


MOST_TURNS = 50
"""In one beat. What is due still, for whatever reason, waits for the next."""


def _on(tx: Transaction) -> list[Rhythm]:
    """Those of modules that are switched on."""
    return [rhythm for rhythm in RHYTHMS if modules.is_on(tx, modules.of(rhythm.__name__))]


def next_due(tx: Transaction) -> datetime | None:
    """When the first of them has something to do."""
    moments = (setbacks.next_due(tx), *(rhythm.next_due(tx) for rhythm in _on(tx)))
    return min((moment for moment in moments if moment is not None), default=None)


def due(tx: Transaction, now: datetime) -> list[Rhythm]:
    """Those that have something to do by now."""
    return [rhythm for rhythm in _on(tx) if _is_due(tx, rhythm, now)]


def _is_due(tx: Transaction, rhythm: Rhythm, now: datetime) -> bool:
    """Not one that cannot even say."""
    try:
        moment = rhythm.next_due(tx)
    except Exception as error:
        if is_unavailable(error):
            raise
        log.error("%s not done in %s: %s", rhythm.__name__, tx.workspace.ref, type(error).__name__)
        return False
    return moment is not None and moment <= now


def run(tx: Transaction, now: datetime) -> list[AnyEffect]:
    """Do all that is due by now."""
    return [effect for rhythm in due(tx, now) for effect in rhythm.run(tx, now)]


def beat(database: Database, workspace: WorkspaceRef, now: datetime, keep: Keep) -> bool:
    """Do all that is due in a workspace; whether anything was.

    Looking first neither waits for the writer nor holds it up. Each rhythm has transactions of its
    own: one that fails is tried again at the next beat and keeps no other from its work. So does a row
    that it fails for (`handlers.isolation`), which rests for a while.
    """
    rested, found = database.read(workspace, lambda tx: (_rested(tx, now), due(tx, now)))
    if rested:
        database.write(workspace, lambda tx: setbacks.wake(tx, now))
        found = database.read(workspace, lambda tx: due(tx, now))
    for rhythm in found:
        try:
            _to_its_end(database, workspace, partial(_keep, rhythm=rhythm, now=now, keep=keep))
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("%s not done in %s: %s", rhythm.__name__, workspace, type(error).__name__)
    return bool(found)


def _rested(tx: Transaction, now: datetime) -> bool:
    """Whether something that failed may be tried again."""
    first = setbacks.next_due(tx)
    return first is not None and first <= now


def _to_its_end(database: Database, workspace: WorkspaceRef, turn: Callable[[Transaction], bool]) -> None:
    """A rhythm that told some in one transaction and has others to tell gets more of them; who else
    wants to write comes in between."""
    for _ in range(MOST_TURNS):
        if not database.write(workspace, turn):
            return


def _keep(tx: Transaction, rhythm: Rhythm, now: datetime, keep: Keep) -> bool:
    """Nobody is there to be answered at once: a rhythm speaks in what must be delivered. Gives whether
    more is due."""
    told = [effect for effect in rhythm.run(tx, now) if isinstance(effect, Durable)]
    keep(tx, told, now)
    due = rhythm.next_due(tx) if told else None
    return due is not None and due <= now
