"""Forgetting what is no longer needed: `storage.retention` says what that is, and after how long. What people
who left let us do in their own name ends at once."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

from handlers import isolation
from handlers.own_data import erasing
from handlers.people import focus
from scheduler.rhythms import Keep
from storage import consents, inbox, installations, outbox, people, retention, rhythm_runs, workspaces
from storage.database import Database, StorageUnavailable, Transaction
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

NAME = "cleaning"
"""In `storage.rhythm_runs`, though it is of no feature and always on."""


def clean(database: Database, now: datetime, keep: Keep) -> None:
    """In every workspace: drop what is older than its period, and erase who left long ago. `keep` writes
    what others must then be shown anew."""
    ended = now - retention.PERIODS["inbox"].kept, now - retention.PERIODS["outbox"].kept
    database.submit_across(lambda c: inbox.forget_before(c, ended[0])).result()
    database.submit_across(lambda c: outbox.forget_before(c, ended[1])).result()
    database.submit_across(lambda c: installations.forget_states(c, now)).result()
    for workspace in database.submit_across(workspaces.all).result():
        with _apart(workspace, "what is old"):
            database.write(workspace, partial(_let_go, now=now))
        with _apart(workspace, "consents of leavers"):
            if database.read(workspace, consents.of_leavers):
                database.write(workspace, partial(_end_consents, now=now, keep=keep))
        for person_id in database.read(workspace, lambda tx: retention.gone_long_ago(tx, now)):
            with _apart(workspace, f"person {person_id}"):
                database.write(workspace, partial(_erase, person_id=person_id, now=now, keep=keep))


def _let_go(tx: Transaction, now: datetime) -> None:
    retention.let_go(tx, now)
    rhythm_runs.note(tx, [NAME], now)


@contextmanager
def _apart(workspace: WorkspaceRef, what: str) -> Iterator[None]:
    """What goes wrong is tried again the next time, and keeps nothing else from being forgotten."""
    try:
        yield
    except StorageUnavailable:
        raise
    except Exception as error:
        log.error("%s in %s not forgotten: %s", what, workspace, type(error).__name__)


def _end_consents(tx: Transaction, now: datetime, keep: Keep) -> None:
    left = people.by_ids(tx, set(consents.of_leavers(tx))).values()
    keep(tx, isolation.each(tx, "consents", left, lambda person: focus.withdraw(tx, person, now), now), now)


def _erase(tx: Transaction, person_id: int, now: datetime, keep: Keep) -> None:
    """A transaction each: others are handled in between."""
    if person_id in retention.gone_long_ago(tx, now):  # not when they came back meanwhile
        keep(tx, erasing.forget(tx, person_id, now), now)
