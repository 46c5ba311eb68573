"""One bot in two Slack workspaces side by side, each of which installed it itself: the same people, channels
and ids in both, and one Web API that tells them apart by the token."""

import html
import json
import math
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from aiohttp import ClientSession, DummyCookieJar, encode_basic_auth, web
from aiohttp.test_utils import TestServer
from cryptography.fernet import Fernet

from bot.assemble import App, assemble
from bot.settings import Settings
from tests.worlds import slack_requests
from tests.worlds.slack_own_tokens import CLIENT_ID, CLIENT_SECRET
from tests.worlds.slack_seen import user_id
from tests.worlds.slack_stand_in import BOT, SECRET, TEAM, SlackStandIn, slack_stand_in
from tests.worlds.slack_world import START, Clock, SlackWorld, people_and_channels

Json = dict[str, Any]
OTHER = "T0OTHERS"
HERE = "https://opsteker.example.org"
INSTALLED_SETTINGS = {
    "SLACK_CLIENT_ID": CLIENT_ID,
    "SLACK_CLIENT_SECRET": CLIENT_SECRET,
    "SLACK_SIGNING_SECRET": SECRET,
    "OPSTEKER_SECRET_KEY": Fernet.generate_key().decode(),
    "OPSTEKER_PUBLIC_URL": HERE,
}
TOKEN_LASTS = 43_200


@dataclass
class Agreed:
    """A code that was not exchanged yet."""

    team: str
    scopes: str
    back: str
    organisation: str = ""


@dataclass
class SlackItself:
    """Who installed the app, and with which tokens. With `rotates` tokens end after twelve hours."""

    teams: dict[str, SlackStandIn]
    clock: Callable[[], float]
    codes: dict[str, Agreed] = field(default_factory=dict)
    refreshes: dict[str, str] = field(default_factory=dict)
    given: dict[str, str] = field(default_factory=dict)
    exchanges: list[Json] = field(default_factory=list)
    trouble: list[str] = field(default_factory=list)
    rotates: bool = False

    def agree(self, link: str, team: str, without: str = "", organisation: str = "") -> str:
        """An admin of this team follows the link and agrees; where their browser goes then."""
        asked = _asked(link)
        assert urlsplit(link).path == "/oauth/v2/authorize", link
        assert asked["client_id"] == CLIENT_ID
        code = f"install.{len(self.codes)}.{len(self.given)}.{len(self.exchanges)}"
        scopes = ",".join(scope for scope in asked["scope"].split(",") if scope != without)
        self.codes[code] = Agreed(team, scopes, asked["redirect_uri"], organisation)
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def uninstall(self, team: str) -> None:
        """An admin takes the app away; all its tokens are gone."""
        slack = self.teams[team]
        slack.gone |= dict.fromkeys(slack.tokens, "account_inactive")
        slack.tokens.clear()
        self.refreshes = {one: whose for one, whose in self.refreshes.items() if whose != team}
        for user in [one.user for one in slack.own.tokens.values()]:
            slack.own.take_back(user)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        authorization = request.headers.get("Authorization", "")
        if request.match_info["method"] == "oauth.v2.access":
            body = {name: str(value) for name, value in (await request.post()).items()}
            return web.json_response(self._exchange(body, authorization))
        token = authorization.removeprefix("Bearer ")
        team = self.given.get(token) or self._whose(token)
        if team is None:
            return web.json_response({"ok": False, "error": "invalid_auth"})
        slack = self.teams[team]
        if request.match_info["method"] == "auth.revoke" and token in slack.tokens:
            slack.gone[token] = "token_revoked"
            del slack.tokens[token]
            return web.json_response({"ok": True, "revoked": True})
        return await slack.answer(request)

    def _whose(self, token: str) -> str | None:
        return next((team for team, one in self.teams.items() if token in one.own.tokens), None)

    def _exchange(self, body: Json, authorization: str) -> Json:
        self.exchanges.append(body)
        if authorization != encode_basic_auth(CLIENT_ID, CLIENT_SECRET):
            return {"ok": False, "error": "bad_client_secret"}
        if self.trouble:
            return {"ok": False, "error": self.trouble.pop(0)}
        if body.get("grant_type") == "refresh_token":
            team = self.refreshes.pop(body["refresh_token"], None)
            return (
                self._give(Agreed(team, "", "")) if team else {"ok": False, "error": "invalid_refresh_token"}
            )
        owner = next((one for one in self.teams.values() if body.get("code") in one.own.codes), None)
        if owner is not None:
            return owner.own.exchange(body, authorization)
        agreed = self.codes.pop(body.get("code", ""), None)
        if agreed is None:
            return {"ok": False, "error": "invalid_code"}
        if agreed.back != body.get("redirect_uri"):
            return {"ok": False, "error": "bad_redirect_uri"}
        return self._give(agreed)

    def _give(self, agreed: Agreed) -> Json:
        slack, number = self.teams[agreed.team], len(self.given)
        token, refresh = f"xoxb-{agreed.team}-{number}", f"xoxe-1-{agreed.team}-{number}"
        slack.tokens[token] = self.clock() + TOKEN_LASTS if self.rotates else math.inf
        self.given[token] = agreed.team
        if self.rotates:
            self.refreshes[refresh] = agreed.team
        whole = bool(agreed.organisation)
        return {
            "ok": True,
            "access_token": token,
            "token_type": "bot",
            "scope": agreed.scopes,
            "bot_user_id": BOT,
            "app_id": "A0APP",
            "team": None if whole else {"id": agreed.team, "name": "Company"},
            "enterprise": {"id": agreed.organisation} if whole else None,
            "is_enterprise_install": whole,
            "authed_user": {"id": user_id("anna")},
            **({"refresh_token": refresh, "expires_in": TOKEN_LASTS} if self.rotates else {}),
        }


def _asked(link: str) -> dict[str, str]:
    return {
        name: values[0] for name, values in parse_qs(urlsplit(link).query, keep_blank_values=True).items()
    }


class Browser:
    """Keeps cookies, as far as this takes."""

    def __init__(self, http: ClientSession) -> None:
        self._http = http
        self.cookies: dict[str, str] = {}
        self.set_cookie = ""

    async def visit(self, address: str) -> tuple[int, str]:
        """The status, and the page."""
        there = urlsplit(address)
        sent = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())} if self.cookies else {}
        async with self._http.get(f"{there.path}?{there.query}", headers=sent) as response:
            for name, cookie in response.cookies.items():
                self.cookies[name] = cookie.value
                self.set_cookie = cookie.OutputString()
            return response.status, await response.text()

    async def link(self) -> str:
        """To Slack's question, from the page on which one installs."""
        status, shown = await self.visit(f"{HERE}/slack/install")
        assert status == 200
        first, *others = re.findall(r'<a class="go" href="([^"]+)"', shown)
        assert set(others) == {first}, "the same one in every language"
        return html.unescape(first)


@dataclass
class Installed:
    app: App
    itself: SlackItself
    first: SlackWorld
    second: SlackWorld
    http: ClientSession
    clock: Clock
    environment: dict[str, str]

    @asynccontextmanager
    async def another(self, **more: str) -> AsyncIterator[App]:
        """Another process of the same bot; `more` are settings that differ."""
        app = await assemble(Settings.from_environment({**self.environment, **more}), self.clock.now)
        await app.platforms["slack"].start()
        try:
            yield app
        finally:
            await app.platforms["slack"].stop()
            await app.stop()

    def browser(self) -> Browser:
        return Browser(self.http)

    async def install(self, world: SlackWorld) -> None:
        browser = self.browser()
        status, shown = await browser.visit(self.itself.agree(await browser.link(), world.slack.team))
        assert status == 200, shown

    async def told(self, world: SlackWorld, inner: Json, at: float | None = None) -> None:
        """Slack tells of something that happened to the app there."""
        body = json.dumps(slack_requests.event(inner, self.clock.seconds() if at is None else at))
        await world._send("", body, "application/json")

    async def uninstall(self, world: SlackWorld) -> None:
        self.itself.uninstall(world.slack.team)
        await self.told(world, {"type": "app_uninstalled"})


@asynccontextmanager
async def slack_installed(database_url: str, language: str, **more: str) -> AsyncIterator[Installed]:
    """Nobody installed it yet."""
    clock = Clock(START)
    async with slack_stand_in(clock.seconds) as one, slack_stand_in(clock.seconds, OTHER) as other:
        one.tokens.clear()
        for slack in (one, other):
            people_and_channels(slack, language)
        itself = SlackItself({TEAM: one, OTHER: other}, clock.seconds)
        api = web.Application(client_max_size=2_000_000)
        api.router.add_route("*", "/api/{method}", itself.answer)
        async with TestServer(api) as server:
            environment = {
                "DATABASE_URL": database_url,
                "OPSTEKER_LANGUAGE": language,
                "SLACK_API_URL": str(server.make_url("/api/")),
                **INSTALLED_SETTINGS,
                **more,
            }
            app = await assemble(Settings.from_environment(environment), clock.now)
            await app.platforms["slack"].start()
            try:
                async with (
                    TestServer(app.web) as ours,
                    ClientSession(ours.make_url("/"), cookie_jar=DummyCookieJar()) as http,
                ):
                    worlds = [SlackWorld(app, slack, http, clock) for slack in (one, other)]
                    yield Installed(app, itself, *worlds, http, clock, environment)
                    assert one.invalid == other.invalid == []
            finally:
                await app.platforms["slack"].stop()
                await app.stop()
