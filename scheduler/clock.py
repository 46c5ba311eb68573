"""The clock: the one place that looks at the time of day, and the one that uses APScheduler.

APScheduler only ticks: a handful of fixed jobs in memory. What is due, and for whom, stands in the
database.
"""

import logging
from collections.abc import Callable, Collection, Container
from datetime import UTC, datetime, timedelta
from threading import Event, Thread

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler import cleaning, rhythms
from scheduler.rhythms import Keep
from storage import installations, search, workspaces
from storage.database import Database, StorageUnavailable
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)


def wall() -> datetime:
    """What time it is, in UTC."""
    return datetime.now(UTC)


BEAT_SECONDS = 20
"""How late something scheduled may be."""

PATIENCE = timedelta(minutes=5)
"""A beat comes every twenty seconds and a delivery leaves at once: later than this, nobody is at work."""

CLEAN_SECONDS = 3_600
CLEAN_FIRST_SECONDS = 60
"""After the start: who is started anew every half hour forgets as well."""


class _Stopped(Exception):
    """Between two batches."""


class Clock:
    """Runs what belongs to no workspace, and the rhythms of the workspaces on `platforms`, those of
    `by_installation` where we are installed. `keep` writes deliveries, `wake` says that there are some.
    `start` and `stop` may be called once each."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        platforms: Container[str],
        keep: Keep,
        wake: Callable[[], None],
        by_installation: Collection[str] = (),
    ) -> None:
        self._database = database
        self._now = now
        self._platforms = platforms
        self._keep = keep
        self._wake = wake
        self._by_installation = by_installation
        self.last_beat: datetime | None = None
        """All that was due by then was done."""
        self._stopping = Event()
        self._renewing = Thread(target=self.renew, name="renew the index")
        self._scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        soon = wall() + timedelta(seconds=min(CLEAN_FIRST_SECONDS, CLEAN_SECONDS))
        self._scheduler.add_job(
            self._clean, "interval", seconds=CLEAN_SECONDS, id="clean", next_run_time=soon
        )
        self._scheduler.add_job(self.beat, "interval", seconds=BEAT_SECONDS, id="beat")

    def start(self) -> None:
        self._scheduler.start()
        self._renewing.start()

    def begin_nothing_more(self) -> None:
        """A beat that is going on ends after the transaction it is at."""
        self._stopping.set()

    def stop(self) -> None:
        """Returns when nothing is being done any more."""
        self.begin_nothing_more()
        self._scheduler.shutdown()
        self._renewing.join()

    def beat(self) -> None:
        """Do what is due, in every workspace. Never raises: the next beat tries again."""
        try:
            for workspace in self._at_work():
                if not self._stopping.is_set():
                    self._beat_for(workspace)
            self.last_beat = self._now()
        except StorageUnavailable as error:
            log.error("nothing scheduled was done, storage unavailable: %s", error)

    def _at_work(self) -> list[WorkspaceRef]:
        with_us = self._by_installation
        look = self._database.submit_across(lambda c: installations.workspaces_at_work(c, with_us))
        return [one for one in look.result() if one.platform in self._platforms]

    def _beat_for(self, workspace: WorkspaceRef) -> None:
        try:
            if rhythms.beat(self._database, workspace, self._now(), self._keep, self._stopping.is_set):
                self._wake()
        except StorageUnavailable:
            raise
        except Exception as error:
            log.error("nothing scheduled was done in %s: %s", workspace, type(error).__name__)

    def renew(self) -> None:
        """Analyse anew what an older version put in the index, in every workspace. Stopped half-way, or
        failed, the next start goes on where it was."""
        try:
            for workspace in self._database.submit_across(workspaces.all).result():
                search.reindex(self._database, workspace, self._halt)
        except _Stopped:
            pass
        except Exception as error:
            log.error("the index is not analysed anew yet: %s", type(error).__name__)

    def _halt(self, done: int, of: int) -> None:
        if self._stopping.is_set():
            raise _Stopped

    def _clean(self) -> None:
        try:
            cleaning.clean(self._database, self._now(), self._keep)
        except StorageUnavailable as error:
            log.error("cleaning skipped, storage unavailable: %s", error)
