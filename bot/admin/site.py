"""The page for admins over HTTP: who may see it, and what is answered otherwise.

A link signs in once, by the button behind it: chat programs and virus scanners look at links before people
do. Then a cookie holds a session of one browser, in one workspace, for who is an admin there at that moment.
"""

import asyncio
import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import NamedTuple
from urllib.parse import parse_qs, urlsplit

from aiohttp import web

from bot.admin import view
from bot.csrf import form_refusal, is_here
from bot.doctor.finding import Finding
from bot.downloads import SECRET
from bot.http_server import body_of
from handlers.admin_page import address
from handlers.admin_page.address import PATH, SIGN_IN
from handlers.answers import voice_of
from handlers.people import admission
from handlers.texts import Speech
from storage import admin_sessions, audit, people
from storage.admin_sessions import LASTS
from storage.database import Database, StorageUnavailable, Transaction
from storage.people import Person
from storage.refs import number
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

SIGN_OUT = f"{PATH}/out"
PATIENCE_SECONDS = 10.0
MOST_FIELDS = 10

HEADERS = {
    **SECRET,
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{view.STYLE_HASH}'; form-action 'self'; base-uri 'none';"
        " frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

Handler = Callable[[web.Request], Awaitable[web.Response]]
Examine = Callable[[WorkspaceRef, datetime, Speech], Awaitable[list[Finding]]]
"""What the doctor finds in a workspace."""


class Visit(NamedTuple):
    """A request in a session that lasts."""

    workspace: WorkspaceRef
    token: str
    person: Person
    say: Speech


class AdminPage:
    """`public` is where people reach us, "" when nobody said: then it is only on this machine, once
    `reach_at` says where."""

    def __init__(self, database: Database, now: Callable[[], datetime], public: str) -> None:
        self._database, self._now = database, now
        self.examine: Examine | None = None
        self._examining = asyncio.Lock()
        self._only_here = True
        self._address = ""
        self.reach_at(public, only_here=not public)

    def reach_at(self, base: str, *, only_here: bool) -> None:
        self._address, self._only_here = base.rstrip("/"), only_here
        address.reach_at(base)

    @property
    def is_reached(self) -> bool:
        return bool(self._address)

    def mount(self, application: web.Application) -> None:
        router = application.router
        router.add_get(PATH, self._guarded(self._show), allow_head=False)
        router.add_get(SIGN_IN + "/{token}", self._guarded(self._ask), allow_head=False)
        router.add_post(SIGN_IN + "/{token}", self._guarded(self._sign_in))
        router.add_post(SIGN_OUT, self._guarded(self._sign_out))

    def _guarded(self, handler: Handler) -> Handler:
        async def answer(request: web.Request) -> web.Response:
            try:
                response = self._refusal(request) or await handler(request)
            except StorageUnavailable as error:
                log.error("admin page not shown, storage unavailable: %s", error)
                response = _said("admin-later", status=503)
            response.headers.update(HEADERS)
            return response

        return answer

    def _refusal(self, request: web.Request) -> web.Response | None:
        if not self._address or (self._only_here and not is_here(request)):
            return web.Response(status=404, text="Not here.")
        if request.method == "GET":
            return None
        parts = urlsplit(self._address)
        origin = f"http://{request.host}" if self._only_here else f"{parts.scheme}://{parts.netloc}"
        return form_refusal(request, origin)

    # --- signing in ----------------------------------------------------------------------------------

    async def _ask(self, request: web.Request) -> web.Response:
        """A button, however often it is asked for: only pressing it uses the link up."""
        token = request.match_info["token"]
        workspace = await self._across(partial(admin_sessions.asked_in, token=token))
        read = partial(_asked, token=token, now=self._now())
        page = await self._database.look(workspace, read, PATIENCE_SECONDS) if workspace else None
        return _html(page) if page else self._gone()

    async def _sign_in(self, request: web.Request) -> web.Response:
        token = request.match_info["token"]
        workspace = await self._across(partial(admin_sessions.asked_in, token=token))
        work = partial(_signed_in, token=token, before=self._cookie(request), now=self._now())
        session = await self._database.handle(workspace, work, PATIENCE_SECONDS) if workspace else None
        if session is None:
            return self._gone()
        response = web.Response(status=303, headers={"Location": self._path(PATH)})
        response.set_cookie(
            self._cookie_name, session, max_age=int(LASTS.total_seconds()), path=self._path(PATH),
            secure=self._is_secure, httponly=True, samesite="Strict",
        )  # fmt: skip
        return response

    def _gone(self) -> web.Response:
        """The same for what was made up, used, too old, and of who may not any more."""
        return _said("admin-link-gone", status=404, to=self._path(PATH))

    async def _sign_out(self, request: web.Request) -> web.Response:
        visit, form = await self._visit(request), await _form(request)
        if visit is not None:
            if not hmac.compare_digest(form.get("csrf", "").encode(), _csrf(visit.token).encode()):
                return web.Response(status=403, text="Only from the page itself.")
            end = partial(admin_sessions.end, token=visit.token)
            await self._database.handle(visit.workspace, end, PATIENCE_SECONDS)
        return self._left("admin-signed-out", 200)

    # --- the page ------------------------------------------------------------------------------------

    async def _show(self, request: web.Request) -> web.Response:
        visit = await self._visit(request)
        if visit is None:
            return self._left("admin-signed-off", 401)
        now, found = self._now(), None
        if request.query.get("check") == "yes" and self.examine is not None:
            async with self._examining:
                found = await self.examine(visit.workspace, now, visit.say)
        asked = view.Asked(*(number(request.query.get(one, "")) for one in view.Asked._fields))
        read = partial(
            view.everything, person=visit.person, now=now, asked=asked, found=found, csrf=_csrf(visit.token)
        )
        return _html(await self._database.look(visit.workspace, read, PATIENCE_SECONDS))

    async def _visit(self, request: web.Request) -> Visit | None:
        token = self._cookie(request)
        workspace = await self._across(partial(admin_sessions.began_in, token=token)) if token else None
        if workspace is None:
            return None
        who = partial(_who, token=token, now=self._now())
        found = await self._database.handle(workspace, who, PATIENCE_SECONDS)
        return Visit(workspace, token, *found) if found is not None else None

    def _left(self, key: str, status: int) -> web.Response:
        response = _said(key, status=status)
        response.del_cookie(
            self._cookie_name, path=self._path(PATH), secure=self._is_secure, httponly=True, samesite="Strict"
        )
        return response

    # --- small things --------------------------------------------------------------------------------

    async def _across(self, find: Callable[..., WorkspaceRef | None]) -> WorkspaceRef | None:
        return await self._database.handle_across(find, PATIENCE_SECONDS)

    def _path(self, path: str) -> str:
        """As the browser sees it: a proxy may have us under an address of its own."""
        return urlsplit(self._address).path + path

    @property
    def _is_secure(self) -> bool:
        return self._address.startswith("https:")

    @property
    def _cookie_name(self) -> str:
        return "__Secure-opsteker-admin" if self._is_secure else "opsteker-admin"

    def _cookie(self, request: web.Request) -> str:
        return request.cookies.get(self._cookie_name, "")


# --- in a transaction of the workspace -------------------------------------------------------------


def _asked(tx: Transaction, token: str, now: datetime) -> str:
    """The page with the button; "" for a link that signs nobody in."""
    person = _admin(tx, admin_sessions.asked_by(tx, token, now))
    if person is None:
        return ""
    return view.asks_to_sign_in(voice_of(tx, person), person.name or person.user)


def _signed_in(tx: Transaction, token: str, before: str, now: datetime) -> str | None:
    """The secret of a session. The one this browser had `before` ends."""
    person = _admin(tx, admin_sessions.take(tx, token, now))
    if person is None:
        return None
    if before:
        admin_sessions.end(tx, before)
    audit.add(tx, person.id, "admin page", "signed in", now)
    return admin_sessions.begin(tx, person.id, now)


def _who(tx: Transaction, token: str, now: datetime) -> tuple[Person, Speech] | None:
    """Who looks, and in which language; who is no admin any more has no session any more."""
    session = admin_sessions.seen(tx, token, now)
    if session is None:
        return None
    person = _admin(tx, session.person_id)
    if person is None:
        admin_sessions.end_all_of(tx, session.person_id)
        audit.add(tx, session.person_id, "refused", "admin page", now)
        return None
    return person, voice_of(tx, person)


def _admin(tx: Transaction, person_id: int | None) -> Person | None:
    person = people.by_ids(tx, {person_id}).get(person_id) if person_id is not None else None
    return person if person is not None and admission.is_admin(tx, person) else None


# --- answers ---------------------------------------------------------------------------------------


async def _form(request: web.Request) -> dict[str, str]:
    """The first value of each field; nothing of what cannot be read."""
    try:
        fields = parse_qs((await body_of(request)).decode("utf-8", "replace"), max_num_fields=MOST_FIELDS)
    except ValueError:
        raise web.HTTPBadRequest(text="unreadable form") from None
    return {name: values[0] for name, values in fields.items()}


def _csrf(token: str) -> str:
    return hashlib.blake2b(token.encode(errors="surrogatepass"), person=b"admin page form").hexdigest()


def _html(page: str, status: int = 200) -> web.Response:
    return web.Response(status=status, text=page, content_type="text/html")


def _said(key: str, status: int, to: str = "") -> web.Response:
    return _html(view.notice(key, to), status)
