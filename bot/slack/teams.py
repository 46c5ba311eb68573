"""For which workspaces the bot works, and with which token: the one of SLACK_BOT_TOKEN, or every one that
installed it (`bot.slack.installations`)."""

import logging
from collections.abc import Sequence
from typing import Protocol

from aiohttp import ClientSession

from bot.slack.errors import FAILURES, code_of
from bot.slack.install import Install
from bot.slack.installations import Installations
from bot.slack.oauth import Exchange
from bot.slack.team import Common, Team
from storage.database import Database
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)


class Teams(Protocol):
    async def find(self, workspaces: Sequence[WorkspaceRef]) -> Team | None:
        """The first of these that we work for; None when we work for none of them."""
        ...

    def forget(self, workspace: WorkspaceRef) -> None:
        """What is known of it changed."""
        ...

    async def refused(self, team: Team, code: str) -> None:
        """Slack does not take its token (any more)."""
        ...

    def open(self, answering: ClientSession, delivering: ClientSession) -> None:
        """Calls go through these."""
        ...

    async def disconnected(self) -> str:
        """Why Slack does not let us work now, "" when it does: asks it."""
        ...

    async def settled(self) -> None:
        """Waits for what goes on beside: files that are being brought, tokens that are renewed."""
        ...

    async def stop(self) -> None: ...


class OneTeam:
    """That of a token in the settings. While Slack does not say whose it is, whoever comes first is taken to
    be it: a Slack that is away for a moment does not keep us from starting."""

    def __init__(self, common: Common, token: str) -> None:
        self.team = Team(common, token)
        self._ours: set[str] = set()

    async def find(self, workspaces: Sequence[WorkspaceRef]) -> Team | None:
        if self._ours and not any(one.key in self._ours for one in workspaces):
            return None
        return self.team

    def forget(self, workspace: WorkspaceRef) -> None:
        pass

    async def refused(self, team: Team, code: str) -> None:
        log.error("Slack does not take SLACK_BOT_TOKEN any more: %s", code)

    def open(self, answering: ClientSession, delivering: ClientSession) -> None:
        self.team.open(answering, delivering)

    async def disconnected(self) -> str:
        try:
            found = await self.team.client.auth_test()
        except FAILURES as error:
            return f"Slack does not confirm SLACK_BOT_TOKEN: {code_of(error)}"
        organisation, team = str(found.get("enterprise_id") or ""), str(found.get("team_id") or "")
        whole = organisation if found.get("is_enterprise_install") else ""
        self.team.me, self.team.organisation = str(found["user_id"]), organisation
        self.team.workspace = WorkspaceRef("slack", whole or team) if whole or team else None
        self._ours = {key for key in (team, organisation) if key}
        return ""

    async def settled(self) -> None:
        await self.team.uploads.settled()

    async def stop(self) -> None:
        await self.team.close()


def for_whom(
    common: Common, database: Database | None, exchange: Exchange | None
) -> tuple[Teams, Install | None]:
    """Whom we work for, and the page where others install us; None where that is not to be."""
    settings = common.settings
    if not settings.by_installation or settings.consent is None or database is None or exchange is None:
        return OneTeam(common, settings.bot_token), None
    installed = Installations(common, settings.consent.keys, database, exchange)
    return installed, Install(settings, database, exchange, installed, common.now)
