"""Every workspace (or organisation) that installed the bot itself, each with its own token: kept sealed,
renewed before it ends, and gone when Slack says so.

The token is read from the database and remembered for half a minute: so long another process may go on with
one that was taken away, and Slack refuses it. Bolt and the SDK have stores for installations too: theirs keep
tokens as they are, and let two processes renew one token at a time, of which only one gets the new one.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from aiohttp import ClientSession
from msgspec.structs import replace

from bot.slack.encryption import CannotDecrypt, TokenCipher
from bot.slack.errors import FAILURES, TOKEN_GONE, code_of
from bot.slack.oauth import Exchange
from bot.slack.team import Common, Team
from storage import installations
from storage.database import Database, StorageUnavailable, Transaction
from storage.installations import Installation
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

REMEMBERED_FOR = timedelta(seconds=30)
MOST_REMEMBERED = 500

RENEWED_BEFORE = timedelta(hours=2)
"""Tokens that end are good for twelve hours."""

ENDS_SOON = timedelta(minutes=1)
"""With one that is good for less nothing is begun any more."""

TRIED_AGAIN_AFTER = timedelta(seconds=30)

HELD = timedelta(minutes=1)
"""Who renews a token and has not said how that went by then is taken to be gone."""

PATIENCE = 2.0
"""Seconds for the database, as in `bot.dispatch`."""

LOOK_EVERY_SECONDS, LOOKS = 0.25, 8
KEEP_AGAIN_AFTER = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Seconds between tries to keep a new token, while the database is away: Slack gives it once."""

CANNOT_RENEW = ("invalid_refresh_token", *TOKEN_GONE)


@dataclass
class _Known:
    team: Team
    found: Installation
    read_at: datetime
    tried_at: datetime | None = None


class Installations:
    """Fulfils `bot.slack.teams.Teams`."""

    def __init__(self, common: Common, keys: Sequence[str], database: Database, exchange: Exchange) -> None:
        self._common = common
        self._now = common.now
        self._cipher = TokenCipher(keys)
        self._database = database
        self._exchange = exchange
        self._known: OrderedDict[WorkspaceRef, _Known] = OrderedDict()
        self._renewing: dict[WorkspaceRef, asyncio.Task[None]] = {}
        self._sessions: tuple[ClientSession | None, ClientSession | None] = (None, None)

    async def find(self, workspaces: Sequence[WorkspaceRef]) -> Team | None:
        for workspace in workspaces:
            known = await self._read(workspace)
            if known is not None:
                return await self._with_a_good_token(workspace, known)
        return None

    async def begin(self, workspace: WorkspaceRef, given: dict[str, Any], organisation: str) -> None:
        """Slack gave us this for a code."""
        now = self._now()
        made = replace(self._sealed(given), organisation=organisation, installed_at=now)
        await self._database.handle(workspace, lambda tx: installations.begin(tx, made))
        self.forget(workspace)
        log.info("installed in %s", workspace)

    def forget(self, workspace: WorkspaceRef) -> None:
        self._known.pop(workspace, None)

    async def refused(self, team: Team, code: str) -> None:
        """A token that is gone ends the installation, one that only ended is renewed the next time."""
        workspace = team.workspace
        known = self._known.get(workspace) if workspace else None
        if workspace is None or known is None or known.team is not team:
            return
        if code in TOKEN_GONE:
            await self._end(workspace, known.found, code)
        else:
            known.found = replace(known.found, expires_at=self._now())

    def open(self, answering: ClientSession, delivering: ClientSession) -> None:
        self._sessions = (answering, delivering)

    async def disconnected(self) -> str:
        """Slack comes to us; a token that is not taken is the affair of one workspace."""
        return ""

    async def settled(self) -> None:
        await asyncio.gather(*self._renewing.values())
        for known in list(self._known.values()):
            await known.team.uploads.settled()

    async def stop(self) -> None:
        await asyncio.gather(*self._renewing.values())
        for known in self._known.values():
            await known.team.close()

    # --- reading ---

    async def _read(self, workspace: WorkspaceRef) -> _Known | None:
        """As it was at most half a minute ago; while the database is away, as it was."""
        known = self._known.get(workspace)
        if known is not None and self._now() < known.read_at + REMEMBERED_FOR:
            return known
        try:
            found = await self._database.look(workspace, installations.of, PATIENCE)
        except StorageUnavailable:
            if known is None:
                raise
            return known
        return self._remember(workspace, found)

    def _remember(self, workspace: WorkspaceRef, found: Installation | None) -> _Known | None:
        token = self._opened(workspace, found) if found else ""
        if found is None or not token:
            self.forget(workspace)
            return None
        known = self._known.pop(workspace, None) or _Known(self._made(workspace), found, self._now())
        if known.found.sealed != found.sealed:
            known.tried_at = None
        known.found, known.read_at = found, self._now()
        known.team.use(token)
        known.team.me, known.team.organisation = found.bot, found.organisation
        self._known[workspace] = known
        if len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return known

    def _made(self, workspace: WorkspaceRef) -> Team:
        team = Team(self._common, "", workspace)
        team.open(*self._sessions)
        return team

    def _opened(self, workspace: WorkspaceRef, found: Installation) -> str:
        try:
            return self._cipher.decrypt(found.sealed)
        except CannotDecrypt:
            log.error("the token of %s is sealed with a key that is not in OPSTEKER_SECRET_KEY", workspace)
            return ""

    # --- renewing ---

    async def _with_a_good_token(self, workspace: WorkspaceRef, known: _Known) -> Team | None:
        """Long before its end a token is renewed beside what goes on; at its end that is waited for."""
        ends, now = known.found.expires_at, self._now()
        if ends is None or now < ends - RENEWED_BEFORE:
            return known.team
        renewing = self._renewing.get(workspace)
        if renewing is None and (known.tried_at is None or now >= known.tried_at + TRIED_AGAIN_AFTER):
            known.tried_at = now
            renewing = self._renewing[workspace] = asyncio.create_task(self._renew(workspace, known.found))
            renewing.add_done_callback(lambda _: self._renewing.pop(workspace, None))
        if renewing is None or now < ends - ENDS_SOON:
            return known.team
        await asyncio.shield(renewing)
        still = self._known.get(workspace)
        return still.team if still else None

    async def _renew(self, workspace: WorkspaceRef, found: Installation) -> None:
        """One process at a time does. Never raises."""
        try:
            if await self._hold(workspace, found):
                await self._exchanged(workspace, found)
            else:
                await self._renewed_elsewhere(workspace, found)
        except StorageUnavailable as error:
            log.error("the token of %s is not renewed, storage unavailable: %s", workspace, error)
        except Exception as error:
            log.error("the token of %s is not renewed: %s", workspace, code_of(error))

    async def _hold(self, workspace: WorkspaceRef, found: Installation) -> bool:
        now, old = self._now(), found.sealed_refresh
        return await self._database.handle(
            workspace, lambda tx: installations.hold_for_renewal(tx, old, now, now + HELD)
        )

    async def _exchanged(self, workspace: WorkspaceRef, found: Installation) -> None:
        try:
            given = await self._exchange.refresh(self._cipher.decrypt(found.sealed_refresh))
        except (*FAILURES, CannotDecrypt) as error:
            if code_of(error) in CANNOT_RENEW:
                await self._end(workspace, found, code_of(error))
                return
            log.warning("the token of %s is not renewed: %s", workspace, code_of(error))
            await self._database.handle(workspace, lambda tx: installations.let_go(tx, found.sealed_refresh))
            return
        new = self._sealed(given)
        await self._keep(workspace, lambda tx: installations.renew(tx, found.sealed_refresh, new))
        self._remember(workspace, await self._database.look(workspace, installations.of, PATIENCE))

    async def _renewed_elsewhere(self, workspace: WorkspaceRef, found: Installation) -> None:
        for _ in range(LOOKS):
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            now = await self._database.look(workspace, installations.of, PATIENCE)
            if now is None or now.sealed_refresh != found.sealed_refresh:
                self._remember(workspace, now)
                return

    async def _keep(self, workspace: WorkspaceRef, work: Callable[[Transaction], None]) -> None:
        for pause in KEEP_AGAIN_AFTER:
            try:
                return await self._database.handle(workspace, work)
            except StorageUnavailable:
                await asyncio.sleep(pause)
        return await self._database.handle(workspace, work)

    def _sealed(self, given: dict[str, Any]) -> Installation:
        """What Slack gave, as it is kept. Raises `KeyError`."""
        now, refresh = self._now(), given.get("refresh_token")
        lasts = given.get("expires_in")
        return Installation(
            self._cipher.encrypt(str(given["access_token"])),
            str(given["bot_user_id"]),
            "",
            now,
            self._cipher.encrypt(str(refresh)) if refresh else "",
            now + timedelta(seconds=int(lasts)) if refresh and lasts else None,
        )

    # --- ending ---

    async def _end(self, workspace: WorkspaceRef, found: Installation, code: str) -> None:
        """Unless it was installed anew, or renewed, meanwhile."""
        if await self._database.handle(workspace, lambda tx: installations.end(tx, sealed=found.sealed)):
            log.warning("not installed in %s any more: %s", workspace, code)
        self.forget(workspace)
