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
from handlers.texts import Speech
from storage.workspaces import WorkspaceRef

PATIENCE_SECONDS = 10

GUID = r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
REMEDIES = {
    "7000215": "doctor-do-password",
    "7000222": "doctor-do-password",
    "700016": "doctor-do-app",
    "90002": "doctor-do-tenant",
    "900023": "doctor-do-tenant",
    "invalid_client": "doctor-do-password",
    "unauthorized_client": "doctor-do-app",
}
"""By the codes of the login service, the most telling first:
https://learn.microsoft.com/entra/identity-platform/reference-error-codes"""

NOT_THERE = ("403", "404")
"""What the Connector says of a conversation that we are not in, or that is no more."""


class Spoken(NamedTuple):
    """Where the bot speaks of its own accord in a tenant, and what for; "" is an address not known yet."""

    service_url: str
    places: Mapping[str, list[str]]


async def examine(
    settings: TeamsSettings,
    public_url: str,
    spoken_in: Mapping[WorkspaceRef, Spoken],
    now: datetime,
    say: Speech,
) -> list[Finding]:
    if settings.anonymous:
        return [Finding("teams", say.text("doctor-teams-believes"), is_off=True)]
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE_SECONDS)) as http:
        checkup = _Checkup(settings, http, now, say)
        return [
            _ids(settings, say),
            await checkup.credentials(),
            await checkup.keys(),
            await checkup.clock(),
            _address(public_url, say),
            *[found for one in spoken_in.values() for found in await checkup.places(one)],
        ]


class _Checkup(NamedTuple):
    settings: TeamsSettings
    http: aiohttp.ClientSession
    now: datetime
    say: Speech

    async def credentials(self) -> Finding:
        what, say = self.say.text("doctor-teams-credentials"), self.say
        try:
            await Outbound(self.settings, self.http, lambda: self.now).token()
        except TokenUnavailable as error:
            codes = str(error).split()
            remedy = next((key for code, key in REMEDIES.items() if code in codes), "")
            said = say.text("doctor-teams-credentials-bad", error=str(error))
            return Finding(what, said, say.text(remedy) if remedy else self.no_token())
        return Finding(what, say.text("doctor-teams-credentials-good"))

    def no_token(self) -> str:
        if self.settings.by_identity:
            return self.say.text("doctor-do-identity")
        return self.say.text("doctor-do-reach", setting="TEAMS_LOGIN_URL")

    async def keys(self) -> Finding:
        what, say = self.say.text("doctor-teams-keys"), self.say
        if await Keys(self.settings.openid_url, self.http).are_known():
            return Finding(what, say.text("doctor-teams-keys-good"))
        remedy = say.text("doctor-do-reach", setting="TEAMS_OPENID_URL")
        return Finding(what, say.text("doctor-teams-keys-bad"), remedy)

    async def clock(self) -> Finding:
        what = self.say.text("doctor-teams-clock")
        try:
            async with self.http.get(self.settings.openid_url) as answer:
                return clock(what, answer.headers.get("Date", ""), self.now, self.say)
        except UNREADABLE:
            return Finding(what, self.say.text("doctor-teams-clock-silent"), is_off=True)

    async def places(self, spoken: Spoken) -> list[Finding]:
        outbound = Outbound(self.settings, self.http, lambda: self.now)
        connector = Connector(Calls(self.settings, outbound, self.http))
        return [await _place(connector, spoken.service_url, *one, self.say) for one in spoken.places.items()]


def _ids(settings: TeamsSettings, say: Speech) -> Finding:
    what = say.text("doctor-teams-ids")
    named = {"TEAMS_APP_ID": settings.app_id, "TEAMS_TENANT_ID": settings.tenant_id}
    wrong = [name for name, value in named.items() if not re.fullmatch(GUID, value)]
    if wrong:
        said = say.text("doctor-teams-ids-bad", names=say.listed(wrong))
        return Finding(what, said, f"{say.text('doctor-do-app')} {say.text('doctor-do-tenant')}")
    return Finding(what, say.text("doctor-teams-ids-good"))


async def _place(
    connector: Connector, service_url: str, key: str, modules: list[str], say: Speech
) -> Finding:
    """Whoever may read who is in it is in it."""
    named = ", ".join(say.text(f"module-{one}") for one in modules)
    what = say.text("doctor-teams-channel", channel=key, modules=named)
    if not service_url:
        return Finding(what, say.text("doctor-channel-before"), is_off=True)
    try:
        await connector.members(service_url, key, None)
    except DeliveryError as error:
        if str(error) in NOT_THERE:
            return Finding(what, say.text("doctor-channel-out-or-gone"), say.text("doctor-do-add"))
        return Finding(what, say.text("doctor-channel-not-now", error=str(error)), is_off=True)
    return Finding(what, say.text("doctor-channel-good"))


def _address(public_url: str, say: Speech) -> Finding:
    """Only its shape: whether Microsoft gets there, only a message to the bot can tell."""
    what, remedy = say.text("doctor-teams-address"), say.text("doctor-do-public")
    if not public_url:
        return Finding(what, say.text("doctor-teams-address-none"), remedy)
    parts = urlsplit(public_url)
    if parts.scheme != "https" or parts.hostname in LOOPBACK:
        return Finding(what, say.text("doctor-teams-address-inside"), remedy)
    endpoint = f"{public_url.rstrip('/')}/api/messages"
    return Finding(what, say.text("doctor-teams-address-good", endpoint=endpoint))
