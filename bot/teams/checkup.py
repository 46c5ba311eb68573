"""What the doctor asks Teams: whether its login service takes our credentials, and whether the keys that sign
what comes from it can be fetched."""

import re
from datetime import datetime
from urllib.parse import urlsplit

import aiohttp

from bot.doctor.clocks import clock
from bot.doctor.finding import Finding
from bot.settings import LOOPBACK, TeamsSettings
from bot.teams.tokens import UNREADABLE, Keys, Outbound, TokenUnavailable

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
    "invalid_client": NEW_ONE,
    "700016": APP,
    "unauthorized_client": APP,
    "90002": TENANT,
    "900023": TENANT,
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


async def examine(settings: TeamsSettings, public_url: str, now: datetime) -> list[Finding]:
    if settings.anonymous:
        return [Finding("teams", "believes everybody on this machine: only for a test client", is_off=True)]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS)) as http:
        return [
            _ids(settings),
            await _credentials(settings, http, now),
            await _keys(settings, http),
            await _clock(settings, http, now),
            _address(public_url),
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
