"""Time passes in a world whose clock is moved by hand: everything scheduled happens at its own moment."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.assemble import App
from scheduler import rhythms
from storage import solving
from storage.database import Transaction
from storage.workspaces import WorkspaceRef


async def passed(
    app: App, workspace: WorkspaceRef, set_now: Callable[[datetime], None], to: datetime
) -> None:
    """Until `to`. What is sent goes at its own moment; what the pace holds back goes with the next."""

    def due() -> datetime | None:
        return app.database.read(workspace, _first_due)

    await app.solver.solve_due()
    while (at := await asyncio.to_thread(due)) is not None and at <= to:
        set_now(at)
        await asyncio.to_thread(app.clock.beat)
        await app.solver.solve_due()
        await app.outbox.deliver_due()
    set_now(to)


def _first_due(tx: Transaction) -> datetime | None:
    moments = (rhythms.next_due(tx), solving.next_due(tx))
    return min((moment for moment in moments if moment is not None), default=None)
