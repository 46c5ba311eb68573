"""Files for people where the platform does not carry them: fetched from us, by a secret link."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from urllib.parse import quote

from aiohttp import web

from handlers import file_links
from handlers.answers import voice
from handlers.chat import Card, Event, File
from storage import downloads, people
from storage.database import Database, StorageUnavailable, Transaction
from storage.downloads import Download

log = logging.getLogger(__name__)

PATH = "/files/"
SECRET = {
    "Cache-Control": "no-store, private",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
"""Headers for what a secret link leads to."""

HEADERS = {**SECRET, "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}


class DownloadLinks:
    """`address` is where people reach us, "" when nobody said."""

    def __init__(self, database: Database, address: str, now: Callable[[], datetime]) -> None:
        self._database = database
        self._address = address.rstrip("/")
        self._now = now

    @property
    def are_possible(self) -> bool:
        return bool(self._address)

    def mount(self, application: web.Application) -> None:
        if self._address:
            application.router.add_get(PATH + "{token}", self._fetch, allow_head=False)

    async def card(self, event: Event, files: tuple[File, ...], code: str = "") -> Card:
        """A card with a link to each file; or, when there is no address, what the organiser must do.
        `code` is why the platform did not take them. Never stored: the links are secret."""

        def keep(tx: Transaction) -> Card:
            say = voice(tx, event)
            person = people.by_user(tx, event.by.user)
            if person is None:
                return file_links.nothing(say)
            if not self._address:
                return file_links.without_address(say)
            links = [(file.name, self._keep(tx, person.id, file)) for file in files]
            return file_links.card(links, say)

        return await self._database.handle(event.workspace, keep)

    def _keep(self, tx: Transaction, person_id: int, file: File) -> str:
        kept = Download(file.name, file.media, file.content)
        return f"{self._address}{PATH}{downloads.add(tx, person_id, kept, self._now())}"

    async def _fetch(self, request: web.Request) -> web.Response:
        """The file, for whoever has the link; 404 for any other, without telling why."""
        token = request.match_info["token"]
        try:
            found = await self._database.handle_across(
                lambda connection: downloads.fetch(connection, token, self._now())
            )
        except StorageUnavailable as error:
            log.error("file not given, storage unavailable: %s", error)
            return web.Response(status=503, text=file_links.later(), headers=HEADERS)
        if found is None:
            return web.Response(status=404, text=file_links.gone(), headers=HEADERS)
        return attachment(found, HEADERS)


def attachment(file: File | Download, headers: Mapping[str, str]) -> web.Response:
    """For a browser to keep, not to show."""
    named = f"attachment; filename*=UTF-8''{quote(file.name)}"
    headers = {**headers, "Content-Disposition": named}
    return web.Response(body=file.content, content_type=file.media, charset="utf-8", headers=headers)
