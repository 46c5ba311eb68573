"""What the doctor asks Slack: whether it takes our tokens, gives us what the manifest asks for, and lets us
speak where we are to speak."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

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
from storage.installations import Installation
from storage.workspaces import WorkspaceRef

PATIENCE_SECONDS = 10

Subscribed = Mapping[WorkspaceRef, Mapping[str, list[str]]]
"""The places the bot speaks in of its own accord, and what for."""

Installed = Mapping[WorkspaceRef, Installation]

UNREACHABLE = "Let this machine reach Slack over HTTPS, or set SLACK_API_URL to the proxy it has to use."
INSTALL_AGAIN = (
    "At api.slack.com/apps: OAuth & Permissions, install the app again and put the Bot User OAuth Token in"
    " SLACK_BOT_TOKEN."
)
AGAIN_THERE = "Somebody of {key} has to install the bot again, at /slack/install of your address."
SEALED = (
    "It was sealed with another key. Put that one behind the new one in OPSTEKER_SECRET_KEY, or let somebody"
    " there install the bot again."
)
FOR_SOCKET_MODE = (
    "At api.slack.com/apps: switch Socket Mode on, make a token with the scope connections:write under Basic"
    " Information, App-Level Tokens, and put it in SLACK_APP_TOKEN."
)
COPY_IT_AGAIN = (
    "It is 32 digits and letters a to f. Copy it from Basic Information, App Credentials, at"
    " api.slack.com/apps into SLACK_SIGNING_SECRET."
)
MANIFEST = (
    "At api.slack.com/apps: paste the manifest of this version under App Manifest, and install the app anew."
)
ELSEWHERE = "or choose another channel where it was chosen (/learn setup, /learn digest and so on)."
TROUBLES = {
    "channel_not_found": (
        "is gone, or private without the bot",
        f"Invite the bot there (/invite @Opsteker), {ELSEWHERE}",
    ),
    "not_in_channel": ("the bot is not in it", f"Invite the bot there (/invite @Opsteker), {ELSEWHERE}"),
    "is_archived": ("is archived", f"Bring it back, {ELSEWHERE}"),
}
"""What is the matter with a channel, and what to do."""


async def examine(
    settings: SlackSettings, subscribed: Subscribed, installed: Installed, now: datetime
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
        if settings.bot_token:
            found = await _token(client, settings, subscribed, now)
        else:
            found = await _installations(client, settings, subscribed, installed, now)
        return [*found, _signing_secret(settings), await _socket_mode(client, settings)]


async def _installations(
    client: AsyncWebClient,
    settings: SlackSettings,
    subscribed: Subscribed,
    installed: Installed,
    now: datetime,
) -> list[Finding]:
    if not installed:
        return [Finding("slack token", "nobody has installed the bot yet", is_off=True)]
    cipher, found = TokenCipher(settings.consent.keys if settings.consent else ()), list[Finding]()
    for workspace, one in installed.items():
        if one.expires_at is not None and one.expires_at <= now:
            said = f"that of {workspace.key} ended: the bot renews it before it does anything there"
            found.append(Finding("slack token", said, is_off=True))
            continue
        try:
            client.token = cipher.decrypt(one.sealed)
        except CannotDecrypt:
            found.append(Finding("slack token", f"that of {workspace.key} cannot be opened", SEALED))
            continue
        found += await _token(client, settings, subscribed, now, workspace)
    return found


async def _token(
    client: AsyncWebClient,
    settings: SlackSettings,
    subscribed: Subscribed,
    now: datetime,
    workspace: WorkspaceRef | None = None,
) -> list[Finding]:
    """Whoever we are, the rest is asked as. Whose it is Slack says, where we do not know `workspace`."""
    try:
        us = await client.auth_test()
    except FAILURES as error:
        again = AGAIN_THERE.format(key=workspace.key) if workspace else INSTALL_AGAIN
        return [_refused("slack token", error, again)]
    ours = workspace or WorkspaceRef("slack", str(us.get("team_id")))
    return [
        Finding("slack token", f"taken, for the workspace {ours.key}"),
        clock("slack clock", us.headers.get("Date", ""), now),
        _scopes(us.headers.get("X-OAuth-Scopes", ""), settings),
        *[await _place(client, key, modules) for key, modules in subscribed.get(ours, {}).items()],
    ]


def _refused(what: str, error: BaseException, remedy: str) -> Finding:
    if isinstance(error, aiohttp.ClientError | TimeoutError):
        return Finding(what, f"Slack is not reached: {code_of(error)}", UNREACHABLE)
    return Finding(what, f"not taken: {code_of(error)}", remedy)


def _scopes(granted: str, settings: SlackSettings) -> Finding:
    has = set(re.split(r"[,\s]+", granted)) - {""}
    reading = {manifest.TO_READ} if settings.read_messages else set()
    if missing := sorted({*manifest.scopes(), *reading} - has):
        return Finding("slack scopes", f"missing: {', '.join(missing)}", MANIFEST)
    left_out = sorted({*manifest.OPTIONAL} - has)
    unused = sorted(has - {*manifest.scopes(), *manifest.OPTIONAL, *reading})
    said = ["all there"]
    said += [f"without the optional {', '.join(left_out)}"] if left_out else []
    said += [f"not needed: {', '.join(unused)}"] if unused else []
    return Finding("slack scopes", "; ".join(said))


async def _place(client: AsyncWebClient, key: str, modules: list[str]) -> Finding:
    """Whether we may post where we are to post."""
    what = f"slack channel {key} ({', '.join(modules)})"
    try:
        trouble = _trouble((await client.conversations_info(channel=key)).get("channel") or {})
    except FAILURES as error:
        trouble = code_of(error)
    if trouble == "missing_scope":  # Slack keeps private channels for who may read them
        return Finding(what, "private: cannot be looked at without groups:read", is_off=True)
    said, remedy = TROUBLES.get(trouble, (f"cannot be looked at: {trouble}", "Try again in a minute."))
    return Finding(what, said, remedy) if trouble else Finding(what, "the bot is in it")


def _trouble(told: Mapping[str, Any]) -> str:
    if told.get("is_archived"):
        return "is_archived"
    return "" if told.get("is_member") else "not_in_channel"


def _signing_secret(settings: SlackSettings) -> Finding:
    """Nothing of Slack's answers whether it is right: a request with another signature is turned away, and
    the log counts those."""
    if settings.app_token and not settings.signing_secret:
        return Finding("slack signing secret", "not needed with Socket Mode", is_off=True)
    if not re.fullmatch("[0-9a-f]{32}", settings.signing_secret):
        return Finding("slack signing secret", "does not look like one", COPY_IT_AGAIN)
    return Finding("slack signing secret", "looks like one")


async def _socket_mode(client: AsyncWebClient, settings: SlackSettings) -> Finding:
    if not settings.app_token:
        return Finding("slack socket mode", "off: Slack comes over HTTP", is_off=True)
    try:
        await client.apps_connections_open(app_token=settings.app_token)
    except FAILURES as error:
        return _refused("slack socket mode", error, FOR_SOCKET_MODE)
    return Finding("slack socket mode", "a connection can be opened")
