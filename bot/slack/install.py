"""Where a workspace installs the bot: https://docs.slack.dev/authentication/installing-with-oauth

    PATH says what is asked for and why -> Slack's own question -> Slack sends the browser back to `BACK`

What travels along (the state) is sealed for ten minutes with the secret in a cookie of that browser, so that
nobody can send somebody else through the second half; it is good for one time. Nothing is kept of who only
looks at the page.
"""

import hmac
import logging
import re
import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import quote, urljoin, urlsplit

from aiohttp import web
from slack_sdk.oauth import AuthorizeUrlGenerator

from bot.manifest import slack as manifest
from bot.settings import SlackSettings
from bot.slack.encryption import CannotDecrypt, TokenCipher
from bot.slack.errors import FAILURES, code_of
from bot.slack.installations import Installations
from bot.slack.oauth import Exchange
from bot.slack.page import link, named, page, paragraph
from handlers.texts import LANGUAGES, Speech, speak
from storage import installations
from storage.database import Database, StorageUnavailable
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

PATH = "/slack/install"
BACK = "/slack/oauth_redirect"
COOKIE = "opsteker_install"
SECRET_IN_COOKIE = re.compile(r"[A-Za-z0-9_-]{43}")
LASTS = installations.ASKED_FOR


class Answer(Exception):
    """Ends the visit with this page: the key of its text, and the status it goes with."""

    def __init__(self, key: str, status: int) -> None:
        super().__init__(key)
        self.key = key
        self.status = status


class Install:
    def __init__(
        self,
        settings: SlackSettings,
        database: Database,
        exchange: Exchange,
        installed: Installations,
        now: Callable[[], datetime],
    ) -> None:
        assert settings.consent is not None
        self._database = database
        self._exchange = exchange
        self._installed = installed
        self._now = now
        self._address = settings.consent.public_url
        self._states = TokenCipher(settings.consent.keys)
        self._reads = settings.read_messages
        self._scopes = manifest.asked_for(settings.read_messages)
        self._question = AuthorizeUrlGenerator(
            client_id=settings.consent.client_id,
            scopes=self._scopes,
            redirect_uri=quote(f"{self._address}{BACK}", safe=":/"),
            authorization_url=urljoin(exchange.client.base_url, "/oauth/v2/authorize"),
        )

    def mount(self, application: web.Application) -> None:
        application.router.add_get(PATH, self._ask, allow_head=False)
        application.router.add_get(BACK, self._come_back, allow_head=False)

    # --- the question ---

    async def _ask(self, request: web.Request) -> web.Response:
        secret = _secret(request) or secrets.token_urlsafe(32)
        state = self._states.encrypt_at(secret, self._now())
        question = self._question.generate(quote(state, safe=""))
        shown = page("install-title", {say: self._asked(say, question) for say in _says(request)})
        shown.set_cookie(
            COOKIE,
            secret,
            max_age=int(LASTS.total_seconds()),
            path=urlsplit(self._address).path + "/slack",
            httponly=True,
            samesite="Lax",
            secure=self._address.startswith("https:"),
        )
        return shown

    def _asked(self, say: Speech, question: str) -> list[str]:
        rights = [(scope, say.text(f"install-scope-{scope.replace(':', '-')}")) for scope in self._scopes]
        return [
            paragraph(say.text("install-what")),
            paragraph(say.text("install-reads" if self._reads else "install-reads-nothing")),
            paragraph(say.text("install-asks")),
            named(rights),
            paragraph(say.text("install-kept")),
            link(question, say.text("install-button")),
        ]

    # --- the answer ---

    async def _come_back(self, request: web.Request) -> web.Response:
        """Slack sent somebody's browser here with what they answered."""
        try:
            await self._check(request)
            await self._take(request)
        except Answer as answer:
            return self._told(request, answer.key, answer.status)
        except StorageUnavailable as error:
            log.error("not installed, storage unavailable: %s", error)
            return self._told(request, "install-page-later", 503)
        return self._told(request, "install-page-done", 200)

    def _told(self, request: web.Request, key: str, status: int) -> web.Response:
        def parts(say: Speech) -> list[str]:
            again = link(f"{self._address}{PATH}", say.text("install-again"))
            return [paragraph(say.text(key)), *([] if key == "install-page-done" else [again])]

        return page("install-title", {say: parts(say) for say in _says(request)}, status)

    async def _check(self, request: web.Request) -> None:
        """That it is the answer to a question of ours, in the browser it was asked in, in time and for the
        first time."""
        state, now = request.query.get("state", ""), self._now()
        try:
            asked = self._states.decrypt_at(state, now, LASTS)
        except CannotDecrypt:
            raise Answer("install-page-gone", 400) from None
        if not hmac.compare_digest(asked.encode(), _secret(request).encode()):
            raise Answer("install-page-gone", 400)
        first = await self._database.handle_across(lambda c: installations.use_state(c, state, now))
        if not first:
            raise Answer("install-page-gone", 400)

    async def _take(self, request: web.Request) -> None:
        code = request.query.get("code", "")
        if not code:
            log.info("not installed: %s", "refused" if request.query.get("error") else "no code")
            raise Answer("install-page-refused", 200)
        given = await self._exchanged(code)
        organisation = str((given.get("enterprise") or {}).get("id") or "")
        whole = organisation if given.get("is_enterprise_install") is True else ""
        key = whole or str((given.get("team") or {}).get("id") or "")
        if not key or not given.get("access_token") or not given.get("bot_user_id"):
            log.error("not installed: Slack gave no token of a bot")
            raise Answer("install-page-later", 502)
        if not set(manifest.scopes()) <= set(str(given.get("scope") or "").split(",")):
            await self._give_back(WorkspaceRef("slack", key), str(given["access_token"]))
            raise Answer("install-page-part", 403)
        await self._installed.begin(WorkspaceRef("slack", key), given, organisation)

    async def _give_back(self, workspace: WorkspaceRef, token: str) -> None:
        """Slack gives a workspace the same token again: one where we are installed keeps it."""
        if await self._installed.find([workspace]) is None:
            try:
                await self._exchange.client.auth_revoke(token=token)
            except FAILURES as error:
                log.warning("a token that is not kept was not given back: %s", code_of(error))

    async def _exchanged(self, code: str) -> dict[str, Any]:
        try:
            return await self._exchange.code(code, f"{self._address}{BACK}")
        except FAILURES as error:
            log.warning("installation not exchanged: %s", code_of(error))
            raise Answer("install-page-later", 502) from None


def _says(request: web.Request) -> list[Speech]:
    """Every language, that of the browser first."""
    wanted = request.headers.get("Accept-Language", "").lower()[:2]
    return [speak(one, "slack") for one in sorted(LANGUAGES, key=lambda one: (one != wanted, one))]


def _secret(request: web.Request) -> str:
    """What we put in a cookie of this browser; "" for anything else."""
    found = request.cookies.get(COOKIE, "")
    return found if SECRET_IN_COOKIE.fullmatch(found) else ""
