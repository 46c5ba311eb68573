"""Whether a certificate holds, for whoever has its address: a browser, or somebody's future employer."""

import logging

from aiohttp import web

from bot.downloads import SECRET
from handlers import file_links
from handlers.badges import address
from handlers.texts import LANGUAGES, Speech, in_every_language, speak
from storage import badges
from storage.badges import Shown
from storage.database import Database, StorageUnavailable

log = logging.getLogger(__name__)

HEADERS = {**SECRET, "Content-Security-Policy": "default-src 'none'; sandbox"}


class Certificates:
    """`base` is where people reach us, "" when nobody said: then there are none to check."""

    def __init__(self, database: Database, base: str) -> None:
        self._database, self._base = database, base
        address.reach_at(base)

    def mount(self, application: web.Application) -> None:
        if self._base:
            application.router.add_get(address.PATH + "{token}", self._check, allow_head=False)

    async def _check(self, request: web.Request) -> web.Response:
        """The same answer for what was made up, is hidden, and was of somebody who was erased."""
        token = request.match_info["token"]
        try:
            found = await self._database.handle_across(lambda connection: badges.shown(connection, token))
        except StorageUnavailable as error:
            log.error("certificate not checked, storage unavailable: %s", error)
            return web.Response(status=503, text=file_links.later(), headers=HEADERS)
        if found is None:
            return web.Response(status=404, text=in_every_language("badge-unknown"), headers=HEADERS)
        lines = (_holds(found, speak(language, "")) for language in LANGUAGES)
        return web.Response(text="\n".join(lines) + "\n", headers=HEADERS)


def _holds(found: Shown, say: Speech) -> str:
    day, badge = say.date(found.earned_at.date()), say.text(f"badge-{found.kind}")
    return say.text("badge-holds", name=found.name, badge=badge, day=day)
