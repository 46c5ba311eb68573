"""What a Teams bot talks to, on loopback: OpenID keys, the login service and the Bot Connector.

It checks what it gets the way the real ones do; what is wrong is refused and kept in `faults`.
"""

import asyncio
import base64
import json
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from typing import Any

import jwt
import pytest
from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from jwt.algorithms import RSAAlgorithm

from bot.settings import TeamsSettings
from bot.teams import pacing
from tests.worlds import teams_card_rules
from tests.worlds.teams_words import strange_in

APP_ID = "11111111-2222-3333-4444-555555555555"
PASSWORD = "not-a-real-password"
TENANT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
BOT = f"28:{APP_ID}"
ISSUER = "https://api.botframework.com"
ACTIVITY_BYTES_MAX = 25 * 1024
PAGE = 2
CERTIFIED = 7
"""The key of the certificate that the login service knows of."""


@cache
def _key(number: int) -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@cache
def certificate(at: datetime) -> str:
    """In PEM, with its key."""
    key, name = _key(CERTIFIED), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "opsteker")])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, at, at + timedelta(days=1))
    signed = made.sign(key, SHA256()).public_bytes(Encoding.PEM)
    return (key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()) + signed).decode()


@dataclass
class Sent:
    """One call that changed what people see. `kind`: post, update or delete."""

    kind: str
    conversation: str
    message: str
    activity: dict[str, Any]

    @property
    def card(self) -> dict[str, Any]:
        return self.activity["attachments"][0]["content"]


@dataclass
class TeamsStandIn:
    url: str = ""
    sent: list[Sent] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    rosters: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    trouble: deque[tuple[int, dict[str, str]]] = field(default_factory=deque)
    """Answers for the next calls of the Connector; status 0 hangs up, -1 does so after delivering."""
    names: dict[str, str] = field(default_factory=dict)
    """The principal name of each user it tells one of."""
    chats: dict[str, str] = field(default_factory=dict)
    channels: list[dict[str, str]] = field(default_factory=list)
    """Of every team."""
    fingerprints: set[bytes] = field(default_factory=set)
    """Of the certificates its login service knows."""
    tokens_given: int = 0
    authorizations: set[str] = field(default_factory=set)
    """Every header of that name that its Connector saw, "" for none."""
    key_look_ups: int = 0
    login_is_down: bool = False
    login_code: int = 7000215
    keys_are_down: bool = False
    endorsements: list[str] = field(default_factory=lambda: ["msteams", "skype"])
    """The channels its signing key is for."""
    _signing: int = 0
    _messages: int = 1_700_000_000_000

    @property
    def service_url(self) -> str:
        return f"{self.url}/emea/"

    def settings(self, **changes: Any) -> TeamsSettings:
        values: dict[str, Any] = {
            "app_id": APP_ID,
            "app_password": PASSWORD,
            "app_certificate": "",
            "tenant_id": TENANT,
            "allowed_tenants": frozenset({TENANT}),
            "service_hosts": frozenset({"127.0.0.1"}),
            "login_url": self.url,
            "openid_url": f"{self.url}/openid",
            "anonymous": False,
            "app_type": "SingleTenant",
            "cloud": "public",
            "scope": "https://api.botframework.com/.default",
        }
        return TeamsSettings(**{**values, **changes})

    def rotate(self) -> None:
        """Sign with another key from now on, and list only that one."""
        self._signing += 1

    def token(self, key: int | None = None, headers: dict[str, Any] | None = None, **claims: Any) -> str:
        """A token as the Connector sends it; claims given as None are left out."""
        now = int(time.time())
        stated = {"iss": ISSUER, "aud": APP_ID, "exp": now + 600, "nbf": now - 10}
        stated |= {"serviceurl": self.service_url} | claims
        stated = {name: value for name, value in stated.items() if value is not None}
        signing = self._signing if key is None else key
        return jwt.encode(stated, _key(signing), "RS256", {"kid": f"key-{self._signing}", **(headers or {})})

    def new_message(self) -> str:
        self._messages += 1
        return str(self._messages)

    # --- what it answers ---

    def application(self) -> web.Application:
        application = web.Application()
        v3 = "/emea/v3/conversations"
        application.add_routes(
            [
                web.get("/openid", self._openid),
                web.get("/keys", self._keys),
                web.post(f"/{TENANT}/oauth2/v2.0/token", self._login),
                web.get("/identity", self._identity),
                web.post(v3, self._create),
                web.get("/emea/v3/teams/{team}/conversations", self._channels),
                web.get(f"{v3}/{{conversation}}/pagedmembers", self._members),
                web.get(f"{v3}/{{conversation}}/members/{{member}}", self._member),
                web.post(f"{v3}/{{conversation}}/activities", self._post),
                web.put(f"{v3}/{{conversation}}/activities/{{message}}", self._update),
                web.delete(f"{v3}/{{conversation}}/activities/{{message}}", self._delete),
            ]
        )
        return application

    async def _openid(self, request: web.Request) -> web.Response:
        self.key_look_ups += 1
        if self.keys_are_down:
            return web.Response(status=503)
        return web.json_response({"issuer": ISSUER, "jwks_uri": f"{self.url}/keys"})

    async def _keys(self, request: web.Request) -> web.Response:
        listed = json.loads(RSAAlgorithm.to_jwk(_key(self._signing).public_key()))
        return web.json_response(
            {"keys": [{**listed, "kid": f"key-{self._signing}", "endorsements": self.endorsements}]}
        )

    async def _login(self, request: web.Request) -> web.Response:
        form = dict(await request.post())
        if "client_assertion" in form and self._is_signed(str(form.pop("client_assertion"))):
            form["client_secret"] = PASSWORD
            form.pop("client_assertion_type")
        wanted = {
            "grant_type": "client_credentials",
            "client_id": APP_ID,
            "client_secret": PASSWORD,
            "scope": "https://api.botframework.com/.default",
        }
        if self.login_is_down:
            return web.Response(status=503)
        if form != wanted:
            self.faults.append("login with something else")
            known: dict[str, Any] = {"error": "invalid_client", "error_codes": [self.login_code]}
            known["error_description"] = PASSWORD
            return web.json_response(known, status=401)
        self.tokens_given += 1
        return web.json_response({"access_token": f"token-{self.tokens_given}", "expires_in": 3600})

    def _is_signed(self, assertion: str) -> bool:
        """With the certificate it knows of. Its clock is not that of the test."""
        address = f"{self.url}/{TENANT}/oauth2/v2.0/token"
        public, options = _key(CERTIFIED).public_key(), {"verify_exp": False, "verify_nbf": False}
        stated = jwt.decode(assertion, public, ["PS256"], audience=address, options=options)
        named = jwt.get_unverified_header(assertion)["x5t#S256"]
        by_us = {"iss": APP_ID, "sub": APP_ID}.items() <= stated.items()
        return by_us and bool(stated["jti"]) and base64.urlsafe_b64decode(f"{named}=") in self.fingerprints

    async def _identity(self, request: web.Request) -> web.Response:
        """A machine that vouches for the bot: in an app service, else in a virtual machine."""
        wanted = {"resource": "https://api.botframework.com", "client_id": APP_ID}
        in_service = request.headers.get("X-IDENTITY-HEADER") == PASSWORD
        wanted["api-version"] = "2019-08-01" if in_service else "2018-02-01"
        if dict(request.query) != wanted or not (in_service or request.headers.get("Metadata") == "true"):
            self.faults.append("identity with something else")
            return web.json_response({"error": "invalid_request", "error_description": PASSWORD}, status=400)
        self.tokens_given += 1
        lasts = {"expires_on": str(int(time.time()) + 3600)} if in_service else {"expires_in": "3600"}
        return web.json_response({"access_token": f"token-{self.tokens_given}", **lasts})

    async def _create(self, request: web.Request) -> web.Response:
        body = await self._body(request)
        if body.get("bot") != {"id": BOT} or len(body.get("members", [])) != 1 or body.get("isGroup"):
            self.faults.append(f"create with {sorted(body)}")
            return web.Response(status=400)
        if body.get("tenantId") != TENANT or body["channelData"] != {"tenant": {"id": TENANT}}:
            self.faults.append("create without a tenant")
            return web.Response(status=400)
        user = body["members"][0]["id"]
        return web.json_response({"id": self.chats.setdefault(user, f"a:chat-{user}")}, status=201)

    async def _members(self, request: web.Request) -> web.Response:
        await self._body(request)
        everyone = self.rosters.get(request.match_info["conversation"], [])
        start = int(request.query.get("continuationToken", "0"))
        page: dict[str, Any] = {"members": everyone[start : start + PAGE]}
        if start + PAGE < len(everyone):
            page["continuationToken"] = str(start + PAGE)
        return web.json_response(page)

    async def _channels(self, request: web.Request) -> web.Response:
        await self._body(request)
        return web.json_response({"conversations": self.channels})

    async def _member(self, request: web.Request) -> web.Response:
        """Only of the members is more told, and of a guest of another organisation nothing."""
        await self._body(request)
        member = request.match_info["member"]
        if member not in self.names:
            raise web.HTTPNotFound
        return web.json_response({"id": member, "userPrincipalName": self.names[member]})

    async def _post(self, request: web.Request) -> web.Response:
        activity = await self._activity(request)
        message = self.new_message()
        first = request.match_info["conversation"].partition(";messageid=")[2]
        if any(one.message == first and ";messageid=" in one.conversation for one in self.sent):
            self.faults.append(f"a post under {first}, which is in a thread itself")
        return self._record(request, "post", message, activity)

    async def _update(self, request: web.Request) -> web.Response:
        return self._record(request, "update", request.match_info["message"], await self._activity(request))

    async def _delete(self, request: web.Request) -> web.Response:
        await self._body(request)
        return self._record(request, "delete", request.match_info["message"], {})

    def _record(
        self, request: web.Request, kind: str, message: str, activity: dict[str, Any]
    ) -> web.Response:
        self.sent.append(Sent(kind, request.match_info["conversation"], message, activity))
        if self.trouble and self.trouble[0][0] == -1:
            self.trouble.popleft()
            _hang_up(request)
        return web.Response() if kind == "delete" else web.json_response({"id": message})

    async def _activity(self, request: web.Request) -> dict[str, Any]:
        activity = await self._body(request)
        attachments = activity.get("attachments", [])
        if activity.get("type") != "message" or not (attachments or activity.get("text")):
            self.faults.append("an activity that shows nothing")
        if "replyToId" in activity:
            self.faults.append("an activity that says it is a reply")
        for attachment in attachments:
            if attachment.get("contentType") != "application/vnd.microsoft.card.adaptive":
                self.faults.append("an attachment that is no card")
            self.faults += teams_card_rules.faults(attachment.get("content", {}))
        return activity

    async def _body(self, request: web.Request) -> dict[str, Any]:
        self.authorizations.add(request.headers.get("Authorization", ""))
        if request.headers.get("Authorization") != f"Bearer token-{self.tokens_given}":
            raise web.HTTPUnauthorized
        if self.trouble and self.trouble[0][0] != -1:
            status, headers = self.trouble.popleft()
            if status == 0:
                _hang_up(request)
            raise _Trouble(status, headers)
        body = await request.read()
        if len(body) > ACTIVITY_BYTES_MAX:
            self.faults.append(f"an activity of {len(body)} bytes")
            raise web.HTTPRequestEntityTooLarge(ACTIVITY_BYTES_MAX, len(body))
        shown = json.loads(body) if body else {}
        self.faults += [f"said as on another platform: {words}" for words in strange_in(shown)]
        return shown


class _Trouble(web.HTTPException):
    def __init__(self, status: int, headers: dict[str, str]) -> None:
        self.status_code = status
        super().__init__(headers=headers, text='{"error": {"code": "x", "message": "y"}}')


def _hang_up(request: web.Request) -> None:
    assert request.transport is not None
    request.transport.abort()
    raise asyncio.CancelledError


@asynccontextmanager
async def teams_stand_in() -> AsyncIterator[TeamsStandIn]:
    """It takes as many calls a second as there are."""
    stand_in = TeamsStandIn()
    runner = web.AppRunner(stand_in.application(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    stand_in.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(pacing, "OF_TENANT", ())
            patch.setattr(pacing, "OF_CONVERSATION", ())
            yield stand_in
    finally:
        await runner.cleanup()
    assert stand_in.faults == [], stand_in.faults
