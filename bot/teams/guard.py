"""Stands before everything else: only activities that Teams sent, for a tenant of ours, come in.

botbuilder answers 500 to expired and forged tokens, bad JSON and odd timestamps, and checks neither
the tenant nor the service url, which is where our token is sent to.
"""

from typing import Any

from aiohttp import web

from bot.http_server import body_of
from bot.settings import TeamsSettings
from bot.teams import payloads
from bot.teams.service_urls import may_send_to
from bot.teams.tokens import Inbound, Unauthorised

Claims = dict[str, Any]

TEAMS = "msteams"
"""What the Bot Framework calls Teams; its other channels, such as Web Chat, sign with keys of theirs."""


class Guard:
    def __init__(self, settings: TeamsSettings, inbound: Inbound) -> None:
        self._settings = settings
        self._inbound = inbound

    async def admit(self, request: web.Request) -> tuple[payloads.Activity, Claims]:
        """The activity and what its token states. Raises 401, 403, and what `body_of` raises."""
        claims = await self._claims(request)
        try:
            activity = payloads.read(await body_of(request))
        except payloads.NotAnActivity as error:
            raise web.HTTPBadRequest(text=str(error)) from None
        self._check(activity, claims)
        return activity, claims

    async def _claims(self, request: web.Request) -> Claims:
        if self._settings.anonymous:
            return {}
        try:
            return await self._inbound.claims(request.headers.get("Authorization", ""))
        except Unauthorised as error:
            raise web.HTTPUnauthorized(text=str(error)) from None

    def _check(self, activity: payloads.Activity, claims: Claims) -> None:
        if activity.channel_id != TEAMS and not self._settings.anonymous:
            raise web.HTTPForbidden(text="not of Teams")
        allowed = self._settings.allowed_tenants
        if not activity.tenants <= allowed and not (self._settings.anonymous and not allowed):
            strange = ", ".join(sorted(activity.tenants - allowed))
            raise web.HTTPForbidden(text=f"tenant not allowed: {strange}")
        if not activity.tenants and not self._settings.anonymous:
            raise web.HTTPForbidden(text="no tenant")
        if not may_send_to(self._settings, activity.service_url):
            raise web.HTTPForbidden(text="service url not allowed")
        # The token names the service url it was made for, so that it cannot lead us elsewhere.
        named = claims.get("serviceurl", activity.service_url)
        if not isinstance(named, str) or named.rstrip("/") != activity.service_url.rstrip("/"):
            raise web.HTTPForbidden(text="service url of another token")
