"""Time passes in a world whose clock is moved by hand: everything scheduled happens at its own moment."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from bot.assemble import App
from scheduler import rhythms
from storage.workspaces import WorkspaceRef


async def passed(
    app: App, workspace: WorkspaceRef, set_now: Callable[[datetime], None], to: datetime
) -> None:
    """Until `to`. What is sent goes at its own moment; what the pace holds back goes with the next."""

    def due() -> datetime | None:
        return app.database.read(workspace, rhythms.next_due)

    while (at := await asyncio.to_thread(due)) is not None and at <= to:
        set_now(at)
        await asyncio.to_thread(app.clock.beat)
        await app.outbox.deliver_due()
    set_now(to)
