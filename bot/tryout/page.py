"""The try-out workspace as a page in the browser: rendered here, kept up to date by `page/page.js`.

One address shows everything, `/?as=sarah&in=%23leren`; the script fetches it again whenever the
workspace changes and takes over what is different. So two tabs can be two people. What somebody does
goes to `/do`, as a line of the protocol in CONTRIBUTING.md.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2
import msgspec
from aiohttp import web

from bot.csrf import refusal
from bot.downloads import attachment
from bot.http_server import body_of
from bot.tryout.chart import drawn
from bot.tryout.emoji import all_of_them
from bot.tryout.page_files import Files
from bot.tryout.view import View
from bot.tryout.workspace import StartedOver, Workspace
from handlers.chat.panel_layout import laid_out
from handlers.texts import LANGUAGES, speak

_FOLDER = Path(__file__).with_name("page")
_COOKIE = "opsteker-language"
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    # No Cross-Origin-Opener-Policy: a first visit would wait for a process of its own, and there is nothing
    # here for who opened the window: no secrets, no cookie but the language, nothing done but by our page.
    "Cache-Control": "no-cache",
}
_KEPT = {"Cache-Control": "max-age=31536000, immutable"}
_SILENCE = 20.0  # seconds

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def mount(application: web.Application, workspace: Workspace, *, chosen_language: str | None) -> None:
    """Add the page at "/". Each visitor's own choice of language goes first, then `chosen_language`, then
    what their browser likes."""
    page = _Page(workspace, chosen_language)
    application.router.add_get("/", _guarded(page.show))
    application.router.add_get("/beside", _guarded(page.beside))
    application.router.add_get("/found", _guarded(page.found))
    application.router.add_get("/emoji", _guarded(page.emoji))
    application.router.add_get("/events", _guarded(page.events))
    application.router.add_get("/page/{edition}/{name}", _guarded(page.file))
    application.router.add_get("/file/{message}", _guarded(page.given_file))
    application.router.add_post("/do", _guarded(page.do))
    application.router.add_post("/language", _guarded(page.language))
    application.router.add_post("/start-over", _guarded(page.start_over))
    application.on_shutdown.append(page.stop)


# --- who may ask ----------------------------------------------------------------------------------


def _guarded(handler: Handler) -> Handler:
    """Only for pages of our own: another site that is open in the same browser gets nothing done."""

    async def answer(request: web.Request) -> web.StreamResponse:
        response = refusal(request) or await handler(request)
        if not response.prepared:
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
        return response

    return answer


# --- what it answers ------------------------------------------------------------------------------


class _Page:
    def __init__(self, workspace: Workspace, chosen_language: str | None) -> None:
        self._workspace = workspace
        self._chosen = chosen_language
        self._stopping = asyncio.Event()
        self._files = Files(_FOLDER)
        templates = _templates(self._files)
        self._template = templates.get_template("page.html")
        self._beside = templates.get_template("beside.html")
        self._found = templates.get_template("found.html")

    async def show(self, request: web.Request) -> web.Response:
        """The whole page, for the person and the place in the address."""
        language = self._language(request)
        await self._workspace.speak_to(self._view(request).me.name, language)
        view = self._view(request)
        html = self._template.render(
            view=view, workspace=self._workspace, t=view.speech.text, language=language
        )
        return web.Response(text=html, content_type="text/html")

    def _view(self, request: web.Request) -> View:
        speech = speak(self._language(request), "tryout")
        who, where, thread = (request.query.get(name, "") for name in ("as", "in", "thread"))
        return View.chosen(self._workspace, who, where, speech, thread)

    async def beside(self, request: web.Request) -> web.Response:
        """Two people at once, each on their own page: what one gives is seen to arrive at the other."""
        view = self._view(request)
        other = view.other(request.query.get("with", ""))
        language = self._language(request)
        html = self._beside.render(view=view, other=other, t=view.speech.text, language=language)
        return web.Response(text=html, content_type="text/html")

    async def found(self, request: web.Request) -> web.Response:
        """The messages in which this person reads these words, as options of the list on the page."""
        found = self._view(request).found(request.query.get("words", ""))
        return web.Response(text=self._found.render(found=found), content_type="text/html")

    async def emoji(self, request: web.Request) -> web.Response:
        """All there are, with what they are found by in this language."""
        words = speak(self._language(request), "tryout").text("page-emoji-words")
        return web.json_response(all_of_them(words))

    async def do(self, request: web.Request) -> web.Response:
        """One line of the protocol. Answers what was wrong with it, if anything."""
        try:
            line = await _json(request)
        except web.HTTPRequestEntityTooLarge as error:
            words = speak(self._language(request), "tryout").text("page-too-long")
            return web.json_response({"errors": [words]}, status=error.status)
        if line is None:
            return web.json_response({"errors": ["Not a JSON object."]}, status=HTTPStatus.BAD_REQUEST)
        language, began = self._language(request), str(line.get("began", ""))
        try:
            results = await self._workspace.do(self._with_zone(line), language, began)
        except StartedOver:
            return web.json_response({"errors": [speak(language, "tryout").text("page-started-over")]})
        return web.json_response({"errors": [str(r["error"]) for r in results if "error" in r]})

    async def start_over(self, request: web.Request) -> web.Response:
        """The workspace is new again, for everybody who looks at it."""
        began = (await _json(request) or {}).get("began")
        if not isinstance(began, str):
            return web.json_response({"errors": ["Which one?"]}, status=HTTPStatus.BAD_REQUEST)
        await self._workspace.start_over(began)
        return web.json_response({"errors": []})

    async def language(self, request: web.Request) -> web.Response:
        """The page, and the bot to whom this visitor acts as, speak this language from now on."""
        wanted = (await _json(request) or {}).get("language")
        if wanted not in LANGUAGES:
            return web.json_response({"errors": ["nl or en"]}, status=HTTPStatus.BAD_REQUEST)
        response = web.json_response({"errors": []})
        response.set_cookie(_COOKIE, wanted, max_age=365 * 24 * 3600, samesite="Strict", httponly=True)
        return response

    async def events(self, request: web.Request) -> web.StreamResponse:
        """The number of the workspace's version, now and each time it changes (server-sent events)."""
        response = web.StreamResponse(headers={**HEADERS, "Content-Type": "text/event-stream"})
        with suppress(ConnectionResetError):  # the page was closed
            await response.prepare(request)
            while not self._stopping.is_set():
                told = self._workspace.version
                await response.write(f"data: {told}\n\n".encode())
                await self._change(told)
        return response

    async def _change(self, told: int) -> None:
        """Wait until there is something to tell. The server stopping is, and so is a long silence:
        telling the same again shows whether anybody still listens."""
        change = asyncio.create_task(self._workspace.changed_since(told, timeout=_SILENCE))
        stop = asyncio.create_task(self._stopping.wait())
        await asyncio.wait((change, stop), return_when=asyncio.FIRST_COMPLETED)
        change.cancel()
        stop.cancel()

    async def file(self, request: web.Request) -> web.Response:
        found = self._files.find(request.match_info["edition"], request.match_info["name"])
        if found is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, text="Not here.")
        return web.Response(body=found.content, content_type=found.kind, charset="utf-8", headers=_KEPT)

    async def given_file(self, request: web.Request) -> web.Response:
        """What the bot gave somebody: there is nobody else on this machine to keep it from."""
        found = self._workspace.file(request.match_info["message"])
        if found is None:
            return web.Response(status=HTTPStatus.NOT_FOUND, text="Not here.")
        return attachment(found, {})

    async def stop(self, _: web.Application) -> None:
        self._stopping.set()

    def _language(self, request: web.Request) -> str:
        picked = request.cookies.get(_COOKIE)
        if picked in LANGUAGES:
            return picked
        accepted = request.headers.get("Accept-Language", "")
        return self._chosen or _first_known(accepted) or self._workspace.language

    def _with_zone(self, line: dict[str, Any]) -> dict[str, Any]:
        """A browser gives the clock as wall time: that of the person who moves it."""
        zones = {member.name: member.zone for member in self._workspace.people}
        try:
            at = datetime.fromisoformat(str(line.get("clock")))
        except ValueError:
            return line
        zone = zones.get(str(line.get("as")))
        if at.tzinfo is not None or zone is None:
            return line
        return {"clock": at.replace(tzinfo=ZoneInfo(zone)).isoformat()}


def _templates(files: Files) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals["files"] = f"/page/{files.edition}"
    environment.filters["kind"] = lambda part: type(part).__struct_config__.tag
    environment.filters["drawn"] = drawn
    environment.filters["laid_out"] = laid_out
    return environment


async def _json(request: web.Request) -> dict[str, Any] | None:
    try:
        line = msgspec.json.decode(await body_of(request))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return line if isinstance(line, dict) else None


def _first_known(accept_language: str) -> str | None:
    """The language we speak that the browser likes best (RFC 9110, 12.5.4)."""
    liked: list[tuple[float, str]] = []
    for wish in accept_language.split(","):
        tag, _, weight = wish.partition(";q=")
        language = tag.strip().lower().split("-")[0]
        if language in LANGUAGES and re.fullmatch(r"(?:[01](?:\.\d*)?)?", weight.strip()):
            liked.append((-float(weight.strip() or 1), language))
    return min(liked, key=lambda wish: wish[0])[1] if liked else None
