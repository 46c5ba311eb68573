"""Statements of other systems about what somebody finished (xAPI), for who brings the key of the settings;
without one there is no such address.

Of a statement counts who (the platform's own id, or a name that one person has), that they completed or
passed, what (a link in the catalogue) and when. The same statement again changes nothing, also when it was
undone since. Nobody but whom it is about hears of it. By hand rather than with an LRS: we keep no statements.
"""

import hmac
import logging
import uuid
from base64 import b64encode
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any

import msgspec
from aiohttp import web

from bot.http_server import body_of
from bot.import_export import timestamps
from handlers import modules
from handlers.parsing import links
from storage import catalogue, people, workspaces
from storage.database import Database, StorageUnavailable, Transaction
from storage.people import Person
from storage.workspaces import WorkspaceRef

log = logging.getLogger(__name__)

PATH = "/xapi/{platform}/{workspace}/statements"
USER = "opsteker"
VERSION = {"X-Experience-API-Version": "1.0.3"}
PATIENCE_SECONDS = 5.0
MOST_AT_ONCE = 100
_DONE = ("/completed", "/passed")


class Account(msgspec.Struct):
    name: str


class Actor(msgspec.Struct):
    name: str = ""
    account: Account | None = None


class Named(msgspec.Struct):
    id: str


class Outcome(msgspec.Struct):
    completion: bool = True
    success: bool = True


class Statement(msgspec.Struct):
    """What we read of one; the rest may be there."""

    actor: Actor
    verb: Named
    object: Named
    id: str = ""
    timestamp: str = ""
    result: Outcome | None = None

    @property
    def is_completion(self) -> bool:
        is_done = self.result is None or (self.result.completion and self.result.success)
        return self.verb.id.rstrip("/").endswith(_DONE) and is_done


class _Wrong(Exception):
    """What to mend, in words without anybody's."""


class StatementsPage:
    def __init__(self, database: Database, now: Callable[[], datetime], key: str) -> None:
        self._database, self._now = database, now
        self._expected = b"Basic " + b64encode(f"{USER}:{key}".encode())

    def mount(self, application: web.Application) -> None:
        application.router.add_post(PATH, self._statements)
        application.router.add_put(PATH, self._statements)

    async def _statements(self, request: web.Request) -> web.Response:
        shown = request.headers.get("Authorization", "").encode("utf-8", "replace")
        if not hmac.compare_digest(shown, self._expected):
            return web.Response(status=401, headers={"WWW-Authenticate": "Basic", **VERSION})
        try:
            found = _read(await body_of(request), request.query.get("statementId", ""))
            workspace = WorkspaceRef(request.match_info["platform"], request.match_info["workspace"])
            known = await self._database.handle_across(workspaces.all, PATIENCE_SECONDS)
            if workspace not in known:
                return _refused(404, "there is no such workspace")
            keep = partial(_keep, found=found, now=self._now())
            await self._database.handle(workspace, keep, PATIENCE_SECONDS)
        except _Wrong as wrong:
            return _refused(400, str(wrong))
        except StorageUnavailable:
            return web.Response(status=503, headers={"Retry-After": "60", **VERSION})
        if request.method == "PUT":
            return web.Response(status=204, headers=VERSION)
        return web.json_response([one.id for one in found], headers=VERSION)


def _refused(status: int, reason: str) -> web.Response:
    log.info("statements refused: %s", reason)
    return web.json_response({"error": reason}, status=status, headers=VERSION)


def _read(body: bytes, named: str) -> list[Statement]:
    """One statement or several, each with its id. Raises `_Wrong`."""
    try:
        said: Any = msgspec.json.decode(body, type=list[Statement] | Statement)
    except (msgspec.DecodeError, RecursionError):
        raise _Wrong("this is no statement: it needs an actor, a verb and an object, as in xAPI") from None
    found = said if isinstance(said, list) else [said]
    if len(found) > MOST_AT_ONCE:
        raise _Wrong(f"at most {MOST_AT_ONCE} statements fit at once")
    if named and (len(found) != 1 or found[0].id not in ("", named)):
        raise _Wrong("statementId is not that of the statement")
    for one in found:
        one.id = _id(one.id or named or str(uuid.uuid4()))
    return found


def _id(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise _Wrong("the id of a statement is a UUID") from None


def _keep(tx: Transaction, found: Sequence[Statement], now: datetime) -> None:
    """All of them or, when one is wrong, none."""
    if not modules.is_on(tx, "catalogue"):
        raise _Wrong("the catalogue is switched off here")
    for number, one in enumerate(found, start=1):
        try:
            _keep_one(tx, one, now)
        except _Wrong as wrong:
            raise _Wrong(f"statement {number}: {wrong}") from None


def _keep_one(tx: Transaction, one: Statement, now: datetime) -> None:
    if not one.is_completion or not catalogue.note_statement(tx, one.id):
        return
    person = _person(tx, one.actor)
    resource = catalogue.by_link(tx, links.plainest(one.object.id))
    if resource is None:
        raise _Wrong("the id of the object is no link in the catalogue")
    at = timestamps.read(one.timestamp) if one.timestamp else now
    if at is None or not at.year >= 2000 or at > now:
        raise _Wrong("the timestamp must be a time with a zone, not in the future")
    catalogue.complete(tx, resource.id, person.id, at, catalogue.BY_STATEMENT, now)


def _person(tx: Transaction, actor: Actor) -> Person:
    said = actor.account.name if actor.account else actor.name
    called = [] if actor.account else people.by_name(tx, said)
    found = people.by_user(tx, said) if said else None
    found = found or (called[0] if len(called) == 1 else None)
    if found is None or found.has_left or found.is_bot:
        raise _Wrong("the actor is nobody here; account.name must be the platform's id of somebody")
    return found
