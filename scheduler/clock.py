"""The clock: the one place that looks at the time of day, and the one that uses APScheduler.

APScheduler only ticks: a handful of fixed jobs in memory. What is due, and for whom, stands in the
database.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from scheduler import cleaning
from storage.database import Database, StorageUnavailable

log = logging.getLogger(__name__)


def wall() -> datetime:
    """What time it is, in UTC."""
    return datetime.now(UTC)


class Clock:
    """Runs the jobs that belong to no workspace. `start` and `stop` may be called once each."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._scheduler = BackgroundScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )
        self._scheduler.add_job(self._clean, "interval", hours=1, id="clean")

    def start(self) -> None:
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown()

    def _clean(self) -> None:
        try:
            cleaning.clean(self._database, self._now())
        except StorageUnavailable as error:
            log.error("cleaning skipped, storage unavailable: %s", error)
