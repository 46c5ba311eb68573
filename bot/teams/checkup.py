"""What the doctor asks Teams: whether its login service takes our credentials, whether the keys that sign
what comes from it can be fetched, and whether the bot is in every channel where it is to speak."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urlsplit

import aiohttp

from bot.doctor.clocks import clock
from bot.doctor.finding import Finding
from bot.platform import DeliveryError
from bot.settings import LOOPBACK, TeamsSettings
from bot.teams.calls import Calls
from bot.teams.connector import Connector
from bot.teams.tokens import UNREADABLE, Keys, Outbound, TokenUnavailable
from storage.workspaces import WorkspaceRef

PATIENCE_SECONDS = 10

GUID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
NEW_ONE = (
    "In the Azure portal: App registrations, Certificates & secrets, make a client secret and put its value"
    " (not its id) in TEAMS_APP_PASSWORD."
)
APP = "Put the application (client) id of the Azure bot in TEAMS_APP_ID; it must be of TEAMS_TENANT_ID."
TENANT = "Put the directory (tenant) id of your organisation in TEAMS_TENANT_ID."
REMEDIES = {
    "7000215": NEW_ONE,
    "7000222": NEW_ONE,
    "700016": APP,
    "90002": TENANT,
    "900023": TENANT,
    "invalid_client": NEW_ONE,
    "unauthorized_client": APP,
}
"""By the codes of the login service, the most telling first:
https://learn.microsoft.com/entra/identity-platform/reference-error-codes"""

UNREACHABLE = "Let this machine reach it over HTTPS; for the cloud of a government set {setting}."
IDENTITY = (
    "Run the bot where the managed identity of TEAMS_APP_ID is assigned, or set TEAMS_APP_TYPE=SingleTenant."
)
PUBLIC = (
    "Set OPSTEKER_PUBLIC_URL to the https address of the proxy, and the messaging endpoint of the Azure bot"
    " to the same with /api/messages behind it."
)


INVITE = (
    "Add the app to the team again (Manage team, Apps), or choose another channel where it was chosen"
    " (/learn setup, /learn digest and so on)."
)
NOT_THERE = ("403", "404")
"""What the Connector says of a conversation that we are not in, or that is no more."""


class Spoken(NamedTuple):
    """Where the bot speaks of its own accord in a tenant, and what for; "" is an address not known yet."""

    service_url: str
    places: Mapping[str, list[str]]


async def examine(
    settings: TeamsSettings, public_url: str, spoken_in: Mapping[WorkspaceRef, Spoken], now: datetime
) -> list[Finding]:
    if settings.anonymous:
        return [Finding("teams", "believes everybody on this machine: only for a test client", is_off=True)]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS)) as http:
        return [
            _ids(settings),
            await _credentials(settings, http, now),
            await _keys(settings, http),
            await _clock(settings, http, now),
            _address(public_url),
            *[found for one in spoken_in.values() for found in await _places(settings, http, one, now)],
        ]


def _ids(settings: TeamsSettings) -> Finding:
    named = {"TEAMS_APP_ID": settings.app_id, "TEAMS_TENANT_ID": settings.tenant_id}
    wrong = [name for name, value in named.items() if not re.fullmatch(GUID, value)]
    if wrong:
        return Finding("teams ids", f"{' and '.join(wrong)} cannot be right", f"{APP} {TENANT}")
    return Finding("teams ids", "look right")


async def _credentials(settings: TeamsSettings, http: aiohttp.ClientSession, now: datetime) -> Finding:
    try:
        await Outbound(settings, http, lambda: now).token()
    except TokenUnavailable as error:
        codes = str(error).split()
        remedy = next((told for code, told in REMEDIES.items() if code in codes), "")
        instead = IDENTITY if settings.by_identity else UNREACHABLE.format(setting="TEAMS_LOGIN_URL")
        return Finding("teams credentials", f"no token: {error}", remedy or instead)
    return Finding("teams credentials", "give a token, in the tenant of TEAMS_TENANT_ID")


async def _keys(settings: TeamsSettings, http: aiohttp.ClientSession) -> Finding:
    if await Keys(settings.openid_url, http).are_known():
        return Finding("teams signing keys", "can be fetched")
    return Finding("teams signing keys", "cannot be fetched", UNREACHABLE.format(setting="TEAMS_OPENID_URL"))


async def _clock(settings: TeamsSettings, http: aiohttp.ClientSession, now: datetime) -> Finding:
    try:
        async with http.get(settings.openid_url) as answer:
            return clock("teams clock", answer.headers.get("Date", ""), now)
    except UNREADABLE:
        return Finding("teams clock", "nobody told the time", is_off=True)


async def _places(
    settings: TeamsSettings, http: aiohttp.ClientSession, spoken: Spoken, now: datetime
) -> list[Finding]:
    connector = Connector(Calls(settings, Outbound(settings, http, lambda: now), http))
    return [await _place(connector, spoken.service_url, *one) for one in spoken.places.items()]


async def _place(connector: Connector, service_url: str, key: str, modules: list[str]) -> Finding:
    """Whoever may read who is in it is in it."""
    what = f"teams channel {key} ({', '.join(modules)})"
    if not service_url:
        return Finding(what, "cannot be looked at before anybody spoke to the bot", is_off=True)
    try:
        await connector.members(service_url, key, None)
    except DeliveryError as error:
        if str(error) in NOT_THERE:
            return Finding(what, "the bot is not in it, or it is gone", INVITE)
        return Finding(what, f"cannot be looked at now: {error}", is_off=True)
    return Finding(what, "the bot is in it")


def _address(public_url: str) -> Finding:
    """Only its shape: whether Microsoft gets there, only a message to the bot can tell."""
    if not public_url:
        said = "OPSTEKER_PUBLIC_URL is empty: files of /learn export cannot be fetched"
        return Finding("teams address", said, PUBLIC)
    parts = urlsplit(public_url)
    if parts.scheme != "https" or parts.hostname in LOOPBACK:
        return Finding("teams address", "nobody outside this machine gets there", PUBLIC)
    return Finding(
        "teams address", f"looks right; the messaging endpoint is {public_url.rstrip('/')}/api/messages"
    )
