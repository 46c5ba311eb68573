"""Stands before everything else: only activities that Teams sent, for a tenant of ours, come in.

botbuilder answers 500 to expired and forged tokens, bad JSON and odd timestamps, and checks neither
the tenant nor the service url, which is where our token is sent to.
"""

from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.door import body_of
from bot.settings import TeamsSettings
from bot.teams import wire
from bot.teams.tokens import Inbound, Unauthorised

LOOPBACK = ("127.0.0.1", "::1", "localhost")

Claims = dict[str, Any]


class Guard:
    def __init__(self, settings: TeamsSettings, inbound: Inbound) -> None:
        self._settings = settings
        self._inbound = inbound

    async def admit(self, request: web.Request) -> tuple[wire.Activity, Claims]:
        """The activity and what its token states. Raises 401, 403, and what `body_of` raises."""
        claims = await self._claims(request)
        try:
            activity = wire.read(await body_of(request))
        except wire.NotAnActivity as error:
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

    def _check(self, activity: wire.Activity, claims: Claims) -> None:
        allowed = self._settings.allowed_tenants
        if not activity.tenants <= allowed and not (self._settings.anonymous and not allowed):
            raise web.HTTPForbidden(text="tenant not allowed")
        if not activity.tenants and not self._settings.anonymous:
            raise web.HTTPForbidden(text="no tenant")
        if not self._may_send_to(activity.service_url):
            raise web.HTTPForbidden(text="service url not allowed")
        # The token names the service url it was made for, so that it cannot lead us elsewhere.
        named = claims.get("serviceurl", activity.service_url)
        if not isinstance(named, str) or named.rstrip("/") != activity.service_url.rstrip("/"):
            raise web.HTTPForbidden(text="service url of another token")

    def _may_send_to(self, service_url: str) -> bool:
        try:
            parts = urlsplit(service_url)
            host = parts.hostname or ""
        except ValueError:
            return False
        if host in LOOPBACK:
            return parts.scheme in ("http", "https") and (
                self._settings.anonymous or host in self._settings.service_hosts
            )
        return parts.scheme == "https" and host in self._settings.service_hosts
