"""Takes the sums that wait to be solved, one at a time, each in a process of its own (`bot.solver_process`).

Any number of bots may do this on one database: a sum is held while it is solved, and one whose holder is
gone is taken again. One that fails again and again is given up, and whoever waits for it is told.
"""

import asyncio
import logging
import threading
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.solver_process import Outcome, Progress, Stopped, solve
from bot.tracebacks import where
from handlers import isolation, modules, routes
from handlers.chat import AnyEffect, Durable
from handlers.feature import Order
from scheduler.rhythms import Keep
from storage import solving
from storage.database import Database, StorageUnavailable, Transaction
from storage.solving import Sum
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

HELD = timedelta(minutes=2)
"""A solver that has not said how far it is by then is taken to be gone."""

LOOK_EVERY_SECONDS = 2
ATTEMPTS = 3
AGAIN_AFTER = timedelta(seconds=30)


class Solver:
    """For the workspaces on `platforms`, those of `by_installation` where we are installed. `keep` writes
    deliveries, `wake` says that there are some."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        platforms: Iterable[str],
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
        self._stopped = threading.Event()

    async def run(self) -> None:
        """Solve until cancelled; what is being solved at that moment is given back, to be taken again."""
        looking: asyncio.Task[None] | None = None
        try:
            while True:
                looking = asyncio.create_task(self._look())
                await asyncio.shield(looking)
                await asyncio.sleep(LOOK_EVERY_SECONDS)
        finally:
            self._stopped.set()
            if looking is not None:
                await asyncio.wait([looking])

    async def solve_due(self) -> None:
        """Solve all that is due now; returns when nothing more is."""
        await asyncio.to_thread(self._solve_due)

    async def _look(self) -> None:
        try:
            await self.solve_due()
        except StorageUnavailable as error:
            log.error("nothing is solved, storage unavailable: %s", error)
        except Exception as error:
            log.error("nothing is solved: %s", where(error))

    def _solve_due(self) -> None:
        while there := self._waiting():
            taken = [self._solve_next(workspace) for workspace in there if not self._stopped.is_set()]
            if not any(taken):
                return

    def _waiting(self) -> list[WorkspaceRef]:
        on, with_us = list(self._platforms), self._by_installation
        return self._database.submit_across(lambda c: solving.waiting(c, on, self._now(), with_us)).result()

    def _solve_next(self, workspace: WorkspaceRef) -> bool:
        """Whether there was one for us."""
        now = self._now()
        one = self._database.write(workspace, lambda tx: solving.take(tx, now, now + HELD))
        if one is None:
            return False
        try:
            order = self._database.read(workspace, lambda tx: self._order(tx, one, now))
            outcome = None if order is None else self._solve(workspace, one, order)
            self._database.write(workspace, lambda tx: self._finish(tx, one, outcome))
        except StorageUnavailable:
            raise
        except Stopped:
            log.info("%s %s is left, to be taken again while it is wanted", one.kind, one.number)
            self._database.write(workspace, lambda tx: solving.give_back(tx, one, now))
        except Exception as error:
            log.error("%s %s not solved, attempt %s: %s", one.kind, one.number, one.attempts, where(error))
            self._database.write(workspace, lambda tx: self._fail(tx, one))
        self._wake()
        return True

    def _order(self, tx: Transaction, one: Sum, now: datetime) -> Order | None:
        """None when nobody needs it any more, also because its module was switched off."""
        kind = routes.SUMS[one.kind]
        is_on = modules.is_on(tx, routes.SUM_MODULES.get(one.kind, ""))
        return kind.order(tx, one.number, now) if is_on else None

    def _solve(self, workspace: WorkspaceRef, one: Sum, order: Order) -> Outcome:
        return solve(order, partial(self._tell, workspace, one), self._stopped.is_set)

    def _tell(self, workspace: WorkspaceRef, one: Sum, progress: Progress) -> None:
        until = self._now() + HELD
        if not self._database.write(workspace, lambda tx: solving.report(tx, one, *progress, until)):
            raise Stopped

    def _finish(self, tx: Transaction, one: Sum, outcome: Outcome | None) -> None:
        if solving.finish(tx, one) and outcome is not None:
            self._say(tx, routes.SUMS[one.kind].solved(tx, one.number, outcome, self._now()))

    def _fail(self, tx: Transaction, one: Sum) -> None:
        if one.attempts < ATTEMPTS:
            solving.retry(tx, one, self._now() + AGAIN_AFTER)
        elif solving.finish(tx, one):
            now = self._now()
            self._say(
                tx, isolation.each(tx, f"solving:{one.kind}", [one], partial(_unsolved, tx, now=now), now)
            )

    def _say(self, tx: Transaction, effects: Sequence[AnyEffect]) -> None:
        self._keep(tx, [effect for effect in effects if isinstance(effect, Durable)], self._now())


def _unsolved(tx: Transaction, one: Sum, now: datetime) -> Sequence[AnyEffect]:
    return routes.SUMS[one.kind].unsolved(tx, one.number, now)
