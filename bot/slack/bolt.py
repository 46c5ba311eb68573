"""Bolt, with everything of it switched off that somebody else here does.

The guard has checked the signature; the workspace is known, so nothing is asked of Slack before a
request is answered; and one middleware takes all payloads: a listener with its matcher would cost
twice what a whole request costs now.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.middleware.async_middleware import AsyncMiddleware
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.payloads import Malformed

log = logging.getLogger(__name__)

quiet = logging.getLogger("opsteker.slack.libraries")
"""Bolt and the SDK write whole payloads to their logs, people's words and all: at debug level, and
as a warning for what nobody listens to."""
quiet.setLevel(logging.ERROR)

Handle = Callable[[dict[str, Any]], Awaitable[BoltResponse]]


class Bolt:
    def __init__(self, client: AsyncWebClient, handle: Handle) -> None:
        self._app = AsyncApp(
            name="opsteker",
            logger=quiet,
            client=client,
            authorize=_Installed(),
            process_before_response=True,
            request_verification_enabled=False,
            ssl_check_enabled=False,
            url_verification_enabled=False,
            ignoring_self_events_enabled=False,
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
        self._app.middleware(_Everything(handle))
        self._app.error(_failed)

    async def run(self, payload: dict[str, Any]) -> BoltResponse:
        """The answer to one payload. Bolt reads some fields itself and trusts their shape: raises
        `Malformed` where that goes wrong."""
        if not isinstance(payload.get("event", {}), dict):
            raise Malformed("event")
        try:
            # Parsed already: this mode is how Bolt is given a payload instead of text.
            request = AsyncBoltRequest(body=payload, mode="socket_mode")
        except (TypeError, AttributeError, LookupError):
            raise Malformed("request") from None
        return await self._app.async_dispatch(request)


class _Installed(AsyncAuthorize):
    """Bolt wants to know as whom it acts; nothing is done with its answer here."""

    def __init__(self) -> None:
        self._result = AuthorizeResult(enterprise_id=None, team_id=None)

    async def __call__(self, **_: Any) -> AuthorizeResult:
        return self._result


class _Everything(AsyncMiddleware):
    def __init__(self, handle: Handle) -> None:
        self._handle = handle

    async def async_process(
        self,
        *,
        req: AsyncBoltRequest,
        resp: BoltResponse,
        next: Callable[[], Awaitable[BoltResponse]],
    ) -> BoltResponse:
        return await self._handle(req.body)


async def _failed(error: Exception) -> BoltResponse:
    """A defect of ours. Slack sends it again; its key makes sure that nothing happens twice."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "nowhere"
    log.error("Slack payload not handled: %s at %s", type(error).__name__, where)
    return BoltResponse(status=500)
