"""What the doctor asks Slack: whether it takes our tokens, gives us what the manifest asks for, and lets us
speak where we are to speak."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import aiohttp
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from bot.doctor.clocks import clock
from bot.doctor.finding import Finding
from bot.manifest import slack as manifest
from bot.settings import SlackSettings
from bot.slack.bolt import quiet
from bot.slack.encryption import CannotDecrypt, TokenCipher
from bot.slack.errors import FAILURES, code_of
from handlers.texts import Speech
from storage.installations import Installation
from storage.workspaces import WorkspaceRef

PATIENCE_SECONDS = 10

Subscribed = Mapping[WorkspaceRef, Mapping[str, list[str]]]
"""The places the bot speaks in of its own accord, and what for."""

Installed = Mapping[WorkspaceRef, Installation]

TROUBLES = {
    "channel_not_found": ("doctor-channel-gone", "doctor-do-invite"),
    "not_in_channel": ("doctor-channel-outside", "doctor-do-invite"),
    "is_archived": ("doctor-channel-archived", "doctor-do-unarchive"),
}
"""What is the matter with a channel, and what to do."""


async def examine(
    settings: SlackSettings, subscribed: Subscribed, installed: Installed, now: datetime, say: Speech
) -> list[Finding]:
    """With the one token of the settings or, without it, those of everyone who installed the bot."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS)) as http:
        client = AsyncWebClient(
            token=settings.bot_token or None,
            base_url=settings.api_url,
            session=http,
            retry_handlers=[AsyncRateLimitErrorRetryHandler(max_retry_count=2)],
            logger=quiet,
        )
        checkup = _Checkup(client, settings, subscribed, now, say)
        found = await (checkup.token() if settings.bot_token else checkup.installations(installed))
        return [*found, checkup.signing_secret(), await checkup.socket_mode()]


class _Checkup(NamedTuple):
    client: AsyncWebClient
    settings: SlackSettings
    subscribed: Subscribed
    now: datetime
    say: Speech

    async def installations(self, installed: Installed) -> list[Finding]:
        what = self.say.text("doctor-slack-token")
        if not installed:
            return [Finding(what, self.say.text("doctor-slack-token-none"), is_off=True)]
        keys = self.settings.consent.keys if self.settings.consent else ()
        cipher, found = TokenCipher(keys), list[Finding]()
        for workspace, one in installed.items():
            if one.expires_at is not None and one.expires_at <= self.now:
                said = self.say.text("doctor-slack-token-ended", workspace=workspace.key)
                found.append(Finding(what, said, is_off=True))
                continue
            try:
                self.client.token = cipher.decrypt(one.sealed)
            except CannotDecrypt:
                said = self.say.text("doctor-slack-token-closed", workspace=workspace.key)
                found.append(Finding(what, said, self.say.text("doctor-do-slack-key")))
                continue
            found += await self.token(workspace)
        return found

    async def token(self, workspace: WorkspaceRef | None = None) -> list[Finding]:
        """Whoever we are, the rest is asked as. Whose it is Slack says, where we do not know `workspace`."""
        say = self.say
        try:
            us = await self.client.auth_test()
        except FAILURES as error:
            there = say.text("doctor-do-install-there", workspace=workspace.key) if workspace else ""
            return [_refused("doctor-slack-token", error, there or say.text("doctor-do-install"), say)]
        ours = workspace or WorkspaceRef("slack", str(us.get("team_id")))
        taken = say.text("doctor-slack-token-good", workspace=ours.key)
        return [
            Finding(say.text("doctor-slack-token"), taken),
            clock(say.text("doctor-slack-clock"), us.headers.get("Date", ""), self.now, say),
            _scopes(us.headers.get("X-OAuth-Scopes", ""), self.settings, say),
            *[await self.place(*one) for one in self.subscribed.get(ours, {}).items()],
        ]

    async def place(self, key: str, modules: list[str]) -> Finding:
        """Whether we may post where we are to post."""
        say = self.say
        named = ", ".join(say.text(f"module-{one}") for one in modules)
        what = say.text("doctor-slack-channel", channel=key, modules=named)
        try:
            trouble = _trouble((await self.client.conversations_info(channel=key)).get("channel") or {})
        except FAILURES as error:
            trouble = code_of(error)
        if trouble == "missing_scope":  # Slack keeps private channels for who may read them
            return Finding(what, say.text("doctor-channel-private"), is_off=True)
        if trouble in TROUBLES:
            said, remedy = TROUBLES[trouble]
            return Finding(what, say.text(said), say.text(remedy))
        if trouble:
            said = say.text("doctor-channel-unseen", error=trouble)
            return Finding(what, said, say.text("doctor-do-minute"))
        return Finding(what, say.text("doctor-channel-good"))

    def signing_secret(self) -> Finding:
        """Nothing of Slack's answers whether it is right: a request with another signature is turned away,
        and the log counts those."""
        what, secret = self.say.text("doctor-slack-secret"), self.settings.signing_secret
        if self.settings.app_token and not secret:
            return Finding(what, self.say.text("doctor-slack-secret-unneeded"), is_off=True)
        if not re.fullmatch("[0-9a-f]{32}", secret):
            said = self.say.text("doctor-slack-secret-bad")
            return Finding(what, said, self.say.text("doctor-do-secret"))
        return Finding(what, self.say.text("doctor-slack-secret-good"))

    async def socket_mode(self) -> Finding:
        what, say = self.say.text("doctor-slack-socket"), self.say
        if not self.settings.app_token:
            return Finding(what, say.text("doctor-slack-socket-off"), is_off=True)
        try:
            await self.client.apps_connections_open(app_token=self.settings.app_token)
        except FAILURES as error:
            return _refused("doctor-slack-socket", error, say.text("doctor-do-socket"), say)
        return Finding(what, say.text("doctor-slack-socket-good"))


def _refused(what: str, error: BaseException, remedy: str, say: Speech) -> Finding:
    if isinstance(error, aiohttp.ClientError | TimeoutError):
        said = say.text("doctor-slack-unreached", error=code_of(error))
        return Finding(say.text(what), said, say.text("doctor-do-reach-slack"))
    return Finding(say.text(what), say.text("doctor-slack-refused", error=code_of(error)), remedy)


def _scopes(granted: str, settings: SlackSettings, say: Speech) -> Finding:
    what, has = say.text("doctor-slack-scopes"), set(re.split(r"[,\s]+", granted)) - {""}
    reading = {manifest.TO_READ} if settings.read_messages else set()
    if missing := sorted({*manifest.scopes(), *reading} - has):
        said = say.text("doctor-slack-scopes-missing", scopes=", ".join(missing))
        return Finding(what, said, say.text("doctor-do-manifest"))
    left_out = ", ".join(sorted({*manifest.OPTIONAL} - has))
    unused = ", ".join(sorted(has - {*manifest.scopes(), *manifest.OPTIONAL, *reading}))
    told = [say.text("doctor-slack-scopes-good")]
    told += [say.text("doctor-slack-scopes-left-out", scopes=left_out)] if left_out else []
    told += [say.text("doctor-slack-scopes-unused", scopes=unused)] if unused else []
    return Finding(what, "; ".join(told))


def _trouble(told: Mapping[str, Any]) -> str:
    if told.get("is_archived"):
        return "is_archived"
    return "" if told.get("is_member") else "not_in_channel"
