"""Asks people whether the bot may set their status and silence, and takes the answer that Slack brings back:
https://docs.slack.dev/authentication/installing-with-oauth

    AskConsent -> a link to Slack's own question -> Slack sends their browser back to `PATH` -> `consents`

The secret in the link is good for one answer. It says who asked: an answer of any other account is not kept.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from aiohttp import web
from slack_sdk.oauth import AuthorizeUrlGenerator

from bot.settings import SlackSettings
from bot.slack.encryption import TokenCipher
from bot.slack.errors import FAILURES, code_of
from bot.slack.focus import SCOPES
from bot.slack.oauth import Exchange
from bot.slack.page import page, paragraph
from handlers.answers import voice_of
from handlers.chat import AskConsent, Card, Link, Person, WorkspaceRef
from handlers.texts import LANGUAGES, Speech, speak
from storage import consents, people
from storage.database import Database, StorageUnavailable, Transaction

log = logging.getLogger(__name__)

PATH = "/slack/consent"


class Answer(Exception):
    """Ends the visit with this page: the key of its text, and the status it goes with."""

    def __init__(self, key: str, status: int) -> None:
        super().__init__(key)
        self.key = key
        self.status = status


class Consents:
    def __init__(
        self,
        settings: SlackSettings,
        database: Database,
        exchange: Exchange,
        now: Callable[[], datetime],
    ) -> None:
        chosen = settings.consent
        assert chosen is not None
        self._database = database
        self._exchange = exchange
        self._now = now
        self._cipher = TokenCipher(chosen.keys)
        self._back = f"{chosen.public_url}{PATH}"
        self._question = AuthorizeUrlGenerator(
            client_id=chosen.client_id,
            user_scopes=SCOPES,
            redirect_uri=self._back,
            authorization_url=urljoin(exchange.client.base_url, "/oauth/v2/authorize"),
        )

    def mount(self, application: web.Application) -> None:
        application.router.add_get(PATH, self._come_back, allow_head=False)

    def card(self, asked: AskConsent, workspace: WorkspaceRef) -> Card:
        """With the way to Slack's question. Never stored: the link is secret."""
        team = workspace.key if workspace.key.startswith("T") else None
        link = Link(self._question.generate(asked.secret, team=team), asked.label)
        return Card((*asked.card.parts, link), asked.card.title)

    async def _come_back(self, request: web.Request) -> web.Response:
        """Slack sent somebody's browser here with what they answered."""
        says: tuple[Speech, ...] = tuple(map(speak, LANGUAGES))  # nobody knows yet whose link it is
        try:
            workspace, person, say = await self._who_asked(request.query.get("state", ""))
            says = (say,)
            await self._take(request, workspace, person)
        except Answer as answer:
            return _page(says, answer.key, answer.status)
        except StorageUnavailable as error:
            log.error("consent not kept, storage unavailable: %s", error)
            return _page(says, "time-focus-page-later", 503)
        return _page(says, "time-focus-page-given", 200)

    async def _who_asked(self, secret: str) -> tuple[WorkspaceRef, Person, Speech]:
        """And who speaks their language."""
        now = self._now()
        asked = await self._database.handle_across(lambda connection: consents.take(connection, secret, now))
        if asked is None:
            raise Answer("time-focus-page-gone", 404)
        workspace, person_id = asked

        def find(tx: Transaction) -> tuple[Person, Speech] | None:
            person = people.by_ids(tx, {person_id}).get(person_id)
            return None if person is None or person.has_left else (person, voice_of(tx, person))

        found = await self._database.handle(workspace, find)
        if found is None:
            raise Answer("time-focus-page-gone", 404)
        return workspace, *found

    async def _take(self, request: web.Request, workspace: WorkspaceRef, person: Person) -> None:
        if "code" not in request.query:
            log.info("no consent: %s", "refused" if request.query.get("error") else "no code")
            raise Answer("time-focus-page-refused", 200)
        given = await self._exchanged(request.query["code"])
        user = given.get("authed_user") or {}
        token = str(user.get("access_token") or "")
        refusal = _refusal(given, user, workspace, person)
        if refusal is not None:
            await self._give_back(token, workspace, str(user.get("id")))
            raise refusal
        sealed, now = self._cipher.encrypt(token), self._now()

        def keep(tx: Transaction) -> None:
            if people.by_ids(tx, {person.id}):  # not when they were erased meanwhile
                consents.give(tx, person.id, sealed, now)

        await self._database.handle(workspace, keep)

    async def _exchanged(self, code: str) -> dict[str, Any]:
        try:
            return await self._exchange.code(code, self._back)
        except FAILURES as error:
            log.warning("consent not exchanged: %s", code_of(error))
            raise Answer("time-focus-page-later", 502) from None

    async def _give_back(self, token: str, workspace: WorkspaceRef, user: str) -> None:
        """What we do not keep. Slack gives the same account the same token: one whose consent we have keeps
        it."""

        def is_kept(tx: Transaction) -> bool:
            whose = people.by_user(tx, user)
            return whose is not None and consents.of(tx, whose.id) is not None

        if not token or await self._database.handle(workspace, is_kept):
            return
        try:
            await self._exchange.client.auth_revoke(token=token)
        except FAILURES as error:
            log.warning("a token that is not kept was not given back: %s", code_of(error))


def _refusal(
    given: dict[str, Any], user: dict[str, Any], workspace: WorkspaceRef, person: Person
) -> Answer | None:
    """Why this is not the consent that was asked for; None when it is."""
    places = {str((given.get(name) or {}).get("id")) for name in ("team", "enterprise")}
    if user.get("id") != person.user or workspace.key not in places:
        return Answer("time-focus-page-other", 403)
    if not set(SCOPES) <= set(str(user.get("scope") or "").split(",")) or not user.get("access_token"):
        return Answer("time-focus-page-part", 403)
    if user.get("refresh_token") or user.get("expires_in"):
        log.error("no consent can be kept: switch token rotation off in the settings of the Slack app")
        return Answer("time-focus-page-later", 502)
    return None


def _page(says: tuple[Speech, ...], key: str, status: int) -> web.Response:
    return page("time-focus-title", {say: [paragraph(say.text(key))] for say in says}, status)
