"""What the doctor finds for one workspace, when its admin asks, in their language; nothing of others, nor of
the machine."""

import asyncio
from datetime import datetime

from bot.doctor import books, command
from bot.doctor.finding import Finding
from bot.settings import Settings
from handlers.texts import Speech
from storage import checking, conversations, installations, subscriptions
from storage.database import Database
from storage.workspaces import WorkspaceRef


async def examine(
    database: Database, settings: Settings, workspace: WorkspaceRef, now: datetime, say: Speech
) -> list[Finding]:
    """Asks the platform as well. Raises `StorageUnavailable`."""

    def known() -> command.Known:
        there = checking.look(database, workspace, installations.of)
        places = checking.look(database, workspace, subscriptions.places_of)
        url = checking.look(database, workspace, conversations.newest_service_url)
        return command.Known({workspace: places}, {workspace: there} if there else {}, {workspace: url})

    asked = {"slack": command.of_slack, "teams": command.of_teams}.get(workspace.platform)
    found = await asked(settings, await asyncio.to_thread(known), now, say) if asked else []
    return [*found, *await asyncio.to_thread(_stored, database, settings, workspace, say)]


def _stored(database: Database, settings: Settings, workspace: WorkspaceRef, say: Speech) -> list[Finding]:
    return [
        command.version(database, say),
        *books.of_workspace(database, workspace, settings, say, is_watched=False),
    ]
